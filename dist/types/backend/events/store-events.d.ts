import type { Sql } from '../database.js';
import type { ReceivedEvent } from './event-row.js';
/** Whether an event changes more than the list of events. */
export declare const hasEffects: ({ row }: ReceivedEvent) => boolean;
/** Writes events that are not there yet and gives the ids of those. `events` are of one store, sorted by id, no id twice. */
export declare function insertEvents(sql: Sql, store: string, events: readonly ReceivedEvent[]): Promise<Set<string>>;
/** Writes share nodes, votes and reported orders of new events; `events` in the order of their arrival. */
export declare function storeEffects(sql: Sql, store: string, events: readonly ReceivedEvent[]): Promise<void>;
