import type { Sql } from './database.js';
import type { ReceivedEvent } from './events/event-row.js';
/** Figures of a poll. */
export interface PollVotes {
    readonly poll: string;
    /** Votes that count. */
    readonly total: number;
    /** Choice → votes, for the choices that have any. */
    readonly choices: Readonly<Record<string, number>>;
}
/** Stores the votes among new events. A vote that is taken back stays as a row without choice, so that a late one can't revive it. */
export declare function storeVotes(sql: Sql, store: string, events: readonly ReceivedEvent[]): Promise<void>;
/** The figures of polls, in the order asked; a poll that nobody voted in has none. */
export declare function readVotes(sql: Sql, store: string, polls: readonly string[]): Promise<PollVotes[]>;
