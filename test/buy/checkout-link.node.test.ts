import { expect, test } from 'vitest'
import { checkoutLink } from '../../src/buy/checkout-link'
import { resolveCheckout } from '../../src/buy/checkouts'
import type { Product } from '../../src/catalog/catalog'
import { isSoldIn, isSoldOut } from '../../src/catalog/for-sale'

const MUG: Product = {
  id: '7001',
  title: 'Mug',
  url: 'https://halden.example/products/mug?ref=1',
  price: '49.90',
  images: [],
  variants: [
    { id: '41', title: 'Sage', options: { Glaze: 'Sage' }, availability: 'out-of-stock', sku: 'MUG-S' },
    { id: '42', title: 'Clay', options: { Glaze: 'Clay' }, availability: 'in-stock', sku: 'MUG C&1' },
  ],
}
const PLAIN: Product = { id: 'bowl', title: 'Bowl', url: 'https://halden.example/bowl', images: [] }
const TOKEN = '1BaB3dE5gH7jK9OL'

const link = (product: Product, options: Partial<Parameters<typeof checkoutLink>[0]> = {}) =>
  checkoutLink({
    product,
    checkout: 'auto',
    token: TOKEN,
    share: 'aB3dE5gH7jK9',
    page: 'https://halden.example/',
    platform: null,
    ...options,
  })
const read = (href: string | null) => {
  const url = new URL(href!)
  return [url.origin + url.pathname, Object.fromEntries(url.searchParams)]
}

test("Shopify's permalink buys that variant and puts the token into a cart attribute", () => {
  const options = { platform: 'shopify', variant: MUG.variants![1]!, quantity: 2 }
  expect(read(link(MUG, options))).toEqual(['https://halden.example/cart/42:2', { 'attributes[vref]': TOKEN }])
})

test.each<[string, Product, object]>([
  ['shopify', MUG, { 'attributes[vref]': TOKEN, discount: 'TEA & 10%' }],
  ['bigcommerce', { ...MUG, variants: [] }, { couponcode: 'TEA & 10%' }],
  ['https://buy.stripe.com/abc?locale=de&prefilled_promo_code={discount}', MUG, { prefilled_promo_code: 'TEA & 10%' }],
  ['/go?code={discount}&q={quantity}', MUG, { code: 'TEA & 10%', q: '1' }],
])('a discount code goes where %s takes it', (checkout, product, expected) => {
  const resolved = resolveCheckout(checkout, 'vitrine', {}, 'vref')
  const [, query] = read(link(product, { ...resolved, discount: 'TEA & 10%' }))
  expect(query).toMatchObject(expected)
  const [, without] = read(link(product, resolved))
  expect(JSON.stringify(without)).not.toMatch(/discount|coupon|promo/)
})

test('without a chosen variant the first that is not sold out is bought', () => {
  expect(link(MUG, { checkout: 'shopify', token: null })).toBe('https://halden.example/cart/42:1')
})

test('without a chosen variant the one that the price is of is bought, while it is in stock', () => {
  const variants = ['11', '12'].map((id) => ({ id, title: id, options: {} }))
  const reduced = { ...MUG, variants, buy: { id: '12' } }
  expect(link(reduced, { checkout: 'shopify', token: null })).toBe('https://halden.example/cart/12:1')
  const dear = { ...variants[0]!, price: '59.90' }
  const cheap = { ...variants[1]!, price: '49.90' }
  expect(link({ ...MUG, variants: [dear, cheap] }, { checkout: 'shopify', token: null })).toContain('/cart/12:1')
  const sold = { ...reduced, variants: [variants[0]!, { ...variants[1]!, availability: 'out-of-stock' as const }] }
  expect(link(sold, { checkout: 'shopify', token: null })).toBe('https://halden.example/cart/11:1')
})

test("WooCommerce's own link of one piece buys as many as are chosen", () => {
  const product = { ...PLAIN, buy: { url: 'https://halden.example/?add-to-cart=7' } }
  expect(link(product, { token: null, quantity: 2 })).toBe('https://halden.example/?add-to-cart=7&quantity=2')
  expect(link(product, { token: null })).toBe('https://halden.example/?add-to-cart=7')
})

