/** An object of a JSON-LD document. */
export type Node = Record<string, unknown>;
/** Nodes by `@id`, so that a reference finds what is said elsewhere in the document. */
export type Nodes = ReadonlyMap<string, Node>;
export declare function indexNodes(documents: unknown[]): Nodes;
/** A value as node: a bare reference (`{"@id": …}`) becomes what it refers to. */
export declare function nodeOf(value: unknown, nodes: Nodes): Node;
/** JSON-LD makes no difference between one value and a list of one. */
export declare const many: (value: unknown) => unknown[];
/** The text of a value: plain, `{"@value": …}`, a named thing, or the first of several. Entities are decoded once. */
export declare function wordOf(value: unknown, maxLength?: number): string;
/** Whether a node is of one of the types, however its vocabulary is written. */
export declare function isA(node: Node, types: RegExp): boolean;
/** All products of the documents, in their order and once each; versions within a group are left to it. */
export declare function productsIn(documents: unknown, nodes: Nodes): Node[];
