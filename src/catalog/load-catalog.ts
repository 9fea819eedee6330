import { httpUrl } from '../lib/urls'
import { CatalogError, type ReadResult } from './catalog'
import type { LoadOptions } from './load-options'
import { openJson, openText } from './open-feed'
import { createReading, type Reading } from './read-items'

export type { LoadOptions } from './load-options'

/** A feed that never ends is stopped after that many pages. */
const MAX_PAGES = 400

/**
 * Reads a feed: a URL, `#id` of an inline script, or `page` for what the page says of itself (JSON-LD, Open Graph,
 * microdata). Follows the pages of Shopify and WooCommerce; when a later one fails, what came before is kept and
 * `partial` says why.
 *
 * Rejects with `CatalogError` only; with the signal's reason (an `AbortError`) when aborted.
 */
export function loadCatalog(feed: string, options: LoadOptions): Promise<ReadResult> {
  return settle(options, async (reading) => {
    const format = wanted(options)
    if (feed === 'page' || feed.startsWith('#')) {
      const { openPage } = await import('./read-page')
      await reading.take(await openPage(feed, options), options.base)
      return ''
    }
    let url = httpUrl(feed, options.base)
    if (!url) throw new CatalogError('not-a-feed', `Feed "${feed}" is no http(s) address.`)
    for (let page = 0; url; page++) {
      if (page === MAX_PAGES) return `stopped after ${page} pages`
      try {
        const { text, headers, address } = await ask(url, options)
        const opened = await openText(text, format)
        const { fresh, ...read } = await reading.take(opened, address)
        // A feed that gives the same page again and again has come to its end.
        url = (page && !fresh ? undefined : opened.next?.({ ...read, url: new URL(url), headers })) ?? null
      } catch (error) {
        if (!page || options.signal?.aborted || !(error instanceof Error)) throw error
        return `page ${page + 1} failed: ${error.message}`
      }
      if (url) options.onPage?.(reading.result())
    }
    return ''
  })
}

/** The same for a catalog that is there already: the property `catalog`, or parsed JSON of any format. */
export function readCatalog(
  input: unknown,
  options: Pick<LoadOptions, 'base' | 'format' | 'currency' | 'limit'>,
): Promise<ReadResult> {
  return settle(options, async (reading) => {
    await reading.take(await openJson(input, wanted(options)), options.base)
    return ''
  })
}

const wanted = ({ format }: Pick<LoadOptions, 'format'>) => (format === 'auto' ? undefined : format)

/** Turns whatever went wrong into a `CatalogError`; `read` gives the reason when the feed was not read to its end. */
async function settle(
  options: Omit<LoadOptions, 'fetch'>,
  read: (reading: Reading) => Promise<string>,
): Promise<ReadResult> {
  const reading = createReading(options)
  try {
    const partial = await read(reading)
    const result = reading.result()
    if (partial) result.partial = partial
    if (result.catalog.products.length || !result.skipped.length) return result
    const [{ reason } = { reason: '' }] = result.skipped
    throw new CatalogError('empty', `No item of the feed can be shown; the first: ${reason}.`, result.skipped)
  } catch (error) {
    options.signal?.throwIfAborted()
    throw error instanceof CatalogError ? error : new CatalogError('network', `The feed could not be had: ${error}.`)
  }
}

async function ask(url: string, { fetch, signal }: LoadOptions) {
  const response = await fetch(url, { signal: signal ?? null })
  if (!response.ok) throw new CatalogError('network', `The feed answered ${response.status}: ${url}`)
  const { headers } = response
  const bytes = await response.arrayBuffer()
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    text = (await import('./decode-bytes')).decodeBytes(bytes, headers.get('content-type')) // not UTF-8, whatever it says
  }
  return { text, headers, address: response.url || url }
}
