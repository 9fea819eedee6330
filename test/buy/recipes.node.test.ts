import { createHmac } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { parseEvent } from '../../src/backend/events/parse-event'
import { checkoutLink } from '../../src/buy/checkout-link'
import { resolveCheckout } from '../../src/buy/checkouts'
import { encodeToken } from '../../src/referral/token'
import { BASE, emptyTables, ORIGIN, post, SECRET, STORE, send, share, testBackend } from '../backend/backend-fixture'
import { quickPglite } from '../tools/quick-pglite'

const page = readFileSync(new URL('../../docs/checkouts.md', import.meta.url), 'utf8')
const pixel = /```js\n([\s\S]*?checkout_completed[\s\S]*?)```/.exec(page)![1]!
const recorded = (name: string) =>
  JSON.parse(readFileSync(new URL(`../fixtures/webhooks/${name}.json`, import.meta.url), 'utf8'))

const NOW = Date.parse('2026-11-21T10:00:00Z')
const database = await quickPglite()
const backend = await testBackend(database, {
  store: { webhooks: { shopify: [SECRET], woocommerce: [SECRET] } },
  now: () => NOW,
})
beforeEach(() => emptyTables(database))
afterAll(() => database.close())

/** Runs the recipe as it is printed, in a pixel that completes a checkout. */
function complete(checkout: object) {
  const sent: { url: string; body: string }[] = []
  const analytics = {
    subscribe: (name: string, hear: (event: object) => void) =>
      name === 'checkout_completed' && hear({ timestamp: '2026-11-21T10:00:00.000Z', data: { checkout } }),
  }
  new Function('analytics', 'fetch', pixel)(analytics, (url: string, { body }: { body: string }) =>
    sent.push({ url, body }),
  )
  return sent
}
const CHECKOUT = {
  order: { id: 'gid://shopify/OrderIdentity/5551' },
  totalPrice: { amount: 49.9, currencyCode: 'EUR' },
}
const CHAIN = ['aB3dE5gH7jK9', 'Zx_-0123abcD']

/** Ann shared to Bob, Bob shared on: the collector knows both. */
const shareBoth = () =>
  send(backend, [
    share('ann', [], '2026-11-20T08:00:00Z', { share: CHAIN[0] }),
    share('bob', [CHAIN[0]!], '2026-11-20T09:00:00Z', { share: CHAIN[1] }),
  ])

/** The link by which a friend of Bob's buys. */
const buyLink = (platform: 'shopify' | 'woocommerce') =>
  new URL(
    checkoutLink({
      product: { id: '93', title: 'Lamp', url: `${ORIGIN}/products/lamp`, images: [] },
      ...resolveCheckout('auto', platform, {}, 'vref'),
      token: encodeToken(CHAIN),
      share: CHAIN[1]!,
      page: ORIGIN,
    })!,
  )

async function deliver(platform: 'shopify' | 'woocommerce', order: object, topic: string): Promise<void> {
  const body = JSON.stringify(order)
  const signature = createHmac('sha256', SECRET).update(body).digest('base64')
  const headers =
    platform === 'shopify'
      ? { 'x-shopify-hmac-sha256': signature, 'x-shopify-topic': topic }
      : { 'x-wc-webhook-signature': signature, 'x-wc-webhook-topic': topic }
  const answer = await backend.fetch(
    new Request(`${BASE}/webhooks/${platform}?store=${STORE}`, { method: 'POST', headers, body }),
  )
  expect(await answer.json()).toMatchObject({ status: 'stored' })
}

test('the printed pixel reports the order with its chain, in a form that the collector takes', () => {
  const [report] = complete({ ...CHECKOUT, attributes: [{ key: 'vref', value: encodeToken(CHAIN) }] })
  expect(report?.url).toBe('https://halden.example/vitrine/events')
  const [event] = JSON.parse(report!.body)
  expect(event.data).toMatchObject({
    order: '5551',
    chain: CHAIN,
    depth: 2,
    value: { minor: 4990, currency: 'EUR' },
    touches: [{ chain: CHAIN, depth: 2 }],
  })
  expect(parseEvent(event, Date.parse('2026-11-21T10:00:01.000Z'))).toMatchObject({
    store: 'halden',
    row: expect.anything(),
  })
})

