import type { Product } from './catalog.js';
/**
 * The same product in little more than half the memory, for catalogs of which few are ever looked at: its address and
 * its pictures are one text until then. For whoever reads them they are properties like any other, in their places.
 *
 * @param base URL of the feed, which most addresses begin as.
 */
export declare function keepProduct(product: Product, base: string): Product;
