import type { Keeper } from './keeper.js';
import { type LogEntry } from './log.js';
import { type Natives } from './transport.js';
export interface SenderOptions {
    /** Base URL of the collector, without a slash at its end. */
    collector: string;
    store: string;
    /** Where events wait on the device. */
    keeper: Keeper;
    /** How the text of this store's events begins. */
    head: string;
    window: Window & typeof globalThis;
    natives: Natives;
    now: () => number;
    /** The collector will never take the events with these ids, and says why. */
    onRefused: (reason: string, events: string[]) => void;
    /** False gives an event one attempt only: for tests that must be able to see loss. */
    retry: boolean;
}
/** Brings events to the collector: logged before sent, at least once, in batches, whatever the network does. */
export interface Sender {
    /** Returns at once; the event is logged when the caller's handler is done, and sent right after if it is important, else with the next batch. */
    add(entry: LogEntry, isImportant: boolean): void;
    /** Sends all that waits, here and in the log; resolves when each has been tried. */
    flush(): Promise<void>;
    /** The page may be gone the next moment: hands what waits to the browser. */
    leave(): void;
    /** The page or the network is back: tries again at once, unless the collector asked for patience. */
    wake(): Promise<void>;
    /** Writes what is only in memory to the log. */
    persist(): void;
    /** Forgets all that waits, and breaks off what is under way. */
    drop(): void;
    /** Tells the collector to erase a visitor, until it has heard. */
    forget(visitor: string): void;
}
export declare function createSender(options: SenderOptions): Sender;
