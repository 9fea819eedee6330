/**
 * The body's bytes, read only as far as they are allowed.
 * Throws `Problem` 413 beyond `maxBytes`, 415 when they are compressed, and 400 when the sender broke off.
 */
export declare function readBody(request: Request, maxBytes: number): Promise<Uint8Array<ArrayBuffer>>;
/** The value of a JSON text in UTF-8; throws `Problem` 400, or 413 when lists and objects stand more than `maxDepth` deep in each other. */
export declare function parseJson(bytes: Uint8Array, maxDepth: number, prepare?: (text: string) => string): unknown;
/** As `parseJson`, with whole numbers of 16 digits and more as texts: such are ids, and a `number` would be another. */
export declare const parseExactJson: (bytes: Uint8Array, maxDepth: number) => unknown;
