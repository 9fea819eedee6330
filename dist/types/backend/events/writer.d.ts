import { type Database } from '../database.js';
import type { ReceivedEvent } from './event-row.js';
/** What became of a batch's events. */
export interface Written {
    /** Ids that are new, now committed. */
    readonly accepted: number;
    /** Events that were there already, or twice in the batch. */
    readonly duplicates: number;
    /** Places in the batch of events that the database refused. */
    readonly refused: readonly number[];
}
/**
 * Writes batches, several in one transaction when they come faster than the database commits: a commit costs far more
 * than a row. A batch is told as written only after its commit.
 */
export declare function createWriter(database: Database): {
    write: (store: string, events: readonly ReceivedEvent[]) => Promise<Written>;
    /** Resolves when nothing is waiting or being written any more. */
    idle: () => Promise<void>;
    waitingRows: () => number;
};
