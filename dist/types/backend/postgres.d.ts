import type { Database } from './database.js';
/** How a collector uses its PostgreSQL. */
export interface PostgresOptions {
    /** Connections a process, 10 by default. Ingest uses few, since it writes in groups. */
    readonly connections?: number | undefined;
    /** How long a new connection may take before the sender is asked to come back, 5,000 ms by default. */
    readonly connectTimeoutMs?: number | undefined;
    /** How long one statement may take, 30,000 ms by default; a report over a long time may need more. */
    readonly statementTimeoutMs?: number | undefined;
}
/**
 * A PostgreSQL server or a cluster that speaks its protocol (Citus, CockroachDB, Aurora …), by its URL
 * (`postgres://user:password@host:5432/database?sslmode=require`).
 * Connects at the first call and again whenever the connection is lost; needs the package `pg`.
 */
export declare function postgresDatabase(url: string, options?: PostgresOptions): Database;
