import type { Database } from '../../src/backend/index'
import { postgresDatabase } from '../../src/backend/postgres'
import { quickPglite } from '../tools/quick-pglite'
import { type PostgresServer, startPostgres } from './postgres-server'

/** A database that the same tests run on. */
export interface TestDatabase {
  readonly name: 'PGlite' | 'PostgreSQL'
  readonly database: Database
  readonly server: PostgresServer | null
  readonly close: () => Promise<void>
}

/** The embedded database, and a real PostgreSQL where one can be had. */
export async function openDatabases(): Promise<TestDatabase[]> {
  const embedded = await quickPglite()
  const all: TestDatabase[] = [{ name: 'PGlite', database: embedded, server: null, close: () => embedded.close() }]
  const server = await startPostgres()
  if (server) {
    const database = postgresDatabase(server.url)
    const close = async () => {
      await database.close()
      await server.close()
    }
    all.push({ name: 'PostgreSQL', database, server, close })
  }
  return all
}
