import { readFileSync } from 'node:fs'
import { afterAll, expect, test } from 'vitest'
import { pgliteDatabase } from '../../src/backend/pglite'
import { at, conversion, event, STORE, send, share, testBackend } from './backend-fixture'

const database = pgliteDatabase()
const backend = await testBackend(database)
afterAll(() => database.close())

const text = readFileSync(new URL('../../docs/backend.md', import.meta.url), 'utf8')
const blocks = [...text.matchAll(/```sql\n([\s\S]+?)```/g)].map(([, sql]) => sql ?? '')

test('the SQL of the documentation gives the figures of the report, from the events alone', async () => {
  const chains: string[][] = []
  const events = Array.from({ length: 40 }, (_, i) => {
    const above = i % 3 ? chains[(i * 5 + 3) % chains.length]! : []
    const made = share(i % 9 ? `v${i % 15}` : undefined, above, at(i * 3))
    chains.push([...above, made.data.share])
    return made
  })
  const landings = chains
    .slice(0, 30)
    .map((chain, i) =>
      event(
        'landing',
        { visitor: `v${(i * 7) % 20}`, share: chain.at(-1), network: null, referrer: null },
        { time: at(i) },
      ),
    )
  await send(backend, events)
  await send(backend, landings)
  await send(backend, [
    conversion('1', { visitor: 'v17' }),
    conversion('2', { visitor: 'v99' }),
    event('view', { visitor: 'v50' }),
  ])
  const period = { from: at(2), to: at(110) }
  const report = await backend.report(STORE, 'virality', period)
  expect(report.referredParticipants).toBeGreaterThan(3)
  expect(report.structuralVirality).toBeGreaterThan(1)
  const named = new Set<string>()
  for (const sql of blocks) {
    const [row = {}] = await database.query<Record<string, number>>(sql, [STORE, period.from, period.to])
    for (const [figure, value] of Object.entries(row)) {
      named.add(figure)
      expect(value, figure).toBeCloseTo(Number(Object.entries(report).find(([key]) => key === figure)?.[1]), 9)
    }
  }
  expect(named).toEqual(
    new Set([
      'shares',
      'landings',
      'visitors',
      'participants',
      'referredParticipants',
      'cycleTimeHours',
      'structuralVirality',
    ]),
  )
})
