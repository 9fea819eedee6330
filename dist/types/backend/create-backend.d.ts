import type { Backend } from './backend.js';
import type { BackendConfig } from './config.js';
/**
 * A collector and its figures on a database of the host's. Brings the database's tables up to date first; when the
 * database is away, the backend stands nevertheless and answers 503 until it is back.
 * Throws `ConfigError` that names the option that is wrong.
 * @example
 * const backend = await createBackend({
 *   database: pgliteDatabase('./data'),
 *   stores: [{ id: 'halden', origins: ['https://halden.example'], secret: process.env.VITRINE_SECRET }],
 * })
 */
export declare function createBackend(options: BackendConfig): Promise<Backend>;
