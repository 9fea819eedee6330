import { ConfigError } from '../lib/warnings'
import { type BackendConfig, parseConfig, type Store } from './config'
import { type Database, DatabaseAway, persistentDatabase } from './database'
import { createWriter } from './events/writer'
import type { Context } from './http/context'
import { route } from './http/router'
import { type OrderChain, readOrderChain } from './orders/order-chain'
import { migrate } from './schema'

export interface Backend {
  /** Answers a request below `basePath`; never throws. Mountable in any server that has `Request` and `Response`. */
  fetch(request: Request, options?: FetchOptions): Promise<Response>
  /** The verified referral chain of an order; `null` when nobody has told of it. */
  chain(store: string, order: string): Promise<OrderChain | null>
  /** Finishes what is being written, then ends the connections. */
  close(): Promise<void>
}

export interface FetchOptions {
  /** The sender's address as the host's server knows it, for the rate limit; never stored. */
  readonly address?: string
}

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
  if (typeof options?.database?.transaction !== 'function')
    throw new ConfigError('createBackend(): database must be pgliteDatabase(…) or postgresDatabase(…)')
  const config = parseConfig(options)
  const database = whenReady(persistentDatabase(options.database))
  const writer = createWriter(database)
  const context: Context = {
    config,
    database,
    writer,
    now: options.now ?? Date.now,
    log: options.log ?? (() => {}),
  }
  await database.query('select 1').catch((error: unknown) => {
    if (!(error instanceof DatabaseAway)) throw error
    context.log({ level: 'warn', message: 'database away', reason: error.message })
  })

  const known = (id: string): Store => {
    const store = config.stores.get(id)
    if (!store) throw new ConfigError(`no store "${id}" here; there are ${[...config.stores.keys()].join(', ')}`)
    return store
  }

  return {
    fetch: (request) => route(request, context, () => {}),
    chain: (store, order) => readOrderChain(database, known(store), order),
    async close() {
      await writer.idle()
      await database.close()
    },
  }
}

/** A database that has its tables before it is asked for anything; as long as that fails, each call tries it anew. */
function whenReady(database: Database): Database {
  let ready: Promise<void> | undefined
  const prepared = () =>
    (ready ??= migrate(database).catch((error: unknown) => {
      ready = undefined
      throw error
    }))
  return {
    query: async (text, params) => {
      await prepared()
      return database.query(text, params)
    },
    transaction: async (work) => {
      await prepared()
      return database.transaction(work)
    },
    close: () => database.close(),
  }
}
