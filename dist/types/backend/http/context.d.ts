import type { Config, LogEntry, Store } from '../config.js';
import type { Database } from '../database.js';
import type { createWriter } from '../events/writer.js';
import type { Gate } from '../gate.js';
import type { Metrics } from '../metrics.js';
import { Problem } from './problem.js';
/** What every call is given. */
export interface Context {
    readonly config: Config;
    readonly database: Database;
    readonly writer: ReturnType<typeof createWriter>;
    readonly metrics: Metrics;
    readonly now: () => number;
    readonly log: (entry: LogEntry) => void;
    /** For what takes long, so that it never has all connections. */
    readonly gates: {
        readonly reports: Gate;
        readonly popular: Gate;
    };
}
/** One request, taken apart. */
export interface Call {
    readonly request: Request;
    readonly url: URL;
    /** What the path's pattern caught. */
    readonly path: readonly string[];
    /** Takes one from what the sender may ask of this store, or of none; throws `Problem` 429 when nothing is left. */
    readonly admit: (store: Store | null) => void;
}
/** The store that the query names; throws `Problem` 400 or 404. */
export declare function storeOf({ url, admit }: Call, { config }: Context): Store;
/** The store that the query names, for pages of its own; throws `Problem` 403 to others. */
export declare function publicStoreOf(call: Call, context: Context): Store;
export declare const forbiddenOrigin: (request: Request, store: string) => Problem;
