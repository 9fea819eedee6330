import { createHmac } from 'node:crypto'
import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { encodeToken } from '../../src/referral/token'
import {
  at,
  BASE,
  bearer,
  conversion,
  count,
  emptyTables,
  get,
  post,
  SECRET,
  STORE,
  share,
  testBackend,
} from './backend-fixture'
import { openDatabases } from './databases'

const NOW = Date.parse(at(120))
const databases = await openDatabases()
afterAll(() => Promise.all(databases.map(({ close }) => close())))

const root = share('ann', [], at(0))
const leaf = share('bob', [root.data.share], at(10), { network: 'copy' })
const chain = [root.data.share, leaf.data.share]
const token = encodeToken(chain)

/** What the shop's platform says of the order, as it signs it. */
const shopify = (topic: string, body: object): Request => {
  const text = JSON.stringify(body)
  const signature = createHmac('sha256', SECRET).update(text).digest('base64')
  return new Request(`${BASE}/webhooks/shopify?store=${STORE}`, {
    method: 'POST',
    headers: { 'x-shopify-topic': topic, 'x-shopify-hmac-sha256': signature },
    body: text,
  })
}
/** What the payment provider says, as it signs it. */
const stripe = (type: string, minute: number, object: object): Request => {
  const created = Date.parse(at(minute)) / 1000
  const text = JSON.stringify({ type, created, data: { object } })
  const signature = createHmac('sha256', SECRET)
    .update(`${NOW / 1000}.${text}`)
    .digest('hex')
  return new Request(`${BASE}/webhooks/stripe?store=${STORE}`, {
    method: 'POST',
    headers: { 'stripe-signature': `t=${NOW / 1000},v1=${signature}` },
    body: text,
  })
}
const order = {
  id: 7,
  currency: 'EUR',
  total_price: '49.90',
  created_at: at(61),
  note_attributes: [{ name: 'vref', value: token }],
  line_items: [{ product_id: 31, variant_id: 310, quantity: 2, price: '24.95' }],
}
const refund = {
  id: 70,
  order_id: 7,
  created_at: at(90),
  transactions: [{ kind: 'refund', status: 'success', amount: '10.00', currency: 'EUR' }],
}
const touches = [{ chain, depth: 2, network: 'copy', at: at(20) }]
const converted = conversion('7', { visitor: 'cem', chain, depth: 2, touches })
const said = { order: '7', value: '49.90', currency: 'EUR', status: 'paid', at: at(61) }

const session = {
  id: 'cs_7',
  payment_status: 'paid',
  amount_total: 4990,
  currency: 'eur',
  payment_intent: 'pi_7',
  metadata: { order: '7' },
}
const charge = { id: 'ch_7', amount_refunded: 1000, currency: 'eur', payment_intent: 'pi_7' }

/** One order, told of by the browser, the host's server, the platform and the payment provider, and given back in part by three of them. */
const told: readonly (() => Request)[] = [
  () => post('/events', [root]),
  () => post('/events', [leaf]),
  () => post('/events', [converted]),
  () => post('/orders', { ...said, token }, bearer),
  () => post('/orders', { ...said, refunded: '4.00' }, bearer),
  () => post('/orders', { ...said, refunded: '10.00' }, bearer),
  () => shopify('orders/paid', { ...order, financial_status: 'paid', updated_at: at(62) }),
  () =>
    shopify('orders/updated', {
      ...order,
      financial_status: 'partially_refunded',
      updated_at: at(91),
      refunds: [refund],
    }),
  () => shopify('refunds/create', refund),
  () => stripe('checkout.session.completed', 95, session),
  () => stripe('charge.refunded', 96, charge),
]

