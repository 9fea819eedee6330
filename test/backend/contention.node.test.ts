import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import type { Database } from '../../src/backend/index'
import { postgresDatabase } from '../../src/backend/postgres'
import { startCollector } from '../../src/cli/serve'
import { readServeConfig } from '../../src/cli/serve-config'
import {
  at,
  bearer,
  conversion,
  count,
  emptyTables,
  event,
  get,
  post,
  SECRET,
  STORE,
  send,
  share,
  testBackend,
} from './backend-fixture'
import { openDatabases } from './databases'

const databases = await openDatabases()
const postgres = databases.find(({ server }) => server)
afterAll(() => Promise.all(databases.map(({ close }) => close())))

/** The same database, with a list of the failures that its transactions ended in. */
function observed(database: Database): { database: Database; failures: string[] } {
  const failures: string[] = []
  const transaction: Database['transaction'] = (work) =>
    database.transaction(work).catch((error: unknown) => {
      if (error instanceof Error && 'code' in error) failures.push(String(error.code))
      throw error
    })
  return { database: { ...database, transaction }, failures }
}

describe.runIf(postgres)('on a PostgreSQL that others use too', async () => {
  const { database, server } = postgres!
  const url = server?.url ?? ''
  const { database: watched, failures } = observed(database)
  const backend = await testBackend(watched)
  beforeEach(() => emptyTables(database))
  const lock = (order: string) => `update vitrine_orders set payment = null where store = $1 and order_id = '${order}'`
  /** Until the collector waits for a row that somebody else holds. */
  const isWaiting = async () => {
    const waiting = `select 1 from pg_stat_activity where wait_event_type = 'Lock' and query ~ 'vitrine_orders'`
    while (!(await database.query(waiting)).length);
  }

  test('the victim of a deadlock goes again, and counts once', async () => {
    await send(backend, [conversion('a'), conversion('b')])
    const batch = [conversion('a', {}, at(70)), conversion('b', {}, at(70)), share('ann', [])]
    let answer: ReturnType<typeof send> | undefined
    await database.transaction(async (rival) => {
      // The collector looks first whether there is a deadlock, so it is the one that is given up.
      await rival.query(`set local deadlock_timeout = '60s'`)
      await rival.query(lock('b'), [STORE])
      answer = send(backend, batch)
      await isWaiting()
      await rival.query(lock('a'), [STORE])
    })
    expect(await answer).toMatchObject({ status: 202, accepted: 3 })
    expect(failures).toEqual(['40P01'])
    expect(await count(database, 'vitrine_events')).toBe(5)
    expect(await count(database, 'vitrine_orders')).toBe(2)
  })

  test('where transactions must be as if one after the other, those that fail go again', async () => {
    const strict = postgresDatabase(
      `${url}?options=${encodeURIComponent('-c default_transaction_isolation=serializable')}`,
    )
    const [level] = await strict.query('show transaction_isolation')
    expect(level).toEqual({ transaction_isolation: 'serializable' })
    const { database: observing, failures } = observed(strict)
    const backends = await Promise.all([1, 2, 3].map(() => testBackend(observing)))
    const pages = Array.from({ length: 20 }, (_, i) => [
      share(`v${i}`, [], at(i)),
      event('vote', { visitor: `v${i % 3}`, poll: 'p', choice: 'red' }, { time: at(i) }),
      conversion(`o${i % 4}`, { visitor: 'w' }, at(100 + i)),
    ])
    const answers = await Promise.all([...pages, ...pages, ...pages].map((batch, i) => send(backends[i % 3]!, batch)))
    expect(answers.every(({ status }) => status === 202)).toBe(true)
    let last: ReturnType<typeof send> | undefined
    await database.transaction(async (rival) => {
      await rival.query(lock('o1'), [STORE])
      last = send(backends[0]!, [conversion('o1', { visitor: 'w' }, at(300))])
      await isWaiting()
    })
    expect(await last).toMatchObject({ status: 202, accepted: 1 })
    expect(new Set(failures)).toEqual(new Set(['40001']))
    expect(answers.reduce((sum, { accepted }) => sum + accepted, 0)).toBe(60)
    expect(await count(database, 'vitrine_events')).toBe(61)
    expect(await count(database, 'vitrine_votes')).toBe(3)
    expect(await count(database, 'vitrine_orders')).toBe(4)
    await strict.close()
  })

  test('with all connections taken, senders are asked to come back, and then served', async () => {
    // Long enough for a busy machine to connect at all; the sender waits as long for the one that is taken.
    const narrow = postgresDatabase(url, { connections: 1, connectTimeoutMs: 1000 })
    const busy = await testBackend(narrow)
    await busy.fetch(post('/events', []))
    let release = () => {}
    let held = Promise.resolve()
    // Only once the transaction has begun is the connection taken, however slow this machine is.
    await new Promise<void>((taken, failed) => {
      held = narrow.transaction(
        () =>
          new Promise<void>((resolve) => {
            release = resolve
            taken()
          }),
      )
      held.catch(failed)
    })
    const answer = await busy.fetch(post('/events', [event('view')]))
    expect(answer.status).toBe(503)
    expect(answer.headers.get('retry-after')).toBe('5')
    release()
    await held
    expect(await send(busy, [event('view')])).toMatchObject({ status: 202, accepted: 1 })
    expect(await count(database, 'vitrine_events')).toBe(1)
    await narrow.close()
  })

  /** While somebody holds all of a table, as a report holds a connection that takes as long. */
  const whileHeld = (table: string, work: () => Promise<void>) =>
    database.transaction(async (rival) => {
      await rival.query(`lock table ${table}`)
      await work()
    })
  const isHeldUp = async (connections: number) => {
    const waiting = `select count(*)::int as count from pg_stat_activity where wait_event_type = 'Lock'`
    while (((await database.query<{ count: number }>(waiting))[0]?.count ?? 0) < connections);
  }

  test('however many slow reports are asked for, events find a connection', async () => {
    const own = postgresDatabase(url, { connectTimeoutMs: 1000 })
    const busy = await testBackend(own)
    const ask = (path: string, count: number) =>
      Array.from({ length: count }, () => busy.fetch(get(`${path}?store=${STORE}`, bearer)))
    let slow: Promise<Response>[] = []
    await whileHeld('vitrine_shares', async () => {
      slow = [...ask('/reports/networks', 32), ...ask('/popular', 20)]
      await isHeldUp(4)
      expect(await send(busy, [event('view')])).toMatchObject({ status: 202, accepted: 1 })
      const [tooMany] = await Promise.all(ask('/reports/networks', 1))
      expect(tooMany?.status).toBe(503)
      expect(tooMany?.headers.get('retry-after')).toBe('5')
    })
    expect(new Set((await Promise.all(slow)).map(({ status }) => status))).toEqual(new Set([200]))
    await own.close()
  })

  let ended: Promise<void> | undefined
  test('retention of many stores goes one by one, and leaves connections to those who ask', async () => {
    const stores = Array.from({ length: 20 }, (_, i) => ({ id: `store-${i}`, origins: '*', secret: SECRET }))
    const file = join(mkdtempSync(join(tmpdir(), 'vitrine-retention-')), 'serve.json')
    writeFileSync(file, JSON.stringify({ database: url, port: 0, retentionDays: 30, stores }))
    await whileHeld('vitrine_events', async () => {
      const collector = await startCollector(await readServeConfig(['--config', file], {}), () => {})
      await isHeldUp(1)
      expect((await fetch(`${collector.url}/votes?store=store-1&poll=p`)).status).toBe(200)
      const [held] = await database.query<{ count: number }>(
        `select count(*)::int as count from pg_stat_activity where wait_event_type = 'Lock'`,
      )
      expect(held?.count).toBe(1)
      ended = collector.close()
    })
    await ended
    rmSync(dirname(file), { recursive: true })
  })
})
