import { afterAll, expect, test } from 'vitest'
import { REPORT_NAMES } from '../../src/backend/reports/options'
import {
  at,
  bearer,
  conversion,
  count,
  event,
  get,
  post,
  STORE,
  send,
  share,
  TABLES,
  testBackend,
} from './backend-fixture'
import { openDatabases } from './databases'
import { type Plan, recorded } from './plans'

const databases = await openDatabases()
afterAll(() => Promise.all(databases.map(({ close }) => close())))

/** The conditions of a node and of those that it takes its rows from by an index. */
const conditions = (plan: Plan): string =>
  ['Index Cond', 'Recheck Cond', 'Filter'].map((name) => String(plan[name] ?? '')).join(' ') +
  (plan.Plans ?? [])
    .filter((inner) => inner['Node Type'] === 'Bitmap Index Scan')
    .map(conditions)
    .join(' ')

/** Tables that a plan reads without saying of which store. */
const unbound = (plan: Plan): string[] => [
  ...(TABLES.includes(plan['Relation Name'] ?? '') &&
  plan['Node Type'] !== 'ModifyTable' &&
  !/\bstore = /.test(conditions(plan))
    ? [`${String(plan['Node Type'])} on ${plan['Relation Name']}: ${conditions(plan)}`]
    : []),
  ...(plan.Plans ?? []).flatMap(unbound),
]

test.each(databases)('on $name, every statement reads and writes one store alone', async ({ database: raw }) => {
  const { database, statements } = recorded(raw)
  const backend = await testBackend(database)
  const made = share('ann', [], at(0))
  const below = share('bob', [made.data.share], at(1))
  const chain = [made.data.share, below.data.share]
  const touches = [{ chain, depth: 2, network: 'copy', at: at(5) }]
  await send(backend, [
    made,
    below,
    event('vote', { visitor: 'ann', poll: 'p', choice: 'red' }),
    event('share-outcome', { share: made.data.share, outcome: 'copied' }),
    conversion('1', { visitor: 'cem', customer: 'key', chain, depth: 2, touches }),
  ])
  const calls = [
    post('/orders', { order: '1', value: '1.00', currency: 'EUR', status: 'paid', refunded: '0.10' }, bearer),
    get(`/orders/1/chain?store=${STORE}`, bearer),
    get(`/votes?store=${STORE}&poll=p&share=${made.data.share}`),
    get(`/popular?store=${STORE}`),
    ...REPORT_NAMES.map((name) => get(`/reports/${name}?store=${STORE}`, bearer)),
    ...['week', 'device', 'network'].map((by) => get(`/reports/cohorts?store=${STORE}&by=${by}`, bearer)),
    ...['first', 'last', 'linear', 'time-decay', 'position'].flatMap((model) =>
      ['leaf', 'equal', 'decay'].map((rule) =>
        get(`/reports/attribution?store=${STORE}&model=${model}&chain=${rule}`, bearer),
      ),
    ),
  ]
  for (const call of calls) expect((await backend.fetch(call)).status).toBe(200)
  expect(await backend.erase(STORE, 'nobody')).toBe(0)
  await backend.retain(STORE, 400)

  expect(statements.size).toBeGreaterThan(30)
  for (const [text, params] of statements) {
    expect(params[0], text).toBe(STORE)
    const [row] = await raw.query<{ 'QUERY PLAN': { Plan: Plan }[] }>(`explain (format json) ${text}`, params)
    expect(unbound(row!['QUERY PLAN'][0]!.Plan), text).toEqual([])
  }
})

test('a plan that reads all stores would be seen', async () => {
  const { database } = databases[0]!
  const [row] = await database.query<{ 'QUERY PLAN': { Plan: Plan }[] }>(
    `explain (format json) select s.share from vitrine_shares s join vitrine_events e on e.share = s.share where e.store = $1`,
    [STORE],
  )
  expect(unbound(row!['QUERY PLAN'][0]!.Plan)).toHaveLength(1)
})

test('a visitor is erased from one store, and how many events are gone is told', async () => {
  const { database } = databases[0]!
  const backend = await testBackend(database)
  const views = Array.from({ length: 3 }, () => event('view', { visitor: 'dee' }))
  await send(backend, [...views, { ...event('view', { visitor: 'dee' }), source: '/stores/other' }])
  const before = await count(database, 'vitrine_events')
  expect(await backend.erase(STORE, 'dee')).toBe(3)
  expect(await backend.erase(STORE, 'dee')).toBe(0)
  expect(await count(database, 'vitrine_events')).toBe(before - 3)
  await expect(backend.erase('nobody', 'dee')).rejects.toThrow('no store "nobody"')
})

test('who asks for a store that is not there is told of some that are, however many there are', async () => {
  const stores = Array.from({ length: 1000 }, (_, i) => ({
    id: `store-${i}`,
    origins: '*' as const,
    secret: 'a-secret-of-the-store-1',
  }))
  const backend = await testBackend(databases[0]!.database, { stores })
  await expect(backend.report('nobody', 'virality')).rejects.toThrow(/there are store-0, .*, store-19 and 980 more$/)
})
