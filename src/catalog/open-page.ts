import { CatalogError, type Format } from './catalog'
import { parseLenient } from './lenient-json'
import { microdataOf } from './microdata'
import type { PageWords } from './page-words'
import { openJsonLd } from './read-json-ld'
import { openOpenGraph } from './read-open-graph'
import type { Opened } from './reader'

/** The best that a page offers: JSON-LD, else Open Graph, else microdata; `null` when there is no product in it. */
export function openPageWords(page: PageWords, format: Format | undefined): Opened | null {
  const documents: unknown[] = []
  const broken: string[] = []
  for (const script of page.scripts) {
    try {
      documents.push(parseLenient(script))
    } catch (error) {
      if (!(error instanceof CatalogError)) throw error
      broken.push('a JSON-LD script that is no JSON')
    }
  }
  const ways: { format: Format; open: () => Opened | null }[] = [
    { format: 'jsonld', open: () => openJsonLd(documents, page.url, broken) },
    { format: 'opengraph', open: () => openOpenGraph(page) },
    { format: 'jsonld', open: () => openJsonLd(microdataOf(page.scopes), page.url) },
  ]
  const tried = ways.filter((way) => !format || way.format === format).map(({ open }) => open())
  const opened = tried.find((each) => each && hasProducts(each)) ?? tried.find((each) => each && [...each.items].length)
  return opened ?? null
}

const hasProducts = ({ items }: Opened) => [...items].some((item) => typeof item !== 'string')