test('a GraphQL id becomes the number that a permalink wants', () => {
  const product = { ...PLAIN, buy: { id: 'gid://shopify/ProductVariant/99' } }
  expect(link(product, { checkout: 'shopify', token: null })).toBe('https://halden.example/cart/99:1')
})

test('a product that Shopify could not find by number leads to its page instead', () => {
  expect(link(PLAIN, { platform: 'shopify' })).toBe(`https://halden.example/bowl?vref=${TOKEN}`)
})

test('where nothing is known, buying leads to the page of the product, with the token', () => {
  expect(link(MUG)).toBe(`https://halden.example/products/mug?ref=1&vref=${TOKEN}`)
})

test("until a platform's template is there, buying leads to the page of the product", () => {
  expect(link(PLAIN, { checkout: 'woocommerce' })).toBe(`https://halden.example/bowl?vref=${TOKEN}`)
  expect(link(PLAIN, { platform: 'bigcommerce' })).toBe(`https://halden.example/bowl?vref=${TOKEN}`)
})

test("the feed's own link goes before the platform's, and gets the token where its place is", () => {
  const from = (url: string, options = {}) => link({ ...MUG, buy: { url } }, { platform: 'shopify', ...options })
  expect(read(from('https://halden.example/checkout?item={id}'))).toEqual([
    'https://halden.example/checkout',
    { item: '7001', vref: TOKEN },
  ])
  expect(read(from('https://halden.example/cart/42:1'))[1]).toEqual({ 'attributes[vref]': TOKEN })
  expect(read(from('https://buy.stripe.com/abc?locale=de'))[1]).toEqual({ locale: 'de', client_reference_id: TOKEN })
  expect(read(from('/checkout?t={token}', { param: 'r' }))[1]).toEqual({ t: TOKEN })
})

test('a template is filled with encoded values and says itself where the token goes', () => {
  const template = 'https://pay.example/go/{id}/{variant}?sku={sku}&n={quantity}&t={token}&s={share}&u={url}'
  expect(read(link(MUG, { checkout: template, quantity: 3 }))).toEqual([
    'https://pay.example/go/7001/42',
    { sku: 'MUG C&1', n: '3', t: TOKEN, s: 'aB3dE5gH7jK9', u: MUG.url },
  ])
  expect(link(MUG, { checkout: '/checkout/{variant}' })).toBe('https://halden.example/checkout/42')
})

test('a template goes without a token when nobody led here, and nowhere when it wants what is not known', () => {
  expect(link(MUG, { checkout: '/c/{id}?t={token}', token: null })).toBe('https://halden.example/c/7001?t=')
  expect(link(MUG, { checkout: '/c/{id}?a=1&t={token}&s={share}&b=2', token: null, share: null })).toBe(
    'https://halden.example/c/7001?a=1&b=2',
  )
  expect(link(PLAIN, { checkout: '/c/{sku}' })).toBeNull()
  expect(link(PLAIN, { checkout: '/c/{typo}' })).toBeNull()
  expect(link(PLAIN, { checkout: '/c/{constructor}' })).toBeNull()
  expect(link(MUG, { checkout: '/c/{id}?a=1&t={token}#top', token: null })).toBe(
    'https://halden.example/c/7001?a=1#top',
  )
})

test.each([
  'javascript:alert(1)',
  'data:text/html,x',
  'https://user:pw@halden.example/x',
  'https://evil.example/cart/42:1',
  '//evil.example/x',
])('a feed cannot lead shoppers to %s', (url) => {
  expect(link({ ...MUG, buy: { url } })).toBeNull()
})

test('a merchant can allow a further origin', () => {
  const product = { ...MUG, buy: { url: 'https://pay.example/x' } }
  expect(link(product, { token: null, origins: ['https://pay.example'] })).toBe('https://pay.example/x')
  expect(link(product, { token: null, origins: ['', 'pay.example', 'nonsense:'] })).toBeNull()
})

