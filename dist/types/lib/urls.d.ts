/** Whether an address as `URL` serialises it is http(s) without credentials, which alone put an @ before the path. */
export declare const isHttp: (href: string) => boolean;
/**
 * The one gate for every URL that comes from outside: absolute http(s) without credentials, re-serialised
 * (so non-ASCII is encoded), or `null`. `base` resolves relative ones.
 */
export declare function httpUrl(text: unknown, base?: string): string | null;
