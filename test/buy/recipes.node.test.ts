import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parseEvent } from '../../src/backend/events/parse-event'
import { encodeToken } from '../../src/referral/token'

const page = readFileSync(new URL('../../docs/checkouts.md', import.meta.url), 'utf8')
const pixel = /```js\n([\s\S]*?checkout_completed[\s\S]*?)```/.exec(page)![1]!

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

test('an order that nobody led to is reported without a chain', () => {
  const [report] = complete({ ...CHECKOUT, attributes: [] })
  const [event] = JSON.parse(report!.body)
  expect(event.data).toMatchObject({ chain: [], depth: 0, touches: [] })
  expect(parseEvent(event, Date.parse('2026-11-21T10:00:01.000Z'))).not.toHaveProperty('reason')
})
