import { expect, test } from 'vitest'
import { createAnalytics } from '../../src/buy/analytics'
import type { Product } from '../../src/catalog/catalog'

const MUG: Product = {
  id: 'mug',
  title: 'Mug',
  url: 'https://halden.example/mug',
  price: '49.90',
  brand: 'Halden',
  images: [],
  variants: [{ id: '42', title: 'Clay', options: {}, price: '54.90' }],
}

function setUp(page: Record<string, unknown> = {}) {
  const tasks: (() => void)[] = []
  const analyse = createAnalytics({
    page,
    product: (id) => (id === 'mug' ? { product: MUG, currency: 'EUR' } : null),
    later: (task) => void tasks.push(task),
  })
  return {
    analyse,
    page,
    run: () => {
      for (const task of tasks.splice(0)) task()
    },
  }
}
const PLACE = { product: 'mug', photo: null, position: 2 }
const ITEM = { item_id: 'mug', item_name: 'Mug', item_brand: 'Halden', price: 49.9, quantity: 1 }
const LIST = { item_list_id: 'vitrine', item_list_name: 'vitrine' }

test('views of one moment are one list, under the id of the first', () => {
  const { analyse, page, run } = setUp()
  analyse('view', PLACE, 'e1')
  analyse('view', { ...PLACE, product: 'bowl', position: 3 }, 'e2')
  expect(page['dataLayer']).toBeUndefined()
  run()
  expect(page['dataLayer']).toEqual([
    { ecommerce: null },
    {
      event: 'view_item_list',
      event_id: 'e1',
      ecommerce: {
        ...LIST,
        items: [
          { ...ITEM, index: 2 },
          { item_id: 'bowl', index: 3, quantity: 1 },
        ],
      },
    },
  ])
})

test('buying begins a checkout with value, currency and the chosen variant, under the id of the beacon', () => {
  const { analyse, page } = setUp({ dataLayer: ['there before'] })
  const price = { minor: 5490, currency: 'EUR' }
  analyse('buy', { product: 'mug', variant: '42', quantity: 3, price, checkout: 'https://halden.example' }, 'e1')
  expect(page['dataLayer']).toEqual([
    'there before',
    { ecommerce: null },
    {
      event: 'begin_checkout',
      event_id: 'e1',
      ecommerce: {
        currency: 'EUR',
        value: 164.7,
        items: [{ ...ITEM, item_variant: 'Clay', price: 54.9, quantity: 3 }],
      },
    },
  ])
})

test('an order is a purchase, with digits as its currency has them', () => {
  const { analyse, page } = setUp()
  const items = [{ product: 'mug', quantity: 2, price: { minor: 52300, currency: 'JOD' } }]
  analyse('conversion', { order: 'H-1', value: { minor: 104600, currency: 'JOD' }, items, touches: [] }, 'e1')
  expect(page['dataLayer']).toMatchObject([
    { ecommerce: null },
    {
      event: 'purchase',
      ecommerce: {
        transaction_id: 'H-1',
        currency: 'JOD',
        value: 104.6,
        items: [{ item_id: 'mug', price: 52.3, quantity: 2 }],
      },
    },
  ])
})

test('opening, sharing, pinning and voting have their events too', () => {
  const { analyse, page } = setUp()
  const share = { ...PLACE, share: 'aB3dE5gH7jK9', parent: null, network: 'line' }
  analyse('open', PLACE, 'e1')
  analyse('share', share, 'e2')
  analyse('pin', { ...share, network: 'pinterest' }, 'e3')
  analyse('vote', { poll: 'glaze', choice: 'sage' }, 'e4')
  analyse('landing', { share: 'aB3dE5gH7jK9', network: null, referrer: null }, 'e5')
  expect(page['dataLayer']).toEqual([
    { ecommerce: null },
    { event: 'select_item', event_id: 'e1', ecommerce: { ...LIST, items: [{ ...ITEM, index: 2 }] } },
    { event: 'share', event_id: 'e2', method: 'line', content_type: 'product', item_id: 'mug' },
    { ecommerce: null },
    { event: 'add_to_wishlist', event_id: 'e3', ecommerce: { currency: 'EUR', value: 49.9, items: [ITEM] } },
    { event: 'vitrine_vote', event_id: 'e4', poll: 'glaze', choice: 'sage' },
  ])
})

test('a page with gtag and no tag manager is told by gtag', () => {
  const told: unknown[][] = []
  const gtag = (...args: unknown[]) => told.push(args)
  const { analyse, page } = setUp({ gtag })
  analyse('vote', { poll: 'glaze', choice: null }, 'e1')
  expect(told).toEqual([['event', 'vitrine_vote', { poll: 'glaze', choice: null, event_id: 'e1' }]])
  expect(page['dataLayer']).toBeUndefined()
  setUp({ gtag, google_tag_manager: { 'GTM-ABC': {} } }).analyse('vote', { poll: 'glaze', choice: null }, 'e2')
  expect(told).toHaveLength(1)
})

test('of an order of many lines GA4 is given as many as it takes', () => {
  const { analyse, page } = setUp()
  const items = Array.from({ length: 201 }, (_, at) => ({ product: `p${at}`, quantity: 1 }))
  const value = { minor: 100, currency: 'EUR' }
  analyse('conversion', { order: '1', value, items, touches: [] }, 'e1')
  const [, purchase] = page['dataLayer'] as { ecommerce: { items: unknown[] } }[]
  expect(purchase?.ecommerce.items).toHaveLength(200)
})

test("a page's own object beside gtag that holds no container is no tag manager", () => {
  const told: unknown[] = []
  const gtag = (...args: unknown[]) => told.push(args)
  const { analyse, page } = setUp({ gtag, google_tag_manager: { 'G-1': {}, dataLayer: {} } })
  analyse('vote', { poll: 'p', choice: 'c' }, 'e1')
  expect(told).toEqual([['event', 'vitrine_vote', { poll: 'p', choice: 'c', event_id: 'e1' }]])
  expect(page['dataLayer']).toBeUndefined()
})
