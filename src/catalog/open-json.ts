import { breathe } from '../lib/breathe'
import { parseLarge } from './large-json'
import type { ReadOptions } from './load-options'
import { openJson } from './open-feed'
import type { Opened } from './reader'

/** JSON that is not simply parsed: much of it, or with dirt in it. */
export async function openJsonText(text: string, { format, pause = breathe, signal }: ReadOptions): Promise<Opened> {
  const input = await parseAny(text, pause)
  signal?.throwIfAborted()
  return openJson(input, format)
}

/** What it stands for, some of it at a time; with the dirt out, if there is some. */
export const parseAny = (text: string, pause: () => Promise<void>): Promise<unknown> =>
  parseLarge(text, pause).catch(async (error) => {
    if (!(error instanceof SyntaxError)) throw error
    return (await import('./lenient-json')).parseLenient(text)
  })
