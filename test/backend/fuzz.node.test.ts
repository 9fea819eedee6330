import { afterAll, expect, test } from 'vitest'
import { quickPglite } from '../tools/quick-pglite'
import {
  at,
  BASE,
  bearer,
  conversion,
  count,
  emptyTables,
  event,
  ORIGIN,
  share,
  type TestEvent,
  testBackend,
} from './backend-fixture'

/** `VITRINE_LONG=1` for the long form, `VITRINE_REQUESTS` for any other. */
const REQUESTS = Number(process.env['VITRINE_REQUESTS'] ?? (process.env['VITRINE_LONG'] ? 1_000_000 : 1_500))
/** Requests in flight. */
const AT_ONCE = 20
const SEED = Number(process.env['VITRINE_SEED'] ?? Date.now() % 1_000_000)

const database = await quickPglite()
const backend = await testBackend(database)
afterAll(() => database.close())

/** Mulberry32: the same seed, the same run. */
function randomOf(seed: number) {
  let state = seed
  return (): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

const random = randomOf(SEED)
const below = (n: number) => Math.floor(random() * n)
const pick = <Item>(items: readonly Item[]): Item => items[below(items.length)]!

const RUBBISH: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  1.5,
  1e308,
  '',
  ' ',
  'x',
  'x'.repeat(3000),
  '\u0000',
  '\ud800',
  '😀',
  "'; drop table vitrine_events; --",
  '__proto__',
  'constructor',
  [],
  {},
  [[]],
  [null],
  { a: { b: { c: {} } } },
  { __proto__: null, toString: 1 },
  '1970-01-01',
  'NaN',
  'javascript:1',
]
const KEYS = ['id', 'source', 'type', 'time', 'data', 'specversion', 'subject', '__proto__']
const DATA_KEYS = [
  'page',
  'chain',
  'depth',
  'visitor',
  'session',
  'share',
  'parent',
  'network',
  'product',
  'poll',
  'choice',
  'order',
  'value',
  'touches',
  'items',
  'outcome',
  'quantity',
  'price',
  'checkout',
  'referrer',
  'position',
  'customer',
  'replaces',
]

/** A copy: what is put into an event may be spoiled in its turn. */
const rubbish = (): unknown => structuredClone(pick(RUBBISH))

let made = 0
function goodEvent(): TestEvent {
  const visitor = `v${below(50)}`
  switch (below(6)) {
    case 0:
      return share(visitor, [], at(below(1000)))
    case 1:
      return conversion(`o${below(400)}`, { visitor }, at(below(1000)))
    case 2:
      return event('vote', { visitor, poll: `p${below(5)}`, choice: pick(['a', 'b', null]) }, { time: at(below(1000)) })
    case 3:
      return event('landing', { visitor, share: 'aB3dE5gH7jK9', network: pick([null, 'x']), referrer: null })
    case 4:
      return event('buy', { visitor, product: `p${made++}`, quantity: 1 + below(5), price: null, variant: null })
    default:
      return event('view', { product: pick(['lamp', 'ünï', '😀', "o'hara"]), position: below(100) })
  }
}

/** Puts rubbish into one or more fields. What comes out may by luck still be good: the collector is asked, the model follows its word. */
function spoiled(one: TestEvent): unknown {
  const copy: Record<string, unknown> = { ...one, data: { ...one.data } }
  for (let times = 1 + below(3); times > 0; times--) {
    const target = random() < 0.4 ? copy : copy['data']
    if (typeof target === 'object' && target !== null)
      Object.defineProperty(target, pick(target === copy ? KEYS : DATA_KEYS), {
        value: rubbish(),
        enumerable: true,
        configurable: true,
        writable: true,
      })
  }
  return random() < 0.1 ? rubbish() : copy
}

const safeJson = (value: unknown): string => JSON.stringify(value) ?? 'undefined'

/** A request that can't be a batch, or goes elsewhere. */
function brokenRequest(): Request {
  const text = safeJson([goodEvent()])
  const body = pick([
    () => text.slice(0, below(text.length)),
    () => text.replaceAll('"', "'"),
    () => safeJson(rubbish()),
    () => '['.repeat(below(5000)),
    () => String.fromCharCode(...Array.from({ length: below(200) }, () => below(256))),
    () => ' '.repeat(16_400),
  ])()
  const path = pick([
    '/events',
    '/orders',
    '/forget',
    '/webhooks/shopify?store=halden',
    '/webhooks/stripe?store=halden',
    '/webhooks/woocommerce?store=halden',
    '/events/../x',
  ])
  const headers = {
    origin: pick([ORIGIN, 'null', 'https://evil.example']),
    ...(random() < 0.3 ? bearer : {}),
    'stripe-signature': pick(['', 't=1,v1=zz', 't=,v1=', 'v1=00,t=1']),
  }
  return new Request(BASE + path, { method: 'POST', headers, body })
}

