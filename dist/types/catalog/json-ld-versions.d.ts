import type { Product } from './catalog.js';
import { type Context } from './context.js';
import { type Graph, type Node } from './json-ld-nodes.js';
/** The versions of a group, which have most of what is known of it. */
export declare function readVersions(product: Product, node: Node, graph: Graph, context: Context, readProduct: (version: Node) => Product | string): void;
/** A product that says itself of which group it is a version. */
export declare function putVersion(product: Product, node: Node, groupId: string, group: Node, graph: Graph, context: Context): void;
