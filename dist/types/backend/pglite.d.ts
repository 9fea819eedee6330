import type { Database } from './database.js';
/**
 * The embedded database (PostgreSQL in WebAssembly): in a folder, which is made when missing and holds everything
 * across restarts, or in memory when called with nothing. One process a folder.
 * Opened by the first call; needs the package `@electric-sql/pglite`.
 * @example createBackend({ database: pgliteDatabase('./data'), … })
 */
export declare function pgliteDatabase(folder?: string): Database;
