import { describe, expect, it } from 'vitest'
import type { ReadResult } from '../../src/catalog/catalog'
import { loadBody } from './feed-server'

const COUNT = 10_000
const ids = Array.from({ length: COUNT }, (_, index) => index)
const WORDS = 'Thrown by hand, glazed twice &amp; fired; each piece its own. '.repeat(3)
const variant = (id: number) => ({ id: 1e6 + id, title: 'Default Title', price: '9.90', available: true })

/** 10,000 products in each format, a few megabytes each. */
const FEEDS: Record<string, () => string> = {
  vitrine: () =>
    JSON.stringify({
      currency: 'EUR',
      products: ids.map((id) => ({ id, title: `Bowl ${id}`, url: `/p/${id}`, price: '9.90', description: WORDS })),
    }),
  shopify: () =>
    JSON.stringify({
      products: ids.map((id) => ({
        id: id + 1,
        title: `Bowl ${id}`,
        handle: `bowl-${id}`,
        body_html: WORDS,
        variants: [variant(id)],
      })),
    }),
  'storefront GraphQL': () =>
    JSON.stringify({
      data: {
        products: {
          nodes: ids.map((id) => ({ id: `gid://shopify/Product/${id}`, title: `B ${id}`, handle: `b-${id}` })),
        },
      },
    }),
  woocommerce: () =>
    JSON.stringify(
      ids.map((id) => ({
        id: id + 1,
        name: `Bowl ${id}`,
        permalink: `/p/${id}`,
        short_description: WORDS,
        prices: { price: '990', currency_code: 'EUR', currency_minor_unit: 2 },
      })),
    ),
  'json-ld': () =>
    JSON.stringify({
      '@graph': ids.map((id) => ({
        '@type': 'Product',
        name: `Bowl ${id}`,
        sku: `${id}`,
        url: `/p/${id}`,
        description: WORDS,
        offers: { price: 9.9, priceCurrency: 'EUR' },
      })),
    }),
  rss: () =>
    `<rss xmlns:g="http://base.google.com/ns/1.0"><channel>${ids.map((id) => `<item><g:id>${id}</g:id><title>Bowl ${id}</title><description>${WORDS}</description><link>/p/${id}</link><g:price>9.90 EUR</g:price></item>`).join('')}</channel></rss>`,
  csv: () =>
    `id,title,link,price,description\n${ids.map((id) => `${id},Bowl ${id},/p/${id},9.90 EUR,"${WORDS}"`).join('\n')}\n`,
}

describe.each(Object.entries(FEEDS))('10,000 products of %s', (_, body) => {
  /** With a clock that moves on by a millisecond at each look at it, as if each item took one. */
  const read = async (tick: number) => {
    const seen: ReadResult[] = []
    let time = 0
    let pauses = 0
    const result = await loadBody(body(), {
      now: () => (time += tick),
      pause: async () => {
        pauses++
      },
      onPage: (part) => seen.push(part),
    })
    return { result, seen, pauses }
  }

  it('are read some at a time, and the first are shown long before the last', async () => {
    const { result, seen, pauses } = await read(1)
    expect(result.catalog.products).toHaveLength(COUNT)
    expect(result.skipped).toEqual([])
    expect(pauses).toBeGreaterThan(COUNT / 10)
    expect(seen[0]?.catalog.products.length).toBeLessThan(COUNT / 20)
  })

  it('are parsed or looked through in parts, however fast the reading is', async () => {
    expect((await read(0)).pauses).toBeGreaterThan(3)
  })
})
