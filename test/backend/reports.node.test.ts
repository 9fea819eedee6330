import fc from 'fast-check'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { attributionWeights, splitMinor } from '../../src/backend/index'
import { chainWeights } from '../../src/backend/reports/attribution-weights'
import { REPORT_NAMES } from '../../src/backend/reports/options'
import { createShareId } from '../../src/lib/ids'
import {
  at,
  bearer,
  conversion,
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

const MODELS = ['first', 'last', 'linear', 'time-decay', 'position'] as const
const RULES = ['leaf', 'equal', 'decay'] as const
const DAY_MS = 24 * 3600_000

describe.each(databases)('on $name', async ({ database }) => {
  const backend = await testBackend(database)
  beforeEach(() => emptyTables(database))
  const confirm = (order: string, value: string, currency = 'EUR', more = {}) =>
    backend.fetch(post('/orders', { order, value, currency, status: 'paid', ...more }, bearer))

  test('an arrival that is a thousand half-lives older than another has nothing, and fails nobody', async () => {
    const [a, b] = [share('ann', [], at(-60 * 24 * 25)), share('bob', [], at(-60 * 24))]
    const touch = ({ data }: typeof a, minutes: number) => ({
      chain: [data.share],
      depth: 1,
      network: null,
      at: at(minutes),
    })
    await send(backend, [a, b, conversion('1', { visitor: 'eve', touches: [touch(a, -60 * 24 * 20), touch(b, 0)] })])
    await confirm('1', '49.90')
    const { rows } = await backend.report(STORE, 'attribution', {
      from: at(-60 * 24 * 30),
      to: at(60 * 24),
      model: 'time-decay',
      halfLifeHours: 0.1,
      by: 'share',
    })
    expect(rows.filter(({ minor }) => minor)).toMatchObject([{ key: b.data.share, minor: 4990 }])
  })

  test('virality counts who was brought by whom', async () => {
    const a = share('ann', [], at(0))
    const b = share('bob', [a.data.share], at(120))
    const c = share('cem', [a.data.share], at(240), { network: 'copy' })
    const d = share('dee', [a.data.share, b.data.share], at(300))
    const lone = share(undefined, [], at(10))
    const landing = (visitor: string, by: string, minute: number) =>
      event('landing', { visitor, share: by, network: null, referrer: null }, { time: at(minute) })
    await send(backend, [a, b, c, d, lone])
    await send(backend, [
      landing('bob', a.data.share, 60),
      landing('cem', a.data.share, 61),
      landing('dee', b.data.share, 200),
      landing('eve', b.data.share, 201),
      // Ann first came by her own share: nobody brought her.
      landing('ann', a.data.share, 1),
      conversion('1', { visitor: 'eve' }, at(400)),
      event('view', { visitor: 'fay', product: 'lamp' }),
    ])
    const report = await backend.report(STORE, 'virality')
    expect(report).toMatchObject({
      store: STORE,
      visitors: 6,
      participants: 5,
      shares: 5,
      landings: 5,
      referredParticipants: 4,
      invitesPerParticipant: 1,
      conversionPerInvite: 0.8,
      k: 0.8,
      // a→b 2 h, a→c 4 h, b→d 3 h
      cycleTimeHours: 3,
      depthHistogram: { 1: 2, 2: 2, 3: 1 },
    })
    // The tree c–a–b–d: distances 1 1 1 2 2 3 over 6 pairs.
    expect(report.structuralVirality).toBeCloseTo(10 / 6, 12)
    expect(report.branching.network).toEqual([
      { key: 'whatsapp', shares: 4, children: 3, branching: 0.75 },
      { key: 'copy', shares: 1, children: 0, branching: 0 },
    ])
    expect(report.definitions).toHaveProperty('k')
    const answer = await backend.fetch(get(`/reports/virality?store=${STORE}`, bearer))
    expect(await answer.json()).toMatchObject({ k: 0.8 })
    expect((await backend.fetch(get(`/reports/virality?store=${STORE}`))).status).toBe(401)
    expect((await backend.fetch(get(`/reports/nonsense?store=${STORE}`, bearer))).status).toBe(404)
    const wrong = await backend.fetch(get(`/reports/attribution?store=${STORE}&model=best`, bearer))
    expect(await wrong.json()).toMatchObject({ status: 400, detail: expect.stringContaining('model: must be one of') })
  })

  test('who landed before consent was brought all the same: what is sent afterwards carries the chain', async () => {
    const a = share('ann', [], at(0))
    const own = share('eve', [], at(1))
    const landed = (by: string, minute: number, visitor?: string) =>
      event('landing', { ...(visitor ? { visitor } : {}), share: by, network: null }, { time: at(minute) })
    const came = (visitor: string, chain: readonly string[], minute: number) =>
      event('view', { visitor, chain, depth: chain.length }, { time: at(minute) })
    await send(backend, [
      a,
      own,
      landed(a.data.share, 10),
      share('bob', [a.data.share], at(11)),
      // Dan consented in time; Eve's first arrival was by her own share; nobody knows by whose share Fay came.
      landed(a.data.share, 20, 'dan'),
      conversion('1', { visitor: 'dan' }, at(21)),
      came('eve', [own.data.share], 30),
      landed(a.data.share, 31, 'eve'),
      came('fay', [createShareId()], 40),
      conversion('2', { visitor: 'fay', chain: [a.data.share], depth: 1 }, at(41)),
      // Gus came by Ann's, but neither shared nor bought.
      came('gus', [a.data.share], 50),
    ])
    expect(await backend.report(STORE, 'virality')).toMatchObject({
      participants: 5,
      shares: 3,
      referredParticipants: 2,
    })
    const cohorts = await backend.report(STORE, 'cohorts', { by: 'network' })
    expect(cohorts.rows).toMatchObject([
      { cohort: '(direct)', visitors: 1 },
      { cohort: '(unknown)', visitors: 1, referred: 0 },
      { cohort: 'whatsapp', visitors: 4, referred: 3, buyers: 1 },
    ])
  })

  test('every figure has its definition beside it', async () => {
    const a = share('ann', [], at(0))
    const touches = [{ chain: [a.data.share], depth: 1, network: null, at: at(1) }]
    await send(backend, [a, conversion('1', { visitor: 'bob', items: [{ product: 'lamp', quantity: 1 }], touches })])
    await confirm('1', '49.90')
    for (const name of REPORT_NAMES) {
      const { report, store, from, to, definitions, ...figures } = { rows: [], ...(await backend.report(STORE, name)) }
      expect([report, store, to > from]).toEqual([name, STORE, true])
      const { rows, ...others } = figures
      for (const key of new Set([...Object.keys(others), ...rows.flatMap((row) => Object.keys(row))]))
        expect(definitions, `${name}: ${key}`).toHaveProperty(key, expect.stringMatching(/.../))
    }
  })

  test('an empty store has figures too, all of them numbers', async () => {
    const report = await backend.report(STORE, 'virality')
    expect(report).toMatchObject({ participants: 0, k: 0, structuralVirality: 0, cycleTimeHours: null })
    for (const name of ['attribution', 'networks', 'products', 'sharers', 'cohorts', 'timeline'] as const)
      expect(await backend.report(STORE, name)).toMatchObject({ rows: [] })
  })

  test('money is credited in whole units that sum exactly, only of confirmed orders, currencies apart', async () => {
    const a = share('ann', [], at(0))
    const b = share('bob', [], at(5), { network: 'copy' })
    const c = share('cem', [], at(6), { network: 'x' })
    await send(backend, [a, b, c])
    const touches = [a, b, c].map(({ data }, i) => ({ chain: [data.share], depth: 1, network: null, at: at(10 + i) }))
    await send(backend, [
      conversion('1', { chain: [c.data.share], depth: 1, touches, value: { minor: 100, currency: 'EUR' } }),
      conversion('2', { value: { minor: 500, currency: 'JPY' } }),
      conversion('3', { value: { minor: 900, currency: 'EUR' } }),
    ])
    await confirm('1', '1.00')
    await confirm('2', '500', 'JPY')
    const report = await backend.report(STORE, 'attribution', { model: 'linear' })
    expect(report.rows).toEqual([
      { key: '(direct)', orders: 1, minor: 500, currency: 'JPY' },
      { key: 'whatsapp', orders: 1, minor: 34, currency: 'EUR' },
      { key: 'copy', orders: 1, minor: 33, currency: 'EUR' },
      { key: 'x', orders: 1, minor: 33, currency: 'EUR' },
    ])
    const all = await backend.report(STORE, 'attribution', { include: 'reported' })
    expect(all.rows).toContainEqual({ key: '(direct)', orders: 1, minor: 900, currency: 'EUR' })
    await confirm('1', '1.00', 'EUR', { refunded: '0.40' })
    const net = await backend.report(STORE, 'attribution', { by: 'sharer' })
    expect(net.rows).toContainEqual({ key: 'cem', orders: 1, minor: 60, currency: 'EUR' })
  })

  test.each(MODELS)('%s gives nothing to an arrival after the order, beyond what clocks do', async (model) => {
    const [a, b, c] = [share('ann', [], at(0)), share('bob', [], at(0)), share('cem', [], at(0))]
    const touch = ({ data }: typeof a, minute: number) => ({
      chain: [data.share],
      depth: 1,
      network: null,
      at: at(minute),
    })
    const order = (id: string, ...touches: object[]) => conversion(id, { visitor: 'buyer', touches }, at(60))
    const sharers = async () => {
      const { rows } = await backend.report(STORE, 'attribution', { include: 'reported', model, by: 'sharer' })
      return rows.map(({ key }) => key).sort()
    }
    await send(backend, [a, b, c, order('1', touch(a, 10), touch(b, 66))])
    expect(await sharers()).toEqual(['ann'])
    await send(backend, [order('2', touch(b, 66), touch(c, 90))])
    expect(await sharers()).toEqual(['(direct)', 'ann'])
    await send(backend, [order('3', touch(c, 65))])
    expect(await sharers()).toEqual(['(direct)', 'ann', 'cem'])
    // A token came with the order, whatever the browser says of when.
    await confirm('2', '49.90', 'EUR', { token: b.data.share })
    expect(await sharers()).toEqual(['ann', 'bob', 'cem'])
  })

  test.each<[string, object, string]>([
    ['cohorts', { by: 'product' }, 'by: must be one of week, device, network'],
    ['attribution', { by: 'week' }, 'by: must be one of network, sharer, product, share'],
    ['attribution', { by: '' }, 'by: must be one of'],
    ['attribution', { model: 'best' }, 'model: must be one of first, last, linear, time-decay, position'],
    ['attribution', { chain: 'root' }, 'chain: must be one of leaf, equal, decay'],
    ['attribution', { lookbackDays: '401' }, 'lookbackDays: must be a number from 1 to 400'],
    ['attribution', { lookbackDays: 'all' }, 'lookbackDays: must be a number from 1 to 400'],
    ['attribution', { halfLifeHours: '0' }, 'halfLifeHours: must be a number from 0.01 to 100000'],
    [
      'attribution',
      { modle: 'last' },
      'modle: is unknown; there are from, to, include, model, chain, lookbackDays, halfLifeHours, by, interval, limit',
    ],
    ['products', { limit: '1.5' }, 'limit: must be a whole number from 1 to 10000'],
    ['sharers', { include: 'all' }, 'include: must be one of confirmed, reported'],
    ['timeline', { interval: 'week' }, 'interval: must be one of minute, hour, day'],
    ['timeline', { step: 'hour' }, 'step: is unknown; there are from, to, include, model,'],
    ['virality', { lookbackDays: 0 }, 'lookbackDays: must be a number from 1 to 400'],
    [
      'virality',
      { from: 'yesterday' },
      'from: must be an ISO 8601 time like 2026-11-21T10:00:00Z, a date, or milliseconds since 1970',
    ],
    ['virality', { to: '2026' }, 'to: must be an ISO 8601 time'],
    ['virality', { to: '20261121' }, 'to: must be an ISO 8601 time'],
    ['virality', { from: 2026 }, 'from: must be an ISO 8601 time'],
    ['virality', { from: '1795255200' }, 'from: must be an ISO 8601 time'],
    ['virality', { from: 1795255200 }, 'from: must be an ISO 8601 time'],
    ['virality', { from: -1795255200000 }, 'from: must be an ISO 8601 time'],
    ['virality', { to: '2026-13-01' }, 'to: must be an ISO 8601 time'],
    ['virality', { to: '2026-04-31' }, 'to: must be an ISO 8601 time'],
    ['virality', { from: '2026-11-02', to: '2026-11-01' }, 'from: must not be after to'],
  ])('%s with %j is refused by name, in a program and over HTTP', async (name, options, message) => {
    const report = REPORT_NAMES.find((known) => known === name) ?? 'virality'
    await expect(backend.report(STORE, report, options)).rejects.toThrow(message)
    const query = new URLSearchParams({ store: STORE, ...options })
    const answer = await backend.fetch(get(`/reports/${name}?${query}`, bearer))
    expect(answer.headers.get('content-type')).toBe('application/problem+json')
    expect(await answer.json()).toMatchObject({ status: 400, detail: expect.stringContaining(message) })
  })

  test('an option that is given twice is refused', async () => {
    const answer = await backend.fetch(get(`/reports/attribution?store=${STORE}&by=share&by=sharer`, bearer))
    expect(await answer.json()).toMatchObject({ status: 400, detail: 'by: must be given once' })
  })

  test('a moment is the same in every form, in a program and over HTTP, wherever the server is', async () => {
    const ms = Date.UTC(2026, 10, 21, 10)
    const forms = [
      '2026-11-21T10:00:00.000Z',
      '2026-11-21T10:00',
      '2026-11-21T11:00:00+01:00',
      '2026-11-21T11:00 01:00',
    ]
    for (const form of [...forms, String(ms)]) {
      const answer = await backend.fetch(get(`/reports/virality?store=${STORE}&from=${form}&to=${form}`, bearer))
      expect(await answer.json(), form).toMatchObject({ from: forms[0], to: forms[0] })
    }
    for (const form of [...forms, String(ms), ms, new Date(ms)])
      expect(await backend.report(STORE, 'virality', { from: form, to: form })).toMatchObject({
        from: forms[0],
        to: forms[0],
      })
    expect(await backend.report(STORE, 'virality', { from: '0', to: '2026-11-21' })).toMatchObject({
      from: '1970-01-01T00:00:00.000Z',
      to: '2026-11-21T00:00:00.000Z',
    })
    expect(await backend.report(STORE, 'virality', { from: undefined, to: undefined } as object)).toMatchObject({
      from: '1970-01-01T00:00:00.000Z',
    })
  })

  test('the token that came with an order is its arrival where the browser told of none', async () => {
    const a = share('ann', [], at(0))
    await send(backend, [a])
    await confirm('1', '10.00', 'EUR', { token: a.data.share, at: at(30) })
    const report = await backend.report(STORE, 'attribution', { by: 'share' })
    expect(report.rows).toEqual([{ key: a.data.share, orders: 1, minor: 1000, currency: 'EUR' }])
  })

  test('boards, cohorts and the timeline agree with what happened', async () => {
    const a = share('ann', [], at(0))
    const b = share('bob', [a.data.share], at(120), { network: 'copy', product: 'vase' })
    await send(backend, [
      a,
      b,
      event('view', { visitor: 'ann', product: 'lamp' }),
      event('vote', { visitor: 'ann', poll: 'p', choice: 'red' }, { subject: 'lamp' }),
      event('landing', { visitor: 'bob', share: a.data.share, network: null, referrer: null }, { time: at(60) }),
      conversion(
        '1',
        {
          visitor: 'bob',
          chain: [a.data.share],
          depth: 1,
          items: [{ product: 'lamp', variant: null, quantity: 2, price: null }],
        },
        at(180),
      ),
    ])
    await confirm('1', '49.90')
    expect((await backend.report(STORE, 'products')).rows).toEqual([
      { product: 'lamp', views: 1, opens: 0, shares: 1, pins: 0, votes: 1, buys: 0, landings: 1, orders: 1, sold: 2 },
      { product: 'vase', views: 0, opens: 0, shares: 1, pins: 0, votes: 0, buys: 0, landings: 0, orders: 0, sold: 0 },
    ])
    const money = [{ minor: 4990, currency: 'EUR' }]
    expect((await backend.report(STORE, 'networks')).rows).toEqual([
      {
        network: 'whatsapp',
        shares: 1,
        landings: 1,
        visitorsBrought: 1,
        children: 1,
        sharers: 1,
        orders: 1,
        value: money,
      },
      { network: 'copy', shares: 1, landings: 0, visitorsBrought: 0, children: 0, sharers: 1, orders: 0, value: [] },
    ])
    expect((await backend.report(STORE, 'sharers')).rows[0]).toMatchObject({ sharer: 'ann', children: 1, value: money })
    expect((await backend.report(STORE, 'timeline', { interval: 'hour' })).rows).toMatchObject([
      { shares: 1, views: 1, votes: 1, orders: 0, value: [] },
      { landings: 1, visitors: 1 },
      { shares: 1 },
      { conversions: 1, orders: 1, value: money },
    ])
    const [cohort] = (await backend.report(STORE, 'cohorts')).rows
    expect(cohort).toMatchObject({ visitors: 2, sharers: 2, buyers: 1, shares: 2, referred: 1, weeks: { 0: 2 } })
    expect((await backend.report(STORE, 'cohorts', { by: 'network' })).rows).toMatchObject([
      { cohort: '(direct)', visitors: 1 },
      { cohort: 'whatsapp', visitors: 1, referred: 1 },
    ])
    const popular = await backend.fetch(get(`/popular?store=${STORE}&limit=5`))
    expect(await popular.json()).toEqual([])
  })

  test('a day begins at midnight UTC, wherever the database thinks it is', async () => {
    const elsewhere = await testBackend({
      ...database,
      query: (text, params) =>
        database.transaction(async (sql) => {
          await sql.query(`set local timezone = 'Pacific/Kiritimati'`)
          return sql.query(text, params)
        }),
    })
    await send(backend, [
      event('view', {}, { time: '2026-03-01T23:59:59.999Z' }),
      event('view', {}, { time: '2026-03-02T00:00:00Z' }),
    ])
    const { rows } = await elsewhere.report(STORE, 'timeline', { from: '2026-03-02', to: '2026-03-03' })
    expect(rows).toMatchObject([{ at: '2026-03-02T00:00:00Z', views: 1 }])
  })

  test('what is popular is what was done lately', async () => {
    const now = new Date().toISOString()
    await send(backend, [
      share('ann', [], now),
      share('ann', [], now, { product: 'vase' }),
      event('pin', { ...share('bob', [], now, { product: 'vase' }).data }, { time: now }),
      event('vote', { visitor: 'ann', poll: 'p', choice: 'red' }, { time: now, subject: 'vase' }),
      conversion('1', { items: [{ product: 'cup', quantity: 1 }] }, now),
    ])
    const answer = await backend.fetch(get(`/popular?store=${STORE}&limit=2`))
    expect(await answer.json()).toMatchObject([
      { product: 'vase', shares: 1, pins: 1, votes: 1, orders: 0, score: expect.closeTo(9, 1) },
      { product: 'cup', orders: 1, score: expect.closeTo(8, 1) },
    ])
  })

  test('the SQL credits exactly what the pure functions do', async () => {
    const nodes = Array.from({ length: 12 }, () => createShareId())
    // Several orders by one chain, and chains that part, are no matter of luck.
    const trodden = [3, 4, 5].map((hops) => nodes.slice(0, hops))
    const chain = fc.oneof(
      fc.shuffledSubarray(nodes, { minLength: 1, maxLength: 5 }),
      fc.constantFrom(...trodden, [...trodden[0]!, nodes[8]!]),
    )
    const orders = fc.array(
      fc.record({
        minor: fc.integer({ min: 0, max: 100_000 }),
        touches: fc.uniqueArray(
          fc.record({
            chain,
            minutesAgo: fc.oneof(fc.integer({ min: 0, max: 60 * 24 * 40 }), fc.integer({ min: -9, max: 0 })),
          }),
          {
            maxLength: 6,
            selector: ({ minutesAgo }) => minutesAgo,
          },
        ),
      }),
      { minLength: 1, maxLength: 12 },
    )
    // Some arrivals are told for after the order; up to five minutes that may be a clock which was set right in between.
    const base = Date.now() - 5 * DAY_MS
    await fc.assert(
      fc.asyncProperty(
        orders,
        fc.constantFrom(...MODELS),
        fc.constantFrom(...RULES),
        fc.integer({ min: 1, max: 500 }),
        async (made, model, rule, halfLifeHours) => {
          await emptyTables(database)
          const expected = new Map<string, { orders: number; minor: number }>()
          const events = made.map(({ minor, touches }, i) => {
            const sorted = [...touches].sort((a, b) => b.minutesAgo - a.minutesAgo)
            const counted = sorted.filter(({ minutesAgo }) => minutesAgo >= -5 && minutesAgo * 60_000 <= 30 * DAY_MS)
            const times = counted.map(({ minutesAgo }) => base - minutesAgo * 60_000)
            const shared = attributionWeights(model, times, base, { halfLifeHours }).flatMap((weight, t) =>
              chainWeights(rule, counted[t]!.chain.length).map((part) => weight * part),
            )
            const weights = shared.some((weight) => weight > 0) ? shared : []
            const keys = weights.length ? counted.flatMap((touch) => touch.chain) : []
            const parts = weights.length ? splitMinor(minor, weights) : [minor]
            // Who has no weight has no part, not even one of nothing.
            const credited = new Map<string, number>()
            parts.forEach((part, p) => {
              const key = keys[p] ?? '(direct)'
              if (weights[p] !== 0) credited.set(key, (credited.get(key) ?? 0) + part)
            })
            for (const [key, part] of credited) {
              const { orders, minor } = expected.get(key) ?? { orders: 0, minor: 0 }
              expected.set(key, { orders: orders + 1, minor: minor + part })
            }
            return conversion(
              String(i),
              {
                value: { minor, currency: 'EUR' },
                touches: sorted.map((touch) => ({
                  chain: touch.chain,
                  depth: touch.chain.length,
                  network: null,
                  at: new Date(base - touch.minutesAgo * 60_000).toISOString(),
                })),
              },
              new Date(base).toISOString(),
            )
          })
          await send(backend, events)
          const { rows } = await backend.report(STORE, 'attribution', {
            model,
            chain: rule,
            by: 'share',
            halfLifeHours,
            include: 'reported',
          })
          expect(new Map(rows.map(({ key, orders, minor }) => [key, { orders, minor }]))).toEqual(expected)
        },
      ),
      { numRuns: 60 },
    )
  })
})
