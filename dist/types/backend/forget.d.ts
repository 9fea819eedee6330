import type { Database } from './database.js';
/**
 * Erases a visitor: the events and votes of that browser, and its id wherever else it stands. Shares stay as nameless
 * nodes and orders as nameless orders, so that others' chains and the store's sums stay whole. Gives the number of
 * events that are gone.
 */
export declare function forgetVisitor(database: Database, store: string, visitor: string): Promise<number>;
/**
 * Deletes the events of a store that are older than `beforeMs`. Shares, orders, votes and their figures stay; reports
 * over that time lose views, opens, landings and visitors.
 */
export declare function dropEventsBefore(database: Database, store: string, beforeMs: number): Promise<void>;
