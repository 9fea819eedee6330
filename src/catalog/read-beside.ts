import { CatalogError, type ReadResult } from './catalog'
import type { Answer } from './download'
import type { LoadOptions } from './load-options'
import { type Packed, unpackProducts } from './packed-products'
import type { Receiving } from './receive'

/** What the worker is to read. */
export interface Order extends Pick<LoadOptions, 'base' | 'format' | 'currency' | 'imageTemplate' | 'limit'> {
  /** The address that was asked for: those of the pages that follow are made of it. */
  readonly asked: string
  /** Where redirects led. */
  readonly url: string
  readonly headers: readonly [string, string][]
  /** Whether the page wants to see what is read so far. */
  readonly isShown: boolean
}

/** Some bytes of the answer; `null` at its end, or why it has none. */
export type Piece = Uint8Array<ArrayBuffer> | null | string

/** Texts of {@link Packed} that were not sent yet, with their places. */
interface Fresh {
  readonly fresh: readonly (readonly [at: number, text: string])[]
}

/** What the worker says: that it listens, what it has read (its products some messages before), or what went wrong. */
export type Told =
  | 'ready'
  | Fresh
  | (Fresh &
      Omit<ReadResult, 'catalog'> & {
        readonly catalog: Omit<ReadResult['catalog'], 'products'>
        readonly packed: Omit<Packed, 'texts'>
        readonly isWhole: boolean
      })
  | Pick<CatalogError, 'code' | 'message' | 'skipped'>

/** A worker that takes longer to come is not waited for. */
const PATIENCE_MS = 3000

/**
 * Pages with a policy of their own: a worker would be reported where scripts are allowed by nonce or as trusted types
 * only, and import maps, which have the parts' hashes, do not hold in it.
 */
const POLICY = 'script[nonce],script[type=importmap],meta[http-equiv="content-security-policy" i]'

/**
 * Reads a large answer, and the pages that follow it, in a worker, so that the page has nothing to do but to draw.
 *
 * @returns `null` where that can't be: without a page, on a page with a policy, with parts from another origin (browsers take no
 *   worker from there), or when the worker does not come.
 */
export async function readBeside(
  asked: string,
  { url, headers }: Answer,
  rest: Receiving,
  { document, signal, onPage, base, format, currency, imageTemplate, limit }: Omit<LoadOptions, 'fetch'>,
): Promise<ReadResult | null> {
  const page = document?.defaultView
  const file = new URL('catalog-worker.js', import.meta.url)
  let worker: Worker
  try {
    if (!page?.Worker || file.origin !== page.origin || document?.querySelector(POLICY)) return null
    worker = new page.Worker(file, { type: 'module' })
  } catch {
    return null // Trusted Types have no address for it, or a form on the page is named like the document's methods
  }
  const over = new AbortController()
  /** What the gallery lives with must not hold what has been read. */
  const onAbort = (listen: () => void) => signal?.addEventListener('abort', listen, { signal: over.signal })
  try {
    const coming = new Promise<boolean>((resolve) => {
      worker.onmessage = () => resolve(true)
      worker.onerror = () => resolve(false)
      setTimeout(resolve, PATIENCE_MS, false)
      onAbort(() => resolve(false))
    })
    rest.wait(coming)
    const isThere = await coming
    signal?.throwIfAborted()
    if (!isThere) return null
    const texts: string[] = []
    return await new Promise((resolve, reject) => {
      onAbort(() => reject(signal?.reason))
      worker.onerror = ({ message }) => reject(new CatalogError('network', `The feed could not be read: ${message}`))
      worker.onmessage = ({ data }: MessageEvent<Exclude<Told, 'ready'>>) => {
        if ('code' in data) return reject(new CatalogError(data.code, data.message, data.skipped))
        for (const [at, text] of data.fresh) texts[at] = text
        if (!('packed' in data)) return
        const { fresh: _fresh, packed, isWhole, ...result } = data
        const products = unpackProducts({ ...packed, texts })
        const read: ReadResult = { ...result, catalog: { ...result.catalog, products } }
        if (isWhole) resolve(read)
        else onPage?.(read)
      }
      const order: Order = {
        asked,
        url,
        headers: [...headers],
        isShown: !!onPage,
        base,
        format,
        currency,
        imageTemplate,
        limit,
      }
      worker.postMessage(order)
      rest.passOn((piece) => {
        // Given rather than copied, unless others have a part of the same memory.
        const isAlone = piece instanceof Uint8Array && piece.length === piece.buffer.byteLength
        worker.postMessage(piece, isAlone ? [piece.buffer] : [])
      })
    })
  } finally {
    over.abort()
    worker.terminate()
  }
}
