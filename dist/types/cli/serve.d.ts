import { type LogEntry } from '../backend/config.js';
import { type ServeConfig } from './serve-config.js';
/** A collector that listens. */
export interface Collector {
    /** Of the calls, base path included. */
    readonly url: string;
    /** Lets the requests that are under way end, writes what they brought, then ends the connections. */
    readonly close: () => Promise<void>;
}
/** Starts the collector; throws `ConfigError` for what is configured wrongly. */
export declare function startCollector(config: ServeConfig, log: (entry: LogEntry) => void): Promise<Collector>;
/**
 * `vitrine serve`: the ready collector. Runs until SIGINT or SIGTERM; gives the exit code: 0, or 1 and one clear line on
 * stderr when it can't start.
 */
export declare function serve(args: readonly string[]): Promise<number>;
