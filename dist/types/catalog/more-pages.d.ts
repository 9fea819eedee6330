import type { Format } from './catalog.js';
import type { Collection } from './collection.js';
import type { LoadOptions } from './load-options.js';
import type { PageRead } from './reader.js';
/** Of a page of a feed: how many products were new, and, where it is asked for, where the next one is. */
export interface PageTaken {
    readonly fresh: number;
    next(): string | undefined | Promise<string | undefined>;
}
/**
 * Reads the pages after the first. When one fails, what came before is kept.
 *
 * @returns Why the feed was not read to its end; `''` when it was.
 */
export declare function readMore(first: string, readPage: (url: string, format: Format) => Promise<PageTaken>, { result }: Collection, { onPage, signal }: Pick<LoadOptions, 'onPage' | 'signal'>): Promise<string>;
/** Without `limit` Shopify's first answer is short and soon on the screen; the long pages after it begin again with product 1. */
export declare function nextOfShopify({ url, count, isFull }: PageRead): string | undefined;
