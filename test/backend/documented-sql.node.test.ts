import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Sql } from '../../src/backend/database'
import { readPopular } from '../../src/backend/popular'
import { REPORT_NAMES } from '../../src/backend/reports/options'
import { readVotes } from '../../src/backend/votes'
import { createRandom } from '../faults/random'
import { at, conversion, emptyTables, STORE, send, testBackend } from './backend-fixture'
import { openDatabases } from './databases'
import { fillRandomStore } from './random-store'

const SEED = Number(process.env['VITRINE_SEED'] ?? Date.now() % 1_000_000)
const databases = await openDatabases()
afterAll(() => Promise.all(databases.map(({ close }) => close())))

/** Name → SQL, in the order of the document; a block's first line is `-- name: part (what one should know)`. */
const text = readFileSync(new URL('../../docs/reports.md', import.meta.url), 'utf8')
const blocks = new Map(
  [...text.matchAll(/```sql\n-- (\w+(?:: \w+)?)[\s\S]+?```/g)].map(([block, name = '']) => [name, block.slice(6, -3)]),
)
const views = [...blocks].filter(([name]) => name.startsWith('view: '))

type Row = Record<string, unknown>
const byName = (key: string, rows: readonly Row[]) =>
  Object.fromEntries(rows.map(({ [key]: name, ...row }) => [String(name), row]))

test('each report has its SQL', () => {
  const documented = new Set([...blocks.keys()].map((name) => name.split(':')[0]))
  expect(documented).toEqual(new Set(['view', ...REPORT_NAMES, 'popular', 'votes']))
})

