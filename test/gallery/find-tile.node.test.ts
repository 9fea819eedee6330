import { signal } from '@preact/signals'
import { describe, expect, it } from 'vitest'
import type { Catalog, Product } from '../../src/catalog/catalog'
import { packProducts, unpackProducts } from '../../src/catalog/packed-products'
import type { GalleryModel } from '../../src/gallery/gallery-model'
import { findTile } from '../../src/gallery/lightbox/find-tile'
import { tilesOf } from '../../src/gallery/tile'

const BASE = 'https://shop.example'
const product = (id: string): Product => ({ id, title: id, url: `${BASE}/${id}`, images: [] })
const modelOf = (catalog: Catalog, limit = 100) =>
  ({ catalog: signal(catalog), tiles: signal(tilesOf(catalog, limit)) }) as unknown as GalleryModel

describe('what an id names', () => {
  const ids = ['vase', 'grün & rot', '50%', 'a/b', 'a%2Fc', 'last']
  const model = modelOf({ currency: 'EUR', products: ids.map(product) }, 5)

  it.each(ids.flatMap((id) => [id, encodeURI(id), encodeURIComponent(id)].map((name) => [name, id])))(
    '%s is %s',
    (name, id) => expect(findTile(model, name)?.product?.id).toBe(id),
  )

  it('is nothing where there is no such product', () => {
    for (const name of ['', 'vas', '%', '%E0%A4', '-1', 'length']) expect(findTile(model, name)).toBeUndefined()
  })

  it('has no place of its own beyond the limit', () => {
    expect(findTile(model, '50%')?.position).toBe(2)
    expect(findTile(model, 'last')?.position).toBeNull()
  })

  it('is a photo first, then the first photo that sells a product, then the product', () => {
    const tags = (id: string) => [{ product: id, x: 0, y: 0 }]
    const photos = [
      { id: 'room', src: `${BASE}/room.jpg`, tags: tags('vase') },
      { id: 'last', src: `${BASE}/last.jpg`, tags: tags('vase') },
    ]
    const pictured = modelOf({ currency: 'EUR', products: ids.map(product), photos })
    const found = ['last', 'vase', '50%'].map((name) => findTile(pictured, name))
    expect(found.map((tile) => [tile?.photo?.id, tile?.product?.id])).toEqual([
      ['last', 'vase'],
      ['room', 'vase'],
      [undefined, '50%'],
    ])
  })

  it('is the last of ten thousand that a worker has read without making the others', () => {
    const products = unpackProducts(
      packProducts(
        Array.from({ length: 10_000 }, (_, at) => product(`p${at}`)),
        BASE,
      ),
    )
    let made = 0
    const counted = new Proxy(products, {
      get(list, key) {
        if (typeof key === 'string' && /^\d/.test(key)) made++
        return Reflect.get(list, key)
      },
    })
    expect(findTile(modelOf({ currency: 'EUR', products: counted }, 1e4), 'p9999')?.position).toBe(9999)
    expect(made).toBeLessThan(10)
  })
})
