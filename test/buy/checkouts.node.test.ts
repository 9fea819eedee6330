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
  expect(link('auto', { format: 'jsonld', page: { wc_add_to_cart_params: { cart_url: '/cart' } } })).toBe(
    expected + TOKEN,
  )
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

test.each<[PlatformPage, string]>([
  [{ Shopify: { shop: 'x.myshopify.com' } }, '/cart/42:2'],
  [{ BCData: { csrf_token: 'x' } }, '/cart.php'],
  [{ Ecwid: { Cart: {} } }, '#!/~/cart/create='],
  [{}, '/store/mug?p=3&vref='],
  [{ Shopify: { nodeType: 1, shop: 'clobbered' }, Ecwid: 'x' }, '/store/mug?p=3&vref='],
])('a page with %j buys by %s', (page, part) => {
  expect(link('auto', { format: 'jsonld', page })).toContain(
    `https://halden.example${part.startsWith('#') ? '/store/mug?p=3' : ''}${part}`,
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
