import { httpUrl } from '../lib/urls'
import { CatalogError, isCatalogError, type ReadResult } from './catalog'
import { type Collection, createCollection } from './collection'
import { type Answer, download } from './download'
import type { LoadOptions } from './load-options'
import type { PageTaken } from './more-pages'
import { openJson } from './open-feed'

export type { LoadOptions } from './load-options'

type Options = Omit<LoadOptions, 'fetch'>

/**
 * Reads a feed: a URL, `#id` of an inline script, or `page` for what the page says of itself (JSON-LD, Open Graph,
 * microdata). Follows the pages of Shopify and WooCommerce; when a later one fails, what came before is kept and
 * `partial` says why.
 *
 * Rejects with `CatalogError` only; with the signal's reason (an `AbortError`) when aborted.
 */
export function loadCatalog(feed: string, options: LoadOptions): Promise<ReadResult> {
  const { base, format } = options
  return collect(options, async (collection) => {
    const { take, breathe } = collection
    if (/^(#|page$)/.test(feed)) {
      await take(await (await import('./read-page')).openPage(feed, options), base)
      return ''
    }
    const url = httpUrl(feed, base)
    if (!url) throw new CatalogError('not-a-feed', `Feed "${feed}" is no http(s) address.`)
    const readPage = (url: string, format: LoadOptions['format'], isFirst?: boolean): Promise<PageTaken> =>
      download(url, options, breathe, async (answer) => {
        const input = parse(answer)
        const opened = input
          ? await openJson(input, format)
          : answer.more
            ? await (await import('./open-large')).openLarge(answer, options, url, isFirst)
            : await (await import('./open-text')).openAnswer(answer, options)
        const { fresh, ...read } = await take(opened, answer.url)
        return { fresh, next: () => opened.next?.({ ...read, url: new URL(url), headers: answer.headers }) }
      })
    const first = await readPage(url, format, true)
    try {
      const next = await first.next()
      return next ? await (await import('./more-pages')).readMore(next, readPage, collection, options) : ''
    } catch (error) {
      if (options.signal?.aborted) throw error
      return `the rest failed (${error})`
    }
  })
}

/** The same for a catalog that is there already: the property `catalog`, or what an inline script says; of any format. */
export function readCatalog(
  input: unknown,
  options: Pick<LoadOptions, 'base' | 'format' | 'currency' | 'limit' | 'imageTemplate'>,
): Promise<ReadResult> {
  return collect(options, async ({ take }) => {
    const known = typeof input === 'string' ? parse({ text: input }) : input
    const opened = known
      ? await openJson(known, options.format)
      : await (await import('./open-text')).openText(`${input}`, options)
    await take(opened, options.base)
    return ''
  })
}

/** Collects what `read` takes, and turns whatever goes wrong into a `CatalogError`; `read` gives why the feed was not read to its end. */
async function collect(options: Options, read: (collection: Collection) => Promise<string>): Promise<ReadResult> {
  const collection = createCollection(options)
  try {
    const partial = await read(collection)
    const done = collection.result()
    const { skipped } = done
    if (partial) done.partial = partial
    if (skipped[0] && !done.catalog.products.length) {
      throw new CatalogError('empty', `No item of the feed can be shown; the first: ${skipped[0].reason}.`, skipped)
    }
    return done
  } catch (error) {
    options.signal?.throwIfAborted()
    throw isCatalogError(error) ? error : new CatalogError('network', `The feed could not be had: ${error}.`)
  }
}

/** What clean JSON stands for; `undefined` for everything else, also when there is more of it, or some of it is no UTF-8. */
function parse({ text, more }: Pick<Answer, 'text' | 'more'>): unknown {
  try {
    return more || text.includes('\ufffd') ? undefined : JSON.parse(text)
  } catch {
    return undefined // no JSON, or JSON with dirt in it
  }
}
