import { type Decode, decodePlain, isPlain } from '../lib/entities'
import { httpUrl } from '../lib/urls'
import { CatalogError } from './catalog'
import type { LoadOptions } from './load-options'
import type { PageWords } from './page-words'
import type { Opened } from './reader'

/** What the page itself holds: an inline script (`#id`), or its own JSON-LD, Open Graph and microdata (`page`). */
export async function openPage(feed: string, options: LoadOptions): Promise<Opened> {
  const { document, format, base } = options
  if (!document) throw new CatalogError('not-a-feed', `There is no page to find "${feed}" in.`)
  if (feed !== 'page') {
    const [element] = select(document, `[id="${feed.slice(1).replace(/["\\]/g, '\\$&')}"]`)
    if (!element) throw new CatalogError('not-a-feed', `There is no element "${feed}" in the page.`)
    return (await import('./open-text')).openText(element.textContent ?? '', options)
  }
  const [canonical] = select(document, 'link[rel="canonical" i][href]')
  // What a gallery tells search engines of its own products says nothing of what this page is about.
  const scripts = select(document, 'script[type^="application/ld+json" i]:not(vitrine-gallery *)').map(
    (script) => script.textContent ?? '',
  )
  const words: PageWords = {
    url: httpUrl(canonical?.getAttribute('href'), base) ?? base.replace(/#.*$/, ''),
    scripts,
    metas: select(document, 'meta[content]').map((meta) => [
      (meta.getAttribute('property') || meta.getAttribute('name') || '').toLowerCase(),
      meta.getAttribute('content') ?? '',
    ]),
    scopes: async () => {
      const elements = select(document, '[itemscope][itemtype*="schema.org/Product" i]')
      if (!elements.length) return []
      const { toMarkup } = await import('./page-markup')
      return elements.map((element) => toMarkup(element))
    },
  }
  const decode: Decode = scripts.every(isPlain) ? decodePlain : (await import('../lib/all-entities')).decodeEntities
  const wanted = format === 'auto' ? undefined : format
  const opened =
    (scripts.length &&
      (wanted ?? 'jsonld') === 'jsonld' &&
      (await (await import('./read-json-ld')).openScripts(scripts, decode, words.url))) ||
    (await (await import('./open-page')).openPageWords(words, wanted, decode))
  if (opened) return opened
  throw new CatalogError(
    'not-a-feed',
    'The page says nothing of products: no JSON-LD, no Open Graph product, no microdata.',
  )
}

/** A form named `querySelectorAll` would stand before the document's own method, but not before its prototype's. */
function select(document: Document, selector: string): Element[] {
  const { querySelectorAll }: Pick<Document, 'querySelectorAll'> = Object.getPrototypeOf(document)
  return [...querySelectorAll.call(document, selector)]
}
