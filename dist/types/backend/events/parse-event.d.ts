import type { EventRow } from './event-row.js';
/** What became of one event of a batch: a row for its store, or the reason why not. */
export type ParsedEvent = {
    store: string;
    id: string;
    row: EventRow;
} | {
    id: string | null;
    reason: string;
};
/**
 * Checks one event of the wire format field by field and takes from it what is known; unknown fields are left behind,
 * so that newer widgets can talk to older collectors.
 */
export declare function parseEvent(input: unknown, receivedMs: number): ParsedEvent;
