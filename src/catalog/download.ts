import { CatalogError } from './catalog'
import type { LoadOptions } from './load-options'

/** Of one answer, as it comes out of its compression. A feed of that size has 50,000 products or more. */
const MAX_BYTES = 64 * 2 ** 20

/** An answer of a feed. */
export interface Answer {
  readonly headers: Headers
  /** Where redirects led. */
  readonly url: string
  /** As UTF-8; what isn't became U+FFFD. */
  readonly text: string
  readonly bytes: readonly Uint8Array<ArrayBuffer>[]
}

/**
 * Asks for a feed and reads the answer as it comes, decoding each piece, so that no piece of work is long.
 *
 * @param breathe Gives way to the page: of a fast line many pieces are there at once.
 */
export async function download(
  url: string,
  { fetch, signal, patienceMs = 60_000 }: LoadOptions,
  breathe: () => Promise<void>,
): Promise<Answer> {
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
        const error = new CatalogError('network', `The feed was silent for ${patienceMs / 1000} s: ${url}`)
        timer = setTimeout(reject, patienceMs, error)
      }),
    ])
  try {
    const response = await patiently(fetch(url, { signal: run.signal }))
    if (!response.ok) throw new CatalogError('network', `The feed answered ${response.status}: ${url}`)
    const bytes: Uint8Array<ArrayBuffer>[] = []
    const decoder = new TextDecoder()
    let text = ''
    let size = 0
    for (const reader = response.body?.getReader(); reader; ) {
      const { value } = await patiently(reader.read())
      if (!value) break
      size += value.length
      if (size > MAX_BYTES)
        throw new CatalogError('not-a-feed', `The feed has more than ${MAX_BYTES / 2 ** 20} MB: ${url}`)
      bytes.push(value)
      text += decoder.decode(value, { stream: true })
      await breathe()
    }
    return { headers: response.headers, url: response.url || url, text: text + decoder.decode(), bytes }
  } finally {
    clearTimeout(timer)
    run.abort()
  }
}
