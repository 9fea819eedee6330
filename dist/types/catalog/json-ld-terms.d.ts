import type { Product } from './catalog.js';
import type { Context } from './context.js';
import { type Graph, type Node } from './json-ld-nodes.js';
/** Gives a product what its offers say of regions, and of how they are bought by link. */
export declare function putTerms(product: Product, offers: Node[], graph: Graph, { base }: Context): void;
/** schema.org's URL template (RFC 6570), with its names turned into ours. */
export declare function putCheckout(product: Product, value: unknown, base: string): void;
