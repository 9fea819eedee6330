/** Looks whether the page has hung something on all objects. To be called before a feed is read. */
export declare function noticeJunk(): void;
/**
 * An untrusted object to read own properties of; without any for anything else. Itself where it can have no others of
 * the names that feeds have, since copies are most of the work of reading; else a copy without prototype.
 */
export declare function record(value: unknown): Record<string, unknown>;
/** The items of a list, or of a map that somebody's JSON encoder made of it (its keys stand in for missing ids). */
export declare function list(value: unknown): unknown[];
/**
 * One line of text: a string or a finite number, else `''`. Control characters and halves of surrogate pairs
 * (`encodeURIComponent` throws at them) become spaces.
 */
export declare function text(value: unknown, maxLength?: number): string;
/** The same texts with memory of their own: V8 keeps all of a feed for a part that is cut out of it, if only a title. */
export declare const copied: <T extends string | readonly unknown[]>(parts: T) => T;
/** A collector takes 255 characters, `photo:` in front of a heart's included. Of an address that stands for an id, the end tells most: a letter of Arabic is six characters there. */
export declare const MAX_ID = 249;
/** Digits of an id elsewhere, else `''`. */
export declare const digits: (value: unknown) => string;
/** Sets a property that has something to say: neither `undefined`, `null`, `''`, 0 nor NaN. */
export declare function put<T, K extends keyof T>(target: T, key: K, value: T[K] | undefined | null | ''): void;
/** A positive number, also from its text (`"800"`, `"800px"`). */
export declare function size(value: unknown): number | undefined;