test('what is sold out cannot be bought', () => {
  expect(link(MUG, { variant: MUG.variants![0]! })).toBeNull()
  expect(link({ ...PLAIN, availability: 'out-of-stock' })).toBeNull()
  expect(link({ ...MUG, variants: [MUG.variants![0]!] })).toBeNull()
  expect(link({ ...PLAIN, availability: 'preorder' })).not.toBeNull()
})

test('of a product that is out of stock as a whole no variant can be bought, whatever it says of itself', () => {
  const product: Product = { ...MUG, availability: 'out-of-stock' }
  expect(isSoldOut(product)).toBe(true)
  expect(isSoldOut(product, MUG.variants![1])).toBe(true)
  expect(link(product)).toBeNull()
  expect(link(product, { variant: MUG.variants![1]! })).toBeNull()
})

test.each<[string, Partial<Product>, string | null, boolean]>([
  ['everywhere', {}, 'GR', true],
  ['in one of its regions', { regions: ['DE', 'GR'] }, 'GR', true],
  ['not elsewhere', { regions: ['DE'] }, 'GR', false],
  ['in a part of its region', { regions: ['US'] }, 'US-CA', true],
  ['perhaps in a part of the region', { regions: ['US-CA'] }, 'US', true],
  ['not in another part', { regions: ['US-CA'] }, 'US-NY', false],
  ['not where it is excluded', { excludedRegions: ['US'] }, 'US-HI', false],
  ['in the rest of a country', { excludedRegions: ['US-HI'] }, 'US', true],
  ['where nobody knows the region', { regions: ['DE'] }, null, true],
  ['not by a look-alike code', { regions: ['US-C'] }, 'US-CA', false],
  ['nor the other way round', { regions: ['US-CA'] }, 'US-C', false],
  ['in a country but for a part of it', { regions: ['US'], excludedRegions: ['US-AK'] }, 'US-AK', false],
  ['in any case of letters', { regions: ['GR'] }, 'gr', true],
  ['where the United Kingdom goes by its other name', { regions: ['GB'] }, 'UK', true],
  ['everywhere when the list is empty', { regions: [] }, 'GR', true],
])('is sold %s', (_name, product, region, sold) => {
  expect(isSoldIn({ ...PLAIN, ...product }, region)).toBe(sold)
  expect(link({ ...PLAIN, ...product }, { region }) !== null).toBe(sold)
})

test('a version is bought by its own link, or on its own page, where it is sold', () => {
  const own = { url: 'https://halden.example/clay', buy: { url: '/buy/clay?n={quantity}' }, regions: ['GR', 'DE'] }
  const sage = { id: '41', title: 'Sage', options: {} }
  const clay = { ...sage, id: '42', ...own }
  const product: Product = { ...MUG, variants: [sage, clay] }
  expect(link(product, { variant: clay, token: null })).toBe('https://halden.example/buy/clay?n=1')
  expect(link(product, { variant: sage, token: null })).toBe(MUG.url)
  expect(link(product, { variant: clay, token: null, checkout: 'link' })).toBe('https://halden.example/clay')
  expect(link(product, { variant: clay, region: 'GR' })).not.toBeNull()
  expect(link(product, { variant: clay, region: 'US' })).toBeNull()
  expect(link(product, { variant: sage, region: 'US' })).not.toBeNull()
  expect(link({ ...product, buy: { id: '42' } }, { region: 'US' })).toBeNull()
  expect(isSoldIn({ ...product, excludedRegions: ['GR'] }, 'GR', clay)).toBe(false)
})

test("WooCommerce's own links carry the share where it keeps an order's origin", () => {
  const product = { ...PLAIN, buy: { url: 'https://halden.example/?add-to-cart=7' } }
  const template = resolveCheckout('auto', 'woocommerce', {}, 'vref')
  expect(read(link(product, template))).toEqual([
    'https://halden.example/',
    { 'add-to-cart': '7', vref: TOKEN, utm_content: 'aB3dE5gH7jK9' },
  ])
})

test("a feed's own checkout may be where the product is, on another origin than the page", () => {
  const url = 'https://shop.halden.example/bowl'
  const product = { ...PLAIN, url, buy: { url: 'https://shop.halden.example/pay/bowl' } }
  expect(link(product, { token: null })).toBe('https://shop.halden.example/pay/bowl')
})
