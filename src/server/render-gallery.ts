import { ConfigError } from '../lib/warnings'
import { checkOptions, type RenderOptions } from './render-options'

/**
 * A `<vitrine-gallery>` as HTML, for a page that shows its pictures before any script runs, and without one: the first
 * tiles with their links in a declarative shadow root, the same links as fallback, the products as schema.org JSON-LD,
 * and the catalog. The element takes over what is there. `catalog` is whatever the element's property `catalog` takes.
 * Needs the package `preact-render-to-string`; for Node 20 and every other server that runs modules, without a DOM.
 *
 * Rejects with `CatalogError` when the catalog is none or all of its products are broken, with `ConfigError` for other
 * misuse. An empty list is drawn as the element draws it: there is nothing to show yet.
 * @example const html = await renderGallery(catalog, { base: 'https://halden.example/', heading: 'Stoneware' })
 */
export async function renderGallery(catalog: unknown, options: RenderOptions = {}): Promise<string> {
  checkOptions(options)
  const renderToString = await loadRenderer()
  const { galleryHtml } = await import('./gallery-html')
  if (options.base) return galleryHtml(catalog, { ...options, base: options.base }, renderToString)
  const html = await galleryHtml(catalog, { ...options, base: `${NOWHERE}/` }, renderToString)
  return html.replaceAll(NOWHERE, '').replaceAll(encodeURIComponent(NOWHERE), '')
}

/** Where a page stands that nobody has told the address of; taken out again. `.invalid` is nobody's (RFC 2606). */
const NOWHERE = 'https://page.invalid'

/** A `try` of this form tells bundlers of pages, which meet this code as well, that the package may be missing. */
async function loadRenderer() {
  try {
    return (await import('preact-render-to-string')).renderToString
  } catch {
    throw new ConfigError(
      'renderGallery() needs the package "preact-render-to-string": npm install preact-render-to-string',
    )
  }
}
