import type { Reply } from './transport.js';
/**
 * The refused events of the collector's receipt, or null when this is no receipt for the whole batch:
 * hotel networks answer 200 to anything, with a page of their own.
 */
export declare function readReceipt({ status, text }: Reply, count: number): readonly {
    index: number;
    reason?: unknown;
}[] | null;
