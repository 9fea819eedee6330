import type { Product } from './catalog.js';
import { type Context } from './context.js';
import { type Graph } from './json-ld-nodes.js';
/**
 * Gives a product what its offers say: price, stock, regions, checkout; its variants when the offers name different
 * things. Returns why, when a price is there but can't be read.
 */
export declare function putOffers(product: Product, value: unknown, graph: Graph, context: Context): string | undefined;
/** Reads such terms with the part that is loaded for them. */
export declare function withTerms(context: Context, read: (part: typeof import('./json-ld-terms.js')) => void): void;
