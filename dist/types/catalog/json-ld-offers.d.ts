import type { Product } from './catalog.js';
import { type Context } from './context.js';
import { type Graph, type Node } from './json-ld-nodes.js';
import { type OwnTerms } from './own-terms.js';
/**
 * Gives a product what its offers say: price, stock, regions, checkout; its variants when the offers name different
 * things. Returns why, when a price is there but can't be read.
 */
export declare function putOffers(product: Product, value: unknown, graph: Graph, context: Context, putTerms: (target: OwnTerms, offers: Node[]) => void): string | undefined;
