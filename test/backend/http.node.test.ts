import { gzipSync } from 'node:zlib'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { ConfigError, createBackend, type StoreConfig } from '../../src/backend/index'
import { pgliteDatabase } from '../../src/backend/pglite'
import { postgresDatabase } from '../../src/backend/postgres'
import { quickPglite } from '../tools/quick-pglite'
import {
  BASE,
  bearer,
  count,
  emptyTables,
  event,
  get,
  ORIGIN,
  post,
  SECRET,
  STORE,
  send,
  testBackend,
} from './backend-fixture'

const database = await quickPglite()
const backend = await testBackend(database)
beforeEach(() => emptyTables(database))
afterAll(() => database.close())

const problem = async (request: Request) => {
  const response = await backend.fetch(request)
  expect(response.headers.get('content-type')).toBe('application/problem+json')
  const body: { status: number; detail: string; title: string } = await response.json()
  expect(body).toMatchObject({ type: 'about:blank', status: response.status })
  expect(response.headers.get('access-control-allow-origin')).toBe(request.headers.get('origin') ?? '*')
  return { status: response.status, detail: body.detail, headers: response.headers }
}

describe('a batch', () => {
  test.each([
    'text/plain',
    'text/plain;charset=UTF-8',
    'application/json',
    'application/cloudevents-batch+json; charset=utf-8',
  ])('is taken as %s', async (type) => {
    const answer = await backend.fetch(post('/events', [event('view')], { 'content-type': type }))
    expect(answer.status).toBe(202)
  })

  test.each<[string, Request, number, string]>([
    ['no JSON', post('/events', '{"a":'), 400, 'not JSON'],
    ['no UTF-8', post('/events', new Uint8Array([0x5b, 0xff, 0x5d])), 400, 'not JSON in UTF-8'],
    ['no array', post('/events', event('view')), 400, 'a JSON array'],
    ['another type', post('/events', [], { 'content-type': 'application/xml' }), 415, 'content type must be one of'],
    ['too long', post('/events', `[${' '.repeat(16 * 1024)}]`), 413, '16384 bytes'],
    [
      'too many',
      post(
        '/events',
        Array.from({ length: 51 }, () => 0),
      ),
      413,
      '50 events',
    ],
    [
      'from elsewhere',
      post('/events', [event('view')], { origin: 'https://evil.example' }),
      403,
      'https://evil.example',
    ],
    ['from nowhere', post('/events', [event('view')], { origin: 'null' }), 403, 'null'],
    [
      'with a wrong secret',
      post('/events', [event('view')], { authorization: 'Bearer of-something-else' }),
      401,
      'secret',
    ],
  ])('that is %s is refused by name', async (_, request, status, detail) => {
    expect(await problem(request)).toMatchObject({ status, detail: expect.stringContaining(detail) })
    expect(await count(database, 'vitrine_events')).toBe(0)
  })

  test('that has no length told is still cut off where it is too long', async () => {
    let sent = 0
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 1024
        controller.enqueue(new Uint8Array(1024).fill(32))
      },
    })
    const init: RequestInit & { duplex: 'half' } = { method: 'POST', body, duplex: 'half' }
    expect(await problem(new Request(`${BASE}/events`, init))).toMatchObject({ status: 413 })
    expect(sent).toBeLessThan(32 * 1024)
  })

  test('that the host has cloned, for a log of its own, is cut off as well', async () => {
    const request = post('/events', ' '.repeat(100_000))
    const copy = request.clone()
    expect(await problem(request)).toMatchObject({ status: 413 })
    expect((await copy.text()).length).toBe(100_000)
  })

  test('nested beyond all measure is refused, not fatal', async () => {
    const tooDeep = { status: 413, detail: 'the body may be nested 8 deep' }
    expect(await problem(post('/events', '['.repeat(16_000)))).toMatchObject(tooDeep)
    const nested = (levels: number): unknown => (levels ? [nested(levels - 1)] : 0)
    expect(await problem(post('/events', [event('view', { more: nested(6) })]))).toMatchObject(tooDeep)
    // What stands in a text is text.
    const full = event('view', { more: nested(5), product: '[[[[\\"[[[[[{{{{{' })
    expect(await send(backend, [full])).toMatchObject({ status: 202, accepted: 1 })
  })

  test("of the host's own server may be larger", async () => {
    const events = Array.from({ length: 1000 }, () => event('view', { product: 'lamp' }))
    const answer = await backend.fetch(post('/events', events, bearer))
    expect(await answer.json()).toMatchObject({ accepted: 1000 })
  })

  test('an event of a store that is not here is rejected, one of a foreign store too, the own is taken', async () => {
    const events = [
      { ...event('view'), source: '/stores/nobody' },
      event('view'),
      { ...event('view'), source: '/stores/other' },
    ]
    const answer = await send(backend, events)
    expect(answer).toMatchObject({ accepted: 2, rejected: [{ index: 0, reason: 'source: no such store here' }] })
    const foreign = await backend.fetch(post('/events', [events[1], events[2]], { origin: 'https://third.example' }))
    expect(await foreign.json()).toMatchObject({ accepted: 0, duplicates: 1, rejected: [{ index: 0 }] })
  })

  test('the same id twice in a batch counts once', async () => {
    const one = event('view')
    expect(await send(backend, [one, one])).toMatchObject({ accepted: 1, duplicates: 1 })
  })
})

