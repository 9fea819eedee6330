import { describe, expect, it } from 'vitest'
import { readAvailability } from '../../src/catalog/availability'
import { loadCatalog, readCatalog } from '../../src/catalog/load-catalog'
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
      '10 in stock',
      'Plus que 3 en stock',
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
      'нет на складе',
      'nincs raktáron',
      'nema na stanju',
      'ei saatavilla',
      '不可用',
      'nicht lagernd',
      'نفد المخزون',
      '在庫切れ',
      '缺货',
      'สินค้าหมด',
      'niedostępny',
      'slut i lager',
      'not in stock',
      'temporarily out of stock',
      'pas en stock',
      'ikke på lager',
      'není skladem',
      'tidak tersedia',
      'не в наличии',
      'niet leverbaar',
      'nicht vorrätig',
      'fuera de stock',
      'não disponível',
      'Stokta yok',
      'nicht mehr lieferbar',
      'Nicht mehr auf Lager',
      'niet meer op voorraad',
      'Plus en stock',
      'Plus disponible',
      'Hors stock',
      'Ya no está en stock',
      'No hay stock',
      'Não está em estoque',
      'Finns inte i lager',
      'no longer available',
      'temporarily unavailable',
      'not currently available',
      '0 in stock',
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

describe('readCatalog', () => {
  const titles = async (input: unknown) => {
    const { catalog, format } = await readCatalog(input, { base: PAGE, currency: 'EUR' })
    return [format, catalog.products.map(({ title, price }) => [title, price])]
  }

  it('finds the products of a GraphQL collection, which has a title and a handle itself', async () => {
    const node = {
      id: 'gid://shopify/Product/1',
      title: 'Mug',
      handle: 'mug',
      priceRange: { minVariantPrice: { amount: '5.00', currencyCode: 'EUR' } },
    }
    const collection = {
      id: 'gid://shopify/Collection/9',
      title: 'Summer',
      handle: 'summer',
      products: { nodes: [node] },
    }
    expect(await titles({ data: { collection } })).toEqual(['shopify', [['Mug', '5.00']]])
  })

  it.each([
    [false, undefined, 'out-of-stock'],
    [false, true, 'out-of-stock'],
    [true, undefined, undefined],
    [undefined, false, 'out-of-stock'],
  ])('believes a product of GraphQL that says %j, with versions that say %j', async (own, of, expected) => {
    const node = {
      ...{ id: 'gid://shopify/Product/1', title: 'Mug', handle: 'mug', availableForSale: own },
      variants: { nodes: [{ id: 'gid://shopify/ProductVariant/2', availableForSale: of, price: '5.00' }] },
    }
    const { catalog } = await readCatalog({ data: { products: { nodes: [node] } } }, { base: PAGE, currency: 'EUR' })
    expect(catalog.products[0]?.availability).toBe(expected)
  })

  it('leads to the page of a product of GraphQL whose version is not known', async () => {
    const node = { id: 'gid://shopify/Product/1', title: 'Mug', handle: 'mug' }
    const { catalog } = await readCatalog(
      { data: { products: { nodes: [{ ...node, priceRange: {} }] } } },
      { base: PAGE, currency: 'EUR' },
    )
    expect(catalog.products[0]?.buy).toEqual({ url: 'https://shop.example/products/mug' })
  })

  it('leaves out what WooCommerce has not published', async () => {
    const item = (id: number, more: object) => ({ id, name: `N${id}`, permalink: `/p/${id}`, price: '5.00', ...more })
    const items = [
      item(1, { status: 'publish' }),
      item(2, { status: 'draft' }),
      item(3, { catalog_visibility: 'hidden' }),
    ]
    expect(await titles(items)).toEqual(['woocommerce', [['N1', '5.00']]])
  })

  it('reads XML whose description quotes a page with a document type', async () => {
    const item = '<item><g:id>1</g:id><title>Mug</title><link>https://shop.example/1</link><g:price>5 EUR</g:price>'
    const text = `<rss xmlns:g="http://base.google.com/ns/1.0"><channel>${item}<description><![CDATA[<!DOCTYPE html><p>Old]]></description></item></channel></rss>`
    const fetch = async () => new Response(text, { headers: { 'content-type': 'application/xml' } })
    const { catalog } = await loadCatalog('/feed.xml', { fetch, base: PAGE })
    expect(catalog.products).toMatchObject([{ title: 'Mug', price: '5.00' }])
  })

  it('shows the price that everybody pays, not that of members or of a hundred grams', async () => {
    const product = (...priceSpecification: object[]) => ({
      '@type': 'Product',
      name: 'Tea',
      sku: '1',
      url: '/tea',
      offers: { '@type': 'Offer', priceCurrency: 'EUR', priceSpecification },
    })
    const member = { price: '15.00', validForMemberTier: { '@type': 'MemberProgramTier' } }
    const unit = { price: '1.99', referenceQuantity: { value: 100, unitCode: 'GRM' } }
    expect(await titles(product(member, unit, { price: '19.99' }))).toEqual(['jsonld', [['Tea', '19.99']]])
    expect(await titles(product({ ...unit, price: '7.00' }))).toEqual(['jsonld', [['Tea', '7.00']]])
  })
})
