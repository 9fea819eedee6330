import { afterAll, expect, test } from 'vitest'
import { REPORT_NAMES } from '../../src/backend/reports/options'
import { bearer, event, get, STORE, send, share, testBackend } from './backend-fixture'
import { openDatabases } from './databases'
import { type Plan, recorded } from './plans'

const databases = await openDatabases()
afterAll(() => Promise.all(databases.map(({ close }) => close())))

const WEEK_MS = 7 * 24 * 3600_000
const WEEKS = 30

/** Rows of the events' table that a plan has read, each time that it did. */
const read = (plan: Plan): number => {
  const own = plan['Relation Name'] === 'vitrine_events'
  const rows = ['Actual Rows', 'Rows Removed by Filter'].reduce((sum, name) => sum + Number(plan[name] ?? 0), 0)
  const inner = (plan.Plans ?? []).reduce((sum, part) => sum + read(part), 0)
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
