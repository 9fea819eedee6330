import { describe, expect, it } from 'vitest'
import { safePage } from '../../src/element/prefetch'

const origin = 'https://halden.example'
const at = (path: string) => safePage(new URL(path, origin).href, origin, 'vref')

describe('what may be fetched before a click', () => {
  it.each([
    '/products/vase',
    '/products/vase?vref=1BaB3dE5gH7jK9OL',
    '/products/vase?variant=52010&utm_source=x',
    '/p/address-book', // "add" as a part of a word is none of the acting ones
    '/products/cartwheel-lamp',
  ])('is a page of the store: %s', (path) => {
    expect(at(path)).toBe(origin + path.replace(/\?.*/, ''))
  })

  it.each([
    '/cart/52010:1',
    '/cart/52010:1?attributes[vref]=x',
    '/cart/add?id=1',
    '/cart.php?action=buy&product_id=1',
    '/?add-to-cart=12&quantity=2',
    '/products/vase?add-to-cart=12',
    '/products/vase?add_to_wishlist=12',
    '/checkout',
    '/checkout/?add-to-cart=12',
    '/checkouts/cn/1',
    '/basket/add/1',
    '/buy/1',
    '/account/logout',
    '/products/vase?_wpnonce=1',
    'https://buy.stripe.com/abc?client_reference_id=x',
    'https://halden.example.evil.example/products/vase',
    'http://halden.example/products/vase',
  ])('is nothing that acts, and nothing of anybody else: %s', (path) => {
    expect(at(path)).toBe(null)
  })
})
