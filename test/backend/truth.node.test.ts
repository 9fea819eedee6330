import fc from 'fast-check'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { createShareId } from '../../src/lib/ids'
import { encodeToken } from '../../src/referral/token'
import {
  at,
  bearer,
  conversion,
  count,
  emptyTables,
  event,
  post,
  STORE,
  send,
  share,
  type TestBackend,
  type TestEvent,
  testBackend,
} from './backend-fixture'
import { openDatabases } from './databases'

const databases = await openDatabases()
afterAll(() => Promise.all(databases.map(({ close }) => close())))

/** Shares in a line, each made by a visitor of its own, a minute apart. */
function line(depth: number, from = 0) {
  const ids: string[] = []
  return Array.from({ length: depth }, (_, i) => {
    const made = share(`v${from + i}`, ids, at(i))
    ids.push(made.data.share)
    return made
  })
}
const idsOf = (shares: readonly { data: { share: string } }[]) => shares.map(({ data }) => data.share)
const bought = (chain: readonly string[], more = {}, depth = chain.length) =>
  conversion(
    '1',
    { visitor: 'buyer', chain: chain.length > 16 ? [chain[0], ...chain.slice(-15)] : chain, depth, ...more },
    at(200),
  )

async function flagsOf(backend: TestBackend, events: readonly TestEvent[]) {
  for (let i = 0; i < events.length; i += 20) await send(backend, events.slice(i, i + 20))
  const found = await backend.chain(STORE, '1')
  return {
    verified: found?.verified,
    flags: found?.flags,
    depth: found?.depth,
    ids: found?.chain.map((link) => link.share),
  }
}

