import { type BackendConfig, type Config } from './config.js';
import { type OrderChain } from './orders/order-chain.js';
import type { ReportName, ReportOptions } from './reports/options.js';
import { type Reports } from './reports/report.js';
export interface Backend {
    /** Answers a request below `basePath`; never throws. Mountable in any server that has `Request` and `Response`. */
    fetch(request: Request, options?: FetchOptions): Promise<Response>;
    /** The verified referral chain of an order; `null` when nobody has told of it. */
    chain(store: string, order: string): Promise<OrderChain | null>;
    /** A report: its figures, and what each means. Throws `ConfigError` for an option that isn't. */
    report<Name extends ReportName>(store: string, name: Name, options?: ReportOptions): Promise<Reports[Name]>;
    /** Erases a visitor's events, votes and id; shares and orders stay, nameless. Gives the number of events erased. */
    erase(store: string, visitor: string): Promise<number>;
    /** Deletes events older than `days`; shares, orders and votes stay. Makes the next months' partitions. For a daily timer of the host's. */
    retain(store: string, days: number): Promise<void>;
    /** Figures of this process in Prometheus' text format; not reachable by `fetch`. */
    metrics(): string;
    /** Finishes what is being written, then ends the connections. */
    close(): Promise<void>;
}
export interface FetchOptions {
    /** The sender's address as the host's server knows it, for the rate limit; never stored. */
    readonly address?: string | null | undefined;
}
/** `createBackend` with a configuration that is checked already. */
export declare function openBackend(config: Config, options: Pick<BackendConfig, 'database' | 'log' | 'now'>): Promise<Backend>;
