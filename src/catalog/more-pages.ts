import type { Format } from './catalog'
import type { Collection } from './collection'
import type { LoadOptions } from './load-options'
import type { PageRead } from './reader'

/** A feed that never ends is stopped after that many pages. */
const MAX_PAGES = 200

/** Of a page of a feed: how many products were new, and, where it is asked for, where the next one is. */
export interface PageTaken {
  readonly fresh: number
  next(): string | undefined | Promise<string | undefined>
}

/**
 * Reads the pages after the first. When one fails, what came before is kept.
 *
 * @returns Why the feed was not read to its end; `''` when it was.
 */
export async function readMore(
  first: string,
  readPage: (url: string, format: Format) => Promise<PageTaken>,
  { result }: Collection,
  { onPage, signal }: Pick<LoadOptions, 'onPage' | 'signal'>,
): Promise<string> {
  let url: string | undefined = first
  for (let page = 2; url; page++) {
    if (page > MAX_PAGES) return `stopped after ${MAX_PAGES} pages`
    onPage?.(result())
    try {
      const taken: PageTaken = await readPage(url, result().format)
      // A feed that gives the same page again and again has come to its end.
      url = taken.fresh ? await taken.next() : undefined
    } catch (error) {
      if (signal?.aborted) throw error
      return `page ${page} failed (${error})`
    }
  }
  return ''
}

/** Shopify answers with 30 products when not asked for more, and with 250 at most. */
const SHOPIFY_PAGE = 30
const SHOPIFY_MOST = 250

/** Without `limit` Shopify's first answer is short and soon on the screen; the long pages after it begin again with product 1. */
export function nextOfShopify({ url, count, isFull }: PageRead): string | undefined {
  const query = url.searchParams
  const limit = Number(query.get('limit'))
  if (isFull || (limit ? count < Math.min(limit, SHOPIFY_MOST) : count !== SHOPIFY_PAGE && count < SHOPIFY_MOST)) return
  query.set('page', `${limit || count !== SHOPIFY_PAGE ? (Number(query.get('page')) || 1) + 1 : 1}`)
  query.set('limit', `${limit || SHOPIFY_MOST}`)
  return url.href
}