describe.each(databases)('on $name', async ({ database }) => {
  const backend = await testBackend(database)
  beforeEach(() => emptyTables(database))

  test.each([1, 2, 16, 17, 20, 40, 62])('a true chain of %i shares is verified, whole', async (depth) => {
    const shares = line(depth)
    const ids = idsOf(shares)
    expect(await flagsOf(backend, [...shares, bought(ids)])).toEqual({ verified: true, flags: [], depth, ids })
  })

  test('of each share it is told who made it, where, of what and when; of one that nobody stored, that it is there', async () => {
    const root = share('ann', [], at(0), { network: 'whatsapp', product: 'mug' })
    const middle = share('bob', [root.data.share], at(1), { network: 'x', product: null, photo: 'room' })
    const unknown = createShareId()
    await send(backend, [root, middle, bought([root.data.share, middle.data.share, unknown])])
    const of = { network: 'whatsapp', product: 'mug', at: new Date(at(0)).toISOString(), depth: 1 }
    expect(await backend.chain(STORE, '1')).toEqual({
      order: '1',
      store: STORE,
      value: { minor: 4990, currency: 'EUR' },
      status: 'reported',
      chain: [
        { share: root.data.share, visitor: 'ann', ...of },
        {
          share: middle.data.share,
          visitor: 'bob',
          network: 'x',
          product: null,
          at: new Date(at(1)).toISOString(),
          depth: 2,
        },
        { share: unknown, visitor: null, network: null, product: null, at: null, depth: 3 },
      ],
      depth: 3,
      verified: false,
      flags: ['unregistered-share'],
    })
  })

  test('of an order that nobody told of, or that none can be called, there is no chain', async () => {
    for (const id of ['2', '', 'a\0b', 'x'.repeat(256)]) expect(await backend.chain(STORE, id)).toBeNull()
  })

  test('beyond what is followed, the latest 64 are shown and the end of the claim is checked', async () => {
    const shares = line(80)
    const ids = idsOf(shares)
    const found = await flagsOf(backend, [...shares, bought(ids, {}, 63)])
    expect(found).toMatchObject({ verified: true, flags: [] })
    expect(found.ids).toEqual(ids.slice(-64))
  })

  test('a bare share id is traced back by the stored parents', async () => {
    const shares = line(5)
    await send(backend, shares)
    const order = { order: '1', value: '1.00', currency: 'EUR', status: 'paid', token: shares[4]!.data.share }
    const answer = await (await backend.fetch(post('/orders', order, bearer))).json()
    expect(answer).toMatchObject({ verified: true, flags: [], depth: 5 })
    expect(answer.chain.map((link: { share: string }) => link.share)).toEqual(idsOf(shares))
  })

  test('a damaged token is no token', async () => {
    const order = { order: '1', value: '1.00', currency: 'EUR', status: 'paid', token: '1BaB3dE5gH7jK9OM' }
    const answer = await (await backend.fetch(post('/orders', order, bearer))).json()
    expect(answer).toMatchObject({ chain: [], depth: 0, verified: false, flags: [] })
  })

  test('shares that nobody stored are flagged, until they arrive', async () => {
    const shares = line(3)
    const ids = idsOf(shares)
    const order = bought(ids)
    expect(await flagsOf(backend, [shares[0]!, shares[2]!, order])).toMatchObject({
      verified: false,
      flags: ['unregistered-share'],
    })
    expect(await flagsOf(backend, [shares[1]!])).toMatchObject({ verified: true, flags: [] })
  })

  test('a claim that leaves out, adds or swaps a share is flagged', async () => {
    const shares = line(4)
    const [a, b, c, d] = idsOf(shares) as [string, string, string, string]
    const other = share('x', [], at(0))
    for (const claim of [
      [a, c, d],
      [a, b, d],
      [b, a, c, d],
      [other.data.share, b, c, d],
      [other.data.share, a, b, c, d],
      [other.data.share, d],
    ]) {
      await emptyTables(database)
      expect(await flagsOf(backend, [...shares, other, bought(claim)])).toMatchObject({
        verified: false,
        flags: ['parent-mismatch'],
      })
    }
  })

  test('a claim that begins below the root is completed: who came by a bare share id knows no more', async () => {
    const shares = line(20)
    const ids = idsOf(shares)
    expect(await flagsOf(backend, [...shares, conversion('1', { chain: ids.slice(-2), depth: 2 })])).toEqual({
      verified: true,
      flags: [],
      depth: 20,
      ids,
    })
    await emptyTables(database)
    const cut = conversion('1', { chain: [ids[2], ...ids.slice(-15)], depth: 18 }, at(200))
    expect(await flagsOf(backend, [...shares, cut])).toEqual({ verified: true, flags: [], depth: 20, ids })
  })

  test('a long claim with a false root, depth or edge is flagged', async () => {
    const shares = line(20)
    const ids = idsOf(shares)
    const stranger = share('x', [], at(0))
    const latest = ids.slice(-15)
    const swapped = [...latest.slice(0, 13), latest[14]!, latest[13]!]
    for (const [claim, depth] of [
      [[stranger.data.share, ...latest], 20],
      [[ids[1]!, ...latest], 20],
      [[ids[0]!, ...latest], 19],
      [[ids[0]!, ...latest], 21],
      [[ids[0]!, ...swapped], 20],
    ] as const) {
      await emptyTables(database)
      const events = [...shares, stranger, conversion('1', { chain: claim, depth }, at(200))]
      expect(await flagsOf(backend, events)).toMatchObject({ verified: false, flags: ['parent-mismatch'] })
    }
  })

  test('the parent is fixed by whoever writes first', async () => {
    const [a, b] = line(2) as [ReturnType<typeof share>, ReturnType<typeof share>]
    const thief = share('thief', [], at(0))
    const forged = share('bob', [thief.data.share], at(5), { share: b.data.share })
    const events = [a, thief, b, forged, bought([thief.data.share, b.data.share])]
    expect(await flagsOf(backend, events)).toMatchObject({ verified: false, flags: ['parent-mismatch'] })
    expect(await count(database, 'vitrine_shares')).toBe(3)
  })

  test('a parent that is younger than its child is no parent', async () => {
    const late = share('ann', [], at(60))
    const child = share('bob', [late.data.share], at(0))
    const chain = [late.data.share, child.data.share]
    expect(await flagsOf(backend, [late, child, bought(chain)])).toMatchObject({
      verified: false,
      flags: ['parent-mismatch'],
    })
  })

  test('a clock may be a few minutes slow, by more a parent is younger than its child, whichever is told first', async () => {
    const parent = share('ann', [], at(0))
    for (const [minutesSlow, flags] of [
      [4, []],
      [10, ['parent-mismatch']],
    ] as const)
      for (const isChildFirst of [true, false]) {
        await emptyTables(database)
        const child = share('bob', [parent.data.share], at(0 - minutesSlow))
        for (const one of isChildFirst ? [child, parent] : [parent, child]) await send(backend, [one])
        const order = bought([parent.data.share, child.data.share])
        expect(await flagsOf(backend, [order])).toMatchObject({ verified: !flags.length, flags })
      }
  })

  test('a ring of shares is flagged and ends', async () => {
    const [x, y] = [createShareId(), createShareId()]
    const ring = [share('ann', [y], at(0), { share: x }), share('bob', [x], at(0), { share: y })]
    expect((await flagsOf(backend, [...ring, bought([x, y])])).flags).toContain('cycle')
    expect(await backend.report(STORE, 'virality')).toMatchObject({ shares: 2, depthHistogram: { 1: 1, 2: 1 } })
    await emptyTables(database)
    expect((await flagsOf(backend, [...ring, bought([x, y, x])])).flags).toContain('cycle')
  })

  test('who buys by a share of their own is flagged, by browser or by customer key', async () => {
    const shares = line(2)
    const ids = idsOf(shares)
    expect(await flagsOf(backend, [...shares, bought(ids, { visitor: 'v0' })])).toMatchObject({
      verified: true,
      flags: ['self-referral'],
    })
    await emptyTables(database)
    const before = conversion('0', { visitor: 'v1', customer: 'key' })
    expect(await flagsOf(backend, [...shares, before, bought(ids, { customer: 'key' })])).toMatchObject({
      verified: true,
      flags: ['self-referral'],
    })
    await emptyTables(database)
    expect(await flagsOf(backend, [...shares, before, bought(ids, { customer: 'another' })])).toMatchObject({
      flags: [],
    })
    // One key of two is enough: the platform names those with an account, the page may name guests as well.
    const said = (order: string, more: object) =>
      backend.fetch(post('/orders', { order, value: '49.90', currency: 'EUR', status: 'paid', ...more }, bearer))
    await emptyTables(database)
    await said('0', { customer: 'account' })
    expect(await flagsOf(backend, [...shares, before, bought(ids, { customer: 'key' })])).toMatchObject({
      flags: ['self-referral'],
    })
    await emptyTables(database)
    await said('1', { customer: 'account' })
    expect(await flagsOf(backend, [...shares, before, bought(ids, { customer: 'key' })])).toMatchObject({
      flags: ['self-referral'],
    })
    // Nobody knows whether two that are nameless are one.
    await emptyTables(database)
    const nameless = share(undefined, [], at(0))
    const order = bought([nameless.data.share], { visitor: undefined })
    expect(await flagsOf(backend, [nameless, order])).toMatchObject({ verified: true, flags: [] })
  })

  test('flags stand in one sequence, whichever is found first', async () => {
    const shares = Array.from({ length: 31 }, (_, i) => share('v0', [], at(i / 4)))
    const chain = [shares[0]!.data.share]
    const touches = [{ chain, depth: 1, network: null, at: at(200 - 31 * 24 * 60) }]
    const events = [...shares, bought(chain, { visitor: 'v0', touches })]
    expect(await flagsOf(backend, events)).toMatchObject({ flags: ['burst', 'out-of-window', 'self-referral'] })
  })

  test('an arrival outside the window is flagged', async () => {
    const shares = line(1)
    const chain = idsOf(shares)
    const touch = (time: string) => ({ touches: [{ chain, depth: 1, network: null, at: time }] })
    expect(await flagsOf(backend, [...shares, bought(chain, touch(at(100)))])).toMatchObject({ flags: [] })
    await emptyTables(database)
    const early = at(200 - 31 * 24 * 60)
    expect(await flagsOf(backend, [...shares, bought(chain, touch(early))])).toMatchObject({
      verified: true,
      flags: ['out-of-window'],
    })
  })

  test('the window is that of the latest arrival by this very chain, to the end of its last day', async () => {
    const shares = line(2)
    const chain = idsOf(shares)
    const [stranger] = line(1, 7)
    const day = 24 * 60
    const arrival = (time: string, ids = chain) => ({ chain: ids, depth: ids.length, network: null, at: time })
    for (const [touches, flags] of [
      [[arrival(at(200 - 31 * day)), arrival(at(190), idsOf([stranger!]))], ['out-of-window']],
      [[arrival(at(200 - 31 * day)), arrival(at(190))], []],
      [[arrival(at(190), idsOf([stranger!]))], []],
      [[arrival(at(200 - 30 * day))], []],
      [[arrival(at(205))], []],
    ] as const) {
      await emptyTables(database)
      expect(await flagsOf(backend, [...shares, bought(chain, { touches })])).toMatchObject({ verified: true, flags })
    }
  })

  test('an order that the server tells otherwise is flagged', async () => {
    const shares = line(2)
    const ids = idsOf(shares)
    await flagsOf(backend, [...shares, bought(ids)])
    const confirm = async (more: object) =>
      (await (
        await backend.fetch(
          post('/orders', { order: '1', value: '49.90', currency: 'EUR', status: 'paid', ...more }, bearer),
        )
      ).json()) as { flags: string[] }
    expect((await confirm({})).flags).toEqual([])
    expect((await confirm({ token: encodeToken(ids) })).flags).toEqual([])
    expect((await confirm({ value: '1.00' })).flags).toEqual(['order-mismatch'])

    for (const [said, flags] of [
      // A link that gives the share alone says the same.
      [{ token: ids[1] }, []],
      [{ token: ids[0] }, ['order-mismatch']],
      [{ currency: 'USD' }, ['order-mismatch']],
    ] as const) {
      await emptyTables(database)
      await flagsOf(backend, [...shares, bought(ids)])
      expect((await confirm(said)).flags).toEqual(flags)
    }
    // Who came by no link as far as the page knew.
    await emptyTables(database)
    await flagsOf(backend, [...shares, bought([])])
    expect(await confirm({ token: encodeToken(ids) })).toMatchObject({ verified: true, flags: [], depth: 2 })
  })

  test('what was given back in another currency takes nothing from an order, and is flagged', async () => {
    const said = { order: '1', value: '49.90', currency: 'EUR', status: 'paid' }
    const tell = async (more: object) => (await backend.fetch(post('/orders', { ...said, ...more }, bearer))).json()
    const net = async () =>
      (await backend.report(STORE, 'attribution')).rows.map(({ minor, currency }) => `${minor} ${currency}`)
    expect(await tell({ refunded: '10.00' })).toMatchObject({ status: 'confirmed', flags: [] })
    expect(await net()).toEqual(['3990 EUR'])
    await database.query(`insert into vitrine_refunds values ($1, 'order:1', 'till', '1', 499000, 'JPY', now())`, [
      STORE,
    ])
    expect(await backend.chain(STORE, '1')).toMatchObject({ status: 'confirmed', flags: ['order-mismatch'] })
    expect(await net()).toEqual(['3990 EUR'])
    expect((await backend.report(STORE, 'timeline')).rows).toMatchObject([
      { value: [{ minor: 3990, currency: 'EUR' }] },
    ])
    await database.query(`delete from vitrine_refunds where currency = 'JPY'`)

    // Told anew in another currency: that one counts now, and each sum stays with its own.
    const dollars = await tell({ value: '55.00', currency: 'USD', refunded: '1.00' })
    expect(dollars).toMatchObject({ value: { minor: 5500, currency: 'USD' }, flags: ['order-mismatch'] })
    expect(await net()).toEqual(['5400 USD'])
    expect(await tell({})).toMatchObject({ flags: ['order-mismatch'] })
    expect(await net()).toEqual(['3990 EUR'])
  })

  test('events that are sent again after their visitor was erased are no second browser', async () => {
    const shares = line(1)
    const order = bought(idsOf(shares))
    const reload = { ...order, id: 'reload', time: at(205) }
    const landing = event('landing', { visitor: 'buyer', share: idsOf(shares)[0], network: null })
    const events = [...shares, landing, order, reload]
    expect(await flagsOf(backend, events)).toMatchObject({ verified: true, flags: [] })
    for (const again of [[order], [reload], [reload, order], events]) {
      await backend.erase(STORE, 'buyer')
      expect(await flagsOf(backend, again)).toMatchObject({ verified: true, flags: [] })
    }
    // Another word of the order is one still.
    const other = { ...order, id: 'other', data: { ...order.data, value: { minor: 1, currency: 'EUR' } } }
    expect(await flagsOf(backend, [other])).toMatchObject({ flags: ['order-mismatch'] })
  })

  test('two browsers that tell differently of one order are flagged', async () => {
    const shares = line(1)
    const events = [...shares, bought(idsOf(shares)), { ...bought([]), id: 'other' }]
    expect(await flagsOf(backend, events)).toMatchObject({ flags: ['order-mismatch'] })
  })

  test('eleven orders within an hour by one share are a burst, ten are friends', async () => {
    const shares = line(1)
    const order = (i: number) =>
      conversion(String(i), { visitor: `b${i}`, chain: idsOf(shares), depth: 1 }, at(100 + i))
    const ten = Array.from({ length: 10 }, (_, i) => order(i + 1))
    expect(await flagsOf(backend, [...shares, ...ten])).toMatchObject({ flags: [] })
    expect(await flagsOf(backend, [order(11)])).toMatchObject({ flags: ['burst'] })
  })

  test('eleven orders of which no hour has eleven are none', async () => {
    const shares = line(1)
    const order = (i: number) =>
      conversion(String(i), { visitor: `b${i}`, chain: idsOf(shares), depth: 1 }, at(100 + i * 11))
    await send(backend, [...shares, ...Array.from({ length: 11 }, (_, i) => order(i + 1))])
    for (let i = 1; i <= 11; i++) expect(await backend.chain(STORE, String(i))).toMatchObject({ flags: [] })
  })

  test.each([
    ['a day ahead', 24 * 60],
    ['twenty years back', -20 * 365 * 24 * 60],
  ])('a clock that is %s puts no arrival out of the window', async (_, minutes) => {
    const shares = line(1)
    const chain = idsOf(shares)
    const now = Date.now() / 60_000
    const clock = (ago: number) => new Date((now + minutes - ago) * 60_000).toISOString()
    const touches = [{ chain, depth: 1, network: null, at: clock(60) }]
    const order = conversion('1', { visitor: 'buyer', chain, depth: 1, touches }, clock(0))
    expect(await flagsOf(backend, [...shares, order])).toMatchObject({ verified: true, flags: [] })
    const report = await backend.report(STORE, 'attribution', { include: 'reported', by: 'share' })
    expect(report).toMatchObject({ rows: [{ key: chain.at(-1), minor: 4990 }] })
  })

  test('more than thirty shares within ten minutes by one sharer of the chain are a burst', async () => {
    const many = Array.from({ length: 31 }, (_, i) => share('v0', [], at(i / 4)))
    const order = bought([many[0]!.data.share])
    expect(await flagsOf(backend, [...many.slice(0, 30), order])).toMatchObject({ verified: true, flags: [] })
    expect(await flagsOf(backend, [many[30]!])).toMatchObject({ verified: true, flags: ['burst'] })
  })

  test('an arrival after the order is no arrival before it', async () => {
    const shares = line(1)
    const chain = idsOf(shares)
    const touches = [{ chain, depth: 1, network: null, at: at(300) }]
    expect(await flagsOf(backend, [...shares, bought(chain, { touches })])).toMatchObject({ flags: ['out-of-window'] })
  })

  test('one store never sees or changes another', async () => {
    const shares = line(1)
    const theirs = { ...shares[0]!, source: '/stores/other', data: { ...shares[0]!.data, parent: createShareId() } }
    const order = bought(idsOf(shares))
    await send(backend, [
      theirs,
      { ...order, source: '/stores/other', data: { ...order.data, value: { minor: 1, currency: 'EUR' } } },
    ])
    expect(await flagsOf(backend, [...shares, order])).toMatchObject({ verified: true })
    expect(await backend.chain(STORE, '1')).toMatchObject({ value: { minor: 4990 } })
    expect(await backend.chain('other', '1')).toMatchObject({ value: { minor: 1 }, verified: false })
    const wrong = { authorization: 'Bearer another-stores-secret' }
    const answer = await backend.fetch(
      new Request(`https://c.example/vitrine/orders/1/chain?store=${STORE}`, { headers: wrong }),
    )
    expect(answer.status).toBe(401)
  })

  test('forgetting leaves nameless nodes, so that the chains of others stay whole', async () => {
    const shares = line(2)
    const view = event('view', { visitor: 'v0', product: 'lamp' })
    const vote = event('vote', { visitor: 'v0', poll: 'p', choice: 'red' })
    await flagsOf(backend, [...shares, bought(idsOf(shares)), view, vote])
    const answer = await backend.fetch(post('/forget', { store: STORE, visitor: 'v0' }))
    expect(answer.status).toBe(202)
    const found = await backend.chain(STORE, '1')
    expect(found).toMatchObject({ verified: true, flags: [], chain: [{ visitor: null }, { visitor: 'v1' }] })
    await backend.fetch(post('/forget', { store: STORE, visitor: 'buyer' }))
    expect(await backend.chain(STORE, '1')).toMatchObject({ verified: true, value: { minor: 4990 } })
    for (const table of ['vitrine_events', 'vitrine_shares', 'vitrine_votes', 'vitrine_orders']) {
      const left = JSON.stringify(await database.query(`select * from ${table}`))
      // A whole text: random ids may hold the same letters.
      expect(left).not.toMatch(/"(visitor:)?(v0|buyer)"/)
    }
  })

  describe('who bought by a share of their own is still known for it', () => {
    const keyed = (visitor: string, key: string) => conversion('0', { visitor, customer: key })
    test.each([
      ['after they were erased', 'v0', { visitor: 'v0' }, true],
      ['after the browser that shared was, which the customer key joins', 'v0', { customer: 'key' }, true],
      ['after the browser that bought was', 'buyer', { customer: 'key' }, true],
      ['though only a bare id led there', 'v0', { visitor: 'v0', bare: true }, true],
      ['but nobody else is: a friend who bought', 'buyer', {}, false],
      ['but nobody else is: a sharer whose friend bought', 'v0', { customer: 'another' }, false],
    ])(
      '%s',
      async (_when, erased, { bare, ...more }: { bare?: boolean; visitor?: string; customer?: string }, isOwn) => {
        const shares = line(3)
        const ids = idsOf(shares)
        const flags = isOwn ? ['self-referral'] : []
        const order = bare ? bought(ids.slice(-1), more) : bought(ids, more)
        expect(await flagsOf(backend, [...shares, keyed('v0', 'key'), order])).toMatchObject({ verified: true, flags })
        await backend.fetch(post('/forget', { store: STORE, visitor: erased }))
        expect(await backend.chain(STORE, '1')).toMatchObject({ verified: true, flags })
        expect(JSON.stringify(await database.query('select * from vitrine_orders'))).not.toContain(`"${erased}"`)
      },
    )
  })

  test('who was erased from an order stays so when it is told again, by a browser or the server', async () => {
    const ordered = bought([], { customer: 'page-key' })
    const said = { order: '1', value: '49.90', currency: 'EUR', status: 'paid', customer: 'host-key' }
    await send(backend, [ordered])
    await backend.fetch(post('/orders', said, bearer))
    await backend.fetch(post('/forget', { store: STORE, visitor: 'buyer' }))
    await backend.fetch(post('/orders', said, bearer))
    await backend.fetch(post('/orders', { ...said, value: '39.90' }, bearer))
    await send(backend, [ordered, { ...ordered, id: 'earlier', time: at(100) }])
    expect(await backend.chain(STORE, '1')).toMatchObject({ status: 'confirmed', value: { minor: 3990 } })
    expect(JSON.stringify(await database.query('select * from vitrine_orders'))).not.toMatch(
      /"(buyer|page-key|host-key)"/,
    )
  })
})