describe.each(databases)('on $name', async ({ database }) => {
  let nowMs = NOW
  const backend = await testBackend(database, { now: () => nowMs })
  const tell = async (requests: readonly (() => Request)[]) => {
    for (const request of requests) expect([200, 202]).toContain((await backend.fetch(request())).status)
  }

  test('an order of four sources, told in any sequence and more than once, counts once', async () => {
    const steps = fc.shuffledSubarray([...told], { minLength: told.length })
    await fc.assert(
      fc.asyncProperty(steps, fc.array(fc.nat(), { maxLength: 4 }), async (sequence, again) => {
        await emptyTables(database)
        await tell([...sequence, ...again.map((i) => sequence[i % sequence.length]!)])
        expect(await count(database, 'vitrine_orders')).toBe(1)
        expect(await backend.chain(STORE, '7')).toMatchObject({
          status: 'confirmed',
          value: { minor: 4990, currency: 'EUR' },
          verified: true,
          flags: [],
          depth: 2,
        })
        // 10.00 were given back, told by the host, by the payment provider and, twice, by the platform.
        const { rows } = await backend.report(STORE, 'attribution', { by: 'share' })
        expect(rows).toEqual([{ key: leaf.data.share, orders: 1, minor: 3990, currency: 'EUR' }])
        // Only the platform names lines, and not with its last word.
        const { rows: products } = await backend.report(STORE, 'products')
        expect(products.filter((row) => row['orders'])).toMatchObject([{ product: '31', orders: 1, sold: 2 }])
        const { rows: days } = await backend.report(STORE, 'timeline')
        expect(days).toMatchObject([{ orders: 1, conversions: 1, value: [{ minor: 3990, currency: 'EUR' }] }])
      }),
      { numRuns: 15 },
    )
  })

  test.each([
    [
      'the platform',
      [shopify, 'refunds/create', { ...refund, transactions: [{ ...refund.transactions[0], amount: '49.90' }] }],
    ],
    ['the payment provider', [stripe, 'charge.refunded', 96, { ...charge, amount_refunded: 4990 }]],
  ] as const)('a refund that only %s tells is found by its own name of the payment', async (_, [make, ...message]) => {
    const paid = [
      () => shopify('orders/paid', { ...order, financial_status: 'paid', updated_at: at(62) }),
      () => stripe('checkout.session.completed', 95, session),
    ]
    const back = () => (make as (...of: unknown[]) => Request)(...message)
    for (const sequence of [
      [...paid, back],
      [back, ...paid.reverse()],
    ]) {
      await emptyTables(database)
      await tell(sequence)
      expect(await backend.chain(STORE, '7')).toMatchObject({ status: 'refunded' })
      expect((await backend.report(STORE, 'attribution')).rows).toEqual([])
    }
  })

  test("the host's word repeated is no newer word", async () => {
    await emptyTables(database)
    const host = (value: string) => () => post('/orders', { ...said, value }, bearer)
    nowMs = Date.parse(at(61))
    await tell([host('49.90')])
    await tell([
      () => shopify('orders/updated', { ...order, financial_status: 'paid', updated_at: at(62), total_price: '39.90' }),
    ])
    nowMs = Date.parse(at(63))
    await tell([host('49.90')])
    expect(await backend.chain(STORE, '7')).toMatchObject({ value: { minor: 3990 } })
    await tell([
      () =>
        shopify('orders/cancelled', { ...order, financial_status: 'paid', updated_at: at(64), cancelled_at: at(64) }),
    ])
    nowMs = Date.parse(at(65))
    await tell([host('49.90')])
    expect(await backend.chain(STORE, '7')).toMatchObject({ status: 'refunded' })
    // Another one is.
    await tell([host('29.90')])
    expect(await backend.chain(STORE, '7')).toMatchObject({ status: 'confirmed', value: { minor: 2990 } })
    nowMs = NOW
  })

  test('what is given back in full, part by part, leaves nothing to credit', async () => {
    await emptyTables(database)
    const rest = { ...refund, id: 71, transactions: [{ ...refund.transactions[0], amount: '39.90' }] }
    await tell([...told, () => shopify('refunds/create', rest)])
    expect(await backend.chain(STORE, '7')).toMatchObject({ status: 'refunded', value: { minor: 4990 } })
    expect((await backend.report(STORE, 'attribution', { include: 'reported' })).rows).toEqual([])
  })

  test('both of two secrets open what the host may ask, and no third does', async () => {
    const secrets = ['the-secret-before-this-one', 'the-secret-from-now-on']
    const rotating = await testBackend(database, { store: { secret: secrets } })
    const ask = async (secret: string) =>
      (await rotating.fetch(get(`/reports/timeline?store=${STORE}`, { authorization: `Bearer ${secret}` }))).status
    for (const secret of secrets) expect(await ask(secret)).toBe(200)
    for (const secret of [SECRET, secrets[0]!.slice(0, -1), `${secrets[1]}x`]) expect(await ask(secret)).toBe(401)
  })
})