function oddQuestion(): Request {
  const value = () =>
    encodeURIComponent(
      safeJson(rubbish())
        .replace(/[\ud800-\udfff]/g, 'x')
        .slice(0, 300),
    )
  const path = pick([
    () => `/votes?store=halden&poll=${value()}`,
    () => `/votes?store=${value()}&poll=p`,
    () => `/popular?store=halden&limit=${value()}`,
    () => `/orders/${value() || 'x'}/chain?store=halden`,
    () =>
      `/reports/${pick(['virality', 'attribution', 'networks', 'timeline', 'x'])}?store=halden&from=${value()}&to=${value()}&model=${value()}&limit=${value()}`,
    () => `/${value()}`,
  ])()
  return new Request(BASE + path, {
    method: pick(['GET', 'GET', 'GET', 'OPTIONS', 'DELETE', 'HEAD']),
    headers: random() < 0.7 ? bearer : {},
  })
}

test(`${REQUESTS} requests, half of them bad (seed ${SEED}): never a 5xx, never a wrong count`, {
  timeout: 6 * 3600_000,
}, async () => {
  await emptyTables(database)
  const stored = new Set<string>()
  const recent: TestEvent[] = []
  const answers = { good: 0, bad: 0 }

  const goodBatch = (): Request => {
    const events: unknown[] = []
    for (let n = 1 + below(8); n > 0; n--) {
      const repeat = random() < 0.3 ? recent[below(recent.length)] : undefined
      const one = repeat ?? goodEvent()
      if (!repeat && recent.push(one) > 500) recent.shift()
      events.push(one)
      if (random() < 0.3) events.push(spoiled(goodEvent()))
    }
    answers.good++
    return new Request(`${BASE}/events`, { method: 'POST', headers: { origin: ORIGIN }, body: safeJson(events) })
  }
  const badRequest = (): Request => {
    answers.bad++
    return random() < 0.7 ? brokenRequest() : oddQuestion()
  }

  /** Sends one request; gives how many events its answer calls new, and the keys of all that it says are stored. */
  const ask = async (request: Request): Promise<{ accepted: number; keys: string[] }> => {
    const copy = request.clone()
    const response = await backend.fetch(request)
    if (response.status >= 500) expect.fail(`${request.method} ${request.url}: ${response.status}`)
    // A spoiled text may still be a whole batch: then it counts like any other.
    if (response.status !== 202 || !request.url.endsWith('/events')) return { accepted: 0, keys: [] }
    const events: { id: string; source: string }[] = await copy.json()
    const { accepted, duplicates, rejected }: { accepted: number; duplicates: number; rejected: { index: number }[] } =
      await response.json()
    expect(accepted + duplicates + rejected.length).toBe(events.length)
    const refused = new Set(rejected.map(({ index }) => index))
    return {
      accepted,
      keys: events.filter((_, index) => !refused.has(index)).map(({ id, source }) => `${source} ${id}`),
    }
  }

  // Several at once, as a collector is asked: they meet in transactions, and the whole run takes a fraction of the time.
  for (let i = 0; i < REQUESTS; i += AT_ONCE) {
    const requests = Array.from({ length: AT_ONCE }, () => (random() < 0.5 ? goodBatch() : badRequest()))
    const before = stored.size
    let accepted = 0
    for (const answer of await Promise.all(requests.map(ask))) {
      accepted += answer.accepted
      for (const key of answer.keys) stored.add(key)
    }
    expect(accepted).toBe(stored.size - before)
  }
  expect(answers.good).toBeGreaterThan(REQUESTS / 3)
  expect(answers.bad).toBeGreaterThan(REQUESTS / 3)
  expect(await count(database, 'vitrine_events')).toBe(stored.size)
  const [shares] = await database.query<{ all: number; made: number }>(
    `select (select count(*)::int from vitrine_shares) as all,
       (select count(distinct (store, share))::int from vitrine_events where type in ('share', 'pin')) as made`,
  )
  expect(shares?.all).toBe(shares?.made)
})
