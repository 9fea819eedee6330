import type { Product } from './catalog.js';
import type { Context } from './context.js';
import { type Nodes } from './json-ld-nodes.js';
/**
 * Gives a product what its offers say: price, stock, regions, checkout; its variants when the offers name different
 * things. Returns why, when a price is there but can't be read.
 */
export declare function putOffers(product: Product, value: unknown, nodes: Nodes, context: Context): string | undefined;
/** schema.org's URL template (RFC 6570), with its names turned into ours. */
export declare function putCheckout(product: Product, value: unknown, { base }: Context): void;
