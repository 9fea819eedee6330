import type { Sql } from './database.js';
import type { ReceivedEvent } from './events/event-row.js';
/** Figures of a poll. */
export interface PollVotes {
    readonly poll: string;
    /** Votes that count. */
    readonly total: number;
    /** Choice → votes, for the choices that have any. */
    readonly choices: Readonly<Record<string, number>>;
    /** Of them, the votes of those whom the asked shares led here; there when shares were asked for. */
    readonly friends?: Pick<PollVotes, 'total' | 'choices'>;
}
/** Stores the votes among new events. A vote that is taken back stays as a row without choice, so that a late one can't revive it. */
export declare function storeVotes(sql: Sql, store: string, events: readonly ReceivedEvent[]): Promise<void>;
/**
 * The figures of polls, in the order asked; a poll that nobody voted in has none. With `shares`, also of those alone who
 * came by one of them, or by a share of somebody who did.
 */
export declare function readVotes(sql: Sql, store: string, polls: readonly string[], shares?: readonly string[]): Promise<PollVotes[]>;
