import type { Context } from './context.js';
import { type Graph, type Node } from './json-ld-nodes.js';
import type { OwnTerms } from './own-terms.js';
/** Gives a product, or a version of one, what its offers say of regions, and of how they are bought by link. */
export declare function putTerms(product: OwnTerms, offers: Node[], graph: Graph, { base }: Context): void;
/** schema.org's URL template (RFC 6570), with its names turned into ours. */
export declare function putCheckout(product: OwnTerms, value: unknown, base: string): void;
