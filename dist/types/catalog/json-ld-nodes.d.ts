import type { Decode } from '../lib/entities.js';
import type { Availability } from './catalog.js';
import { type Context } from './context.js';
/** An object of a JSON-LD document. */
export type Node = Record<string, unknown>;
/** Documents that belong together, with what leads from one part to another. */
export interface Graph {
    /** A value as node: a bare reference (`{"@id": …}`) becomes what is said elsewhere in the documents. */
    node(value: unknown): Node;
    /** All that is said of a thing where its `@id` is, unless that is said of something else. */
    whole(node: Node): Node;
    /** The text of a value: plain, `{"@value": …}`, a named thing, or the first of several. Entities are decoded once. */
    word(value: unknown, maxLength?: number): string;
}
export declare function createGraph(documents: unknown[], decode: Decode): Promise<Graph>;
/** JSON-LD makes no difference between one value and a list of one. */
export declare const many: (value: unknown) => unknown[];
/** Whether a node is of one of the types, however its vocabulary is written. */
export declare function isA(node: Node, types: RegExp): boolean;
/** All products of the documents, in their order and once each; versions within a group are left to it. */
export declare function productsIn(documents: unknown, graph: Graph): Promise<Node[]>;
/** An offer's stock: a word, an address with or without a slash at its end, or a reference to one. */
export declare function stockOf({ availability }: Node, graph: Graph, context: Context): Availability | undefined;
