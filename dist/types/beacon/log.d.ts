/** An event that the collector has not acknowledged yet. */
export interface LogEntry {
    /** Where it stands in the log, and which event it is: `log:` importance, time, id. */
    readonly key: string;
    /** The event as it goes over the wire; what is stored is exactly what is sent. */
    readonly text: string;
    /** Sent at once, and kept before others when room is short. */
    readonly isImportant: boolean;
}
/** An event that this page holds. */
export interface Held extends LogEntry {
    isLogged?: boolean;
    /** Left by another page: after a failure only the log keeps it, and any tab may take it up. */
    isAdopted?: boolean;
    /** On its way, or handed to the browser. */
    isAway?: boolean;
}
/** How the key of every logged event begins. */
export declare const LOG = "log:";
/** The key of an event. Plain sorting puts views before important events, and old before new. */
export declare const logKey: (isImportant: boolean, atMs: number, id: string) => string;
/** The id of a key's event. */
export declare const idOf: (key: string) => string;