describe('an event', () => {
  const reasonOf = async (made: unknown) => {
    const answer = await backend.fetch(post('/events', [made]))
    expect(answer.status).toBe(202)
    const { rejected }: { rejected: { reason: string }[] } = await answer.json()
    return rejected[0]?.reason ?? 'accepted'
  }
  const bad = (changes: object) => ({ ...event('view'), ...changes })
  test.each<[unknown, string]>([
    [null, 'must be an object'],
    [7, 'must be an object'],
    [[], 'must be an object'],
    [bad({ id: '' }), 'id: '],
    [bad({ id: 7 }), 'id: '],
    [bad({ id: 'x'.repeat(129) }), 'id: '],
    [bad({ id: 'a\u0000b' }), 'id: '],
    [bad({ specversion: '0.3' }), 'specversion: '],
    [bad({ source: 'halden' }), 'source: '],
    [bad({ source: '/stores/HALDEN' }), 'source: '],
    [bad({ type: 'vitrine.nonsense' }), 'type: must be one of'],
    [bad({ type: 'vitrine.__proto__' }), 'type: '],
    [bad({ type: ['vitrine.view'] }), 'type: '],
    [bad({ time: 'yesterday' }), 'time: '],
    [bad({ time: '2026-13-01T00:00:00Z' }), 'time: '],
    [bad({ time: '2026-02-30T00:00:00Z' }), 'time: '],
    [bad({ time: 1 }), 'time: '],
    [bad({ data: null }), 'data: '],
    [bad({ subject: 5 }), 'subject: '],
    [event('view', { page: 'javascript:alert(1)' }), 'page: '],
    [event('view', { page: undefined }), 'page: '],
    [event('view', { chain: ['short'] }), 'chain: '],
    [event('view', { chain: ['-B3dE5gH7jK9'] }), 'chain: '],
    [event('view', { depth: -1 }), 'depth: '],
    [event('view', { chain: ['aB3dE5gH7jK9'], depth: 0 }), 'depth: '],
    [event('view', { product: 'a\ud800b' }), 'product: '],
    [event('view', { position: 1.5 }), 'position: '],
    [event('share', { share: 'aB3dE5gH7jK9', network: 7 }), 'network: '],
    [event('share', { share: 'aB3dE5gH7jK9', network: 'x', parent: 'aB3dE5gH7jK9' }), 'parent: '],
    [event('share-outcome', { share: 'aB3dE5gH7jK9', outcome: 'sold' }), 'outcome: must be one of'],
    [event('vote', { poll: 'p' }), 'choice: '],
    [event('buy', { product: 'x', quantity: 0 }), 'quantity: '],
    [event('buy', { product: 'x', quantity: 1, price: { minor: 0.5, currency: 'EUR' } }), 'price: '],
    [event('conversion', { order: '1', value: { minor: 49.9, currency: 'EUR' } }), 'value: '],
    [event('conversion', { order: '1', value: { minor: 1, currency: 'euro' } }), 'value: '],
    [event('conversion', { order: '1', value: { minor: 1, currency: 'EUR' }, items: [{}] }), 'items: product: '],
    [event('conversion', { order: '1', value: { minor: 1, currency: 'EUR' }, touches: [{ chain: [] }] }), 'touches: '],
  ])('like %j is rejected by field', async (made, reason) => {
    expect(await reasonOf(made)).toContain(reason)
  })

  test('keeps nothing of its page but where it is, and of its referrer but whose', async () => {
    await send(backend, [
      event('view', { page: 'https://halden.example/lamp?email=a@b.example#x' }),
      event('landing', { share: 'aB3dE5gH7jK9', referrer: 'https://chat.example/room/secret?x=1', network: null }),
    ])
    const rows = await database.query('select page, data from vitrine_events order by type desc')
    expect(rows).toEqual([
      { page: 'https://halden.example/lamp', data: null },
      { page: 'https://halden.example/lamp', data: { referrer: 'https://chat.example' } },
    ])
  })

  test('of a browser whose clock is plainly wrong is taken as of now, its own time kept', async () => {
    await send(backend, [
      event('view', {}, { time: '2006-01-01T00:00:00Z' }),
      event('view', {}, { time: '2106-01-01T00:00:00Z' }),
    ])
    const rows = await database.query(
      'select at = received_at as now, extract(year from time)::int as year from vitrine_events order by time',
    )
    expect(rows).toEqual([
      { now: true, year: 2006 },
      { now: true, year: 2106 },
    ])
  })

  test('with fields of a newer widget is taken without them', async () => {
    expect(await reasonOf({ ...event('view', { mood: 'good' }), traceparent: '00-1' })).toBe('accepted')
  })
})

