import { type Database } from './database.js';
/** `time` is what the browser's clock said, `at` the same unless that clock is plainly wrong; figures use `at`. */
export declare const EVENT_COLUMNS = "\n      store text not null,\n      id text not null,\n      type text not null,\n      time timestamptz not null,\n      at timestamptz not null,\n      received_at timestamptz not null,\n      visitor text,\n      session text,\n      device text,\n      page text not null,\n      chain text[] not null,\n      depth int not null,\n      share text,\n      parent text,\n      network text,\n      product text,\n      photo text,\n      order_id text,\n      data jsonb";
/**
 * The schema, as steps that are each run once and never changed: forward only. A step may add a table, an index or a
 * column with a default, nothing else, so that collectors of the version before go on beside it during a deploy.
 * Plain tables, text keys that begin with the store, no triggers, sequences or functions: runs alike on PostgreSQL,
 * PGlite, Citus and CockroachDB.
 */
export declare const MIGRATIONS: readonly (readonly string[])[];
/**
 * Brings the database to this code's version, or leaves a newer one alone. Several collectors may do it at once:
 * each statement is harmless when repeated, and whoever loses a race tries again.
 */
export declare function migrate(database: Database): Promise<void>;
