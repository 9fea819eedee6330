/**
 * The one gate for every URL that comes from outside: absolute http(s) without credentials, re-serialised
 * (so non-ASCII is encoded), or `null`. `base` resolves relative ones.
 */
export declare function httpUrl(text: unknown, base?: string): string | null;
