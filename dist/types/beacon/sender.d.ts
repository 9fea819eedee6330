import type { Keeper } from './keeper.js';
import { type LogEntry } from './log.js';
export interface SenderOptions {
    /** Base URL of the collector, without a slash at its end; null: there is none, and nothing is ever added. */
    collector: string | null;
    store: string;
    /** Where events wait on the device. */
    keeper: Keeper;
    window: Window & typeof globalThis;
    now: () => number;
    /** Tells the page (`vitrine:error`) of events that the collector will never take. */
    emit: (type: string, detail: object) => void;
}
/** Brings events to the collector: logged before sent, at least once, in batches, whatever the network does. */
export interface Sender {
    /** Logs the event; it is sent when the caller's task is done if it is important, else with the next batch. */
    add(entry: LogEntry): void;
    /** Sends all that waits, here and in the log; resolves when each has been tried. */
    flush(): Promise<void>;
    /** The page may be gone the next moment: hands what waits to the browser. */
    leave(): void;
    /** The page or the network is back, or storage may be read: tries at once, unless the collector asked for patience. */
    wake(): Promise<void>;
    /** Writes what is only in memory to the log. */
    persist(): void;
    /** Forgets all that waits, and breaks off what is under way. */
    drop(): void;
    /** Tells the collector to erase a visitor, until it has heard. */
    forget(visitor: string): void;
}
export declare function createSender({ collector, store, keeper, window, now, emit }: SenderOptions): Sender;
