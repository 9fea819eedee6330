import { expect, it } from 'vitest'
import { inShop, openTab, shop, tab } from './in-shop'
import { page } from './shop'

inShop()

const row = (names: string, cells: string) =>
  `<rss xmlns:g="http://base.google.com/ns/1.0"><item><g:id>1</g:id><g:title>Bowl</g:title><g:link>/p/1</g:link><g:price>9.90 EUR</g:price><g:${names}>${cells}</g:${names.split(' ')[0]}></item></rss>`
const offer = (more: object) =>
  JSON.stringify({
    '@type': 'Product',
    sku: '1',
    name: 'Bowl',
    url: '/p/1',
    offers: { '@type': 'Offer', price: 9.9, priceCurrency: 'EUR', ...more },
  })
const own = (more: object) =>
  JSON.stringify({ currency: 'EUR', products: [{ id: '1', title: 'Bowl', url: '/p/1', price: '9.90', ...more }] })

async function show(body: string, attributes = ''): Promise<void> {
  shop.routes = {
    '/': page({ store: 'halden' }, `<vitrine-gallery feed="/feed" ${attributes}></vitrine-gallery>`),
    '/feed': () => ({ body }),
  }
  await openTab()
  await tab.goto(shop.origin)
  await tab.locator('vitrine-gallery .tile').first().waitFor()
}

it.each([
  ['Google’s shipping', row('shipping', '<g:country>DE</g:country>')],
  ['an excluded destination', row('shopping_ads_excluded_country', 'GR')],
  ['eligibleRegion', offer({ eligibleRegion: 'DE' })],
  ['ineligibleRegion', offer({ ineligibleRegion: ['GR'] })],
  ['shippingDetails', offer({ shippingDetails: { shippingDestination: { addressCountry: 'DE' } } })],
  ['doesNotShip', offer({ shippingDetails: { doesNotShip: true, shippingDestination: { addressCountry: 'GR' } } })],
  ['regions of the catalog', own({ regions: ['DE'] })],
])('by %s the shopper sees why it cannot be bought, in her language', async (_, body) => {
  await show(body, 'region="GR" locale="el"')
  await expect.poll(() => tab.locator('vitrine-gallery .tile').first().innerText()).toContain('Ελλάδα')
  expect(await tab.locator('vitrine-gallery a[data-act=buy]').count()).toBe(0)
  await show(body, 'region="DE" locale="el"')
  await tab.locator('vitrine-gallery a[data-act=buy]').first().waitFor()
})

it.each([
  ['g:checkout_link_template', row('checkout_link_template', '/pay?item={id}'), '/pay?item=1'],
  ['checkoutPageURLTemplate', offer({ checkoutPageURLTemplate: '/pay{?id}' }), '/pay?id=1'],
  [
    'add_to_cart.url',
    JSON.stringify([
      { id: 1, name: 'Bowl', permalink: '/p/1', prices: { price: '990' }, add_to_cart: { url: '?add-to-cart=1' } },
    ]),
    '/p/1?add-to-cart=1',
  ],
])('%s of a feed is where buy now leads', async (_, body, path) => {
  await show(body, 'currency="EUR"')
  await expect
    .poll(() => tab.locator('vitrine-gallery a[data-act=buy]').first().getAttribute('href'))
    .toContain(`${shop.origin}${path}`)
})