describe('calls', () => {
  test('a browser that asks before it sends is answered', async () => {
    const answer = await backend.fetch(
      new Request(`${BASE}/events`, { method: 'OPTIONS', headers: { origin: ORIGIN } }),
    )
    expect(answer.status).toBe(204)
    expect(answer.headers.get('access-control-allow-origin')).toBe(ORIGIN)
    expect(answer.headers.get('access-control-allow-headers')).toBe('content-type')
  })

  test.each<[string, Request, number]>([
    ['an unknown path', get('/nothing'), 404],
    ['a path outside the base', new Request('https://c.example/events'), 404],
    ['a wrong method', get('/events'), 405],
    ['a broken escape', get('/orders/%E0%A4%A/chain?store=halden'), 400],
    ['no store', get('/votes?poll=p'), 400],
    ['an unknown store', get('/votes?store=nobody&poll=p'), 404],
    ['no poll', get('/votes?store=halden'), 400],
    ['votes from elsewhere', get('/votes?store=halden&poll=p', { origin: 'https://evil.example' }), 403],
    ['a chain without the secret', get('/orders/1/chain?store=halden'), 401],
    ['a chain with a wrong secret', get('/orders/1/chain?store=halden', { authorization: 'Bearer wrong' }), 401],
    ['a chain of no order', get('/orders/1/chain?store=halden', bearer), 404],
    ['a foolish limit', get('/popular?store=halden&limit=1e9'), 400],
    ['a day that is none', get('/popular?store=halden&today=now'), 400],
    ['a day of last week', get('/popular?store=halden&today=2020-01-01T00:00:00Z'), 400],
    ['friends of no share', get("/votes?store=halden&poll=p&share=a';--"), 400],
    ['friends of too many', get(`/votes?store=halden&poll=p${'&share=aB3dE5gH7jK9'.repeat(21)}`), 400],
    ['nobody to forget', post('/forget', { store: STORE }), 400],
    ['an order without the secret', post('/orders', {}), 401],
    ['an order that is none', post('/orders', {}, bearer), 422],
    [
      'an order with a float',
      post('/orders', { order: '1', value: 49.9, currency: 'EUR', status: 'paid' }, bearer),
      422,
    ],
    [
      'an order with grouping',
      post('/orders', { order: '1', value: '1,000.00', currency: 'EUR', status: 'paid' }, bearer),
      422,
    ],
    [
      'an order with too fine a value',
      post('/orders', { order: '1', value: '1.005', currency: 'EUR', status: 'paid' }, bearer),
      422,
    ],
    [
      'an order of no currency',
      post('/orders', { order: '1', value: '1', currency: 'eur', status: 'paid' }, bearer),
      422,
    ],
    [
      'an order of no state',
      post('/orders', { order: '1', value: '1', currency: 'EUR', status: 'maybe' }, bearer),
      422,
    ],
  ])('%s is a problem', async (_, request, status) => {
    const answer = await problem(request)
    expect(answer).toMatchObject({ status })
    expect(answer.headers.get('www-authenticate')).toBe(status === 401 ? 'Bearer' : null)
  })

  test('a method that a call does not have is answered with those that it has', async () => {
    for (const [path, allowed] of [
      ['/events', 'POST, OPTIONS'],
      ['/health', 'GET, HEAD, OPTIONS'],
    ] as const) {
      const answer = await problem(new Request(BASE + path, { method: 'DELETE' }))
      expect([answer.status, answer.headers.get('allow')]).toEqual([405, allowed])
    }
    expect((await backend.fetch(new Request(`${BASE}/health`, { method: 'HEAD' }))).status).toBe(200)
  })

  test('a compressed body is told to be sent as it is', async () => {
    const packed = { 'content-encoding': 'gzip' }
    for (const request of [
      post('/events', gzipSync('[]'), packed),
      post('/orders', gzipSync('{}'), { ...bearer, ...packed }),
      post(`/webhooks/shopify?store=${STORE}`, gzipSync('{}'), packed),
    ]) {
      const answer = await problem(request)
      expect(answer).toMatchObject({ status: 415, detail: expect.stringContaining('encoding must be identity') })
      expect(answer.headers.get('accept-encoding')).toBe('identity')
    }
    expect((await backend.fetch(post('/events', [], { 'content-encoding': 'identity' }))).status).toBe(202)
  })

  const paid = { order: '1', value: '1.00', currency: 'EUR', status: 'paid' }
  test.each<[object, string]>([
    [{ order: undefined }, 'order: is missing; it must be a text of 1 to 255 characters'],
    [{ value: undefined }, 'value: is missing; it must be a decimal string like "49.90", or {"minor": 4990}'],
    [{ currency: undefined }, 'currency: is missing; it must be an ISO 4217 code in capitals, like "EUR"'],
    [{ status: undefined }, 'status: is missing; it must be "paid" or "refunded"'],
    [{ order: 1 }, 'order: must be a text of 1 to 255 characters'],
    [{ order: 'a\0b' }, 'order: must be a text'],
    [{ order: '\ud800' }, 'order: must be a text'],
    [{ value: 1 }, 'value: must be a decimal string like'],
    [{ value: { minor: -1 } }, 'value.minor: must not be negative'],
    [{ value: { minor: 100, currency: 'USD' } }, "value: must be in the order's currency, EUR"],
    [{ value: { minor: 100, currency: null } }, "value: must be in the order's currency, EUR"],
    [{ refunded: { minor: 1, currency: 'JPY' } }, "refunded: must be in the order's currency, EUR"],
    [
      { items: [{ product: 'a', quantity: 1, price: { minor: 1, currency: 'JPY' } }] },
      "items.price: must be in the order's currency, EUR",
    ],
    [{ currency: 978 }, 'currency: must be an ISO 4217 code'],
    [{ status: 'done' }, 'status: must be "paid" or "refunded"'],
    [{ items: {} }, 'items: must be a list of lines'],
    [{ items: [{ quantity: 1 }] }, 'items.0.product: is missing; it must be a text'],
    [{ items: [{ product: 'a' }] }, 'items.0.quantity: is missing; it must be a whole number from 1'],
    [{ items: [{ product: 'a', quantity: '1' }] }, 'items.0.quantity: must be a whole number from 1'],
    [{ items: [5] }, 'items.0: must be an object'],
    [{ token: 5 }, 'token: must be a text'],
    [{ customer: '' }, 'customer: must be a text'],
    [{ refunded: 0.5 }, 'refunded: must be a decimal string like'],
    [{ at: '2027-02-29T00:00:00Z' }, 'at: must be a time of these centuries'],
    [{ at: '2026-11-21T10:00:00' }, 'at: must be an ISO 8601 time with its zone'],
    [{ at: '2026-11-21T10:60Z' }, 'at: must be a time of these centuries'],
    [{ at: 5 }, 'at: must be an ISO 8601 time with its zone'],
  ])('an order with %j is told of its field: %s', async (change, detail) => {
    const answer = await problem(post('/orders', { ...paid, ...change }, bearer))
    expect(answer.status).toBe(422)
    expect(answer.detail).toContain(detail)
  })

  test('the time of an order may be written as any language writes ISO 8601', async () => {
    const times = [
      '2026-11-21T10:00Z',
      '2026-11-21T12:00+02:00',
      '2026-11-21T10:00:00.000000+00:00',
      '2026-11-21T11:00:00+0100',
    ]
    for (const [i, at] of times.entries()) await backend.fetch(post('/orders', { ...paid, order: `o${i}`, at }, bearer))
    const { rows } = await backend.report(STORE, 'timeline', { interval: 'minute' })
    expect(rows).toMatchObject([{ at: '2026-11-21T10:00:00Z', orders: times.length }])
  })

  test('an order that is no object is told so', async () => {
    for (const body of ['5', 'null', '"x"']) {
      const answer = await problem(post('/orders', body, bearer))
      expect(answer).toMatchObject({ status: 422, detail: 'the order: must be an object' })
    }
  })

  const EVIL = ['a\0b', '\0', '\ud800', '\udc00x', 'a\u0007', 'x'.repeat(300), '']
  test.each(EVIL)('%j, which no database takes, gets a clear answer from every call of the program', async (text) => {
    expect(await backend.chain(STORE, text)).toBeNull()
    for (const call of [
      backend.erase(STORE, text),
      backend.chain(text, '1'),
      backend.erase(text, 'v'),
      backend.retain(text, 1),
      backend.report(text, 'virality'),
      backend.report(STORE, text as 'virality'),
      ...['from', 'to', 'include', 'limit'].map((name) => backend.report(STORE, 'virality', { [name]: text })),
      ...['model', 'by', 'chain', 'lookbackDays', 'halfLifeHours', text].map((name) =>
        backend.report(STORE, 'attribution', { [name]: text }),
      ),
    ])
      await expect(call).rejects.toBeInstanceOf(ConfigError)
  })

  test.each(EVIL)('%j is no fault of this side in any path, query or body', async (text) => {
    const escaped = encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\ufffd'))
    const body = (data: object) => JSON.stringify(data)
    for (const request of [
      get(`/orders/${escaped}/chain?store=${STORE}`, bearer),
      get(`/orders/1/chain?store=${escaped}`, bearer),
      get(`/reports/${escaped}?store=${STORE}`, bearer),
      get(`/reports/virality?store=${STORE}&from=${escaped}`, bearer),
      get(`/reports/attribution?store=${STORE}&by=${escaped}`, bearer),
      get(`/reports/attribution?store=${STORE}&${escaped}=1`, bearer),
      get(`/votes?store=${STORE}&poll=${escaped}`),
      get(`/votes?store=${STORE}&poll=p&share=${escaped}`),
      get(`/popular?store=${STORE}&limit=${escaped}`),
      get(`/popular?store=${STORE}&today=${escaped}`),
      post('/forget', body({ store: STORE, visitor: text })),
      post('/forget', body({ store: text, visitor: 'v' })),
      ...Object.keys({ ...paid, token: 0, customer: 0, at: 0 }).map((key) =>
        post('/orders', body({ ...paid, [key]: text }), bearer),
      ),
      post(`/orders?store=${escaped}`, body(paid), bearer),
      post(`/webhooks/${escaped}?store=${STORE}`, '{}'),
      post('/events', body([{ ...event('view'), id: text }, { ...event('view'), subject: text }, text])),
      post(
        '/events',
        body([event('vote', { poll: text, choice: text }), event('view', { visitor: text, page: text })]),
      ),
    ]) {
      const answer = await backend.fetch(request)
      expect(answer.status, request.url).toBeLessThan(500)
      expect(await answer.text()).not.toContain('the database refused')
    }
    expect(await count(database, 'vitrine_orders')).toBeLessThan(2)
  })

  test('days that are none, or more than time has, are refused', async () => {
    for (const days of [0, -1, Number.NaN, Number.POSITIVE_INFINITY, 1e9])
      await expect(backend.retain(STORE, days)).rejects.toThrow('days must be a number from 1 to')
    await expect(backend.chain(STORE, 5 as never)).rejects.toThrow('chain(): order must be a text')
  })

  test('an order number may hold anything', async () => {
    const order = '#10/01 ünï %'
    const value = { minor: 5, currency: 'JPY' }
    await backend.fetch(post('/orders', { order, value, currency: 'JPY', status: 'paid' }, bearer))
    const answer = await backend.fetch(get(`/orders/${encodeURIComponent(order)}/chain?store=halden`, bearer))
    expect(await answer.json()).toMatchObject({ order, value: { minor: 5, currency: 'JPY' } })
  })

  test('a body of a megabyte is not read for a secret that nobody has', async () => {
    const request = post('/events', ' '.repeat(1_000_000), { authorization: 'Bearer of-something-else' })
    expect(await problem(request)).toMatchObject({ status: 401 })
    expect(request.bodyUsed).toBe(false)
  })

  test('each store has its own allowance for an address, and so has what names no store', async () => {
    const limited = await testBackend(database, { rateLimit: { perMinute: 60, burst: 2 } })
    const ask = async (request: Request) => (await limited.fetch(request, { address: '192.0.2.1' })).status
    const view = (store: string) => ({ ...event('view'), source: `/stores/${store}` })
    expect(await ask(post('/events', [view(STORE), view(STORE)]))).toBe(202)
    expect(await ask(get('/votes?store=halden&poll=p'))).toBe(200)
    expect(await ask(post('/events', [view(STORE)]))).toBe(429)
    expect(await ask(post('/forget', { store: STORE, visitor: 'x' }))).toBe(429)
    // All or nothing: the widget sends the batch again.
    expect(await ask(post('/events', [view('other'), view(STORE)]))).toBe(429)
    expect(await count(database, 'vitrine_events')).toBe(2)
    expect(await ask(post('/events', [view('other')]))).toBe(202)
    const rubbish = [post('/events', '{'), post('/events', [view('nobody')]), get('/nothing'), get('/health')]
    for (const [i, status] of [400, 202, 429, 429].entries()) expect(await ask(rubbish[i]!)).toBe(status)
    expect(await ask(new Request(`${BASE}/events`, { method: 'OPTIONS' }))).toBe(204)
  })

  test('an address that asks too often waits; others do not', async () => {
    let nowMs = Date.now()
    const limited = await testBackend(database, { rateLimit: { perMinute: 60, burst: 2 }, now: () => nowMs })
    const ask = async (address?: string) => limited.fetch(get('/health'), address ? { address } : {})
    expect((await ask('192.0.2.1')).status).toBe(200)
    expect((await ask('192.0.2.1')).status).toBe(200)
    const refused = await ask('192.0.2.1')
    expect(refused.status).toBe(429)
    expect(refused.headers.get('retry-after')).toBe('1')
    expect((await ask('192.0.2.2')).status).toBe(200)
    expect((await ask()).status).toBe(200)
    nowMs += 1000
    expect((await ask('192.0.2.1')).status).toBe(200)
  })

  test.each([
    ['one network of IPv6, written in full', '2001:db8:1:2:3:4:5:6', '2001:db8:1:2:ffff:0:0:9', 429],
    ['one network of IPv6, written short', '2001:db8:1:2::1', '2001:db8:1:2:3:4:5:6', 429],
    ['one network with zeros in it', '2001:db8::1', '2001:db8:0:0:7::', 429],
    ['two networks of IPv6', '2001:db8:1:2::1', '2001:db8:1:3::1', 200],
    ['two networks with zeros in them', '2001:db8::1', '2001:db8:0:1::1', 200],
    ['two addresses of IPv4, written as IPv6', '::ffff:192.0.2.1', '::ffff:192.0.2.2', 200],
  ])('%s', async (_, first, second, status) => {
    const limited = await testBackend(database, { rateLimit: { perMinute: 60, burst: 1 } })
    expect((await limited.fetch(get('/health'), { address: first })).status).toBe(200)
    expect((await limited.fetch(get('/health'), { address: second })).status).toBe(status)
  })
})