test('any order of arrival, in any batches, ends in the same tables', async () => {
  const { database } = databases.at(-1)!
  const backend = await testBackend(database)
  const shares = line(4)
  const ids = idsOf(shares)
  const vote = (choice: string | null, minute: number, visitor?: string, more = {}) =>
    event('vote', { poll: 'p', choice, ...(visitor ? { visitor } : {}), ...more }, { time: at(minute) })
  const first = vote('red', 1)
  const landing = event(
    'landing',
    { visitor: 'buyer', share: ids[3], network: null, referrer: null },
    { time: at(100) },
  )
  const browser: (TestEvent | object)[] = [
    ...shares,
    landing,
    event('view', { visitor: 'v2', chain: ids.slice(0, 2), depth: 2 }, { time: at(1) }),
    event('landing', { visitor: 'v2', share: ids[0], network: null, referrer: null }, { time: at(1) }),
    bought(ids, { touches: [{ chain: ids, depth: 4, network: 'copy', at: at(100) }] }),
    { ...bought(ids), id: 'reload', time: at(205) },
    conversion('2', { value: { minor: 700, currency: 'EUR' } }),
    first,
    vote('blue', 2, undefined, { replaces: first.id }),
    vote('red', 3, 'ann'),
    vote(null, 4, 'ann'),
    vote('blue', 5, 'bob'),
    vote('red', 5, 'bob'),
    // By a clock that is some minutes slow.
    share('slow', ids, at(3 - 4), { share: 'slowSHAREidx' }),
    conversion('3', { chain: [...ids, 'slowSHAREidx'], depth: 5 }, at(210)),
  ]
  const paid = { order: '1', value: '49.90', currency: 'EUR', status: 'paid', at: at(201) }
  const server = [
    paid,
    { ...paid, status: 'refunded' },
    { ...paid, order: '2', value: '7.00', refunded: '2.00' },
    { ...paid, order: '2', value: '7.00' },
  ]
  const state = async () => ({
    chains: [await backend.chain(STORE, '1'), await backend.chain(STORE, '2'), await backend.chain(STORE, '3')],
    votes: await database.query('select voter, choice from vitrine_votes order by voter'),
    credits: (await backend.report(STORE, 'attribution', { model: 'position', chain: 'equal', by: 'share' })).rows,
    virality: { ...(await backend.report(STORE, 'virality')), to: '' },
  })
  const deliver = async (events: readonly (TestEvent | object)[], said: readonly object[]) => {
    for (const one of events) await backend.fetch(post('/events', [one]))
    for (const one of said) await backend.fetch(post('/orders', one, bearer))
  }
  await emptyTables(database)
  await deliver(browser, server)
  const expected = await state()
  expect(expected.chains).toMatchObject([
    { status: 'refunded', verified: true },
    { status: 'confirmed' },
    { status: 'reported', verified: true, flags: [], depth: 5 },
  ])
  expect(expected.credits).toEqual([{ key: '(direct)', orders: 1, minor: 500, currency: 'EUR' }])
  // Four sharers and the buyer were brought; the first sharer was not.
  expect(expected.virality).toMatchObject({ participants: 6, referredParticipants: 5 })

  const steps = fc.shuffledSubarray(
    [...browser.map((one) => ['event', one] as const), ...server.map((one) => ['order', one] as const)],
    {
      minLength: browser.length + server.length,
    },
  )
  await fc.assert(
    fc.asyncProperty(steps, fc.array(fc.nat(), { maxLength: 6 }), async (order, again) => {
      await emptyTables(database)
      const repeated = [...order, ...again.map((i) => order[i % order.length]!)]
      for (const [kind, one] of repeated) await (kind === 'event' ? deliver([one], []) : deliver([], [one]))
      expect(await state()).toEqual(expected)
    }),
    { numRuns: 40 },
  )
})

