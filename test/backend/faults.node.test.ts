import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import type { Database } from '../../src/backend/index'
import { pgliteDatabase } from '../../src/backend/pglite'
import {
  at,
  conversion,
  count,
  emptyTables,
  event,
  get,
  ORIGIN,
  post,
  SECRET,
  STORE,
  send,
  share,
  type TestEvent,
  testBackend,
} from './backend-fixture'
import { buildCommand, startCollectorProcess } from './collector-process'
import { openDatabases } from './databases'

const LONG = Boolean(process.env['VITRINE_LONG'])
/** `VITRINE_LONG=1` for 200 kills on each database, `VITRINE_KILLS` for any other number. */
const killsOr = (few: number) => Number(process.env['VITRINE_KILLS'] ?? (LONG ? 200 : few))
const databases = await openDatabases()
const postgres = databases.find(({ server }) => server)
afterAll(() => Promise.all(databases.map(({ close }) => close())))

/** A life of one page: what is sent of each kind, sharing nodes, votes and orders. */
const page = (i: number): TestEvent[] => {
  const made = share(`v${i}`, [], at(i))
  return [
    made,
    event('view', { product: 'lamp' }),
    event('vote', { visitor: `v${i % 7}`, poll: 'p', choice: i % 2 ? 'red' : 'blue' }, { time: at(i) }),
    event('landing', { visitor: `w${i}`, share: made.data.share, network: null, referrer: null }),
    conversion(`o${i % 11}`, { visitor: `w${i % 11}`, chain: [], depth: 0 }, at(100 + i)),
  ]
}

const errorWithCode = (code: string) => Object.assign(new Error('a fault of the test'), { code })

/** A database that fails as told before it does what it should. */
function faulty(database: Database, fault: (call: number) => Promise<void> | undefined): Database {
  let calls = 0
  return {
    query: async (text, params) => {
      await fault(calls++)
      return database.query(text, params)
    },
    transaction: (work) =>
      database.transaction(async (sql) => {
        const result = await work(sql)
        // At the very end, where the work is done but not committed.
        await fault(calls++)
        return result
      }),
    close: async () => {},
  }
}

describe.each(databases)('on $name', ({ database }) => {
  beforeEach(() => emptyTables(database).catch(() => {}))

  test.each(['40001', '40P01'])('a transaction that fails with %s is run again, and counts once', async (code) => {
    const backend = await testBackend(
      faulty(database, (call) => (call % 3 ? Promise.reject(errorWithCode(code)) : undefined)),
    )
    await emptyTables(database)
    for (let i = 0; i < 5; i++) expect(await send(backend, page(i))).toMatchObject({ status: 202, accepted: 5 })
    expect(await count(database, 'vitrine_events')).toBe(25)
    expect(await count(database, 'vitrine_shares')).toBe(5)
  })

  test('a connection lost before the commit is a 503, and nothing was stored', async () => {
    let broken = false
    const backend = await testBackend(
      faulty(database, () => (broken ? Promise.reject(errorWithCode('ECONNRESET')) : undefined)),
    )
    await emptyTables(database)
    broken = true
    const answer = await backend.fetch(post('/events', page(1)))
    expect(answer.status).toBe(503)
    expect(answer.headers.get('retry-after')).toBe('5')
    expect(answer.headers.get('access-control-allow-origin')).toBe(ORIGIN)
    expect((await backend.fetch(get('/health'))).status).toBe(503)
    expect(await count(database, 'vitrine_events')).toBe(0)
    broken = false
    expect(await send(backend, page(1))).toMatchObject({ status: 202, accepted: 5 })
  })

  test('an event that the database refuses costs no other', async () => {
    const poison = event('view', { product: 'poison' })
    const picky: Database = {
      ...database,
      query: (text, params) =>
        JSON.stringify(params ?? []).includes('poison')
          ? Promise.reject(errorWithCode('22P05'))
          : database.query(text, params),
      close: async () => {},
    }
    const backend = await testBackend(picky)
    await emptyTables(database)
    const good = event('view', { product: 'lamp' })
    const [mixed, alone] = await Promise.all([send(backend, [good, poison]), send(backend, [event('view')])])
    expect(mixed).toMatchObject({ status: 202, accepted: 1, rejected: [{ index: 1, id: poison.id }] })
    expect(alone).toMatchObject({ status: 202, accepted: 1 })
  })

  test('while the database is slow, batches share a transaction, and too many are asked to come back', async () => {
    let release = () => {}
    let slow = false
    const gate = new Promise<void>((resolve) => (release = resolve))
    const backend = await testBackend(faulty(database, () => (slow ? gate : undefined)))
    await emptyTables(database)
    slow = true
    const batch = () => Array.from({ length: 50 }, () => event('view', { product: 'lamp' }))
    const sent = Array.from({ length: 420 }, () => send(backend, batch()))
    const turnedAway = await Promise.race(sent.map(async (answer) => (await answer).status))
    expect(turnedAway).toBe(503)
    slow = false
    release()
    const statuses = (await Promise.all(sent)).map(({ status }) => status)
    expect(new Set(statuses)).toEqual(new Set([202, 503]))
    expect(await count(database, 'vitrine_events')).toBe(50 * statuses.filter((status) => status === 202).length)
  })

  test('batches replayed three times, out of order, by several collectors at once: counts are exact', async () => {
    const backends = await Promise.all([1, 2, 3].map(() => testBackend(database)))
    await emptyTables(database)
    const pages = Array.from({ length: 40 }, (_, i) => page(i))
    const batches = [...pages, ...pages, ...pages].map((batch, i) => (i % 2 ? batch : [...batch].reverse()))
    batches.sort((a, b) => (a[2]!.id < b[2]!.id ? -1 : 1))
    const answers = await Promise.all(batches.map((batch, i) => send(backends[i % 3]!, batch)))
    expect(answers.every(({ status }) => status === 202)).toBe(true)
    expect(answers.reduce((sum, { accepted }) => sum + accepted, 0)).toBe(200)
    expect(answers.reduce((sum, { duplicates }) => sum + duplicates, 0)).toBe(400)
    expect(await count(database, 'vitrine_events')).toBe(200)
    expect(await count(database, 'vitrine_shares')).toBe(40)
    expect(await count(database, 'vitrine_votes')).toBe(7)
    expect(await count(database, 'vitrine_orders')).toBe(11)
  })
})

