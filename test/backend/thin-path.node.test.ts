import { afterAll, beforeEach, expect, test } from 'vitest'
import { pgliteDatabase } from '../../src/backend/pglite'
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

const database = pgliteDatabase()
const backend = await testBackend(database)
beforeEach(() => emptyTables(database))
afterAll(() => database.close())

test('an order is led back through two shares, each edge checked', async () => {
  const a = share('ann', [], at(0))
  const b = share('bob', [a.data.share], at(10), { network: 'copy' })
  const chain = [a.data.share, b.data.share]
  const order = conversion('1001', {
    visitor: 'cem',
    chain,
    depth: 2,
    touches: [{ chain, depth: 2, network: 'copy', at: at(20) }],
  })
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

test('votes are counted once a visitor, the latest counts', async () => {
  const vote = (visitor: string | null, choice: string | null, minute: number, more = {}) =>
    event('vote', { poll: 'p', choice, ...(visitor ? { visitor } : {}), ...more }, { time: at(minute) })
  await send(backend, [
    vote('ann', 'red', 2),
    vote('ann', 'blue', 1),
    vote('bob', 'blue', 1),
    vote('cem', 'red', 1),
    vote('cem', null, 2),
  ])
  const first = vote(null, 'red', 1)
  await send(backend, [first, vote(null, 'blue', 3, { replaces: first.id })])
  const answer = await backend.fetch(get(`/votes?store=${STORE}&poll=p`))
  expect(await answer.json()).toEqual({ poll: 'p', total: 3, choices: { blue: 2, red: 1 } })
  const both = await backend.fetch(get(`/votes?store=${STORE}&poll=p&poll=q`))
  expect(await both.json()).toEqual({
    polls: [
      { poll: 'p', total: 3, choices: { blue: 2, red: 1 } },
      { poll: 'q', total: 0, choices: {} },
    ],
  })
})

test('every answer may be read by the page that asked, also the refusals', async () => {
  const evil = { origin: 'https://evil.example' }
  const refused = await backend.fetch(post('/events', [event('view')], evil))
  expect(refused.status).toBe(403)
  expect(refused.headers.get('content-type')).toBe('application/problem+json')
  expect(refused.headers.get('access-control-allow-origin')).toBe('https://evil.example')
  expect((await backend.fetch(get('/health'))).status).toBe(200)
})