describe.each(databases)(`on $name, a random store (seed ${SEED})`, async ({ database }) => {
  let clock = Date.now()
  const backend = await testBackend(database, { now: () => clock++ })
  beforeAll(async () => {
    await emptyTables(database)
    await fillRandomStore(backend, SEED)
  })

  /** Runs a documented query in one session, of an analyst in some time zone, with the documented views. */
  const askIn = (zone: string, name: string, ...params: unknown[]) =>
    database.transaction(async (sql: Sql) => {
      await sql.query(`set local timezone = '${zone}'`)
      for (const [, view] of views) await sql.query(view)
      const rows = await sql.query<Row>(blocks.get(name) ?? '', params)
      await sql.query(`drop view ${views.map(([view]) => view.slice(6)).join(', ')}`)
      return rows
    })
  const ask = (name: string, ...params: unknown[]) => askIn('UTC', name, ...params)

  describe.each([
    ['all of it', { from: '2000-01-01', to: at(60 * 24 * 60) }],
    ['a part of it', { from: at(3 * 24 * 60), to: at(11 * 24 * 60) }],
  ])('%s', (_, period) => {
    const range = [STORE, period.from, period.to]

    test('virality', async () => {
      const report = await backend.report(STORE, 'virality', period)
      expect(report.referredParticipants).toBeGreaterThan(0)
      const [figures = {}] = await ask('virality: figures', ...range)
      for (const [figure, value] of Object.entries(figures))
        expect(value, figure).toBeCloseTo(Number(Object.entries(report).find(([key]) => key === figure)?.[1]), 9)
      expect(Object.keys(figures)).toHaveLength(9)
      const [shape] = await ask('virality: structuralVirality', ...range)
      expect(shape?.['structuralVirality']).toBeCloseTo(report.structuralVirality, 9)
      const depths = await ask('virality: depthHistogram', ...range)
      expect(Object.fromEntries(depths.map(({ depth, shares }) => [depth, shares]))).toEqual(report.depthHistogram)
      for (const key of ['network', 'product'] as const)
        expect(await ask('virality: branching', ...range, key)).toEqual(report.branching[key])
    })

    test('attribution, by every model and rule', async () => {
      const { pick } = createRandom(SEED)
      for (const model of ['first', 'last', 'linear', 'time-decay', 'position'] as const)
        for (const chain of ['leaf', 'equal', 'decay'] as const) {
          const by = pick(['network', 'sharer', 'product', 'share'] as const)
          const [lookbackDays, halfLifeHours] = [pick([1, 7, 30, 60]), pick([5, 168])]
          const include = pick(['reported', 'confirmed'] as const)
          const options = { ...period, model, chain, by, lookbackDays, halfLifeHours, include }
          const states = include === 'reported' ? ['confirmed', 'reported'] : ['confirmed']
          const { rows } = await backend.report(STORE, 'attribution', options)
          const found = await ask('attribution', ...range, by, model, chain, lookbackDays, halfLifeHours, states)
          expect(found, JSON.stringify(options)).toEqual(rows)
        }
    })

    test('networks and sharers', async () => {
      for (const [name, by] of [
        ['networks', 'network'],
        ['sharers', 'sharer'],
      ] as const) {
        const { rows } = await backend.report(STORE, name, period)
        const counts = byName(by, await ask(name, ...range))
        const credits = await ask('attribution', ...range, by, 'last', 'leaf', 30, 168, ['confirmed'])
        for (const { [by]: key, orders, value, ...counted } of rows) {
          const own = credits.filter((credit) => credit['key'] === key)
          const none = Object.fromEntries(Object.keys(counted).map((column) => [column, 0]))
          expect(counted, String(key)).toEqual(counts[String(key)] ?? none)
          expect(orders).toBe(own.reduce((sum, credit) => sum + Number(credit['orders']), 0))
          expect(value).toEqual(own.map(({ minor, currency }) => ({ minor, currency })))
        }
        const keys = rows.map((row) => row[by])
        expect(keys).toEqual(expect.arrayContaining(Object.keys(counts)))
      }
    })

    test('products, cohorts and the timeline', async () => {
      for (const include of ['reported', 'confirmed'] as const) {
        const states = include === 'reported' ? ['confirmed', 'reported'] : ['confirmed']
        const products = await backend.report(STORE, 'products', { ...period, include })
        expect(products.rows.length).toBeGreaterThan(2)
        expect(await ask('products', ...range, states)).toEqual(products.rows)
        for (const interval of ['minute', 'hour', 'day'] as const) {
          const timeline = await backend.report(STORE, 'timeline', { ...period, include, interval })
          expect(await ask('timeline', ...range, interval, states)).toEqual(timeline.rows)
        }
      }
      for (const by of ['week', 'device', 'network'] as const) {
        const { rows } = await backend.report(STORE, 'cohorts', { ...period, by })
        const found = await ask('cohorts', ...range, by)
        expect(by === 'week' ? found : found.map(({ weeks: _, ...row }) => row)).toEqual(rows)
      }
    })
  })

  test('what is popular, and votes', async () => {
    const [now, today] = [Date.parse(at(13 * 24 * 60)), Date.parse(at(12 * 24 * 60 + 100))]
    const popular = await readPopular(database, STORE, 100, now, today)
    expect(popular.length).toBeGreaterThan(2)
    const moments = [now, today].map((ms) => new Date(ms).toISOString())
    const found = await ask('popular', STORE, ...moments)
    expect(found.map(({ score: _, ...row }) => row)).toEqual(popular.map(({ score: _, ...row }) => row))
    for (const [i, { score }] of popular.entries()) expect(Number(found[i]?.['score'])).toBeCloseTo(score, 3)
    for (const { poll, total, choices } of await readVotes(database, STORE, ['p', 'q'])) {
      const counted = await ask('votes', STORE, poll)
      expect(Object.fromEntries(counted.map(({ choice, votes }) => [choice, votes]))).toEqual(choices)
      expect(counted.reduce((sum, { votes }) => sum + Number(votes), 0)).toBe(total)
    }
  })

  test('days have 24 hours also where clocks were set back in between', async () => {
    const now = Date.parse('2026-11-14T12:00:00Z')
    const then = await testBackend(database, { now: () => now })
    const tell = (order: string, data: Record<string, unknown>, time: string) =>
      send(then, [{ ...conversion(order, data, time), source: '/stores/other' }])
    const touches = [{ chain: ['aB3dE5gH7jK9'], depth: 1, network: 'email', at: '2026-10-15T11:30:00Z' }]
    await tell('1', { touches }, '2026-11-14T12:00:00Z')
    await tell('2', { items: [{ product: 'lamp', quantity: 1 }] }, '2026-10-31T11:30:00Z')

    const { rows } = await then.report('other', 'attribution', { include: 'reported' })
    expect(rows).toMatchObject([{ key: '(direct)', orders: 2 }])
    const rules = ['network', 'last', 'leaf', 30, 168, ['confirmed', 'reported']]
    expect(await askIn('America/New_York', 'attribution', 'other', '2026-01-01', '2027-01-01', ...rules)).toEqual(rows)
    const popular = database.transaction(async (sql) => {
      await sql.query(`set local timezone = 'America/New_York'`)
      return readPopular(sql, 'other', 10, now, now)
    })
    expect(await popular).toEqual([])
  })
})
