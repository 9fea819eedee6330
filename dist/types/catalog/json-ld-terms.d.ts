import type { Product } from './catalog.js';
import { type Graph, type Node } from './json-ld-nodes.js';
/** Sold where any offer is sold; not sold where none is. */
export declare function putRegions(product: Product, offers: Node[], graph: Graph): void;
/** schema.org's URL template (RFC 6570), with its names turned into ours. */
export declare function putCheckout(product: Product, value: unknown, base: string): void;