describe.runIf(postgres?.server?.stopHard)('on a PostgreSQL that crashes', () => {
  const { database, server } = postgres!

  test('the collector answers 503 while it is down, and goes on without a restart', { timeout: 300_000 }, async () => {
    const backend = await testBackend(database)
    await emptyTables(database)
    await send(backend, page(1))
    await server?.stopHard?.()
    const backAt = Date.now() + (LONG ? 60_000 : 0)
    do {
      expect((await backend.fetch(post('/events', page(2)))).status).toBe(503)
      await wait(LONG ? 20 : 0)
    } while (Date.now() < backAt)
    const late = await testBackend(database)
    expect((await late.fetch(get('/health'))).status).toBe(503)
    await server?.start?.()
    expect(await send(backend, page(3))).toMatchObject({ status: 202, accepted: 5 })
    expect(await send(late, page(4))).toMatchObject({ status: 202, accepted: 5 })
    expect((await late.fetch(get('/health'))).status).toBe(200)
    expect(await count(database, 'vitrine_events')).toBe(15)
  })

  test('crashes in the middle of batches lose nothing that was acknowledged and double nothing', async () => {
    const backend = await testBackend(database)
    await emptyTables(database)
    const pages = Array.from({ length: 120 }, (_, i) => page(i))
    let waiting = pages
    for (let crash = 0; waiting.length; crash++) {
      const answers = waiting.map(async (batch) => ({
        batch,
        status: (await send(backend, batch).catch(() => ({ status: 0 }))).status,
      }))
      if (crash < 3) {
        await server?.stopHard?.()
        await server?.start?.()
      }
      waiting = (await Promise.all(answers)).filter(({ status }) => status !== 202).map(({ batch }) => batch)
    }
    expect(await count(database, 'vitrine_events')).toBe(600)
    expect(await count(database, 'vitrine_shares')).toBe(120)
  })
})

describe('a collector that is killed in the middle of batches', async () => {
  const command = await buildCommand()
  const folder = mkdtempSync(join(tmpdir(), 'vitrine-kill-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  const environment = { VITRINE_STORE: STORE, VITRINE_ORIGINS: ORIGIN, VITRINE_SECRET: SECRET }
  const kinds = [
    { name: 'PGlite', where: join(folder, 'data'), kills: killsOr(1) },
    ...(postgres?.server ? [{ name: 'PostgreSQL', where: postgres.server.url, kills: killsOr(6) }] : []),
  ]

  test.each(kinds)(
    'on $name: $kills × kill -9, each event counted once',
    { timeout: 4 * 3600_000 },
    async ({ where, kills, name }) => {
      if (name === 'PostgreSQL') {
        await testBackend(postgres!.database) // makes the tables
        await emptyTables(postgres!.database)
      }
      const args = ['--port', '0', '--database', where]
      const sent: string[] = []
      let unanswered: TestEvent[][] = []
      const deliver = async (url: string, batch: TestEvent[], signal: AbortSignal) => {
        const response = await fetch(`${url}/events`, {
          signal,
          method: 'POST',
          headers: { origin: ORIGIN, 'content-type': 'text/plain' },
          body: JSON.stringify(batch),
        }).catch(() => null) // the process was killed under it
        return response?.status === 202
      }
      for (let life = 0; life <= kills; life++) {
        const collector = await startCollectorProcess(command, args, environment)
        // Node's fetch may wait for minutes on a connection whose other end was killed.
        const dead = new AbortController()
        // On a slow machine little is answered in each life: what is to be sent again must not grow without end.
        const isNext = life < kills && unanswered.length < 60
        const fresh = isNext ? Array.from({ length: 30 }, (_, i) => page(life * 30 + i)) : []
        sent.push(...fresh.flat().map(({ id }) => id))
        const batches = [...unanswered, ...fresh]
        const answers = batches.map(async (batch) => ({
          batch,
          isStored: await deliver(collector.url, batch, dead.signal),
        }))
        if (life < kills) {
          // The moment moves through the batches from life to life; every other life something is answered first.
          if (life % 2) await Promise.race(answers)
          await wait((life * 7) % 40)
          await collector.stop('SIGKILL')
          dead.abort()
        }
        unanswered = (await Promise.all(answers)).filter(({ isStored }) => !isStored).map(({ batch }) => batch)
        if (life === kills) await collector.stop('SIGTERM')
      }
      expect(unanswered).toEqual([])
      const database = name === 'PostgreSQL' ? postgres!.database : pgliteDatabase(where)
      const rows = await database.query<{ id: string }>('select id from vitrine_events')
      expect(rows.map(({ id }) => id).sort()).toEqual(sent.sort())
      expect(await count(database, 'vitrine_shares')).toBe(sent.length / 5)
      if (name !== 'PostgreSQL') await database.close()
    },
  )
})