describe('a configuration', () => {
  const store = { id: 'a', origins: ['https://a.example'], secret: SECRET }
  const start = (change: object) => createBackend({ database, stores: [{ ...store, ...change }] as StoreConfig[] })
  test.each([
    [{ secret: '' }, 'stores.0.secret must have at least 16 characters'],
    [{ secret: 'short' }, 'at least 16'],
    [{ secret: ['short'] }, 'must'],
    [{ secret: undefined }, 'secret'],
    [{ id: 'Not A Key' }, 'stores.0.id must be 1 to 64'],
    [{ origins: [] }, 'must not be empty'],
    [{ origins: ['a.example'] }, 'must be an origin like'],
    [{ origins: ['https://a.example/'] }, 'must be an origin like'],
    [{ origins: ['https://*.a.example'] }, 'must be an origin like'],
    [{ origins: ['https://me@a.example'] }, 'must be an origin like'],
    [{ origins: ['null'] }, 'must be an origin like'],
    [{ origin: 'x' }, 'origin'],
    [{ windowDays: 0 }, 'must be 1 to 400'],
    [{ windowDays: '30' }, 'stores.0.windowDays must be 1 to 400'],
    [{ origin: 'x' }, 'stores.0.origin is unknown; there are id, origins, secret,'],
    [{ secret: 5 }, 'stores.0.secret must be a secret of at least 16 characters'],
    [{ origins: 'https://a.example' }, 'stores.0.origins must be a list of origins like'],
    [{ param: 'a b' }, 'stores.0.param must be a query parameter'],
    [{ param: 'p'.repeat(33) }, 'stores.0.param must be a query parameter of 1 to 32'],
    [{ webhooks: { paypal: SECRET } }, 'stores.0.webhooks.paypal is unknown; there are shopify, woocommerce, stripe'],
    [{ webhooks: { shopify: 'x' } }, 'at least 16'],
  ])('with %j is refused by name', async (change, message) => {
    const failure = await start(change).catch((error: Error) => error)
    expect(failure).toBeInstanceOf(ConfigError)
    expect(String(failure)).toContain(message)
  })

  test.each<[() => unknown, string]>([
    [
      () => postgresDatabase('postgres://host', { connection: 5 } as object),
      'connection is unknown; there are connections',
    ],
    [() => postgresDatabase('postgres://host', { connections: 0 }), 'connections must be a whole number from 1'],
    [() => postgresDatabase('postgres://host', { statementTimeoutMs: '600' as never }), 'statementTimeoutMs must be'],
    [() => pgliteDatabase('./data', { maxLogBytes: -1 }), 'maxLogBytes must be a whole number from 1'],
    [() => pgliteDatabase(5 as never), 'pgliteDatabase(): expected the name of a folder'],
    [() => createBackend({ database: { transaction() {} } as never, stores: [] }), 'database must be'],
  ])('of a database is refused by name: %s', async (make, message) => {
    const failure = await Promise.resolve()
      .then(make)
      .catch((error: Error) => error)
    expect(failure).toBeInstanceOf(ConfigError)
    expect(String(failure)).toContain(message)
  })

  test('may leave options undefined, as an environment without them does', async () => {
    const { id, origins, secret } = store
    const [webhooks, shopifyOrder, param, windowDays] = [{ shopify: undefined }, undefined, undefined, undefined]
    const open = await createBackend({
      database,
      basePath: undefined,
      stores: [{ id, origins, secret, webhooks, shopifyOrder, param, windowDays }],
      rateLimit: undefined,
      partitions: undefined,
      log: undefined,
      now: undefined,
    })
    expect((await open.fetch(get('/health'), { address: get('/').headers.get('cf-connecting-ip') })).status).toBe(200)
    expect((await open.fetch(get('/health'), { address: undefined })).status).toBe(200)
    const report = await open.report(id, 'timeline', { from: undefined, to: undefined, interval: undefined })
    expect(report.from).toBe('1970-01-01T00:00:00.000Z')
    postgresDatabase('postgres://host', { connections: undefined })
    pgliteDatabase(undefined, { maxLogBytes: undefined })
  })

  test('that is whole, with a star or a listed star, is taken', async () => {
    for (const origins of ['*', ['*']] as const) {
      const open = await start({ origins, secret: [SECRET, `${SECRET}-2`] })
      const answer = await open.fetch(
        post('/events', [{ ...event('view'), source: '/stores/a' }], { origin: 'https://any.example' }),
      )
      expect(answer.status).toBe(202)
    }
  })

  test('names an origin as people write it', async () => {
    const open = await start({ origins: ['https://München.example', 'https://b.example:443'] })
    for (const origin of ['https://xn--mnchen-3ya.example', 'https://b.example'])
      expect((await open.fetch(post('/events', [{ ...event('view'), source: '/stores/a' }], { origin }))).status).toBe(
        202,
      )
  })

  test.each<[object, string]>([
    [{ stores: [{ origins: '*', secret: SECRET }] }, 'stores.0.id is missing; it must be 1 to 64 of a-z 0-9 . -'],
    [{ stores: [{ id: 'a', secret: SECRET }] }, 'stores.0.origins is missing; it must be a list of origins like'],
    [
      { stores: [{ id: 'a', origins: '*' }] },
      'stores.0.secret is missing; it must be a secret of at least 16 characters',
    ],
    [{ stores: ['a'] }, 'stores.0 must be an object'],
    [{ stores: store }, 'stores must be a list of stores: [{id, origins, secret}]'],
    [{}, 'stores is missing; it must be a list of stores'],
    [{ store }, 'store is unknown; there are database, basePath, stores,'],
    [{ stores: [store], basepath: '/x' }, 'basepath is unknown; there are database, basePath, stores, rateLimit,'],
    [{ stores: [store], basePath: 'x' }, 'basePath must be a path like "/vitrine", or ""'],
    [{ stores: [store], rateLimit: { perMinute: 1 } }, 'rateLimit.burst is missing; it must be a number from 1'],
    [{ stores: [store], rateLimit: { perMin: 1 } }, 'rateLimit.perMin is unknown; there are perMinute, burst'],
    [{ stores: [store], rateLimit: 5 }, 'rateLimit must be an object'],
    [{ stores: [store], partitions: 'day' }, 'partitions must be "month"'],
    [{ stores: [store], log: true }, 'log must be a function'],
  ])('as a whole, %j is refused by the name of what is wrong', async (options, message) => {
    const failure = await createBackend({ database, ...options } as never).catch((error: Error) => error)
    expect(failure).toBeInstanceOf(ConfigError)
    expect(String(failure)).toContain(`createBackend(): ${message}`)
  })

  test('with options that are there but undefined is taken with their defaults', async () => {
    const undefineds = {
      basePath: undefined,
      rateLimit: undefined,
      partitions: undefined,
      log: undefined,
      now: undefined,
    }
    const started = await createBackend({ database, stores: [store], ...undefineds } as never)
    expect((await started.fetch(get('/health'))).status).toBe(200)
  })

  test('without a database, or with a store twice, is refused', async () => {
    await expect(createBackend({ stores: [store] } as never)).rejects.toThrow('database must be')
    await expect(createBackend({ database, stores: [store, store] })).rejects.toThrow('stores has "a" twice')
    await expect(createBackend({ database, stores: [] })).rejects.toThrow('at least one store')
    expect(() => postgresDatabase('mysql://x')).toThrow(ConfigError)
  })
})
