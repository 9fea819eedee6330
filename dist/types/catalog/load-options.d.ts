import type { Format, ReadResult } from './catalog.js';
/** What `loadCatalog` needs from outside, and what may be said of the feed. */
export interface LoadOptions {
    fetch: typeof fetch;
    /** URL of the page: relative feed addresses, and relative addresses in inline catalogs, are resolved against it. */
    base: string;
    /** `auto` (default): recognised by what it looks like. */
    format?: Format | 'auto' | undefined;
    /** ISO 4217 of prices for which the feed names none (Shopify's JSON never does); `''` is not known, as without it. */
    currency?: string | undefined;
    /** How an image server resizes, for pictures without `srcset`: `{src}?w={width}`, `https://img.example/{width}/{url}`; `''` by none. */
    imageTemplate?: string | undefined;
    /** Stop when that many products are read; beside them there are those that photos (as many of them) and polls show. */
    limit?: number | undefined;
    signal?: AbortSignal;
    /** Milliseconds without a byte after which a feed is given up; default 60,000. */
    patienceMs?: number;
    /** For `feed="page"` and `feed="#id"`; and the page that a worker may belong to. */
    document?: Document;
    /** Called with what is read so far, after each slice of a large feed and each page of a paged one. */
    onPage?: ((result: ReadResult) => void) | undefined;
    /** Milliseconds since 1970, for sale prices that hold for some days only; default: `Date.now`. */
    now?: () => number;
    /** Gives way to the page between slices; default: `scheduler.yield`, or a macrotask. */
    pause?: () => Promise<void>;
}
/** What of them is needed to read what has been loaded. */
export type ReadOptions = Partial<Pick<LoadOptions, 'format' | 'pause' | 'signal'>>;
