/**
 * A new share id: 12 characters of `A-Za-z0-9_-`, the first alphanumeric, so that it is also legal where
 * a value may not begin with punctuation (UCP permalinks, CSV cells).
 */
export declare const createShareId: () => string;
/**
 * A new id of so many characters of `A-Za-z0-9_-`; 21 of them are 126 random bits. Where `crypto` is missing and even
 * `Math.random` was exchanged for something that is not random, time and order still tell ids apart.
 */
export declare function createId(length: number): string;
