import type { Decode } from '../lib/entities'
import { htmlElements } from '../lib/html-elements'
import { elementsOf, type Markup, readMarkup, textOf } from '../lib/markup'
import type { Format } from './catalog'
import { copied } from './leaf'
import { openPageWords } from './open-page'
import type { PageWords } from './page-words'
import type { Opened } from './reader'

/** Whatever a page's HTML text says of products: the same as in the page itself, without a parser that would need Trusted Types. */
export function openHtmlWords(text: string, decode: Decode, format: Format | undefined): Promise<Opened | null> {
  const scopes: Markup[] = []
  const page: PageWords = { url: '', scripts: [], metas: [], scopes: async () => scopes }
  const wanted = (name: string, attributes: string) =>
    /^(script|meta|link)$/.test(name) || /\sitemscope/i.test(attributes)
  for (const element of readMarkup(text, { wanted, decode, html: htmlElements })) collect(element, page, scopes)
  return openPageWords(page, format, decode)
}

/** `scopes` is missing inside of one. */
function collect(element: Markup, page: PageWords, scopes?: Markup[]): void {
  const { type, property, name, content, rel, href, itemscope } = element.attributes
  if (element.name === 'script' && /^application\/ld\+json/i.test(type?.trim() ?? ''))
    page.scripts.push(textOf(element))
  if (element.name === 'meta' && content) page.metas.push(copied([(property || name || '').toLowerCase(), content]))
  if (element.name === 'link' && rel?.toLowerCase() === 'canonical' && href) page.url ||= href
  const isScope = itemscope !== undefined
  if (isScope) scopes?.push(element)
  for (const inner of elementsOf(element)) collect(inner, page, isScope ? undefined : scopes)
}
