import { ConfigError } from '../lib/warnings'
import type { Backend } from './backend'
import type { BackendConfig } from './config'

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
export async function createBackend(options: BackendConfig): Promise<Backend> {
  if (typeof options?.database?.transaction !== 'function' || typeof options.database.query !== 'function')
    throw new ConfigError('createBackend(): database must be pgliteDatabase(…) or postgresDatabase(…)')
  // Only now: what needs no database, such as decodeToken(), works without the package that checks what comes in.
  const [{ openBackend }, { parseConfig }] = await Promise.all([import('./backend'), import('./config')]).catch(() => {
    throw new ConfigError('createBackend() needs the package "valibot": npm install valibot')
  })
  return openBackend(parseConfig(options), options)
}
