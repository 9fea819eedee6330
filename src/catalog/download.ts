import { CatalogError } from './catalog'
import type { LoadOptions } from './load-options'

/** Bytes from which on an answer is large: it is read while it comes, by a part of its own. */
const LARGE = 2.5e5

/** An answer of a feed. */
export interface Answer {
  readonly headers: Headers
  /** Where redirects led. */
  readonly url: string
  /** As UTF-8; what isn't became U+FFFD. Of a large answer, the beginning. */
  readonly text: string
  /** All that has come. */
  readonly bytes: readonly Uint8Array<ArrayBuffer>[]
  /** Of a large answer: waits for the next of its bytes; gives `undefined` at its end. */
  readonly more?: (() => Promise<Uint8Array<ArrayBuffer> | undefined>) | undefined
}

/**
 * Asks for a feed and reads the answer as it comes, decoding each piece.
 *
 * @param breathe Gives way to the page: of a fast line many pieces are there at once.
 * @param use What is done with the answer; when that is over, what has not come yet is not waited for.
 */
export async function download<T>(
  url: string,
  { fetch, signal, patienceMs = 60_000 }: LoadOptions,
  breathe: () => Promise<void>,
  use: (answer: Answer) => Promise<T>,
): Promise<T> {
  const run = new AbortController()
  signal?.throwIfAborted()
  signal?.addEventListener('abort', () => run.abort(), { signal: run.signal })
  let timer: ReturnType<typeof setTimeout> | undefined
  /** Half a minute of silence is what some shops take to make their feed; a dead line is silent for ever. */
  const patiently = <T>(promise: Promise<T>) =>
    Promise.race([
      promise,
      new Promise<never>((_, reject) => {
        clearTimeout(timer)
        timer = setTimeout(
          () => reject(new CatalogError('network', `The feed was silent for ${patienceMs / 1000} s: ${url}`)),
          patienceMs,
        )
      }),
    ])
  try {
    const response = await patiently(fetch(url, { signal: run.signal }))
    if (!response.ok) throw new CatalogError('network', `The feed answered ${response.status}: ${url}`)
    const bytes: Uint8Array<ArrayBuffer>[] = []
    const decoder = new TextDecoder()
    const reader = response.body?.getReader()
    let size = 0
    const more = async () => {
      const value = reader && (await patiently(reader.read())).value
      if (value) {
        size += value.length
        bytes.push(value)
      }
      return value
    }
    let text = ''
    let last: Uint8Array | undefined
    do {
      last = await more()
      text += decoder.decode(last, { stream: !!last })
      await breathe()
    } while (last && size < LARGE)
    return await use({ headers: response.headers, url: response.url || url, text, bytes, more: last && more })
  } finally {
    clearTimeout(timer)
    run.abort()
  }
}
