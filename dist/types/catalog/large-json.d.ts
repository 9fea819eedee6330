/**
 * Parses large JSON without holding the page: the items of the outermost list, of the list `products` or `@graph` in the
 * outermost object, or of the first connection in a result of GraphQL, are parsed some at a time, with a pause between.
 * Throws `SyntaxError` as `JSON.parse` does.
 */
export declare function parseLarge(text: string, pause: () => Promise<void>): Promise<unknown>;