test('the printed pixel tells the true depth of a long chain, and takes a bare share id', () => {
  const deep = Array.from({ length: 17 }, (_, i) => `share${String(i).padStart(7, '0')}`)
  const [long] = complete({ ...CHECKOUT, attributes: [{ key: 'vref', value: encodeToken(deep) }] })
  expect(JSON.parse(long!.body)[0].data).toMatchObject({ depth: 17, chain: [deep[0], ...deep.slice(2)] })
  const [bare] = complete({ ...CHECKOUT, attributes: [{ key: 'vref', value: CHAIN[0] }] })
  expect(JSON.parse(bare!.body)[0].data).toMatchObject({ depth: 1, chain: [CHAIN[0]] })
})

test('a report of the printed pixel, whose frame has no origin, is taken where any origin is, as the page says', async () => {
  const [report] = complete({ ...CHECKOUT, attributes: [] })
  const open = await testBackend(database, { store: { origins: '*' }, now: () => NOW })
  for (const [one, status] of [
    [backend, 403],
    [open, 202],
  ] as const)
    expect((await one.fetch(post('/events', report!.body, { origin: 'null' }))).status).toBe(status)
})

test('an order that nobody led to is reported without a chain', () => {
  const [report] = complete({ ...CHECKOUT, attributes: [] })
  const [event] = JSON.parse(report!.body)
  expect(event.data).toMatchObject({ chain: [], depth: 0, touches: [] })
  expect(parseEvent(event, Date.parse('2026-11-21T10:00:01.000Z'))).not.toHaveProperty('reason')
})

test.each([['pixel first'], ['webhook first']])(
  'Shopify: link, cart attribute, pixel and webhook end in one order with its verified chain (%s)',
  async (sequence) => {
    await shareBoth()
    const value = buyLink('shopify').searchParams.get('attributes[vref]')
    const [report] = complete({ ...CHECKOUT, attributes: [{ key: 'vref', value }] })
    const attributes = [{ name: 'vref', value }]
    const order = { ...recorded('shopify-order-paid'), id: 5551, total_price: '49.90', note_attributes: attributes }
    const steps = [
      async () => expect((await backend.fetch(post('/events', report!.body))).status).toBe(202),
      () => deliver('shopify', { ...order, current_total_price: '49.90' }, 'orders/paid'),
    ]
    for (const step of sequence === 'pixel first' ? steps : steps.reverse()) await step()
    expect(await backend.chain(STORE, '5551')).toMatchObject({
      status: 'confirmed',
      value: { minor: 4990, currency: 'EUR' },
      verified: true,
      flags: [],
      depth: 2,
      chain: [{ share: CHAIN[0] }, { share: CHAIN[1] }],
    })
    const { rows } = await backend.report(STORE, 'attribution', { from: '2026-11-01', to: '2026-12-01' })
    expect(rows).toEqual([{ key: 'whatsapp', orders: 1, minor: 4990, currency: 'EUR' }])
  },
)

test("WooCommerce: the share of the buy link arrives by the shop's own order attribution, with no plugin", async () => {
  await shareBoth()
  const order = recorded('woocommerce-order-updated')
  // What WooCommerce keeps of the address that brought the buyer; nothing of ours beside it.
  order.meta_data = [
    { id: 1, key: '_wc_order_attribution_source_type', value: 'utm' },
    { id: 2, key: '_wc_order_attribution_utm_content', value: buyLink('woocommerce').searchParams.get('utm_content') },
    { id: 3, key: '_wc_order_attribution_session_entry', value: `${ORIGIN}/` },
  ]
  await deliver('woocommerce', order, 'order.updated')
  expect(await backend.chain(STORE, '727')).toMatchObject({
    status: 'confirmed',
    verified: true,
    depth: 2,
    chain: [{ share: CHAIN[0] }, { share: CHAIN[1] }],
  })
})

test("WooCommerce: where the attribution is somebody else's, nothing is taken for a share", async () => {
  const order = recorded('woocommerce-order-updated')
  order.meta_data = [{ id: 1, key: '_wc_order_attribution_utm_content', value: 'spring-banner' }]
  await deliver('woocommerce', order, 'order.updated')
  expect(await backend.chain(STORE, '727')).toMatchObject({ chain: [], depth: 0 })
})
