import { createHmac } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { quickPglite } from '../tools/quick-pglite'
import { BASE, conversion, count, emptyTables, SECRET, STORE, send, share, testBackend } from './backend-fixture'

const fixture = (name: string) => readFileSync(new URL(`../fixtures/webhooks/${name}.json`, import.meta.url), 'utf8')
const database = await quickPglite()
const OLD = 'the-secret-before-this-one'
const NEW = 'the-secret-from-now-on'
const NOW = Date.parse('2026-11-21T10:00:00Z')
const backend = await testBackend(database, {
  store: { webhooks: { shopify: [OLD, NEW], woocommerce: [NEW, OLD] } },
  now: () => NOW,
})
beforeEach(() => emptyTables(database))
afterAll(() => database.close())

const hmac = (secret: string, text: string) => createHmac('sha256', secret).update(text)
const TOPICS: Record<string, string> = { 'shopify-refund': 'refunds/create' }

type Platform = 'shopify' | 'woocommerce' | 'stripe'
/** A message as the platform signs it. */
function signed(platform: Platform, text: string, secret: string, { topic = '', ageSeconds = 0 } = {}): Request {
  const base64 = hmac(secret, text).digest('base64')
  const time = Math.floor(NOW / 1000) - ageSeconds
  const headers = {
    shopify: { 'x-shopify-hmac-sha256': base64, 'x-shopify-topic': topic || 'orders/paid' },
    woocommerce: { 'x-wc-webhook-signature': base64, 'x-wc-webhook-topic': topic || 'order.updated' },
    stripe: { 'stripe-signature': `t=${time},v1=${hmac(secret, `${time}.${text}`).digest('hex')},v0=00` },
  }[platform]
  return new Request(`${BASE}/webhooks/${platform}?store=${STORE}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: text,
  })
}
const deliver = async (request: Request) => {
  const response = await backend.fetch(request)
  return { status: response.status, ...(await response.json()) }
}
const orders = () =>
  database.query(
    `select order_id as "order", confirmed_status as status, minor::int as minor, currency, confirmed_customer as customer,
       leaf, confirmed_items as items, confirmed_by as by from vitrine_orders`,
  )
const refunds = () => database.query(`select ref, refund, minor::int as minor from vitrine_refunds order by refund`)

const PLATFORMS = [
  ['shopify', 'shopify-order-paid', NEW],
  ['woocommerce', 'woocommerce-order-updated', NEW],
  ['stripe', 'stripe-session-completed', SECRET],
] as const

describe.each(PLATFORMS)('%s', (platform, name, secret) => {
  const text = fixture(name)

  test('a message that was changed after it was signed is refused', async () => {
    const genuine = signed(platform, text, secret)
    const forged = new Request(genuine.url, {
      method: 'POST',
      headers: genuine.headers,
      body: `${text} `,
    })
    expect(await deliver(forged)).toMatchObject({ status: 401 })
    expect(await deliver(signed(platform, text, 'a-secret-that-is-not-ours'))).toMatchObject({ status: 401 })
    const unsigned = new Request(genuine.url, { method: 'POST', body: text })
    expect(await deliver(unsigned)).toMatchObject({ status: 401 })
    expect(await count(database, 'vitrine_orders')).toBe(0)
  })

  test('the same message three times is one order', async () => {
    for (let i = 0; i < 3; i++)
      expect(await deliver(signed(platform, text, secret))).toMatchObject({ status: 'stored' })
    expect(await count(database, 'vitrine_orders')).toBe(1)
  })

  test('a message without its fields is refused by name, whatever it holds', async () => {
    for (const body of ['{}', '[]', 'null', '7', '"x"', '{"id": {}, "type": []}']) {
      const answer = await deliver(signed(platform, body, secret))
      expect(answer.status).toBe(422)
    }
    expect(await deliver(signed(platform, 'not json', secret))).toMatchObject({ status: 400 })
  })

  test('no personal data is kept', async () => {
    await deliver(signed(platform, text, secret))
    const stored = JSON.stringify(await database.query('select * from vitrine_orders'))
    expect(stored).not.toMatch(/example\.com|Jo[hn]+|jenny/)
  })
})

test('both secrets are good while one replaces the other', async () => {
  const text = fixture('shopify-order-paid')
  for (const secret of [OLD, NEW])
    expect(await deliver(signed('shopify', text, secret))).toMatchObject({ status: 'stored' })
  const other = fixture('woocommerce-order-updated')
  for (const secret of [OLD, NEW])
    expect(await deliver(signed('woocommerce', other, secret))).toMatchObject({ status: 'stored' })
})

test('Stripe: while its secret is replaced a message has a signature of each, and either is enough', async () => {
  const text = fixture('stripe-session-completed')
  const headers = (secret: string) => signed('stripe', text, secret).headers.get('stripe-signature') ?? ''
  const [, unknown] = headers('of-somebody-else-altogether').split(',')
  const ours = headers(SECRET)
  for (const both of [`${ours},${unknown}`, ours.replace(',v1', `,${unknown},v1`)]) {
    const request = signed('stripe', text, SECRET)
    request.headers.set('stripe-signature', both)
    expect(await deliver(request)).toMatchObject({ status: 'stored' })
  }
  const request = signed('stripe', text, SECRET)
  request.headers.set('stripe-signature', ours.replace(/v1=\w+/, unknown ?? ''))
  expect(await deliver(request)).toMatchObject({ status: 401 })
})

test('Shopify: value, lines, customer and the token of the cart', async () => {
  await deliver(signed('shopify', fixture('shopify-order-paid'), OLD))
  expect(await orders()).toEqual([
    {
      // Beyond 2^53.
      order: '820982911946154508',
      status: 'paid',
      minor: 13980,
      currency: 'EUR',
      customer: '115310627314723954',
      leaf: 'Zx_-0123abcD',
      by: 'shopify',
      items: [
        { product: '632910392', variant: '808950810', quantity: 2, price: { minor: 4990, currency: 'EUR' } },
        { product: '789', variant: null, quantity: 1, price: { minor: 4000, currency: 'EUR' } },
      ],
    },
  ])
})

/** Every sequence of some messages. */
const sequences = <Item>(items: readonly Item[]): Item[][] =>
  items.length < 2
    ? [[...items]]
    : items.flatMap((item, i) => sequences(items.filter((_, other) => other !== i)).map((rest) => [item, ...rest]))

describe('an order that ends', () => {
  const woo = (status: string, minute: number, more = {}) => ({
    ...JSON.parse(fixture('woocommerce-order-updated')),
    status,
    date_modified_gmt: `2026-11-20T10:${minute}:00`,
    refunds: [],
    ...more,
  })
  const shop = (financial_status: string, minute: number, more = {}) => ({
    ...JSON.parse(fixture('shopify-order-paid')),
    financial_status,
    updated_at: `2026-11-20T10:${minute}:00Z`,
    ...more,
  })
  const cancelled_at = '2026-11-20T10:20:00Z'
  const cancelledBrowserOrder = conversion('727', { value: { minor: 4990, currency: 'JPY' } }, '2026-11-20T09:59:00Z')

  test.each<[string, Platform, object[], string]>([
    ['paid, then cancelled', 'woocommerce', [woo('processing', 10), woo('cancelled', 20)], 'refunded'],
    ['paid, then failed', 'woocommerce', [woo('completed', 10), woo('failed', 20)], 'refunded'],
    ['paid, then in the bin', 'woocommerce', [woo('processing', 10), woo('trash', 20)], 'refunded'],
    ['paid and cancelled at once', 'woocommerce', [woo('processing', 10), woo('cancelled', 10)], 'refunded'],
    [
      'failed, then paid',
      'woocommerce',
      [woo('failed', 10, { date_paid_gmt: null }), woo('processing', 20)],
      'confirmed',
    ],
    [
      'paid, cancelled, brought back',
      'woocommerce',
      [woo('processing', 10), woo('cancelled', 20), woo('processing', 30)],
      'confirmed',
    ],
    ['paid, then cancelled', 'shopify', [shop('paid', 10), shop('paid', 20, { cancelled_at })], 'refunded'],
    ['paid, then voided', 'shopify', [shop('paid', 10), shop('voided', 20)], 'refunded'],
    [
      'paid, cancelled and refunded',
      'shopify',
      [shop('paid', 10), shop('paid', 20, { cancelled_at }), shop('refunded', 30, { cancelled_at })],
      'refunded',
    ],
  ])('is %s (%s), in any sequence', async (_, platform, messages, status) => {
    for (const sequence of sequences(messages)) {
      await emptyTables(database)
      for (const message of [...sequence, ...sequence])
        expect(await deliver(signed(platform, JSON.stringify(message), OLD))).toMatchObject({ status: 'stored' })
      const [order] = await orders()
      expect(await backend.chain(STORE, String(order?.['order']))).toMatchObject({ status })
      const { rows } = await backend.report(STORE, 'attribution', { include: 'reported' })
      expect(rows).toHaveLength(status === 'confirmed' ? 1 : 0)
    }
  })

  test('WooCommerce: what is deleted is told by its number alone, and may be restored', async () => {
    const topics = { topic: 'order.deleted' }
    await deliver(signed('woocommerce', JSON.stringify(woo('processing', 10)), OLD))
    expect(await deliver(signed('woocommerce', '{"id":727}', OLD, topics))).toMatchObject({ status: 'stored' })
    expect(await backend.chain(STORE, '727')).toMatchObject({ status: 'refunded' })
    const restored = woo('processing', 10, { date_modified_gmt: '2026-11-21T10:00:01' })
    await deliver(signed('woocommerce', JSON.stringify(restored), OLD, { topic: 'order.restored' }))
    expect(await backend.chain(STORE, '727')).toMatchObject({ status: 'confirmed' })
  })

  test('without ever having been paid, it is no longer among what browsers reported', async () => {
    const cancelled = JSON.stringify(woo('cancelled', 20, { date_paid_gmt: null }))
    const steps = [() => send(backend, [cancelledBrowserOrder]), () => deliver(signed('woocommerce', cancelled, OLD))]
    for (const sequence of sequences(steps)) {
      await emptyTables(database)
      for (const step of sequence) await step()
      expect(await backend.chain(STORE, '727')).toMatchObject({ status: 'refunded', flags: [] })
      expect((await backend.report(STORE, 'attribution', { include: 'reported' })).rows).toEqual([])
    }
    await emptyTables(database)
    await deliver(signed('woocommerce', cancelled, OLD))
    expect(await backend.chain(STORE, '727')).toBeNull()
  })
})

test.each([[['order', 'refund']], [['refund', 'order']]])(
  'Shopify: a refund in the currency of the buyer, not of the shop, is kept apart and flagged: %j',
  async (names) => {
    const refund = fixture('shopify-refund').replaceAll('"EUR"', '"USD"')
    const texts: Record<string, string> = { order: fixture('shopify-order-paid'), refund }
    for (const name of names) {
      const topic = name === 'refund' ? 'refunds/create' : 'orders/paid'
      expect(await deliver(signed('shopify', texts[name] ?? '', OLD, { topic }))).toMatchObject({ status: 'stored' })
    }
    const [order] = await orders()
    const chain = await backend.chain(STORE, String(order?.['order']))
    expect(chain).toMatchObject({ status: 'confirmed', flags: ['order-mismatch', 'unregistered-share'] })
    expect((await backend.report(STORE, 'attribution')).rows).toMatchObject([{ minor: 13980, currency: 'EUR' }])
  },
)

test('Shopify: a refund that names no currency takes that of the message that does', async () => {
  const order = JSON.parse(fixture('shopify-order-paid'))
  const refund = JSON.parse(fixture('shopify-refund').replaceAll(', "currency": "EUR"', ''))
  const messages = [
    ['refunds/create', refund],
    ['orders/updated', { ...order, refunds: [refund] }],
  ] as const
  for (const sequence of sequences(messages)) {
    await emptyTables(database)
    for (const [topic, message] of sequence) await deliver(signed('shopify', JSON.stringify(message), OLD, { topic }))
    expect((await backend.report(STORE, 'attribution')).rows).toMatchObject([{ minor: 9980, currency: 'EUR' }])
  }
})

test('Stripe: a session that only keeps a card has no amount, and is no order', async () => {
  const message = JSON.parse(fixture('stripe-session-completed'))
  Object.assign(message.data.object, {
    mode: 'setup',
    payment_status: 'no_payment_required',
    amount_total: null,
    currency: null,
  })
  expect(await deliver(signed('stripe', JSON.stringify(message), SECRET))).toMatchObject({ status: 'ignored' })
  expect(await orders()).toEqual([])
})

test('Shopify: without cart attributes the token is in the landing site', async () => {
  const order = { ...JSON.parse(fixture('shopify-order-paid')), note_attributes: [] }
  await deliver(signed('shopify', JSON.stringify(order), OLD))
  expect(await orders()).toMatchObject([{ leaf: 'aB3dE5gH7jK9' }])
})

test('Shopify: topics that tell of no whole order are left alone, and who pays has paid', async () => {
  for (const topic of ['orders/edited', 'orders/delete', 'products/update'])
    expect(await deliver(signed('shopify', '{"order_edit":{"id":1}}', OLD, { topic }))).toMatchObject({
      status: 'ignored',
      reason: `topic is ${topic}`,
    })
  const { financial_status, ...order } = JSON.parse(fixture('shopify-order-paid'))
  await deliver(signed('shopify', JSON.stringify(order), OLD, { topic: 'orders/updated' }))
  expect(await orders()).toEqual([])
  await deliver(signed('shopify', JSON.stringify(order), OLD, { topic: 'orders/paid' }))
  expect(await orders()).toMatchObject([{ status: 'paid' }])
})

test('Stripe: a newer message of another form is none of ours', async () => {
  const thin = {
    id: 'evt_1',
    object: 'v2.core.event',
    type: 'v1.billing.meter.error_report_triggered',
    created: '2026-11-21T10:00:00Z',
  }
  expect(await deliver(signed('stripe', JSON.stringify(thin), SECRET))).toMatchObject({ status: 'ignored' })
})

test('whole numbers keep all their digits, and texts and fractions stay as they are', async () => {
  const text = fixture('woocommerce-order-updated')
    .replace('"id": 727,', '"id": 9007199254740993,')
    .replace('"customer_id": 26', '"customer_id": 12345678901234567890')
  const odd = `{"note": "a \\" 9007199254740993, {", "rate": 0.12345678901234567890, "far": 12345678901234567890.5e1, ${text.trim().slice(1)}`
  expect(await deliver(signed('woocommerce', odd, OLD))).toMatchObject({ status: 'stored' })
  expect(await orders()).toMatchObject([{ order: '9007199254740993', customer: '12345678901234567890' }])
})

test('Shopify: an order that is not paid yet is left for later', async () => {
  const order = { ...JSON.parse(fixture('shopify-order-paid')), financial_status: 'pending' }
  expect(await deliver(signed('shopify', JSON.stringify(order), OLD))).toMatchObject({ status: 'ignored' })
  expect(await orders()).toEqual([])
})

test.each([[['shopify-order-paid', 'shopify-refund']], [['shopify-refund', 'shopify-order-paid']]])(
  'Shopify: a partial refund counts once, before or after its order: %j',
  async (names) => {
    for (const name of [...names, ...names])
      await deliver(signed('shopify', fixture(name), OLD, { topic: TOPICS[name] ?? '' }))
    const { rows } = await backend.report(STORE, 'attribution')
    expect(rows).toEqual([{ key: '(unknown)', orders: 1, minor: 9980, currency: 'EUR' }])
  },
)

test('WooCommerce: amounts with the digits of the currency, the token of the session, the refunds', async () => {
  await deliver(signed('woocommerce', fixture('woocommerce-order-updated'), OLD))
  expect(await orders()).toMatchObject([
    { order: '727', status: 'paid', minor: 4990, currency: 'JPY', customer: '26', leaf: 'Zx_-0123abcD' },
  ])
  expect(await refunds()).toEqual([{ ref: 'order:727', refund: '728', minor: 990 }])
})

test('WooCommerce: lists and names that a plugin has made null cost no order', async () => {
  const order = JSON.parse(fixture('woocommerce-order-updated'))
  const odd = {
    ...order,
    refunds: null,
    meta_data: [{ key: null, value: 1 }],
    line_items: [{ ...order.line_items[0], meta_data: null }],
  }
  expect(await deliver(signed('woocommerce', JSON.stringify(odd), OLD))).toMatchObject({ status: 'stored' })
  expect(await orders()).toMatchObject([{ order: '727', status: 'paid', minor: 4990 }])
})

type ListName = 'meta_data' | 'note_attributes' | 'line_items' | 'refunds'
/** As PHP writes a list of which a plugin has taken the first. */
const withGap = (list: readonly unknown[]) => Object.fromEntries(list.map((one, i) => [i + 1, one]))

test.each<[string, Platform, string, (order: Record<ListName, object[]>) => object]>([
  [
    'WooCommerce: lists that plugins left gaps in are read',
    'woocommerce',
    'woocommerce-order-updated',
    ({ meta_data, line_items, refunds }) => ({
      meta_data: withGap(meta_data),
      line_items: withGap(line_items),
      refunds: withGap(refunds),
    }),
  ],
  [
    'WooCommerce: notes and lines that say nothing cost no order',
    'woocommerce',
    'woocommerce-order-updated',
    ({ meta_data, line_items }) => ({
      meta_data: [{}, [], null, ...meta_data],
      line_items: [{ ...line_items[0], quantity: -1 }, { product_id: null }, ...line_items],
    }),
  ],
  [
    'WooCommerce: pieces written as texts are counted',
    'woocommerce',
    'woocommerce-order-updated',
    ({ line_items }) => ({
      line_items: line_items.map((line) => ({ ...line, quantity: String(Object(line).quantity) })),
    }),
  ],
  [
    'WooCommerce: amounts that a plugin made numbers are read',
    'woocommerce',
    'woocommerce-order-updated',
    ({ refunds }) => ({ total: 4990, refunds: refunds.map((refund) => ({ ...refund, total: -990 })) }),
  ],
  [
    'Shopify: notes and lines that say nothing cost no order',
    'shopify',
    'shopify-order-paid',
    ({ note_attributes, line_items }) => ({
      note_attributes: [{ name: null, value: null }, {}, null, ...note_attributes],
      line_items: [
        null,
        { ...line_items[0], quantity: 'two' },
        ...line_items.map((line) => ({ ...line, properties: {} })),
      ],
    }),
  ],
])('%s', async (_, platform, name, change) => {
  const order = JSON.parse(fixture(name))
  await deliver(signed(platform, JSON.stringify(order), NEW))
  const usual = [await orders(), await refunds()]
  await emptyTables(database)
  const answer = await deliver(signed(platform, JSON.stringify({ ...order, ...change(order) }), NEW))
  expect(answer).toMatchObject({ status: 'stored' })
  expect([await orders(), await refunds()]).toEqual(usual)
})

test('WooCommerce: dates and a customer that are none cost no order', async () => {
  const none = '-0001-11-30T00:00:00'
  const order = {
    ...JSON.parse(fixture('woocommerce-order-updated')),
    customer_id: '',
    date_created_gmt: none,
    date_modified_gmt: none,
    date_paid_gmt: '',
  }
  expect(await deliver(signed('woocommerce', JSON.stringify(order), NEW))).toMatchObject({ status: 'stored' })
  expect(await orders()).toMatchObject([{ order: '727', status: 'paid', minor: 4990, customer: null }])
})

test('Shopify: an order without lines is an order', async () => {
  const order = { ...JSON.parse(fixture('shopify-order-paid')), line_items: null }
  expect(await deliver(signed('shopify', JSON.stringify(order), NEW))).toMatchObject({ status: 'stored' })
})

test('WooCommerce: half pieces, more digits than the currency has, and a product that is gone cost no order', async () => {
  const order = JSON.parse(fixture('woocommerce-order-updated'))
  const [line] = order.line_items
  const odd = {
    ...order,
    total: '4989.5',
    refunds: [{ id: 728, total: '-990.4999' }],
    line_items: [
      { ...line, quantity: 1.5 },
      { ...line, product_id: 94, quantity: 9e9 },
      { ...line, product_id: 0 },
    ],
  }
  expect(await deliver(signed('woocommerce', JSON.stringify(odd), OLD))).toMatchObject({ status: 'stored' })
  expect(await orders()).toMatchObject([
    {
      minor: 4990,
      items: [
        { product: '93', quantity: 2 },
        { product: '94', quantity: 1_000_000 },
      ],
    },
  ])
  expect(await refunds()).toMatchObject([{ minor: 990 }])
  expect((await backend.report(STORE, 'products')).rows).toMatchObject([{ product: '93' }, { product: '94' }])
})

test.each<[Platform, string, object]>([
  ['woocommerce', 'woocommerce-order-updated', { total: '-4990', refunds: [] }],
  ['shopify', 'shopify-order-paid', { total_price: '-139.80' }],
])('%s: an order with a total below zero brought nothing', async (platform, name, change) => {
  const order = { ...JSON.parse(fixture(name)), ...change }
  expect(await deliver(signed(platform, JSON.stringify(order), NEW))).toMatchObject({ status: 'stored' })
  expect(await orders()).toMatchObject([{ status: 'paid', minor: 0 }])
})

test('a platform is told of an amount that is none', async () => {
  const order = JSON.parse(fixture('woocommerce-order-updated'))
  for (const total of ['', '-', '1,000', '1e3', '12.', '99999999999999'])
    expect(await deliver(signed('woocommerce', JSON.stringify({ ...order, total }), OLD))).toMatchObject({
      status: 422,
      detail: 'total: must be a plain decimal amount of JPY',
    })
})

test('WooCommerce asks unsigned whether anybody is there', async () => {
  const ping = new Request(`${BASE}/webhooks/woocommerce?store=${STORE}`, { method: 'POST', body: 'webhook_id=7' })
  expect((await backend.fetch(ping)).status).toBe(200)
})

test('Stripe: the token is the client reference; a signature that is too old is no signature', async () => {
  const text = fixture('stripe-session-completed')
  expect(await deliver(signed('stripe', text, SECRET, { ageSeconds: 301 }))).toMatchObject({ status: 401 })
  expect(await deliver(signed('stripe', text, SECRET, { ageSeconds: -301 }))).toMatchObject({ status: 401 })
  expect(await deliver(signed('stripe', text, SECRET, { ageSeconds: 299 }))).toMatchObject({ status: 'stored' })
  expect(await orders()).toMatchObject([
    { order: 'A-77', minor: 4990, currency: 'EUR', customer: 'cus_NffrFeUfNV2Hib', leaf: 'Zx_-0123abcD' },
  ])
})

test.each([
  [['stripe-session-completed', 'stripe-charge-refunded']],
  [['stripe-charge-refunded', 'stripe-session-completed']],
])('Stripe: a refund names only the payment, and finds its order in any sequence: %j', async (names) => {
  for (const name of [...names, ...names]) await deliver(signed('stripe', fixture(name), SECRET))
  const { rows } = await backend.report(STORE, 'attribution')
  expect(rows).toMatchObject([{ orders: 1, minor: 3990, currency: 'EUR' }])
  const whole = fixture('stripe-charge-refunded').replace('"amount_refunded": 1000', '"amount_refunded": 4990')
  await deliver(signed('stripe', whole, SECRET))
  expect(await backend.chain(STORE, 'A-77')).toMatchObject({ status: 'refunded' })
  expect((await backend.report(STORE, 'attribution')).rows).toEqual([])
})

test.each([
  ['isk', 500_00, 500],
  ['jpy', 500, 500],
  ['kwd', 1_230, 1230],
  ['eur', 123, 123],
  ['clp', 77, 77],
])('Stripe: %s %i is %i minor units of ISO 4217', async (currency, amount, minor) => {
  const text = fixture('stripe-session-completed').replace('"eur"', `"${currency}"`).replace('4990', String(amount))
  expect(await deliver(signed('stripe', text, SECRET))).toMatchObject({ status: 'stored' })
  expect(await orders()).toMatchObject([{ minor }])
})

test('a webhook says whose chain it was once the share is known', async () => {
  await deliver(signed('stripe', fixture('stripe-session-completed'), SECRET))
  expect(await backend.chain(STORE, 'A-77')).toMatchObject({ verified: false, flags: ['unregistered-share'], depth: 2 })
  const root = share('ann', [], '2026-11-01T00:00:00Z', { share: 'aB3dE5gH7jK9' })
  const leaf = share('bob', ['aB3dE5gH7jK9'], '2026-11-02T00:00:00Z', { share: 'Zx_-0123abcD' })
  await send(backend, [leaf, root])
  expect(await backend.chain(STORE, 'A-77')).toMatchObject({ verified: true, flags: [], status: 'confirmed' })
})

test('an unknown platform or store is named', async () => {
  const at = (path: string) => backend.fetch(new Request(`${BASE}${path}`, { method: 'POST', body: '{}' }))
  expect((await at(`/webhooks/magento?store=${STORE}`)).status).toBe(404)
  expect((await at('/webhooks/stripe')).status).toBe(400)
  expect((await at('/webhooks/stripe?store=nobody')).status).toBe(404)
})
