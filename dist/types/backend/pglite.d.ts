import type { Database } from './database.js';
/** How the embedded database is kept. */
export interface PgliteOptions {
    /** How long its write-ahead log may get before it begins anew, while requests wait for some tenths of a second; 256 MiB by default. */
    readonly maxLogBytes?: number | undefined;
}
/**
 * The embedded database (PostgreSQL in WebAssembly): in a folder, which is made when missing and holds everything
 * across restarts, or in memory when called with nothing. One process a folder.
 * Opened by the first call; needs the package `@electric-sql/pglite`.
 * @example createBackend({ database: pgliteDatabase('./data'), … })
 */
export declare function pgliteDatabase(folder?: string, options?: PgliteOptions): Database;
