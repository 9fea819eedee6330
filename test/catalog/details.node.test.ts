import { describe, expect, it } from 'vitest'
import { readAvailability } from '../../src/catalog/availability'
import { readCatalog } from '../../src/catalog/load-catalog'
import { templateSrcset } from '../../src/catalog/template-srcset'
import { decodeEntities } from '../../src/lib/all-entities'
import { PAGE } from './feed-server'

describe('readAvailability', () => {
  it.each([
    [
      'in-stock',
      'in stock',
      'in_stock',
      'In Stock',
      'IN-STOCK',
      'InStock',
      'https://schema.org/InStock',
      'http://schema.org/LimitedAvailability',
      'available for order',
      'available',
      true,
      'auf Lager',
      'Sofort lieferbar',
      'En stock',
      'Disponible',
      'disponibile',
      'Em estoque',
      'op voorraad',
      'В наличии',
      'Διαθέσιμο',
      'متوفر',
      '在庫あり',
      '有货',
      'มีสินค้า',
      'dostępny',
    ],
    [
      'out-of-stock',
      'out of stock',
      'out_of_stock',
      'OutOfStock',
      'oos',
      'sold out',
      'SoldOut',
      'discontinued',
      false,
      'ausverkauft',
      'nicht auf Lager',
      'Nicht verfügbar',
      'Rupture de stock',
      'Épuisé',
      'Indisponible',
      'Agotado',
      'non disponibile',
      'Esgotado',
      'Нет в наличии',
      'μη διαθέσιμο',
      'غير متوفر',
      'نفد المخزون',
      '在庫切れ',
      '缺货',
      'สินค้าหมด',
      'niedostępny',
      'slut i lager',
      'Stokta yok',
    ],
    ['preorder', 'preorder', 'pre-order', 'Pre Order', 'https://schema.org/PreSale', 'Vorbestellung', 'Précommande'],
    ['backorder', 'backorder', 'back_order', 'https://schema.org/BackOrder', 'MadeToOrder', 'sur commande'],
    [undefined, '', null, 'pending', 'soon', 7, {}, [], 'unknown'],
  ] as const)('knows %s in all spellings', (state, ...words) => {
    expect(words.filter((word) => readAvailability(word) !== state)).toEqual([])
  })
})

describe('templateSrcset', () => {
  const src = 'https://shop.example/media/a b.jpg'.replace(' ', '%20')
  it('makes sizes up to the picture’s own', () => {
    expect(templateSrcset({ src, width: 500 }, '{src}?w={width}')).toBe(
      `${src}?w=200 200w, ${src}?w=400 400w, ${src}?w=500 500w`,
    )
    expect(templateSrcset({ src, width: 100 }, 'https://img.example/{width}/{url}')).toBe(
      `https://img.example/100/${encodeURIComponent(src)} 100w`,
    )
    expect(templateSrcset({ src, width: 100 }, '/resize/{width}/{path}')).toBe(
      'https://shop.example/resize/100/media/a%20b.jpg 100w',
    )
  })

  it('makes nothing of templates without width, or that lead elsewhere than http', () => {
    expect(templateSrcset({ src }, '{src}')).toBe('')
    expect(templateSrcset({ src }, 'javascript:{width}')).toBe('')
  })

  it('serves pictures that have no sizes of their own', async () => {
    const images = ['/a.jpg', { src: '/b.jpg', srcset: '/b2.jpg 2x' }]
    const { catalog } = await readCatalog(
      { currency: 'EUR', products: [{ id: 1, title: 'A', url: '/a', images }] },
      { base: PAGE, imageTemplate: '{src}?w={width}' },
    )
    expect(catalog.products[0]?.images.map(({ srcset }) => srcset?.split(' ')[0])).toEqual([
      'https://shop.example/a.jpg?w=200',
      'https://shop.example/b2.jpg',
    ])
  })
})

describe('decodeEntities', () => {
  it.each([
    ['&amp;lt;', '&lt;'],
    ['Caf&eacute; &Eacute;&ntilde;&yuml;&AElig;', 'Café ÉñÿÆ'],
    ['&Alpha;&Omega; &alpha;&sigmaf;&omega;', 'ΑΩ ας\u03c9'],
    ['&Scaron;&ccaron;&lstrok;&Zdot;&odblac;&uring;', 'ŠčłŻőů'],
    ['&ndash;&mdash;&lsquo;&rsquo;&ldquo;&rdquo;&hellip;&euro;&trade;', '–—‘’“”…€™'],
    ['&#233;&#xE9;&#XE9;&#146;', 'éé&#XE9;’'.replace('&#XE9;', 'é')],
    ['&#0;&#x110000;&#xD800;', '\ufffd\ufffd\ufffd'],
    ['AT&T &unknown; &;', 'AT&T &unknown; &;'],
    ['?a=1&amp=2&copy=3&lt=4', '?a=1&amp=2&copy=3&lt=4'],
    ['a &amp b', 'a & b'],
  ])('reads %s as %s', (text, expected) => {
    expect(decodeEntities(text)).toBe(expected)
  })
})
