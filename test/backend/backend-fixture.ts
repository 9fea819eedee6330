import type { BackendConfig, Database, StoreConfig } from '../../src/backend/index'
import { createBackend } from '../../src/backend/index'
import type { EventType } from '../../src/beacon/wire'
import { createId, createShareId } from '../../src/lib/ids'

export const STORE = 'halden'
export const ORIGIN = 'https://halden.example'
export const SECRET = 'a-secret-of-the-store-1'
export const BASE = 'https://collector.example/vitrine'

export const TABLES = ['vitrine_events', 'vitrine_shares', 'vitrine_votes', 'vitrine_orders', 'vitrine_refunds']

/** A backend of one store on a database that stays open for the other tests of the file. */
export const testBackend = (
  database: Database,
  options: Partial<BackendConfig> & { store?: Partial<StoreConfig> } = {},
) => {
  const { store, ...rest } = options
  return createBackend({
    database: { ...database, close: async () => {} },
    stores: [
      { id: STORE, origins: [ORIGIN], secret: SECRET, ...store },
      { id: 'other', origins: '*', secret: 'another-stores-secret' },
    ],
    ...rest,
  })
}

export type TestBackend = Awaited<ReturnType<typeof testBackend>>

export async function emptyTables(database: Database): Promise<void> {
  await database.query(`truncate ${TABLES.join(', ')}`)
}

/** A moment of the recent past, so that no clock check interferes; `minutes` later. */
export const at = (minutes: number): string => new Date(T0 + minutes * 60_000).toISOString()
const WEEK_MS = 7 * 24 * 3600_000
/** A Thursday, as the epoch was, so that what is some hours later is of the same week whenever the tests run. */
const T0 = Math.floor(Date.now() / WEEK_MS) * WEEK_MS - 2 * WEEK_MS

export interface TestEvent {
  specversion: '1.0'
  id: string
  source: string
  type: string
  subject?: string
  time: string
  data: Record<string, unknown>
}

/** An event as the widget sends it. */
export const event = (
  type: EventType,
  data: Record<string, unknown> = {},
  rest: Partial<TestEvent> = {},
): TestEvent => ({
  specversion: '1.0',
  id: createId(21),
  source: `/stores/${STORE}`,
  type: `vitrine.${type}`,
  time: at(0),
  ...rest,
  data: { page: 'https://halden.example/lamp', chain: [], depth: 0, ...data },
})

/** A share event below the chain of its parent. */
export const share = (
  visitor: string | undefined,
  chain: readonly string[],
  time = at(0),
  data: Record<string, unknown> = {},
): TestEvent & { data: { share: string } } => {
  const made = event(
    'share',
    {
      ...(visitor ? { visitor } : {}),
      chain: chain.slice(-16),
      depth: Math.min(chain.length, 63),
      share: createShareId(),
      parent: chain.at(-1) ?? null,
      network: 'whatsapp',
      product: 'lamp',
      photo: null,
      position: 0,
      ...data,
    },
    { time },
  )
  return { ...made, data: { share: '', ...made.data } }
}

export const conversion = (order: string, data: Record<string, unknown> = {}, time = at(60)): TestEvent =>
  event('conversion', { order, value: { minor: 4990, currency: 'EUR' }, items: [], touches: [], ...data }, { time })

export const post = (path: string, body: unknown, headers: Record<string, string> = {}): Request =>
  new Request(BASE + path, {
    method: 'POST',
    headers: { 'content-type': 'text/plain', origin: ORIGIN, ...headers },
    body: typeof body === 'string' || body instanceof Uint8Array ? (body as BodyInit) : JSON.stringify(body),
  })

export const get = (path: string, headers: Record<string, string> = {}): Request =>
  new Request(BASE + path, { headers })

export const bearer = { authorization: `Bearer ${SECRET}` }

/** Sends events as a page does, and gives the answer's JSON. */
export async function send(backend: TestBackend, events: readonly TestEvent[]) {
  const response = await backend.fetch(post('/events', events))
  const body: { accepted: number; duplicates: number; rejected: { index: number; id: string; reason: string }[] } =
    await response.json()
  return { status: response.status, ...body }
}

export async function count(database: Database, table: string): Promise<number> {
  const [row] = await database.query<{ count: number }>(`select count(*)::int as count from ${table}`)
  return row?.count ?? 0
}
