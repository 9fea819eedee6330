import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Database } from '../../src/backend/index'
import { pgliteDatabase } from '../../src/backend/pglite'
import { postgresDatabase } from '../../src/backend/postgres'
import {
  bearer,
  emptyTables,
  get,
  ORIGIN,
  post,
  STORE,
  type TestBackend,
  testBackend,
} from '../backend/backend-fixture'
import { startPostgres } from '../backend/postgres-server'
import { fillStore, makeEvents, RECURSIVE_ATTRIBUTION } from './backend-data'

interface Figure {
  readonly what: string
  /** The database that it was measured on. */
  readonly on: string
  readonly value: number
  readonly goal: string
  readonly isMet: boolean
}

const now = () => performance.now()
const median = (values: readonly number[]) =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
const percentile = (values: readonly number[], part: number) =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * part))] ?? Number.NaN

async function timed(work: () => Promise<unknown>): Promise<number> {
  const begin = now()
  await work()
  return now() - begin
}

/** Sends all bodies, so many at once; gives each answer's time. */
async function sendAll(
  backend: TestBackend,
  bodies: readonly Uint8Array[],
  headers: Record<string, string>,
  atOnce: number,
): Promise<number[]> {
  const times: number[] = []
  let next = 0
  const lane = async () => {
    for (let i = next++; i < bodies.length; i = next++) {
      const begin = now()
      const response = await backend.fetch(post('/events', bodies[i], headers))
      if (response.status !== 202) throw new Error(`answered ${response.status}`)
      times.push(now() - begin)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, lane))
  return times
}

/** Runs everything and prints each figure beside its goal. */
export async function benchBackend({ isSmall }: { isSmall: boolean }): Promise<Bench> {
  const figures: Figure[] = []
  const noteOn =
    (on: string): Note =>
    (what, value, goal, isMet) => {
      figures.push({ what, on, value: Number(value.toPrecision(4)), goal, isMet })
      console.log(`${isMet ? 'ok  ' : 'MISS'} ${on}: ${what}: ${value.toPrecision(4)} (goal ${goal})`)
    }
  const server = await startPostgres([])
  if (server) {
    // A million rows are made in one statement.
    const database = postgresDatabase(server.url, { statementTimeoutMs: 600_000 })
    await benchIngest('PostgreSQL', database, isSmall ? 20_000 : 100_000, noteOn('PostgreSQL'))
    await benchReports('PostgreSQL', database, isSmall ? 100_000 : 1_000_000, noteOn('PostgreSQL'))
    await database.close()
    await server.close()
  }
  const embedded = pgliteDatabase()
  await benchIngest('PGlite', embedded, isSmall ? 5_000 : 20_000, noteOn('PGlite'))
  await benchReports('PGlite', embedded, isSmall ? 20_000 : 100_000, noteOn('PGlite'))
  await benchRubbish(embedded, noteOn('PGlite'))
  await embedded.close()
  return { databases: server ? ['PostgreSQL', 'PGlite'] : ['PGlite'], figures }
}

export interface Bench {
  readonly databases: readonly string[]
  readonly figures: readonly Figure[]
}

type Note = (what: string, value: number, goal: string, isMet: boolean) => void

/** The same events in batches of each size. As bytes, outside of the heap: the load is not to be searched for the collector's garbage. */
function makeBatches<const Sizes extends readonly number[]>(rows: number, sizes: Sizes) {
  const events = makeEvents(rows)
  const inBatches = (size: number) =>
    Array.from({ length: Math.ceil(rows / size) }, (_, i) =>
      Buffer.from(JSON.stringify(events.slice(i * size, (i + 1) * size))),
    )
  return sizes.map(inBatches) as { [Index in keyof Sizes]: Uint8Array[] }
}

async function benchIngest(name: string, database: Database, rows: number, note: Note): Promise<void> {
  const backend = await testBackend(database, { rateLimit: null })
  const headers = { origin: ORIGIN }
  const [small, large] = makeBatches(rows, [20, 1000])
  // The same rows, in the same kind of table, by the fastest way in.
  await emptyTables(database)
  await sendAll(backend, large, bearer, 8)
  const copy = await copier(name, database)
  const rates = { small: [] as number[], large: [] as number[], copy: [] as number[] }
  for (let run = 0; run < 5; run++) {
    rates.copy.push(rows / (await copy.run()))
    await emptyTables(database)
    rates.large.push(rows / (await timed(() => sendAll(backend, large, bearer, 8))))
    await emptyTables(database)
    rates.small.push(rows / (await timed(() => sendAll(backend, small, headers, 128))))
  }
  await copy.end()
  const [one, other, base] = [median(rates.small), median(rates.large), median(rates.copy)]
  console.log(
    `     ${name}: COPY ${(base * 1000).toFixed(0)}, batches of 1,000 ${(other * 1000).toFixed(0)}, of 20 ${(one * 1000).toFixed(0)} events/s`,
  )
  note('ingest, batches of 20, over raw COPY', one / base, '≥ 0.10', one / base >= 0.1)
  note('ingest, batches of 1,000, over raw COPY', other / base, '≥ 0.30', other / base >= 0.3)

  const delays: number[][] = []
  for (let run = 0; run < 5; run++) {
    await emptyTables(database)
    // What the last run left to be written is no part of a quiet hour's delay.
    await database.query('checkpoint')
    delays.push(await sendInTime(backend, small, headers, 20 / (one / 2)))
  }
  console.log(
    `     ${name}: median of a batch of 20 at half that rate ${median(delays.flat()).toFixed(1)} ms; p99 of each run ${delays.map((run) => percentile(run, 0.99).toFixed(1)).join(', ')} ms`,
  )
  // The median run's: a machine that stands still once for a fifth of a second is as much as 3 % of a run.
  const p99 = median(delays.map((run) => percentile(run, 0.99)))
  note('p99 of a batch of 20 at half that rate, ms', p99, '≤ 50', p99 <= 50)
}

