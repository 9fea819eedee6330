import type { Pool, PoolClient, QueryConfig } from 'pg'
import { ConfigError } from '../lib/warnings'
import type { Database } from './database'
import { checkDriverOptions } from './driver-options'

/** How a collector uses its PostgreSQL. */
export interface PostgresOptions {
  /** Connections a process, 10 by default. Ingest uses few, since it writes in groups. */
  readonly connections?: number | undefined
  /** How long a new connection may take before the sender is asked to come back, 5,000 ms by default. */
  readonly connectTimeoutMs?: number | undefined
  /** How long one statement may take, 30,000 ms by default; a report over a long time may need more. */
  readonly statementTimeoutMs?: number | undefined
}

/**
 * A PostgreSQL server or a cluster that speaks its protocol (Citus, CockroachDB, Aurora …), by its URL
 * (`postgres://user:password@host:5432/database?sslmode=require`).
 * Connects at the first call and again whenever the connection is lost; needs the package `pg`.
 */
export function postgresDatabase(url: string, options: PostgresOptions = {}): Database {
  if (!/^postgres(ql)?:\/\/./.test(url))
    throw new ConfigError(`postgresDatabase(): expected a URL like "postgres://user:password@host:5432/database"`)
  checkDriverOptions('postgresDatabase', options, ['connections', 'connectTimeoutMs', 'statementTimeoutMs'])
  let opening: Promise<Pool> | undefined
  let closing: Promise<void> | undefined
  const pool = async () => {
    if (closing) throw new Error('Cannot use a pool after calling end on the pool')
    opening ??= open(url, options).catch((error: unknown) => {
      opening = undefined
      throw error
    })
    return opening
  }
  // What could not be opened has told so, and holds nothing.
  const end = async () => (await opening?.catch(() => undefined))?.end()
  const inTransaction = async <Result>(work: (client: PoolClient) => Promise<Result>): Promise<Result> => {
    const client = await (await pool()).connect()
    let broken: unknown
    try {
      await client.query('begin')
      const result = await work(client)
      await client.query('commit')
      return result
    } catch (error) {
      // A connection that can't even roll back is of no use to the next one.
      await client.query('rollback').catch((reason: unknown) => (broken = reason))
      throw error
    } finally {
      client.release(broken !== undefined)
    }
  }
  return {
    async query(text, params) {
      return (await (await pool()).query(text, params && [...params])).rows
    },
    transaction: (work) =>
      inTransaction((client) =>
        work({ query: async (text, params) => (await client.query(text, params && [...params])).rows }),
      ),
    change: (text) =>
      inTransaction(async (client) => {
        // Of this transaction alone: behind a pooler, the session is anybody's next.
        await client.query('set local statement_timeout = 0')
        const unhurried: QueryConfig & { query_timeout: number } = { text, query_timeout: LONGEST_TIMER_MS }
        await client.query(unhurried)
      }),
    close: () => (closing ??= end()),
  }
}

/** What `setTimeout` takes at most: some 25 days. */
const LONGEST_TIMER_MS = 2 ** 31 - 1

async function open(url: string, options: PostgresOptions): Promise<Pool> {
  const { default: pg } = await import('pg').catch(() => {
    throw new ConfigError('postgresDatabase() needs the package "pg": npm install pg')
  })
  const statementTimeoutMs = options.statementTimeoutMs ?? 30_000
  const pool = new pg.Pool({
    connectionString: url,
    max: options.connections ?? 10,
    connectionTimeoutMillis: options.connectTimeoutMs ?? 5_000,
    statement_timeout: statementTimeoutMs,
    // For the case that the server itself is gone and its own timeout never comes.
    query_timeout: statementTimeoutMs + 5_000,
    application_name: 'vitrine',
    // What a transaction asks without waiting in between goes out together and costs one way there and back.
    pipeline: true,
  })
  // A connection that breaks, idle or between two statements, is told by the next query on it and then replaced;
  // unheard, the event would end the process.
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))
  return pool
}
