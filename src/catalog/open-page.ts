import type { Decode } from '../lib/entities'
import type { Format } from './catalog'
import type { PageWords } from './page-words'
import { openOpenGraph } from './read-open-graph'
import type { Opened } from './reader'

/**
 * The best that a page offers: JSON-LD, else Open Graph, else microdata; `null` when there is no product in it. What
 * reads the rest is only loaded when the better did not do.
 */
export async function openPageWords(
  page: PageWords,
  format: Format | undefined,
  decode: Decode,
): Promise<Opened | null> {
  const jsonLd = async (documents: unknown[], decode: Decode, broken?: string[]) =>
    (await import('./read-json-ld')).openJsonLd(documents, decode, page.url, broken)
  const ways: { format: Format; open: () => Promise<Opened | null> }[] = [
    {
      format: 'jsonld',
      open: async () => {
        if (!page.scripts.length) return null
        const { documents, broken } = await (await import('./parse-scripts')).parseScripts(page.scripts)
        return jsonLd(documents, decode, broken)
      },
    },
    { format: 'opengraph', open: async () => openOpenGraph(page) },
    {
      format: 'jsonld',
      open: async () => {
        const scopes = await page.scopes()
        // Whoever read the page has decoded these.
        return scopes.length ? jsonLd((await import('./microdata')).microdataOf(scopes), (text) => text) : null
      },
    },
  ]
  let opened: Opened | null = null
  for (const way of ways) {
    if (format && way.format !== format) continue
    const found = await way.open()
    const items = [...(found?.items ?? [])]
    if (items.some((item) => typeof item !== 'string')) return found
    if (items.length) opened ??= found
  }
  return opened
}
