import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import type { Product } from '../../src/catalog/catalog'
import { keepProduct } from '../../src/catalog/keep-product'
import { packProducts, unpackProducts } from '../../src/catalog/packed-products'

const BASE = 'https://shop.example'
const product = (index: number): Product => ({
  id: `b${index}`,
  title: `Bowl ${index} “grün”`,
  price: '9.90',
  url: index % 3 ? `${BASE}/p/${index}` : `https://other.example/p/${index}`,
  images: Array.from({ length: index % 4 }, (_, at) => ({
    src: `${BASE}/pictures/${index}-${at}.jpg`,
    width: 800,
    height: 1000,
    alt: at ? `Bowl ${index} from above` : `Bowl ${index} “grün”`,
    ...(at > 1 ? { srcset: `${BASE}/pictures/${index}.jpg 200w`, color: '#c0ffee' } : {}),
  })),
  variants: [{ id: '1', title: 'M', options: { Size: 'M' } }],
})
const products = (length: number) => Array.from({ length }, (_, index) => product(index))
/** As it goes from a worker to the page. */
const travel = (list: readonly Product[]) => unpackProducts(structuredClone(packProducts(list, BASE)))

describe('products that a worker has read', () => {
  it('are the same on the page, in the same order, kept small before or not', () => {
    fc.assert(
      fc.property(fc.nat(150), fc.nat(150), (length, few) => {
        const list = products(length)
        const there = travel(list.map((one, index) => (index < few ? one : keepProduct(one, BASE))))
        expect(there).toHaveLength(length)
        expect(JSON.stringify(there)).toBe(JSON.stringify(list))
      }),
      { numRuns: 30 },
    )
  })

  it.each<[string, (list: Product[]) => unknown]>([
    ['by index', (list) => [list[0], list[99], list[100], list[-1]]],
    ['from the end', (list) => list.at(-1)],
    ['by find', (list) => [list.find(({ id }) => id === 'b77'), list.find(({ id }) => id === 'none')]],
    ['by map', (list) => list.map(({ title }) => title)],
    ['by slice', (list) => list.slice(30, 70)],
    ['by spreading', (list) => [...list]],
    ['by concatenating', (list) => [product(1000)].concat(list)],
    ['by a loop over indices', (list) => list.flatMap((_, index) => (index in list ? list[index]!.url : []))],
    ['by sorting a copy', (list) => [...list].sort((one, other) => one.title.localeCompare(other.title))],
    ['as a list', (list) => [Array.isArray(list), list.length]],
  ])('are there, looked at %s', (_, look) => {
    expect(look(travel(products(100)))).toEqual(look(products(100)))
  })

  it('are made once', () => {
    const list = travel(products(100))
    expect(list[40]).toBe(list[40])
    expect([...list][40]).toBe(list[40])
  })

  it('are found by an id without being made, but for those beside it', () => {
    const list = travel(products(10_000))
    const parse = vi.spyOn(JSON, 'parse')
    expect(list.placeOf!(['b9999'])).toBe(9999)
    expect(list.placeOf!(['none'])).toBe(-1)
    expect(list.placeOf!(['1'])).toBe(-1) // a version's
    expect(list.placeOf!(['none', 'b9998'])).toBe(9998) // made before
    expect(parse.mock.calls.length).toBeLessThan(400)
    parse.mockRestore()
    expect(list[9999]?.title).toBe('Bowl 9999 “grün”')
  })

  it('leave the texts as they are, for the next look at a feed that goes on', () => {
    const packed = packProducts(products(40), BASE)
    const before = [...packed.texts]
    expect(unpackProducts(packed)[39]?.id).toBe('b39')
    expect(packed.texts).toEqual(before)
  })
})
