import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { feedUrl } from '../../src/catalog/feed-url'
import { parseLarge } from '../../src/catalog/large-json'
import { text } from '../../src/catalog/leaf'
import { readCatalog } from '../../src/catalog/load-catalog'

const BASES = ['https://shop.example/de/', 'http://127.0.0.1:8080/feed?x=1', 'https://a:b@shop.example/']

describe('what is cheap says the same as what is thorough', () => {
  it('of addresses, whatever they are resolved against', () => {
    const parsed = (address: string, base: string) => {
      try {
        const url = new URL(address, base)
        return /^https?:$/.test(url.protocol) && !url.username && !url.password ? url.href : null
      } catch {
        return null // no address
      }
    }
    const part = fc.constantFrom(
      ...['http', 'https', '://', ':', '//', '/', 'shop.example', 'a-b.shop', 'xn--', '--', '1.2', '.3', 'A', 'ß', '@'],
      ...['.', '..', '%2e', '?', '#', "'", '"', '|', '\\', '~', ',', ';', '=', '&', ' ', 'p', '_', '443', ':443', '\t'],
    )
    const address = fc.array(part, { minLength: 1, maxLength: 8 }).map((parts) => parts.join(''))
    const usual = fc
      .tuple(fc.constantFrom('', 'https://cdn.shop.example', 'http://a-b.shop', 'https://shop1.example.'), address)
      .map(([root, path]) => `${root}/${path}`)
    fc.assert(
      fc.property(fc.oneof(address, usual), fc.constantFrom(...BASES), (address, base) => {
        expect(feedUrl(address, base)).toBe(parsed(address, base))
      }),
      { numRuns: 6000 },
    )
  })

  it('of lines of text', () => {
    const unit = fc.constantFrom(
      ' ',
      '  ',
      'a',
      'é',
      '\n',
      '\u00a0',
      '\u2003',
      '\u0007',
      '\u0085',
      '🏺',
      '\ud83c',
      '\udffa',
    )
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 8 }), (units) => {
        const line = units.join('')
        expect(text(line)).toBe(line.replace(/[\s\p{Cc}\p{Cs}]+/gu, ' ').trim())
      }),
      { numRuns: 4000 },
    )
  })

  it('of large JSON, wherever it looks as if an item ended', async () => {
    const words = fc.constantFrom('},{"id"', ']},{"id":', '}', '{', '[', ']', '"', '\\', ',', 'x'.repeat(9000))
    const leaf = fc.array(words, { maxLength: 5 }).map((all) => all.join(''))
    const inner = fc.oneof(leaf, fc.array(fc.record({ id: leaf }), { maxLength: 4 }), fc.constant([]), fc.constant({}))
    const item = fc.oneof(
      fc.record({ id: fc.nat(), a: inner, b: inner }),
      fc.record({ id: fc.nat(), a: inner }),
      fc.record({ b: inner, id: fc.nat() }),
    )
    const list = fc.array(item, { minLength: 1, maxLength: 40 })
    const whole = fc.oneof(
      list,
      list.map((products) => ({ currency: 'EUR', products })),
      list.map((products) => ({ note: ']},{"id"', products, photos: [{ id: 1 }] })),
      list.map((graph) => ({ '@graph': graph })),
      list.map((nodes) => ({
        data: { shop: { name: '"nodes":[' }, products: { nodes, pageInfo: {} } },
        extensions: [],
      })),
      list.map((edges) => ({ data: { shop: { edges: [] }, products: { edges } } })),
    )
    await fc.assert(
      fc.asyncProperty(whole, fc.constantFrom(undefined, 1), async (value, indent) => {
        expect(await parseLarge(JSON.stringify(value, null, indent), async () => {})).toEqual(value)
      }),
      { numRuns: 120 },
    )
  })
})

describe('what a page hangs on all objects', () => {
  it.each([true, false])('is no part of any product (enumerable: %s)', async (enumerable) => {
    const names = { price: '1.00', brand: 'Junk', url: '/junk', compareAt: '9.00', image: '/junk.jpg' }
    for (const [name, value] of Object.entries(names))
      Object.defineProperty(Object.prototype, name, { value, enumerable, configurable: true, writable: true })
    try {
      const products = JSON.parse('[{"id":"1","title":"Vase","url":"/p/1"},{"id":"2","title":"No address"}]')
      const { catalog, skipped } = await readCatalog({ currency: 'EUR', products }, { base: 'https://shop.example/' })
      const own = catalog.products.map((product) => ({ ...product }))
      expect(own).toEqual([{ id: '1', title: 'Vase', url: 'https://shop.example/p/1', images: [] }])
      expect(skipped).toEqual([{ index: 1, id: '2', reason: 'no url' }])
    } finally {
      for (const name of Object.keys(names)) Reflect.deleteProperty(Object.prototype, name)
    }
  })

  it('reads no more of an object with a prototype of its own than is its own', async () => {
    const kind = { price: '1.00' }
    const own = Object.assign(Object.create(kind), { id: '1', title: 'Vase', url: '/p/1' })
    const { catalog } = await readCatalog({ currency: 'EUR', products: [own] }, { base: 'https://shop.example/' })
    expect(catalog.products[0]).not.toHaveProperty('price')
  })
})
