import { expect, test } from 'vitest'
import { checkoutLink } from '../../src/buy/checkout-link'
import { type PlatformPage, resolveCheckout } from '../../src/buy/checkouts'
import { needsResolving } from '../../src/buy/needs-resolving'
import type { Format, Product } from '../../src/catalog/catalog'

const MUG: Product = {
  id: '7001',
  title: 'Mug',
  url: 'https://halden.example/store/mug?p=3',
  images: [],
  variants: [{ id: '42', title: 'Clay', options: {} }],
}
const TOKEN = '1BaB3dE5gH7jK9OL'

function link(
  checkout: string,
  { format = 'vitrine' as Format, page = {} as PlatformPage, product = MUG, token = TOKEN as string | null } = {},
) {
  return checkoutLink({
    product,
    quantity: 2,
    token,
    share: token && 'aB3dE5gH7jK9',
    page: 'https://halden.example/',
    ...resolveCheckout(checkout, format, page, 'vref'),
  })
}

test('WooCommerce adds that variation to the cart, with the share where its attribution looks', () => {
  const expected =
    'https://halden.example/store/mug?add-to-cart=7001&variation_id=42&quantity=2&utm_content=aB3dE5gH7jK9&vref='
  expect(link('woocommerce')).toBe(expected + TOKEN)
  expect(link('auto', { format: 'woocommerce' })).toBe(expected + TOKEN)
})

test('without a share WooCommerce is told of no source at all', () => {
  expect(link('woocommerce', { token: null })).toBe(
    'https://halden.example/store/mug?add-to-cart=7001&variation_id=42&quantity=2',
  )
})

test('BigCommerce keeps the share as source', () => {
  expect(link('bigcommerce')).toBe(
    `https://halden.example/cart.php?action=buy&product_id=7001&qty=2&source=aB3dE5gH7jK9&vref=${TOKEN}`,
  )
})

test("Ecwid's cart is made in the fragment", () => {
  const [page, cart] = link('ecwid')!.split('#!/~/cart/create=')
  expect(page).toBe('https://halden.example/store/mug?p=3')
  expect(JSON.parse(decodeURIComponent(cart!))).toEqual({
    gotoCheckout: true,
    products: [{ id: 7001, quantity: 2 }],
    profile: { orderComments: TOKEN },
  })
})

test('Stripe is paid by the link of the product, with the token as reference', () => {
  expect(link('stripe', { product: { ...MUG, buy: { id: 'abc123' } } })).toBe(
    `https://buy.stripe.com/abc123?client_reference_id=${TOKEN}`,
  )
  expect(link('stripe', { product: { ...MUG, buy: { url: 'https://buy.stripe.com/xyz' } } })).toContain('/xyz?client')
  expect(link('stripe')).toBeNull()
})

test('Snipcart leads to the page of the product, where its button is', () => {
  expect(link('snipcart')).toBe(`https://halden.example/store/mug?p=3&vref=${TOKEN}`)
})

const SHOPIFY: PlatformPage = { Shopify: { shop: 'x.myshopify.com' } }
const WOO: PlatformPage = { wc_add_to_cart_params: { cart_url: '/cart' } }
const named = (id: string, url = 'https://halden.example/products/mug'): Product => ({
  id,
  title: 'Mug',
  url,
  images: [],
})

test.each<[Format, PlatformPage]>([
  ['jsonld', SHOPIFY],
  ['google', SHOPIFY],
  ['opengraph', SHOPIFY],
  ['meta', WOO],
  ['jsonld', WOO],
])("an article number of %s is no id of the page's platform %j: buying leads to the product", (format, page) => {
  const product = named('4006381333931')
  expect(link('auto', { format, page, product })).toBe(`https://halden.example/products/mug?vref=${TOKEN}`)
  const variants = [
    { id: '4006381333931', title: 'Clay', options: {} },
    { id: '4006381333948', title: 'Sage', options: {} },
  ]
  expect(link('auto', { format, page, product: { ...product, variants } })).toContain('/products/mug?vref=')
})

test.each<[string, PlatformPage, Product, string]>([
  ["Shopify's app", SHOPIFY, named('shopify_DE_123_456'), '/cart/456:2?attributes'],
  [
    'a version of a page',
    SHOPIFY,
    named('4006381333931', 'https://halden.example/products/mug?x=1&variant=456'),
    '/cart/456:2?attributes',
  ],
  ["WooCommerce's app", WOO, named('gla_456'), '/products/mug?add-to-cart=456&variation_id=456&quantity=2&'],
  ["Meta's of WooCommerce", WOO, named('wc_post_id_456'), '/products/mug?add-to-cart=456&variation_id=456&quantity=2&'],
])("what is the platform's own is found in the ids of %s", (_, page, product, expected) => {
  expect(link('auto', { format: 'google', page, product })).toContain(`https://halden.example${expected}`)
  const buy = { url: '/go/{variant}' }
  expect(link('auto', { format: 'google', page, product: { ...product, buy } })).toContain(`/go/${product.id}`)
})

test("a catalog of the shop's own names the platform's id", () => {
  const product = { ...named('mug'), buy: { id: '456' } }
  expect(link('auto', { format: 'vitrine', page: SHOPIFY, product })).toContain('/cart/456:2?')
  expect(link('auto', { format: 'vitrine', page: WOO, product })).toContain('?add-to-cart=456&variation_id=456&')
  expect(link('auto', { format: 'vitrine', page: {}, product })).toContain('/products/mug?vref=')
})

test('an element that is called like the platform is none', () => {
  const page = { Shopify: { nodeType: 1, shop: 'clobbered' } }
  expect(link('auto', { format: 'google', page, product: named('shopify_DE_123_456') })).toContain('/mug?vref=')
})

test("a version is never bought by the number in its product's address", () => {
  const variants = [{ id: 'MUG-S', title: 'Sage', options: {} }]
  const product = { ...named('MUG', 'https://halden.example/products/mug?variant=456'), variants }
  expect(link('auto', { format: 'jsonld', page: SHOPIFY, product })).toContain('/products/mug?variant=456&vref=')
  const own = [{ ...variants[0]!, url: 'https://halden.example/products/mug?variant=457' }]
  expect(link('auto', { format: 'jsonld', page: SHOPIFY, product: { ...product, variants: own } })).toContain(
    '/cart/457:2?',
  )
})

test("the merchant's word and templates go before what the page looks like", () => {
  const page = { Shopify: { shop: 'x.myshopify.com' } }
  expect(link('link', { page })).toContain('/store/mug?p=3&vref=')
  expect(link('/go/{id}', { page })).toBe('https://halden.example/go/7001')
})

test('only what the base does not know needs to be resolved', () => {
  const asks = (checkout: string, format: Format) => needsResolving(checkout, format)
  expect(['shopify', 'link', '/cart/{id}', 'https://x.example/{id}'].some((one) => asks(one, 'jsonld'))).toBe(false)
  expect(['woocommerce', 'bigcommerce', 'stripe', 'ecwid', 'snipcart'].every((one) => asks(one, 'vitrine'))).toBe(true)
  expect([
    asks('auto', 'vitrine'),
    asks('auto', 'shopify'),
    asks('auto', 'woocommerce'),
    asks('auto', 'page' as Format),
  ]).toEqual([false, false, true, true])
})
