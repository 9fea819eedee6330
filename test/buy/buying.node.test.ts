import { expect, test } from 'vitest'
import { createBuying } from '../../src/buy/buying'

const SUBJECT = { product: 'mug', variant: '42', quantity: 2, price: { minor: 4990, currency: 'EUR' } }
const LINK = 'https://halden.example/cart/42:2?attributes%5Bvref%5D=x'

function setUp(allowed: boolean) {
  const told: unknown[] = []
  const buying = createBuying({
    record: (type, data) => {
      told.push([type, data])
      return 'event-1'
    },
    emit: (_target, type, detail, cancelable) => {
      told.push([`vitrine:${type}`, detail, cancelable])
      return allowed
    },
    flush: () => told.push('flush'),
  })
  const click = new Event('click', { cancelable: true })
  return { told, click, bought: buying.buy(SUBJECT, LINK, new EventTarget(), click) }
}

test('a purchase is fired, recorded and flushed, and the browser follows the link by itself', () => {
  const { told, click, bought } = setUp(true)
  const data = { ...SUBJECT, checkout: 'https://halden.example' }
  expect(bought).toBe(true)
  expect(told).toEqual([['vitrine:buy', data, true], ['buy', data], 'flush'])
  expect(click.defaultPrevented).toBe(false)
})

test('what the page prevents is not recorded, and the link is not followed', () => {
  const { told, click, bought } = setUp(false)
  expect(bought).toBe(false)
  expect(told).toHaveLength(1)
  expect(click.defaultPrevented).toBe(true)
})
