import type { Catalog, Format, Product, ReadResult } from './catalog.js';
import type { Context } from './context.js';
/** So many products of a large feed the page reads and shows; only then is somebody asked to read all of them beside it. */
export declare const FIRST = 200;
/** Notes that an item was left out. */
export type Skip = (index: number, item: unknown, reason: string) => void;
/** One answer of a feed, recognised and ready to be read item by item. */
export interface Opened {
    readonly format: Format;
    /** ISO 4217 of the prices in it, where it says so. */
    readonly currency?: string;
    readonly items: Iterable<unknown>;
    /** Of a feed that is still coming: the items that follow; `undefined` after the last. */
    more?(): Promise<Iterable<unknown> | undefined>;
    /** So many products are read, and shown, before {@link beside} is asked. */
    readonly first?: number;
    /** Reads all of it, and the pages that follow, beside the page; `null` where that can't be. */
    beside?(): Promise<ReadResult | null>;
    /** Asked before what is read so far is shown, and when as many are read as are wanted: whether nothing of the rest changes what a tile is. Yes, when missing. */
    mayShow?(): boolean;
    /** A product; or why it is left out, in a few English words; or `null` when it is no product at all and nobody misses it. */
    read(item: unknown, context: Context): Product | string;
    /** The id of an item that is left out, where it isn't simply its `id`. */
    idOf?(item: unknown): string;
    /** Photos and polls, once all products are known, of which it leaves those that are wanted; `undefined` where there are none. */
    extras?(products: Map<string, Product>, context: Context, skip: Skip): Promise<Pick<Catalog, 'photos' | 'polls'> | undefined>;
    /** Address of the next page; `undefined` after the last. */
    next?(page: PageRead): Promise<string | undefined> | string | undefined;
}
/** A page that was read, as much as the next one's address depends on it. */
export interface PageRead {
    readonly url: URL;
    readonly headers: Headers;
    /** Number of items of this page. */
    readonly count: number;
    /** All products of the feed so far. */
    readonly products: ReadonlyMap<string, Product>;
    /** Whether as many products are there as were asked for. */
    readonly isFull: boolean;
}