/** Sends a body each time that one is due, whether the last is answered or not; gives each answer's time. */
async function sendInTime(
  backend: TestBackend,
  bodies: readonly Uint8Array[],
  headers: Record<string, string>,
  gapMs: number,
): Promise<number[]> {
  const waiting: Promise<number[]>[] = []
  const begin = now()
  for (const [i, body] of bodies.entries()) {
    const due = begin + i * gapMs
    if (now() < due) await new Promise((resolve) => setTimeout(resolve, due - now()))
    waiting.push(sendAll(backend, [body], headers, 1))
  }
  return (await Promise.all(waiting)).flat()
}

/** COPY from a file on the server's side; PGlite reads it from its own file system. */
async function copier(name: string, database: Database) {
  await database.query('drop table if exists bench_copy')
  await database.query('create table bench_copy (like vitrine_events including all)')
  const folder = mkdtempSync(join(tmpdir(), 'vitrine-copy-'))
  chmodSync(folder, 0o777)
  const file = name === 'PGlite' ? '/tmp/bench_copy' : join(folder, 'rows')
  await database.query(`copy vitrine_events to '${file}'`)
  return {
    run: async () => {
      await database.query('truncate bench_copy')
      return timed(() => database.query(`copy bench_copy from '${file}'`))
    },
    end: async () => {
      await database.query('drop table bench_copy')
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function benchReports(name: string, database: Database, rows: number, note: Note): Promise<void> {
  const backend = await testBackend(database)
  const exact = { from: '2000-01-01', lookbackDays: 30 } as const
  const timesOf = async (orders: number) => {
    await fillStore(database, { events: orders, shares: Math.max(8000, rows / 10), orders })
    const times = { leaf: [] as number[], equal: [] as number[], recursive: [] as number[] }
    for (let run = 0; run < 5; run++) {
      times.leaf.push(await timed(() => backend.report(STORE, 'attribution', exact)))
      if (run > 2) continue // the growth is reckoned from the first alone
      times.equal.push(await timed(() => backend.report(STORE, 'attribution', { ...exact, chain: 'equal' })))
      times.recursive.push(await timed(() => database.query(RECURSIVE_ATTRIBUTION, [STORE])))
    }
    return { leaf: median(times.leaf), equal: median(times.equal), recursive: median(times.recursive) }
  }
  const tenth = await timesOf(rows / 10)
  const whole = await timesOf(rows)
  const count = rows.toLocaleString('en')
  console.log(
    `     ${name}: ${count} conversions: last arrival ${whole.leaf.toFixed(0)} ms, along the chain ${whole.equal.toFixed(0)} ms, recursive ${whole.recursive.toFixed(0)} ms`,
  )
  const leaf = whole.leaf / whole.recursive
  const equal = whole.equal / whole.recursive
  note('attribution (last arrival) over a recursive query a conversion', leaf, '≤ 0.40', leaf <= 0.4)
  note('attribution along the whole chain over the same', equal, '≤ 0.40', equal <= 0.4)
  const exponent = Math.log10(whole.leaf / tenth.leaf)
  note('attribution: its growth, exponent of N', exponent, '≤ 1.1', exponent <= 1.1)

  // As stores have it: an event in ten is an order's, and each of these orders is told.
  const orders = rows / 10
  await fillStore(database, { events: rows, shares: rows / 10, orders })
  await backend.chain(STORE, 'o7')
  const chains: number[] = []
  for (let i = 0; i < 300; i++)
    chains.push(await timed(() => backend.fetch(get(`/orders/o${(i * 7919) % orders}/chain?store=${STORE}`, bearer))))
  note("one order's verified chain by the handler, ms", median(chains), '≤ 5', median(chains) <= 5)

  for (const report of ['virality', 'attribution', 'networks', 'products', 'sharers', 'cohorts', 'timeline'] as const) {
    const seconds = (await timed(() => backend.report(STORE, report, exact))) / 1000
    note(`report ${report}, s`, seconds, '≤ 5', seconds <= 5)
  }
}

async function benchRubbish(database: Database, note: Note): Promise<void> {
  const backend = await testBackend(database, { rateLimit: null })
  const bodies = [
    '{"a":',
    '{}',
    '[{},{},{}]',
    'x'.repeat(500),
    '[{"specversion":"1.0","id":"x","source":"/stores/halden","type":"y"}]',
  ]
  const requests = 20_000
  // Processor time, since the handler needs nothing else: a neighbour on the machine is not counted.
  const before = process.cpuUsage()
  for (let i = 0; i < requests; i++) await backend.fetch(post('/events', bodies[i % bodies.length], { origin: ORIGIN }))
  const { user, system } = process.cpuUsage(before)
  const rate = (requests / (user + system)) * 1e6
  note('refused rubbish, requests a second', rate, '≥ 5,000', rate >= 5000)
}
