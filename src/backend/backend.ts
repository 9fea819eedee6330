import { isText } from '../lib/is-text'
import { ConfigError } from '../lib/warnings'
import { type BackendConfig, type Config, MAX_DAYS, type Store } from './config'
import { type Database, DatabaseAway, persistentDatabase } from './database'
import { createWriter } from './events/writer'
import { dropEventsBefore, forgetVisitor } from './forget'
import { createGate } from './gate'
import type { Context } from './http/context'
import { createRateLimit, networkOf } from './http/rate-limit'
import { route } from './http/router'
import { createMetrics } from './metrics'
import { type OrderChain, readOrderChain } from './orders/order-chain'
import { partitionByMonth } from './partitions'
import type { ReportName, ReportOptions } from './reports/options'
import { type Reports, readReport } from './reports/report'
import { migrate } from './schema'

export interface Backend {
  /** Answers a request below `basePath`; never throws. Mountable in any server that has `Request` and `Response`. */
  fetch(request: Request, options?: FetchOptions): Promise<Response>
  /** The verified referral chain of an order; `null` when nobody has told of it. */
  chain(store: string, order: string): Promise<OrderChain | null>
  /** A report: its figures, and what each means. Throws `ConfigError` for an option that isn't. */
  report<Name extends ReportName>(store: string, name: Name, options?: ReportOptions): Promise<Reports[Name]>
  /** Erases a visitor's events, votes and id; shares and orders stay, nameless. Gives the number of events erased. */
  erase(store: string, visitor: string): Promise<number>
  /** Deletes events older than `days`; shares, orders and votes stay. Makes the next months' partitions. For a daily timer of the host's. */
  retain(store: string, days: number): Promise<void>
  /** Figures of this process in Prometheus' text format; not reachable by `fetch`. */
  metrics(): string
  /** Finishes what is being written, then ends the connections. */
  close(): Promise<void>
}

/** A message is read by people: of ten thousand names, the first. */
const someOf = (names: readonly string[]): string =>
  names.slice(0, 20).join(', ') + (names.length > 20 ? ` and ${names.length - 20} more` : '')

/** Reports at once, and such as wait: a dashboard asks for all seven. */
const REPORTS = { atOnce: 2, inLine: 30 }
/** Of what anybody may ask and what takes longest. */
const POPULAR = { atOnce: 2, inLine: 100 }

export interface FetchOptions {
  /** The sender's address as the host's server knows it, for the rate limit; never stored. */
  readonly address?: string | null | undefined
}

/** `createBackend` with a configuration that is checked already. */
export async function openBackend(
  config: Config,
  options: Pick<BackendConfig, 'database' | 'log' | 'now'>,
): Promise<Backend> {
  const now = options.now ?? Date.now
  const database = whenReady(persistentDatabase(options.database), async (raw) => {
    if (config.partitions) await partitionByMonth(raw, now())
    await migrate(raw)
  })
  const writer = createWriter(database)
  const metrics = createMetrics()
  const limit = config.rateLimit && createRateLimit(config.rateLimit, now)
  const context: Context = {
    config,
    database,
    writer,
    metrics,
    now,
    log: options.log ?? (() => {}),
    gates: {
      reports: createGate('reports', REPORTS.atOnce, REPORTS.inLine),
      popular: createGate('questions for what is popular', POPULAR.atOnce, POPULAR.inLine),
    },
  }
  await database.query('select 1').catch((error: unknown) => {
    if (!(error instanceof DatabaseAway)) throw error
    context.log({ level: 'warn', message: 'database away', reason: error.message })
  })

  const known = (id: string): Store => {
    const store = config.stores.get(id)
    if (!store) throw new ConfigError(`no store "${id}" here; there are ${someOf([...config.stores.keys()])}`)
    return store
  }

  return {
    async fetch(request, { address } = {}) {
      const startMs = performance.now()
      const allowance = (store: string) => (limit && address ? limit(`${store} ${networkOf(address)}`) : 0)
      const observe = (name: string, status: number) =>
        metrics.observeRequest(name, status, (performance.now() - startMs) / 1000)
      return route(request, context, observe, allowance)
    },
    async chain(store, order) {
      if (typeof order !== 'string') throw new ConfigError('chain(): order must be a text')
      return readOrderChain(database, known(store), order)
    },
    async report(store, name, options = {}) {
      const { id } = known(store)
      return context.gates.reports(() => readReport(database, id, name, options, context.now()))
    },
    async erase(store, visitor) {
      const { id } = known(store)
      if (!isText(visitor, 64)) throw new ConfigError('erase(): visitor must be a text of 1 to 64 characters')
      return forgetVisitor(database, id, visitor)
    },
    async retain(store, days) {
      if (!(days >= 1 && days <= MAX_DAYS))
        throw new ConfigError(`retain(): days must be a number from 1 to ${MAX_DAYS}, not ${days}`)
      if (config.partitions) await partitionByMonth(database, now())
      await dropEventsBefore(database, known(store).id, context.now() - days * 24 * 3600_000)
    },
    metrics: () => metrics.text({ vitrine_waiting_events: writer.waitingRows() }),
    async close() {
      await writer.idle()
      await database.close()
    },
  }
}

/** A database that has its tables before it is asked for anything; as long as that fails, each call tries it anew. */
function whenReady(database: Database, prepare: (database: Database) => Promise<void>): Database {
  let ready: Promise<void> | undefined
  const prepared = () =>
    (ready ??= prepare(database).catch((error: unknown) => {
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
