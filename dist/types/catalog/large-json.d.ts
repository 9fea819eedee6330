/** Some of the items, which follow those before. */
export interface Slice {
    readonly items: unknown[];
    /** The text in front of the first item. */
    readonly head: string;
    /** The key of the outermost object that they are under; `''` when they are elsewhere. */
    readonly key: string;
}
/** Gives the next piece of a text; `undefined` after the last. */
export type NextPiece = () => Promise<string | undefined>;
/** At the end, what puts all that is not in slices around the items. */
export type Slices = AsyncGenerator<Slice, (items: unknown[]) => unknown>;
/**
 * Cuts large JSON while it comes: the items of the outermost list, of the list `products` or `@graph` in the outermost
 * object, or of the first connection in a result of GraphQL, some at a time. Throws `SyntaxError` as `JSON.parse` does.
 */
export declare function sliceJson(nextPiece: NextPiece): Slices;
/** All that the slices are of, with a pause after each; `items` are those of the slices before. */
export declare function collect(slices: Slices, pause: () => Promise<void>, items?: unknown[]): Promise<unknown>;
/** The same of text that is there. */
export declare function parseLarge(text: string, pause: () => Promise<void>): Promise<unknown>;
