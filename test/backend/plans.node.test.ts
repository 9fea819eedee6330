import { afterAll, expect, test } from 'vitest'
import { REPORT_NAMES } from '../../src/backend/reports/options'
import { bearer, emptyTables, event, get, STORE, send, share, TABLES, testBackend } from './backend-fixture'
import { openDatabases } from './databases'
import { type Plan, recorded } from './plans'

const databases = await openDatabases()
afterAll(() => Promise.all(databases.map(({ close }) => close())))

const WEEK_MS = 7 * 24 * 3600_000
const WEEKS = 30

/** Rows of a table that a plan has read, each time that it did. */
const read = (plan: Plan, table = 'vitrine_events'): number => {
  const own = plan['Relation Name'] === table
  const rows = ['Actual Rows', 'Rows Removed by Filter'].reduce((sum, name) => sum + Number(plan[name] ?? 0), 0)
  const inner = (plan.Plans ?? []).reduce((sum, part) => sum + read(part, table), 0)
  return inner + (own ? rows * Number(plan['Actual Loops'] ?? 1) : 0)
}

test.each(databases)(
  'on $name, no report reads the events more than twice, however many lines it has',
  async ({ database: raw }) => {
    const { database, statements } = recorded(raw)
    const backend = await testBackend(database)
    const began = Date.now() - (WEEKS + 1) * WEEK_MS
    const events = Array.from({ length: WEEKS }, (_, week) => {
      const time = new Date(began + week * WEEK_MS).toISOString()
      const made = share(`visitor ${week}`, [], time)
      const views = Array.from({ length: 4 }, (_, i) => ({
        ...event('view', { visitor: `visitor ${(week + i) % WEEKS}` }),
        time,
      }))
      return [made, ...views]
    }).flat()
    for (let i = 0; i < events.length; i += 50) await send(backend, events.slice(i, i + 50))
    // As if each had been received when it was made; a collector takes so old a time for a wrong clock's.
    await raw.query('update vitrine_events set at = time')
    await raw.query('analyze vitrine_events')
    const [{ count = 0 } = {}] = await raw.query<{ count: number }>('select count(*)::int as count from vitrine_events')
    expect(count).toBe(events.length)
    for (const name of REPORT_NAMES)
      for (const by of name === 'cohorts' ? ['week', 'device', 'network'] : [''])
        expect(
          (await backend.fetch(get(`/reports/${name}?store=${STORE}&from=2000-01-01${by && `&by=${by}`}`, bearer)))
            .status,
        ).toBe(200)
    const reports = [...statements].filter(([text]) => /vitrine_events/.test(text) && /^\s*(with|select)/.test(text))
    expect(reports.length).toBeGreaterThan(4)
    for (const [text, params] of reports) {
      const [row] = await raw.query<{ 'QUERY PLAN': { Plan: Plan }[] }>(
        `explain (analyze, format json) ${text}`,
        params,
      )
      expect(read(row!['QUERY PLAN'][0]!.Plan) / count, text).toBeLessThanOrEqual(2)
    }
  },
)

test.each(databases)(
  'on $name, what is popular costs what the last days hold, however old the store is',
  async ({ database: raw }) => {
    await emptyTables(raw)
    const { database, statements } = recorded(raw)
    const backend = await testBackend(database)
    // An act every two hours for some two years: some 170 of each within the last 14 days.
    const acts = (columns: string) => `select $1, ${columns} from generate_series(1, 9000) as i, lateral (
    select now() - i * interval '2 hours' as at) as moment`
    for (const statement of [
      `insert into vitrine_shares (store, share, kind, network, product, depth, at, received_at)
       ${acts(`'s' || i, 'share', 'x', 'lamp', 1, at, at`)}`,
      `insert into vitrine_votes (store, poll, voter, choice, product, time, event)
       ${acts(`'p', 'visitor:' || i, 'red', 'lamp', at, 'e' || i`)}`,
      `insert into vitrine_orders (store, order_id, items, confirmed_minor, confirmed_currency, confirmed_at, payment)
       ${acts(`'o' || i, '[{"product": "lamp"}]', 990, 'EUR', at, 'pay' || i`)}`,
      `insert into vitrine_refunds (store, ref, source, refund, minor, currency, at)
       ${acts(`case when i % 2 = 0 then 'order:o' || i else 'payment:pay' || i end, 'host', 'r', 990, 'EUR', at`)}
       where i % 4 > 1`,
    ])
      await raw.query(statement, [STORE])
    for (const table of TABLES) await raw.query(`analyze ${table}`)
    const answer = await backend.fetch(get(`/popular?store=${STORE}`))
    expect(await answer.json()).toMatchObject([{ product: 'lamp', shares: 167, votes: 167, orders: 83 }])
    const [[text, params] = ['']] = [...statements].filter(([sql]) => sql.includes('vitrine_votes'))
    const [row] = await raw.query<{ 'QUERY PLAN': { Plan: Plan }[] }>(`explain (analyze, format json) ${text}`, params)
    const plan = row!['QUERY PLAN'][0]!.Plan
    for (const table of ['vitrine_shares', 'vitrine_votes', 'vitrine_orders'])
      expect(read(plan, table), table).toBeLessThanOrEqual(3 * 168)
    // Here the planner takes reading all of them once for less than looking each up.
    expect(read(plan, 'vitrine_refunds')).toBeLessThanOrEqual(4500)
  },
)
