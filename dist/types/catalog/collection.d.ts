import type { ReadResult } from './catalog.js';
import type { LoadOptions } from './load-options.js';
import type { Opened, PageRead } from './reader.js';
/** What is read of one feed, over all its pages. */
export interface Collection {
    /** Gives way to the page when there was work for long enough, or a wait. */
    breathe(): Promise<void>;
    /** Reads one page in slices; gives what the next page's address depends on, and how many products were new. */
    take(opened: Opened, base: string): Promise<Pick<PageRead, 'count' | 'products' | 'isFull'> & {
        fresh: number;
    }>;
    /** What is read so far. */
    result(): ReadResult;
}
export declare function createCollection({ limit, pause, now, onPage, signal, currency: given, imageTemplate, }: Omit<LoadOptions, 'fetch'>): Collection;
