import type { Config, LogEntry, Store } from '../config'
import type { Database } from '../database'
import type { createWriter } from '../events/writer'
import type { Gate } from '../gate'
import type { Metrics } from '../metrics'
import { isAllowedOrigin } from './origins'
import { Problem } from './problem'

/** What every call is given. */
export interface Context {
  readonly config: Config
  readonly database: Database
  readonly writer: ReturnType<typeof createWriter>
  readonly metrics: Metrics
  readonly now: () => number
  readonly log: (entry: LogEntry) => void
  /** For what takes long, so that it never has all connections. */
  readonly gates: { readonly reports: Gate; readonly popular: Gate }
}

/** One request, taken apart. */
export interface Call {
  readonly request: Request
  readonly url: URL
  /** What the path's pattern caught. */
  readonly path: readonly string[]
  /** Takes one from what the sender may ask of this store, or of none; throws `Problem` 429 when nothing is left. */
  readonly admit: (store: Store | null) => void
}

/** The store that the query names; throws `Problem` 400 or 404. */
export function storeOf({ url, admit }: Call, { config }: Context): Store {
  const id = url.searchParams.get('store')
  if (!id) throw new Problem(400, 'the query must name the store: ?store=…')
  const store = config.stores.get(id)
  if (!store) throw new Problem(404, 'no such store here')
  admit(store)
  return store
}

/** The store that the query names, for pages of its own; throws `Problem` 403 to others. */
export function publicStoreOf(call: Call, context: Context): Store {
  const store = storeOf(call, context)
  if (!isAllowedOrigin(call.request, store)) throw forbiddenOrigin(call.request, store.id)
  return store
}

export const forbiddenOrigin = (request: Request, store: string): Problem =>
  new Problem(403, `origin ${request.headers.get('origin')} is not among the origins of store "${store}"`)
