import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Picture, Product } from '../../src/catalog/catalog'
import { keepProduct } from '../../src/catalog/keep-product'
import { readCatalog } from '../../src/catalog/load-catalog'
import { shopifyPicture } from '../../src/catalog/shopify-picture'

const ROOTS = ['https://shop.example', 'https://shop.example.com', 'http://127.0.0.1:8080']
const address = fc
  .tuple(
    fc.constantFrom(...ROOTS, 'https://cdn.shopify.com', 'https://img.example'),
    fc.constantFrom('/', '//', '/a/b.jpg?v=1', '/cdn/shop/files/a.jpg?v=2', '/p/%C3%A9#x', '/a,b;c'),
  )
  .map((parts) => parts.join(''))
/** Of those on Shopify's CDN no sizes are written; they have a test of their own. */
const picture: fc.Arbitrary<Picture> = fc
  .record(
    {
      src: address,
      width: fc.constantFrom(480, 12.5),
      height: fc.nat(4000).map((pixels) => pixels + 1),
      alt: fc.constantFrom('Vase', 'Vase from above'),
      srcset: address.map((src) => `${src} 200w`),
      color: fc.constant('#c0ffee'),
    },
    { requiredKeys: ['src', 'alt'] },
  )
  .filter(({ src, srcset }) => !!srcset || !/shop/.test(src.replace(/^https:..shop[^/]*/, '')))
const product: fc.Arbitrary<Product> = fc.record(
  {
    id: fc.string({ minLength: 1 }),
    title: fc.constantFrom('Vase', 'Bowl "B"'),
    url: address,
    images: fc.array(picture, { maxLength: 4 }),
    price: fc.constant('9.90'),
    regions: fc.constant(['GR']),
    variants: fc.constant([{ id: '1', title: 'M', options: { Size: 'M' } }]),
  },
  { requiredKeys: ['id', 'title', 'url', 'images'] },
)
describe('a product that is kept small', () => {
  it('says the same as before, in the same order, to whoever looks', () => {
    fc.assert(
      fc.property(product, fc.constantFrom(...ROOTS), (one, root) => {
        const json = JSON.stringify(one)
        const kept = () => keepProduct(one, root)
        expect(JSON.stringify(kept())).toBe(json)
        expect(Object.keys(kept())).toEqual(Object.keys(one))
        expect({ ...kept() }).toEqual(one)
        expect(structuredClone(kept())).toEqual(one)
        expect(Object.getPrototypeOf(kept())).toBe(Object.prototype)
      }),
    )
  })

  it('keeps the sizes of pictures on Shopify’s CDN', () => {
    const src = 'https://shop.example/cdn/shop/files/a.jpg?v=1'
    const one = { id: '1', title: 'Vase', url: 'https://shop.example/p/1', images: [shopifyPicture(src)] }
    const [picture] = keepProduct(one, 'https://shop.example').images
    expect(picture?.srcset).toBe(one.images[0]?.srcset)
    expect(picture?.srcset).toContain('1600w')
  })

  it('keeps them also where the feed itself is on that CDN', () => {
    const src = 'https://cdn.shopify.com/s/files/1/a.jpg?v=1'
    const one = { id: '1', title: 'Vase', url: 'https://shop.example/p/1', images: [shopifyPicture(src)] }
    const [picture] = keepProduct(one, 'https://cdn.shopify.com/s/files/1/feed.csv').images
    expect(picture?.srcset).toBe(one.images[0]?.srcset)
    expect(picture?.srcset).toContain('1600w')
  })

  it('has the same pictures for everybody, and can be changed', () => {
    const one = {
      id: '1',
      title: 'Vase',
      url: 'https://shop.example/p/1',
      images: [{ src: 'https://shop.example/1.jpg' }],
    }
    const kept = keepProduct(one, 'https://shop.example')
    expect(kept.images).toBe(kept.images)
    kept.images[0]!.alt = 'From above'
    kept.url = 'https://shop.example/p/2'
    expect(kept).toMatchObject({ url: 'https://shop.example/p/2', images: [{ alt: 'From above' }] })
    kept.images = []
    expect(JSON.parse(JSON.stringify(kept))).toEqual({ ...one, url: 'https://shop.example/p/2', images: [] })
  })

  it('is one of many: those of a large catalog are the same as those of a small one', async () => {
    const products = Array.from({ length: 1500 }, (_, id) => ({
      id: `p${id}`,
      title: `Vase ${id}`,
      url: `/p/${id}`,
      ...(id % 3 ? { price: '9.90' } : {}),
      images: [`/p/${id}.jpg`, { src: `https://cdn.shopify.com/s/${id}.jpg`, width: 480, height: 600 }],
    }))
    const read = async (from: unknown[]) =>
      (await readCatalog({ currency: 'EUR', products: from }, { base: 'https://shop.example/de/' })).catalog.products
    const small = []
    for (let at = 0; at < 1500; at += 500) small.push(...(await read(products.slice(at, at + 500))))
    const large = await read(products)
    expect(Object.getOwnPropertyDescriptor(large[1499], 'images')).toHaveProperty('get')
    expect(large).toEqual(small)
    // What was read may be given to another gallery.
    expect(await read(large)).toEqual(small)
  })
})

it('gives the same where an old library has hung its own toJSON on arrays and texts', () => {
  const product: Product = {
    id: 'cup',
    title: 'Cup "C"',
    url: 'https://shop.example/cup',
    images: [{ src: 'https://shop.example/cup.jpg', alt: 'Cup "C"', width: 480, height: 600 }],
  }
  const natives = [Array.prototype, String.prototype]
  for (const native of natives)
    Object.assign(native, {
      toJSON(this: unknown) {
        return `"${this}"`
      },
    })
  try {
    const { url, images } = keepProduct(product, 'https://shop.example/')
    expect(url).toBe(product.url)
    expect(images.map(({ src }) => src)).toEqual(['https://shop.example/cup.jpg'])
  } finally {
    for (const native of natives) Reflect.deleteProperty(native, 'toJSON')
  }
})
