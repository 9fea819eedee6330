import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import {
  at,
  bearer,
  conversion,
  count,
  emptyTables,
  event,
  get,
  post,
  STORE,
  send,
  share,
  testBackend,
} from './backend-fixture'
import { openDatabases } from './databases'

const databases = await openDatabases()
afterAll(() => Promise.all(databases.map(({ close }) => close())))

describe.each(databases)('on $name', async ({ database }) => {
  const backend = await testBackend(database)
  beforeEach(() => emptyTables(database))

  test('an order is led back through two shares, each edge checked', async () => {
    const a = share('ann', [], at(0))
    const b = share('bob', [a.data.share], at(10), { network: 'copy' })
    const chain = [a.data.share, b.data.share]
    const touches = [{ chain, depth: 2, network: 'copy', at: at(20) }]
    const order = conversion('1001', { visitor: 'cem', chain, depth: 2, touches })
    expect(await send(backend, [a, b, order])).toEqual({ status: 202, accepted: 3, duplicates: 0, rejected: [] })
    expect(await send(backend, [a, b, order])).toEqual({ status: 202, accepted: 0, duplicates: 3, rejected: [] })

    const found = await backend.chain(STORE, '1001')
    expect(found).toEqual({
      order: '1001',
      store: STORE,
      value: { minor: 4990, currency: 'EUR' },
      status: 'reported',
      chain: [
        { share: a.data.share, visitor: 'ann', network: 'whatsapp', product: 'lamp', at: at(0), depth: 1 },
        { share: b.data.share, visitor: 'bob', network: 'copy', product: 'lamp', at: at(10), depth: 2 },
      ],
      depth: 2,
      verified: true,
      flags: [],
    })
    const answer = await backend.fetch(get(`/orders/1001/chain?store=${STORE}`, bearer))
    expect(answer.status).toBe(200)
    expect(await answer.json()).toEqual(found)
    expect(await count(database, 'vitrine_events')).toBe(3)
    expect(await backend.chain(STORE, 'unheard-of')).toBeNull()
  })

  test('one bad event never costs a good one, and is named', async () => {
    const good = event('view', { product: 'lamp' })
    const bad = event('share', { share: 'nope', network: 'x' })
    const answer = await send(backend, [bad, good])
    expect(answer).toMatchObject({
      accepted: 1,
      rejected: [{ index: 0, id: bad.id, reason: 'share: must be a share id' }],
    })
  })

  test('a vote by a clock that is years ahead can be changed like any other', async () => {
    const vote = (choice: string, time: string) => event('vote', { visitor: 'ann', poll: 'glaze', choice }, { time })
    await send(backend, [vote('moss', '2199-01-01T00:00:00.000Z')])
    await send(backend, [vote('sand', new Date(Date.now() + 60_000).toISOString())])
    const answer = await backend.fetch(get(`/votes?store=${STORE}&poll=glaze`))
    expect(await answer.json()).toMatchObject({ total: 1, choices: { sand: 1 } })
  })

  test('what the database cannot do is no fault of the events, which are asked for again', async () => {
    const seen = event('view', { product: 'lamp' })
    await database.query('alter table vitrine_events rename to elsewhere')
    const answer = await backend.fetch(post('/events', [seen]))
    await database.query('alter table elsewhere rename to vitrine_events')
    expect(answer.status).toBe(503)
    expect(answer.headers.get('retry-after')).toMatch(/^\d+$/)
    expect(await send(backend, [seen])).toMatchObject({ status: 202, accepted: 1 })
  })

  test('votes are counted once a visitor, the latest counts, and one can be taken back', async () => {
    const vote = (visitor: string | null, choice: string | null, minute: number, more = {}) =>
      event('vote', { poll: 'p', choice, ...(visitor ? { visitor } : {}), ...more }, { time: at(minute) })
    await send(backend, [vote('ann', 'red', 2), vote('ann', 'blue', 1), vote('bob', 'blue', 1)])
    await send(backend, [vote('cem', null, 2)])
    await send(backend, [vote('cem', 'red', 1)])
    const first = vote(null, 'red', 1)
    await send(backend, [first, vote(null, 'blue', 3, { replaces: first.id })])
    const answer = await backend.fetch(get(`/votes?store=${STORE}&poll=p`))
    const figures = { poll: 'p', total: 3, choices: { blue: 2, red: 1 } }
    expect(await answer.json()).toEqual(figures)
    const both = await backend.fetch(get(`/votes?store=${STORE}&poll=p&poll=q`))
    expect(await both.json()).toEqual({ polls: [figures, { poll: 'q', total: 0, choices: {} }] })
  })

  test('an order told by a browser, the host and in a repeated message is one order', async () => {
    const a = share('ann', [], at(0))
    await send(backend, [a, conversion('7', { visitor: 'bob', chain: [a.data.share], depth: 1 })])
    const said = { order: '7', value: '49.90', currency: 'EUR', status: 'paid', customer: 'c-1' }
    for (let i = 0; i < 2; i++) {
      const answer = await backend.fetch(post('/orders', said, bearer))
      expect(answer.status).toBe(200)
      expect(await answer.json()).toMatchObject({ order: '7', status: 'confirmed', verified: true, flags: [] })
    }
    expect(await count(database, 'vitrine_orders')).toBe(1)
    await backend.fetch(post('/orders', { ...said, status: 'refunded' }, bearer))
    await backend.fetch(post('/orders', said, bearer))
    expect(await backend.chain(STORE, '7')).toMatchObject({ status: 'refunded', value: { minor: 4990 } })
  })
})
