import { expect, test } from 'vitest'
import { buyOnPage, type CartPage, cartOf } from '../../src/buy/buy-on-page'
import type { Product } from '../../src/catalog/catalog'

const MUG: Product = {
  id: 'mug',
  title: 'Mug',
  url: 'https://halden.example/mug',
  price: '49.90',
  images: [],
  variants: [{ id: 'gid://shopify/ProductVariant/42', title: 'Clay', options: {} }],
}
const PURCHASE = {
  product: MUG,
  variant: null,
  quantity: 2,
  token: 'T1',
  param: 'vref',
  link: 'https://halden.example/cart/42:2',
}

function setUp(more: Partial<CartPage>) {
  const told: unknown[] = []
  const page: CartPage = {
    document,
    location: { assign: (url: string) => told.push(url) } as unknown as Location,
    fetch: async (url) => {
      told.push(url)
      return Response.json({ attributes: {} })
    },
    ...more,
  }
  return { page, told }
}
const shopify = (userErrors: unknown[], told: unknown[]) => ({
  routes: { root: '/de/' },
  actions: {
    async updateCart(change: object) {
      told.push(change)
      return { userErrors }
    },
  },
})
function snipcartOf(applyDiscount: (code: string) => Promise<unknown>) {
  const hearing = new Map<object, [string, (item: object) => void]>()
  const on = (name: string, hear: (item: object) => void) => {
    const key = {}
    hearing.set(key, [name, hear])
    return () => hearing.delete(key)
  }
  return {
    script: { events: { on }, api: { cart: { applyDiscount } } },
    heard: () => hearing.size,
    fire: (name: string, item: object) => {
      for (const [of, hear] of [...hearing.values()]) if (of === name) hear(item)
    },
  }
}
const CHANGE = {
  lines: [{ merchandiseId: 'gid://shopify/ProductVariant/42', quantity: 2 }],
  attributes: [{ key: 'vref', value: 'T1' }],
}

test('a Shopify page takes the variant into the cart that is there, in the language of the shopper', async () => {
  const { page, told } = setUp({})
  page.Shopify = shopify([], told)
  expect(cartOf(page, 'auto')).toBe('shopify')
  await buyOnPage(page, { ...PURCHASE, checkout: 'auto' })
  expect(told).toEqual(['/de/cart.js', CHANGE])
})

test("a Shopify page takes the link's variant where the feed has ids of its own", async () => {
  const { page, told } = setUp({})
  page.Shopify = shopify([], told)
  const variants = [{ id: '4006381333931', title: 'Clay', options: {} }]
  await buyOnPage(page, { ...PURCHASE, product: { ...MUG, variants }, checkout: 'auto' })
  expect(told.at(-1)).toEqual(CHANGE)
})

test('what its cart refuses is bought by the link', async () => {
  const { page, told } = setUp({})
  page.Shopify = shopify([{ message: 'no' }], told)
  await buyOnPage(page, { ...PURCHASE, checkout: 'shopify' })
  expect(told.at(-1)).toBe(PURCHASE.link)
})

test('a Snipcart page has its button pressed, for the price that is known', async () => {
  const { page, told } = setUp({ Snipcart: {} })
  const hear = ({ target }: Event) => target instanceof HTMLElement && told.push(target.dataset['itemPrice'])
  document.addEventListener('click', hear)
  await buyOnPage(page, { ...PURCHASE, checkout: 'auto' })
  document.removeEventListener('click', hear)
  expect(told).toEqual(['49.90'])
  const { price: _, ...unpriced } = MUG
  await buyOnPage(page, { ...PURCHASE, product: unpriced, checkout: 'auto' })
  expect(told.at(-1)).toBe(PURCHASE.link)
})

test('a discount code goes along into the cart of either page', async () => {
  const { page, told } = setUp({})
  page.Shopify = shopify([], told)
  await buyOnPage(page, { ...PURCHASE, checkout: 'auto', discount: 'TEA' })
  expect(told.at(-1)).toEqual({ ...CHANGE, discountCodes: ['TEA'] })

  const snipcart = snipcartOf(async (code) => told.push(code))
  const other = setUp({ Snipcart: snipcart.script })
  await buyOnPage(other.page, { ...PURCHASE, checkout: 'auto', discount: 'TEA' })
  expect(told.at(-1)).not.toBe('TEA')
  snipcart.fire('item.added', { id: 'another' })
  expect(told.at(-1)).not.toBe('TEA')
  snipcart.fire('item.updated', { id: 'mug' })
  expect(told.at(-1)).toBe('TEA')
  expect(snipcart.heard()).toBe(0)
})

test('a code that Snipcart refuses, or that an older one does not know of, costs nothing else', async () => {
  const snipcart = snipcartOf(() => Promise.reject(new Error('unknown code')))
  for (const Snipcart of [snipcart.script, {}, { events: null, api: { cart: {} } }]) {
    const { page, told } = setUp({ Snipcart })
    let pressed = 0
    const hear = () => pressed++
    document.addEventListener('click', hear)
    await buyOnPage(page, { ...PURCHASE, checkout: 'auto', discount: 'TEA' })
    document.removeEventListener('click', hear)
    expect([pressed, told]).toEqual([1, []])
  }
  snipcart.fire('item.added', { id: 'mug' })
})

test('other pages, and merchants who said otherwise, keep the link', () => {
  const { page, told } = setUp({ Snipcart: {} })
  expect(cartOf(setUp({}).page, 'auto')).toBeNull()
  page.Shopify = shopify([], told)
  for (const checkout of ['link', 'woocommerce', '/cart/{id}']) expect(cartOf(page, checkout)).toBeNull()
})

test("of a root that is no path of the shop's, its cart is asked at the usual place", async () => {
  for (const root of ['https://evil.example/', '//evil.example/', '/de', undefined]) {
    const { page, told } = setUp({})
    page.Shopify = { ...shopify([], told), routes: { root } }
    await buyOnPage(page, { ...PURCHASE, checkout: 'auto' })
    expect(told, `${root}`).toEqual(['/cart.js', CHANGE])
  }
})
