import { type ReadResult } from './catalog.js';
import type { LoadOptions } from './load-options.js';
export type { LoadOptions } from './load-options.js';
/**
 * Reads a feed: a URL, `#id` of an inline script, or `page` for what the page says of itself (JSON-LD, Open Graph,
 * microdata). Follows the pages of Shopify and WooCommerce; when a later one fails, what came before is kept and
 * `partial` says why.
 *
 * Rejects with `CatalogError` only; with the signal's reason (an `AbortError`) when aborted.
 */
export declare function loadCatalog(feed: string, options: LoadOptions): Promise<ReadResult>;
/** The same for a catalog that is there already: the property `catalog`, or what an inline script says; of any format. */
export declare function readCatalog(input: unknown, options: Pick<LoadOptions, 'base' | 'format' | 'currency' | 'limit' | 'imageTemplate'>): Promise<ReadResult>;
