/** An event that the collector has not acknowledged yet. */
export interface LogEntry {
    /** Where it stands in the log, and which event it is: `log:` importance, time, id. */
    readonly key: string;
    /** The event as it goes over the wire; what is stored is exactly what is sent. */
    readonly text: string;
}
/** How the key of every logged event begins. */
export declare const LOG = "log:";
/** The key of an event. Plain sorting puts views before important events, and old before new. */
export declare const logKey: (isImportant: boolean, atMs: number, id: string) => string;
/** When the event of a key was logged, milliseconds since 1970 by the clock of then. */
export declare const loggedAt: (key: string) => number;
/** The body of a request. */
export declare function encodeBatch(entries: readonly LogEntry[]): string;
/** Important items before others, the newest of them first; when there are too many, the last one goes. */
export declare function insert<T>(list: T[], item: T, isImportant: boolean, max: number): T | undefined;