test('random forests: every true chain is verified, every forged edge refused', async () => {
  const { database } = databases.at(-1)!
  const backend = await testBackend(database)
  const forest = fc.array(fc.nat({ max: 1000 }), { minLength: 2, maxLength: 30 })
  await fc.assert(
    fc.asyncProperty(forest, fc.nat(), fc.nat(), async (parents, whom, forgery) => {
      await emptyTables(database)
      const chains: string[][] = []
      const events = parents.map((pick, i) => {
        const above = i && pick % 4 ? chains[pick % i]! : []
        const made = share(`v${i}`, above, at(i))
        chains.push([...above, made.data.share])
        return made
      })
      const chain = chains[whom % chains.length]!
      await send(backend, events)
      await send(backend, [conversion('true', { chain, depth: chain.length }, at(100))])
      expect(await backend.chain(STORE, 'true')).toMatchObject({ verified: true, depth: chain.length })
      const forged = [...chain]
      const stranger = chains.map((ids) => ids.at(-1)!).find((id) => !chain.includes(id)) ?? createShareId()
      forged.splice(forgery % chain.length, forgery % 2, stranger)
      await send(backend, [conversion('forged', { chain: forged, depth: forged.length }, at(100))])
      expect(await backend.chain(STORE, 'forged')).toMatchObject({
        verified: String(forged) === String(chain) || isChain(forged, chains),
      })
    }),
    { numRuns: 60 },
  )
})

/** By luck a forgery may name the end of another true chain. */
const isChain = (ids: readonly string[], chains: readonly string[][]) =>
  chains.some((chain) => String(chain.slice(-ids.length)) === String(ids))
