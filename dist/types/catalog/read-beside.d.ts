import { CatalogError, type ReadResult } from './catalog.js';
import type { Answer } from './download.js';
import type { LoadOptions } from './load-options.js';
import { type Packed } from './packed-products.js';
import type { Receiving } from './receive.js';
/** What the worker is to read. */
export interface Order extends Pick<LoadOptions, 'base' | 'format' | 'currency' | 'imageTemplate' | 'limit'> {
    /** The address that was asked for: those of the pages that follow are made of it. */
    readonly asked: string;
    /** Where redirects led. */
    readonly url: string;
    readonly headers: readonly [string, string][];
    /** Whether the page wants to see what is read so far. */
    readonly isShown: boolean;
}
/** Some bytes of the answer; `null` at its end, or why it has none. */
export type Piece = Uint8Array<ArrayBuffer> | null | string;
/** Texts of {@link Packed} that were not sent yet, with their places. */
interface Fresh {
    readonly fresh: readonly (readonly [at: number, text: string])[];
}
/** What the worker says: that it listens, what it has read (its products some messages before), or what went wrong. */
export type Told = 'ready' | Fresh | (Fresh & Omit<ReadResult, 'catalog'> & {
    readonly catalog: Omit<ReadResult['catalog'], 'products'>;
    readonly packed: Omit<Packed, 'texts'>;
    readonly isWhole: boolean;
}) | Pick<CatalogError, 'code' | 'message' | 'skipped'>;
/**
 * Reads a large answer, and the pages that follow it, in a worker, so that the page has nothing to do but to draw.
 *
 * @returns `null` where that can't be: without a page, on a page with a policy, with parts from another origin (browsers take no
 *   worker from there), or when the worker does not come.
 */
export declare function readBeside(asked: string, { url, headers }: Answer, rest: Receiving, { document, signal, onPage, base, format, currency, imageTemplate, limit }: Omit<LoadOptions, 'fetch'>): Promise<ReadResult | null>;
export {};
