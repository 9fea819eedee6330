import { type RenderOptions } from './render-options.js';
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
export declare function renderGallery(catalog: unknown, options?: RenderOptions): Promise<string>;
