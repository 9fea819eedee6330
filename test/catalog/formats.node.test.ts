import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { checkoutLink } from '../../src/buy/checkout-link'
import { resolveCheckout } from '../../src/buy/checkouts'
import type { Product } from '../../src/catalog/catalog'
import { isSoldIn } from '../../src/catalog/for-sale'
import { loadCatalog, readCatalog } from '../../src/catalog/load-catalog'
import { feedServer, loadBody, loadJson, PAGE } from './feed-server'

const first = async (reading: ReturnType<typeof readCatalog>) => (await reading).catalog.products[0]

describe('Shopify', () => {
  const product = (more: object) => ({
    id: 1,
    title: 'Bowl',
    handle: 'bowl',
    variants: [{ id: 2, title: 'Default Title', option1: 'Default Title', price: '10.00', available: true }],
    ...more,
  })

  it.each([
    ['/products.json', 'https://shop.example/products/bowl'],
    ['/collections/all/products.json', 'https://shop.example/products/bowl'],
    ['/fr/collections/all/products.json', 'https://shop.example/fr/products/bowl'],
    ['/pt-br/products.json', 'https://shop.example/pt-br/products/bowl'],
    ['/files/feeds/products.json', 'https://shop.example/products/bowl'],
  ])('leads from %s to the product’s page', async (feed, url) => {
    expect(await first(loadJson({ products: [product({})] }, { feed }))).toMatchObject({ url })
  })

  it('encodes handles of other scripts', async () => {
    expect(await first(loadJson({ products: [product({ handle: 'чаша/?#' })] }))).toMatchObject({
      url: 'https://shop.example/products/%D1%87%D0%B0%D1%88%D0%B0%2F%3F%23',
    })
  })

  it('is recognised as one product, as a bare list, and behind broken items', async () => {
    for (const input of [
      { product: product({}) },
      [product({})],
      { products: [null, {}, 7, product({})] },
      product({}),
    ]) {
      const { format, catalog } = await readCatalog(input, { base: PAGE, currency: 'EUR' })
      expect([format, catalog.products.map(({ id }) => id)]).toEqual(['shopify', ['1']])
    }
  })

  it('keeps the only variant’s id for the checkout, and shows no choice of one', async () => {
    const bowl = await first(readCatalog({ products: [product({})] }, { base: PAGE, currency: 'EUR' }))
    expect(bowl).toMatchObject({ buy: { id: '2' } })
    expect(bowl).not.toHaveProperty('variants')
  })

  it.each([
    ['no versions', product({ variants: [] })],
    ['no word of them', product({ variants: undefined })],
    ['one without an id', product({ variants: [{ title: 'Default Title', price: '5.00' }] })],
  ])('leads to the page of a product with %s, since a cart takes versions only', async (_, json) => {
    const bowl = await first(readCatalog({ products: [json] }, { base: PAGE, currency: 'EUR', format: 'shopify' }))
    const checkout = { checkout: 'auto', platform: 'shopify', token: null, share: null } as const
    expect(checkoutLink({ product: bowl!, ...checkout, page: PAGE })).toBe(bowl!.url)
    const usual = await first(readCatalog({ products: [product({})] }, { base: PAGE, currency: 'EUR' }))
    expect(checkoutLink({ product: usual!, ...checkout, page: PAGE })).toBe('https://shop.example/cart/2:1')
  })

  it.each([
    [490000, 'JPY', '4900'],
    [4990, 'EUR', '49.90'],
    [5, 'EUR', '0.05'],
    [0, 'EUR', '0.00'],
    [1250, 'KWD', '12.500'],
  ])('reads %i hundredths of the Ajax shape in %s as %s', async (price, currency, expected) => {
    const input = { ...product({}), price, variants: [{ id: 2, price, compare_at_price: null, available: true }] }
    expect(await first(readCatalog(input, { base: PAGE, currency }))).toMatchObject({ price: expected })
  })

  it('has the words for pictures of the Storefront API, and the title where there are none', async () => {
    const images = {
      nodes: [
        { url: '/1.jpg', altText: 'A white bowl' },
        { url: '/2.jpg', altText: null },
      ],
    }
    const media = { nodes: images.nodes.map((image) => ({ image })) }
    for (const pictures of [{ images }, { media }]) {
      const bowl = await first(readCatalog({ data: { product: product(pictures) } }, { base: PAGE }))
      expect(bowl?.images.map(({ alt }) => alt)).toEqual(['A white bowl', 'Bowl'])
    }
  })

  it('says XXX when nobody knows the currency', async () => {
    expect((await readCatalog({ products: [product({})] }, { base: PAGE })).catalog.currency).toBe('XXX')
  })

  it('knows stock from an admin’s export, and leaves drafts out', async () => {
    const stock = (variant: object) =>
      first(readCatalog([product({ variants: [{ id: 2, price: '1.00', ...variant }] })], { base: PAGE }))
    expect(
      await stock({ inventory_management: 'shopify', inventory_policy: 'deny', inventory_quantity: 0 }),
    ).toMatchObject({ availability: 'out-of-stock' })
    expect(
      await stock({ inventory_management: 'shopify', inventory_policy: 'continue', inventory_quantity: 0 }),
    ).toMatchObject({ availability: 'in-stock' })
    expect(await stock({})).not.toHaveProperty('availability')
    await expect(readCatalog([product({ status: 'draft' })], { base: PAGE })).rejects.toMatchObject({
      code: 'empty',
      skipped: [{ index: 0, id: '1', reason: 'not published' }],
    })
  })
})

describe('WooCommerce', () => {
  const item = (id: number, more: object = {}) => ({
    id,
    name: `Krug ${id}`,
    permalink: `https://laden.example/${id}/`,
    type: 'simple',
    prices: { price: '100', currency_code: 'EUR', currency_minor_unit: 2 },
    images: [],
    is_in_stock: true,
    ...more,
  })
  const path = '/wp-json/wc/store/v1/products'

  function store(items: readonly object[], versions: readonly object[] = [], hasHeaders = true) {
    return feedServer({
      [path]: (url) => {
        const query = url.searchParams
        const all = query.get('type') === 'variation' ? versions : items
        const size = Number(query.get('per_page')) || 10
        const start = ((Number(query.get('page')) || 1) - 1) * size
        const headers: HeadersInit = hasHeaders
          ? { 'x-wp-total': `${all.length}`, 'x-wp-totalpages': `${Math.ceil(all.length / size)}` }
          : {}
        return Response.json(all.slice(start, start + size), { headers })
      },
    })
  }

  it.each([
    [0, true],
    [10, true],
    [11, true],
    [230, true],
    [230, false],
    [10, false],
  ])('reads all pages of %i products (headers: %s)', async (total, hasHeaders) => {
    const { fetch } = store(
      Array.from({ length: total }, (_, index) => item(index + 1)),
      [],
      hasHeaders,
    )
    const { catalog, partial, skipped } = await loadCatalog(path, { fetch, base: PAGE })
    expect(catalog.products.map(({ id }) => id)).toEqual(Array.from({ length: total }, (_, index) => `${index + 1}`))
    expect([partial, skipped]).toEqual([undefined, []])
  })

  it('asks for versions after the products, and gives them their own prices', async () => {
    const folder = new URL('../fixtures/feeds/', import.meta.url)
    const read = (name: string) => JSON.parse(readFileSync(new URL(name, folder), 'utf8'))
    const { fetch, asked } = store(read('woocommerce-products.json'), read('woocommerce-variations.json'))
    const { catalog } = await loadCatalog(path, { fetch, base: PAGE })
    expect(asked).toEqual([path, `${path}?type=variation&per_page=100&page=1&parent=501`])
    expect(catalog.products[0]).toMatchObject({
      id: '501',
      title: 'Krug „Morgen“ & Becher',
      price: '39.90',
      images: [
        {
          srcset:
            'https://laden.example/wp-content/uploads/krug.jpg 1000w, https://laden.example/wp-content/uploads/krug-300.jpg 300w',
        },
        { src: 'https://laden.example/weiss.jpg' },
      ],
      variants: [
        { id: '511', title: 'Weiß', options: { Farbe: 'Weiß' }, price: '39.90', availability: 'in-stock' },
        {
          id: '512',
          title: 'Blau',
          options: { Farbe: 'Blau' },
          price: '24.90',
          compareAt: '29.90',
          availability: 'out-of-stock',
        },
      ],
    })
    expect(catalog.products.map(({ id }) => id)).toEqual(['501', '502', '503'])
  })

  it.each([
    [{}, undefined],
    [{ add_to_cart: { url: '?add-to-cart=1' } }, 'https://laden.example/1/?add-to-cart=1'],
    [{ type: 'grouped' }, 'https://laden.example/1/'],
    [{ type: 'variable', has_options: true, variations: [] }, 'https://laden.example/1/'],
    [{ has_options: true }, 'https://laden.example/1/'],
    [{ is_purchasable: false, add_to_cart: { url: '?add-to-cart=1' } }, 'https://laden.example/1/'],
    [{ type: 'bundle', add_to_cart: { url: 'https://laden.example/1/' } }, 'https://laden.example/1/'],
    [{ purchasable: false }, 'https://laden.example/1/'],
    [{ type: 'external', add_to_cart: { url: 'https://laden.example/1/' } }, 'https://laden.example/1/'],
    [{ type: 'external', external_url: 'https://partner.example/' }, 'https://partner.example/'],
  ])('buys %j where it can be bought: %s', async (more, url) => {
    expect((await first(readCatalog([item(1, more)], { base: PAGE })))?.buy?.url).toBe(url)
  })

  it('has the colour of a version for any colour chosen on its page, and adds the others to the cart', async () => {
    const attributes = (colour: string | null) => [
      { name: 'Size', value: 'm' },
      { name: 'Colour', value: colour },
    ]
    const shirt = item(1, {
      type: 'variable',
      has_options: true,
      variations: [
        { id: 5, attributes: attributes(null) },
        { id: 6, attributes: attributes('red') },
      ],
    })
    const version = (id: number) => ({
      ...item(id, { type: 'variation', parent: 1, variation: 'Size: M' }),
      add_to_cart: { url: `https://laden.example/1/?attribute_size=m&variation_id=${id}&add-to-cart=1` },
    })
    for (const versions of [[], [version(5), version(6)]]) {
      const { fetch } = store([shirt], versions)
      const product = (await loadCatalog(path, { fetch, base: PAGE })).catalog.products[0]!
      const links = product.variants!.map((variant) =>
        checkoutLink({
          ...{ product, variant, quantity: 2, token: null, share: null, page: PAGE },
          ...resolveCheckout('auto', 'woocommerce', {}, 'vref'),
        }),
      )
      expect(links).toEqual([
        'https://laden.example/1/',
        versions.length
          ? 'https://laden.example/1/?attribute_size=m&variation_id=6&add-to-cart=1&quantity=2'
          : 'https://laden.example/1/?add-to-cart=1&variation_id=6&quantity=2',
      ])
    }
  })

  it('keeps the products when their versions can’t be had', async () => {
    const { fetch } = feedServer({
      [path]: (url) =>
        url.search
          ? new Response('', { status: 403 })
          : Response.json([
              item(1, { type: 'variable', variations: [{ id: 5, attributes: [{ name: 'Size', value: 'm' }] }] }),
            ]),
    })
    const { catalog, partial } = await loadCatalog(path, { fetch, base: PAGE })
    expect(catalog.products).toMatchObject([{ id: '1', variants: [{ id: '5' }] }])
    expect(partial).toContain('403')
  })

  it.each([
    ['1105', 2, 'EUR', '11.05'],
    ['5', 2, 'EUR', '0.05'],
    ['50', 0, 'USD', '50.00'],
    ['4900', 0, 'JPY', '4900'],
    ['490000', 2, 'JPY', '4900'],
    ['12500', 3, 'KWD', '12.500'],
    ['1250', 2, 'KWD', '12.500'],
    ['19995', 3, 'EUR', '20.00'],
  ])('reads %s with %i digits in %s as %s', async (price, unit, code, expected) => {
    const input = [item(1, { prices: { price, currency_code: code, currency_minor_unit: unit } })]
    expect((await readCatalog(input, { base: PAGE })).catalog).toMatchObject({
      currency: code,
      products: [{ price: expected }],
    })
  })
})

describe('tables and XML', () => {
  it.each([
    ['id,title,link\n1,A,https://x.example/', 'google'],
    ['\ufeffid;title;link\r\n1;A;https://x.example/\r\n', 'google'],
    ['"id"\t"title"\t"link"\n"1"\t"A"\t"https://x.example/"', 'google'],
    ['sep=;\nid;title;link\n1;A;https://x.example/', 'google'],
    ['exported 2026-11-21\n\n\nID|Title|Link\n1|A|https://x.example/', 'google'],
    ['g:id,g:title,g:link\n1,A,https://x.example/', 'google'],
    [
      'id,title,description,availability,condition,price,link,image_link,brand\n1,A,d,in stock,new,1 EUR,https://x.example/,,',
      'meta',
    ],
    ['/* made by hand */ // today\n{"products":[{"id":"1","title":"A","url":"https://x.example/"}]}', 'vitrine'],
    ['<rss><channel><item><id>1</id><title>A</title><link>https://x.example/</link></item></channel></rss>', 'google'],
    [
      '<?xml version="1.0"?><products><product><id>1</id><title>A</title><link>https://x.example/</link></product></products>',
      'google',
    ],
    [
      '<!-- made by hand -->\n<rss><item><g:id>1</g:id><g:title>A</g:title><g:link>https://x.example/</g:link></item></rss>',
      'google',
    ],
    [
      '<RSS><CHANNEL><ITEM><G:ID>1</G:ID><TITLE>A</TITLE><LINK>https://x.example/</LINK></ITEM></CHANNEL></RSS>',
      'google',
    ],
  ])('recognises %j', async (text, format) => {
    expect(await loadBody(text)).toMatchObject({
      format,
      catalog: { products: [{ id: '1', title: 'A', url: 'https://x.example/' }] },
    })
  })

  it('reads a list of pictures whose addresses begin with two slashes, or have commas', async () => {
    const list = 'https://a.example/1,2.jpg, //b.example/3.jpg,//b.example/4.jpg , https://a.example/w_1,h_2/5.jpg'
    const bowl = await first(loadBody(`id,title,link,additional_image_link\n1,A,/a,"${list}"`))
    expect(bowl?.images.map(({ src }) => src)).toEqual([
      'https://a.example/1,2.jpg',
      'https://b.example/3.jpg',
      'https://b.example/4.jpg',
      'https://a.example/w_1,h_2/5.jpg',
    ])
  })

  it('reads the pictures and the video of Meta’s numbered columns', async () => {
    const head = 'id,title,link,image[0].url,image[0].tag[0],image[1].url,video[0].url,video[0].tag[0]'
    const { format, catalog } = await loadBody(`${head}\n1,A,/a,/1.jpg,Front,/2.jpg,/v.mp4,Turning`)
    expect(format).toBe('meta')
    expect(catalog.products[0]).toMatchObject({
      images: [{ src: 'https://shop.example/1.jpg' }, { src: 'https://shop.example/2.jpg' }],
      video: [{ src: 'https://shop.example/v.mp4' }],
    })
    const xml = '<g:image><g:url>/3.jpg</g:url><g:tag>Front</g:tag></g:image>'
    const rss = `<rss><item><g:id>1</g:id><title>A</title><link>/a</link>${xml}</item></rss>`
    expect((await first(loadBody(rss)))?.images).toMatchObject([{ src: 'https://shop.example/3.jpg' }])
  })

  it.each([
    ['xmlns:c="http://base.google.com/cns/1.0" xmlns:g="http://base.google.com/ns/1.0"', 'g'],
    ['xmlns:c="http://base.google.com/cns/1.0" xmlns:gm="http://base.google.com/ns/1.0"', 'gm'],
    ['xmlns:gm="http://base.google.com/ns/1.0" xmlns:c="http://base.google.com/cns/1.0"', 'gm'],
    ['', 'g'],
  ])('reads what is Google’s of %j, and not the merchant’s own', async (names, g) => {
    const fields = `<${g}:id>1</${g}:id><${g}:price>5 EUR</${g}:price><c:price>9 EUR</c:price><c:brand>c</c:brand>`
    const rss = `<rss ${names}><channel><item>${fields}<title>A</title><link>/a</link></item></channel></rss>`
    const product = await first(loadBody(rss))
    expect(product).toMatchObject({ id: '1', price: '5.00' })
    expect(product).not.toHaveProperty('brand')
  })

  it('takes a feed for the format that it is asked for', async () => {
    expect((await loadBody('id,title,link\n1,A,https://x.example/', { format: 'meta' })).format).toBe('meta')
    await expect(loadBody('id,title,link\n1,A,https://x.example/', { format: 'shopify' })).rejects.toMatchObject({
      code: 'not-a-feed',
    })
    await expect(loadJson({ error: 'x' }, { format: 'vitrine' })).rejects.toMatchObject({ code: 'not-a-feed' })
  })

  it('reads XML of other charsets', async () => {
    const xml =
      '<?xml version="1.0" encoding="windows-1251"?><rss><item><g:id>1</g:id><title>Чаша</title><link>https://x.example/</link></item></rss>'
    const bytes = Uint8Array.from(
      [...xml].map((c) => ((c.codePointAt(0) ?? 0) > 127 ? (c.codePointAt(0) ?? 0) - 0x350 : (c.codePointAt(0) ?? 0))),
    )
    expect(await first(loadBody(bytes))).toMatchObject({ title: 'Чаша' })
  })

  it('reads the quotes and dashes of Windows', async () => {
    const bytes = Uint8Array.from([...'id,title,link\n1,A\x96\x93B\x94 \xe9,/x'].map((c) => c.charCodeAt(0)))
    expect(await first(loadBody(bytes))).toMatchObject({ title: 'A–“B” é' })
  })

  it.each([
    ['<g:title>A <b>b</b>ig bowl</g:title>', { title: 'A big bowl' }],
    ['<title>Bowl</title><g:title></g:title>', { title: 'Bowl' }],
    ['<title>A</title><g:description>One, <b>tw</b>o.</g:description>', { description: 'One, two.' }],
    [
      '<g:structured_title><g:content>A</g:content></g:structured_title><g:structured_description><g:content>D</g:content></g:structured_description>',
      { title: 'A', description: 'D' },
    ],
    [
      '<title>A</title><image><url>/i.jpg</url><tag>t</tag></image><video><url>/v.mp4</url><tag>t</tag></video>',
      { images: [{ src: 'https://shop.example/i.jpg' }], video: [{ src: 'https://shop.example/v.mp4' }] },
    ],
    [
      '<title>A</title><shipping><country>GR</country><price>9 EUR</price></shipping><price>5 EUR</price>',
      { regions: ['GR'], price: '5.00' },
    ],
  ])('reads the words of %s, and the parts of what has parts', async (fields, expected) => {
    const rss = `<rss><channel><item><g:id>1</g:id><link>/a</link>${fields}</item></channel></rss>`
    expect(await first(loadBody(rss))).toMatchObject(expected)
  })

  it('tells a compressed file by its bytes', async () => {
    const table = 'id,title,link\n1,A,https://x.example/'
    for (const bytes of [gzipSync(table), gzipSync(table.repeat(99)), Buffer.from('PK\x03\x04\x14\0\xe9', 'latin1')])
      await expect(loadBody(new Uint8Array(bytes))).rejects.toMatchObject({
        code: 'not-a-feed',
        message: expect.stringContaining('a compressed file'),
      })
  })

  it('knows no document types and no entities of their own', async () => {
    const bomb =
      '<?xml version="1.0"?><!DOCTYPE r [<!ENTITY a "x"><!ENTITY b "&a;&a;">]><rss><item><g:id>1</g:id><title>&b;</title></item></rss>'
    for (const text of [bomb, bomb.replace('<!DOCTYPE', '<!-- <rss> --><!DOCTYPE')])
      await expect(loadBody(text)).rejects.toMatchObject({
        code: 'not-a-feed',
        message: expect.stringContaining('DTD'),
      })
    expect(
      await first(
        loadBody(
          '<rss><item><g:id>1</g:id><title>&b; & &amp;amp; &#65; A&B <b></title><link>https://x.example/?a=1&b=2&copy=3</link></item></rss>',
        ),
      ),
    ).toMatchObject({
      title: '&b; & &amp; A A&B',
      url: 'https://x.example/?a=1&b=2&copy=3',
    })
  })

  it('keeps whole items of a feed that is cut off', async () => {
    const { catalog, skipped } = await loadBody(
      '<rss><item><g:id>1</g:id><title>A</title><link>https://x.example/</link></item><item><g:id>2</g:id><tit',
    )
    expect(catalog.products.map(({ id }) => id)).toEqual(['1'])
    expect(skipped).toEqual([{ index: 1, id: null, reason: 'the feed ends in the middle of it' }])
  })

  it('shows an empty feed as an empty catalog', async () => {
    for (const feed of ['<rss><channel></channel></rss>', '{"products":[]}', '[]', 'id,title,link,price\n']) {
      expect((await loadBody(feed)).catalog.products).toEqual([])
    }
  })

  it.each([
    ['US:CA:Standard:6.49 USD,GB::Express:9,99 GBP', ['US-CA', 'GB']],
    ['us::: 5 USD', ['US']],
    ['UK', ['GB']],
    ['', undefined],
  ])('knows from the shipping %j where it is sold', async (shipping, regions) => {
    expect(
      (await first(loadBody(`id\ttitle\tlink\tshipping\n1\tA\thttps://x.example/\t${shipping}`)))?.regions,
    ).toEqual(regions)
  })

  it('leaves out countries that a destination excludes', async () => {
    const row = '1\tA\thttps://x.example/\tShopping_ads, DE\tFR,UK'
    expect(
      (await first(loadBody(`id\ttitle\tlink\texcluded_destination\tshopping_ads_excluded_country\n${row}`)))
        ?.excludedRegions,
    ).toEqual(['FR', 'GB', 'DE'])
  })
})

describe('sales', () => {
  const price = async (body: string, now: string) => {
    const product = await first(loadBody(body, { now: () => Date.parse(now) }))
    return [product?.price, product?.compareAt].filter(Boolean).join(' was ')
  }

  it.each([
    ['2026-11-20/2026-11-30', '2026-11-30T20:00Z', true],
    ['2026-11-20/2026-11-30', '2026-12-01T00:01Z', false],
    ['2026-11-20 / 2026-11-30', '2026-11-19T23:59Z', false],
    ['20201101T1300-0800/20201130T2359-0800', '2020-12-01T07:00Z', true],
    ['20201101T1300-0800/20201130T2359-0800', '2020-12-01T09:00Z', false],
    ['20201101T130000-08/20201130', '2020-11-01T20:59Z', false],
    ['20201101T130000-08/20201130', '2020-11-30T20:00Z', true],
    ['2026-11-01T00:00+0200/2026-11-30T23:59+02:00', '2026-11-30T22:00Z', false],
    ['2026-11-01T00:00:00Z/2026-11-30T23:59:59Z', '2026-11-30T22:00Z', true],
    ['soon', '2026-11-30T20:00Z', true],
  ])('of %s at %s count: %s', async (dates, now, isOn) => {
    const rows = `id,title,link,price,sale_price,sale_price_effective_date\n1,A,/a,20 EUR,15 EUR,${dates}`
    expect(await price(rows, now)).toBe(isOn ? '15.00 was 20.00' : '20.00')
    const [start, end] = dates.split('/')
    expect(
      await price(
        openGraph({
          'price:amount': '20',
          'price:currency': 'EUR',
          'sale_price:amount': '15',
          'sale_price:currency': 'EUR',
          'sale_price_dates:start': start,
          'sale_price_dates:end': end,
        }),
        now,
      ),
    ).toBe(isOn ? '15.00 was 20.00' : '20.00')
  })

  it.each(['0', '0.00 EUR', '20 EUR'])('of %s are none', async (sale) => {
    expect(await price(`id,title,link,price,sale_price\n1,A,/a,20 EUR,${sale}`, '2026-11-30')).toBe('20.00')
    expect(
      await price(
        openGraph({ 'price:amount': '20', 'price:currency': 'EUR', 'sale_price:amount': sale }),
        '2026-11-30',
      ),
    ).toBe('20.00')
  })

  const openGraph = (properties: Record<string, string | undefined>) =>
    `<html><meta property="og:title" content="A"><meta property="og:url" content="https://x.example/">${Object.entries(
      properties,
    )
      .map(([name, content]) => content && `<meta property="product:${name}" content="${content}">`)
      .join('')}</html>`

  it.each([
    [{ 'price:amount': '20', 'price:currency': 'EUR', 'sale_price:amount': '15' }, '15.00 was 20.00 EUR'],
    [
      { 'price:amount': '20', 'price:currency': 'EUR', 'sale_price:amount': '15', 'sale_price:currency': 'USD' },
      '20.00 EUR',
    ],
    [{ 'sale_price:amount': '15', 'sale_price:currency': 'USD' }, '15.00 USD'],
    [{ 'sale_price:amount': '15', 'sale_price:currency': 'USD', 'sale_price_dates:end': '2020-01-01' }, undefined],
    [
      {
        'price:amount': '20',
        'price:currency': 'EUR',
        'original_price:amount': '30',
        'original_price:currency': 'USD',
      },
      '20.00 EUR',
    ],
  ])('of a page that says %j are in their own currency', async (properties, expected) => {
    const { catalog } = await loadBody(openGraph(properties))
    const [{ price, compareAt } = {}] = catalog.products as Partial<Product>[]
    expect(price && `${price}${compareAt ? ` was ${compareAt}` : ''} ${catalog.currency}`).toBe(expected)
  })
})

describe('versions', () => {
  const buyOf = ({ url, buy, regions, excludedRegions }: Partial<Product>) =>
    JSON.parse(JSON.stringify([url, buy?.url, regions, excludedRegions]))
  const seen = (product: Product | undefined) => [product!, ...(product?.variants ?? [])].map((one) => buyOf(one))

  it('of rows keep their own page, checkout and regions', async () => {
    const head = 'id,item_group_id,title,link,size,checkout_link_template,shopping_ads_excluded_country,shipping'
    const rows = ['s,G,Shirt,/s,S,/buy/s,FR DE,"US::,GR::"', 'm,G,Shirt,/m,M,/buy/m,FR,US::']
    const shirt = await first(loadBody([head, ...rows].join('\n')))
    expect(seen(shirt)).toEqual([
      ['https://shop.example/s', null, ['US', 'GR'], ['FR']],
      ['https://shop.example/s', 'https://shop.example/buy/s', ['US', 'GR'], ['FR', 'DE']],
      ['https://shop.example/m', 'https://shop.example/buy/m', ['US'], ['FR']],
    ])
    expect(isSoldIn(shirt!, 'GR', shirt?.variants?.[0])).toBe(true)
    expect(isSoldIn(shirt!, 'GR', shirt?.variants?.[1])).toBe(false)
    expect(isSoldIn(shirt!, 'DE')).toBe(false)
  })

  it('of rows belong to the row that has the id of their group', async () => {
    const head = 'id,item_group_id,title,link,size,price'
    const rows = ['s,G,Shirt S,/s,S,5 EUR', 'G,,Shirt,/shirt,,9 EUR', 'm,G,Shirt M,/m,M,6 EUR', 'X,,Mug,/x,,1 EUR']
    const { catalog, skipped } = await loadBody([head, ...rows].join('\n'))
    expect(skipped).toEqual([])
    expect(catalog.products).toMatchObject([
      { id: 'G', title: 'Shirt', price: '5.00', maxPrice: '6.00', variants: [{ id: 's' }, { id: 'm' }] },
      { id: 'X' },
    ])
  })

  it('of rows say what they have alike once, and of Google’s {id} it is theirs', async () => {
    const head = 'id,item_group_id,title,link,size,checkout_link_template,shopping_ads_excluded_country'
    const rows = ['s,G,Shirt,/shirt,S,/buy/{id},FR', 'm,G,Shirt,/shirt,M,/buy/{id},FR']
    expect(seen(await first(loadBody([head, ...rows].join('\n'))))).toEqual([
      ['https://shop.example/shirt', 'https://shop.example/buy/{variant}', null, ['FR']],
      [null, null, null, null],
      [null, null, null, null],
    ])
  })

  it('of rows that say nothing have nothing of the others', async () => {
    const head = 'id,item_group_id,title,link,size,checkout_link_template,shopping_ads_excluded_country,shipping'
    const rows = ['s,G,Shirt,/shirt,S,/buy/s,FR,US::', 'm,G,Shirt,/shirt,M,,,']
    expect(seen(await first(loadBody([head, ...rows].join('\n'))))).toEqual([
      ['https://shop.example/shirt', null, null, null],
      [null, 'https://shop.example/buy/s', ['US'], ['FR']],
      [null, null, null, null],
    ])
  })

  const version = (size: string, offer: object) => ({
    '@type': 'Product',
    sku: size,
    name: `Shirt ${size}`,
    size,
    offers: { '@type': 'Offer', price: 5, priceCurrency: 'EUR', url: `/shirt?v=${size}`, ...offer },
  })
  const OFFERS = [
    { checkoutPageURLTemplate: '/buy/s', eligibleRegion: ['US', 'GR'], ineligibleRegion: 'FR' },
    { checkoutPageURLTemplate: '/buy/m', eligibleRegion: 'US', ineligibleRegion: ['FR', 'DE'] },
  ] as const
  const OWN = [
    ['https://shop.example/shirt?v=S', 'https://shop.example/buy/s', ['US', 'GR'], ['FR']],
    ['https://shop.example/shirt?v=M', 'https://shop.example/buy/m', ['US'], ['FR', 'DE']],
  ]
  const group = { '@type': 'ProductGroup', productGroupID: 'G', name: 'Shirt', url: '/shirt', variesBy: 'size' }

  it.each<[string, object]>([
    ['a group', { ...group, hasVariant: [version('S', OFFERS[0]), version('M', OFFERS[1])] }],
    [
      'a list of offers',
      {
        '@type': 'Product',
        name: 'Shirt',
        url: '/shirt',
        offers: ['S', 'M'].map((size, at) => ({ sku: size, ...version(size, OFFERS[at]!).offers })),
      },
    ],
    [
      'products that name their group',
      {
        '@graph': [
          group,
          ...['S', 'M'].map((size, at) => ({ ...version(size, OFFERS[at]!), inProductGroupWithID: 'G' })),
        ],
      },
    ],
  ])('of %s keep their own page, checkout and regions', async (_, input) => {
    const shirt = await first(readCatalog(input, { base: PAGE }))
    expect(seen(shirt)).toEqual([['https://shop.example/shirt', null, ['US', 'GR'], ['FR']], ...OWN])
  })
})

describe('JSON-LD', () => {
  const offer = (more: object, product: object = {}) =>
    first(
      readCatalog(
        {
          '@context': 'https://schema.org',
          '@type': 'Product',
          name: 'A',
          url: 'https://x.example/a',
          ...product,
          offers: { '@type': 'Offer', priceCurrency: 'EUR', ...more },
        },
        { base: PAGE },
      ),
    )

  it.each([
    [19.99, '19.99'],
    [19.989999999, '19.99'],
    ['19.99', '19.99'],
    ['29.950000', '29.95'],
    ['1.234,56', '1234.56'],
    ['1,234.56 EUR', '1234.56'],
    [0, '0.00'],
    [1299, '1299.00'],
    [{ '@value': '5' }, '5.00'],
    [['7.00'], '7.00'],
  ])('reads the price %j as %s', async (price, expected) => {
    expect(await offer({ price })).toMatchObject({ price: expected })
  })

  it.each([
    ['https://schema.org/InStock', 'in-stock'],
    ['http://schema.org/OutOfStock', 'out-of-stock'],
    ['PreOrder', 'preorder'],
    ['schema:PreSale', 'preorder'],
    ['BackOrder', 'backorder'],
    ['LimitedAvailability', 'in-stock'],
    ['SoldOut', 'out-of-stock'],
    ['Discontinued', 'out-of-stock'],
    ['OnlineOnly', 'in-stock'],
    ['InStoreOnly', 'in-stock'],
    ['MadeToOrder', 'backorder'],
    ['Reserved', 'out-of-stock'],
    ['whatever', undefined],
  ])('reads the availability %s as %s', async (availability, expected) => {
    expect((await offer({ price: 1, availability }))?.availability).toBe(expected)
  })

  it.each([
    [{ eligibleRegion: 'GR' }, ['GR'], undefined],
    [
      { eligibleRegion: ['US-CA', 'Germany', 'USA', { '@type': 'Country', name: 'JP' }] },
      ['US-CA', 'DE', 'US', 'JP'],
      undefined,
    ],
    [
      { ineligibleRegion: [{ '@type': 'Place', address: { addressCountry: { '@type': 'Country', name: 'France' } } }] },
      undefined,
      ['FR'],
    ],
    [{ shippingDetails: { shippingDestination: [{ addressCountry: ['GR', 'CY'] }] } }, ['GR', 'CY'], undefined],
    [
      {
        shippingDetails: [
          { doesNotShip: 'true', shippingDestination: { addressCountry: 'US', addressRegion: ['AK'] } },
          { shippingDestination: { addressCountry: 'US' } },
        ],
      },
      ['US'],
      ['US-AK'],
    ],
    [{ eligibleRegion: 'Worldwide' }, undefined, undefined],
    [{ eligibleRegion: 'Greece, Cyprus;' }, ['GR', 'CY'], undefined],
    [{ eligibleRegion: ['GR', 'Deutschland'] }, undefined, undefined],
    [{ eligibleRegion: 'GR', ineligibleRegion: ['FR', 'Bayern'] }, ['GR'], ['FR']],
    [
      { shippingDetails: { shippingDestination: [{ addressCountry: 'GR' }, { name: 'Tschechien' }] } },
      undefined,
      undefined,
    ],
    [
      {
        shippingDetails: [
          { shippingDestination: { addressCountry: 'GR' } },
          { shippingDestination: { addressCountry: 'Tschechien' } },
          { doesNotShip: true, shippingDestination: [{ addressCountry: 'FR' }, { name: 'Bayern' }] },
        ],
      },
      undefined,
      ['FR'],
    ],
  ])('knows from %j where it is sold', async (more, regions, excludedRegions) => {
    const product = await offer({ price: 1, ...more })
    expect([product?.regions, product?.excludedRegions]).toEqual([regions, excludedRegions])
  })

  it.each([
    [
      'https://x.example/buy?items={VARIANT_ID_1}:{Quantity_1},{VARIANT_ID_2}:{Quantity_2}',
      'https://x.example/buy?items={variant}:{quantity}',
    ],
    ['https://x.example/cart/{sku}{?quantity,ref}', 'https://x.example/cart/{sku}?quantity={quantity}&ref={token}'],
    ['/checkout/{product_id}', 'https://shop.example/checkout/{id}'],
    ['javascript:alert({id})', undefined],
  ])('turns the checkout template %s into %s', async (checkoutPageURLTemplate, url) => {
    expect((await offer({ price: 1, checkoutPageURLTemplate }))?.buy?.url).toBe(url)
  })

  it('makes versions of offers that name different things, and none of several sellers’', async () => {
    const product = (offers: unknown) =>
      first(readCatalog({ '@type': 'Product', name: 'A', url: 'https://x.example/', offers }, { base: PAGE }))
    expect(
      await product([
        { sku: 's', name: 'S', price: 5, priceCurrency: 'USD' },
        { sku: 'm', name: 'M', price: 7, priceCurrency: 'USD' },
      ]),
    ).toMatchObject({
      price: '5.00',
      maxPrice: '7.00',
      variants: [{ id: 's', title: 'S', price: '5.00' }, { id: 'm' }],
    })
    const sold = await product({
      '@type': 'AggregateOffer',
      priceCurrency: 'USD',
      lowPrice: 5,
      offers: [
        { price: 6, seller: 'a' },
        { price: 5, seller: 'b' },
      ],
    })
    expect(sold).toMatchObject({ price: '5.00', maxPrice: '6.00' })
    expect(sold).not.toHaveProperty('variants')
  })

  const past = { priceValidUntil: '2026-10-31' }
  const future = { validFrom: '2026-12-24T00:00:00+01:00' }
  const listed = { priceType: 'https://schema.org/ListPrice', price: 9 }
  it.each([
    ['an offer that has ended', [{ price: 5, ...past }, { price: 9 }], '9.00'],
    ['an offer to come', [{ price: 5, ...future }, { price: 9 }], '9.00'],
    ['an offer of today', [{ price: 5, validFrom: '2026-11-01', priceValidUntil: '2026-11-30' }, { price: 9 }], '5.00'],
    [
      'nothing but what has ended',
      [
        { price: 5, ...past },
        { price: 9, ...past },
      ],
      '5.00',
    ],
    [
      'a version that has ended',
      [
        { sku: 's', price: 5, ...past },
        { sku: 'm', price: 9 },
      ],
      '5.00',
    ],
    ['a sale to come', { priceSpecification: [{ price: 5, ...future }, listed] }, '9.00'],
    ['a sale that has ended', { priceSpecification: [{ price: 5, validThrough: '2026-10-31' }, listed] }, '9.00'],
    ['a sale of today', { priceSpecification: [{ price: 5, validThrough: '2026-11-30' }, listed] }, '5.00 was 9.00'],
    ['one price that has ended', { priceSpecification: { price: 5, validThrough: '2026-10-31' } }, '5.00'],
  ])('of %s has the price of today where one is known', async (_, offers, expected) => {
    const shirt = { '@type': 'Product', name: 'A', url: '/a', offers }
    const now = () => Date.parse('2026-11-30T12:00Z')
    const product = await first(loadJson(shirt, { currency: 'EUR', now }))
    expect([product?.price, product?.compareAt].filter(Boolean).join(' was ')).toBe(expected)
  })

  const all = async (input: unknown) => {
    const { catalog, skipped } = await readCatalog(input, { base: PAGE, currency: 'EUR' })
    expect(skipped).toEqual([])
    return catalog.products
  }

  it('reads what is said of one thing in several places', async () => {
    const mug = { '@type': 'Product', '@id': '#product', name: 'Mug', url: '/mug' }
    const offers = { '@id': '#offer' }
    const graph = [
      { ...mug, sku: 'M' },
      { ...mug, offers },
      { '@type': 'Product', '@id': '#product', aggregateRating: { ratingValue: 4, ratingCount: 2 } },
      { '@type': 'Offer', '@id': '#offer', price: 5, priceCurrency: 'EUR' },
      { '@id': '#offer', availability: 'InStock' },
      { '@type': 'WebPage', '@id': '#product', name: 'Mug, our shop', description: 'Page', mainEntity: mug },
    ]
    for (const input of [graph, graph.toReversed(), { '@graph': graph }])
      expect(await all(input)).toEqual([
        {
          id: 'M',
          title: 'Mug',
          url: 'https://shop.example/mug',
          images: [],
          price: '5.00',
          availability: 'in-stock',
          rating: { value: 4, count: 2 },
        },
      ])
  })

  it('tells apart what careless pages give one @id', async () => {
    const product = (sku: string, price: number, name = 'Mug') => ({
      ...{ '@type': 'Product', '@id': '#product', sku, name, url: `/${sku}` },
      offers: { '@type': 'Offer', '@id': '#offer', price, priceCurrency: 'EUR', availability: 'InStock' },
    })
    const products = await all([product('a', 5), product('b', 6), product('c', 7, 'Bowl'), product('a', 5)])
    expect(products.map(({ id, price }) => `${id} ${price}`)).toEqual(['a 5.00', 'b 6.00', 'c 7.00'])
  })

  it('keeps a thousand of one @id apart', async () => {
    const products = Array.from({ length: 1000 }, (_, at) => ({
      ...{ '@type': 'Product', '@id': '#product', sku: `${at}`, name: 'Mug', url: `/${at}` },
    }))
    expect(await all(products)).toHaveLength(1000)
  })

  it.each([
    [{ '@id': 'https://schema.org/OutOfStock' }, 'out-of-stock'],
    [[{ '@id': 'schema:InStock' }], 'in-stock'],
    ['https://schema.org/InStock/', 'in-stock'],
  ])('reads the availability %j', async (availability, expected) => {
    expect((await offer({ price: 1, availability }))?.availability).toBe(expected)
    expect((await offer({ lowPrice: 1, availability }))?.availability).toBe(expected)
  })

  it('has each offer say what is said of all', async () => {
    const shared = { availability: 'OutOfStock', eligibleRegion: 'GR', priceCurrency: 'USD', name: 'All' }
    const offers = [
      { sku: 's', price: 5 },
      { sku: 'm', price: 6, availability: 'InStock' },
    ]
    expect(await offer({ '@type': 'AggregateOffer', lowPrice: 5, ...shared, offers })).toMatchObject({
      regions: ['GR'],
      availability: 'in-stock',
      variants: [
        { id: 's', title: 's', availability: 'out-of-stock' },
        { id: 'm', availability: 'in-stock' },
      ],
    })
  })

  it('takes the address that a list gives, and the offer of what is offered', async () => {
    const product = (name: string) => ({ '@type': 'Product', name })
    const list = ['A', 'B'].map((name) => ({ '@type': 'ListItem', url: `/${name}`, item: product(name) }))
    const offered = { '@type': 'Offer', url: '/C', price: 5, priceCurrency: 'EUR', itemOffered: product('C') }
    const products = await all([
      { '@type': 'ItemList', itemListElement: list },
      { '@type': 'Store', hasOfferCatalog: { itemListElement: [offered] } },
    ])
    expect(products.map(({ title, url, price }) => [title, url, price])).toEqual([
      ['A', 'https://shop.example/A', undefined],
      ['B', 'https://shop.example/B', undefined],
      ['C', 'https://shop.example/C', '5.00'],
    ])
  })

  it.each(['jsonld', 'opengraph'])(
    'takes the end of a long address for an id that a collector takes: %s',
    async (format) => {
      const [one, two] = ['كوب', 'صحن'].map((name) => new URL(`/${'منتج-'.repeat(20)}${name}`, PAGE).href)
      const ids = []
      for (const url of [one, two]) {
        const html =
          format === 'jsonld'
            ? `<!doctype html><script type="application/ld+json">${JSON.stringify({ '@type': 'Product', name: 'A', url })}</script>`
            : `<!doctype html><meta property="og:type" content="product"><meta property="og:title" content="A"><meta property="og:url" content="${url}">`
        const product = await first(loadBody(html))
        expect(product).toMatchObject({ title: 'A', url })
        ids.push(product?.id)
      }
      expect(ids.map((id) => id?.length)).toEqual([249, 249])
      expect(new Set(ids).size).toBe(2)
    },
  )

  it.each([
    [
      'JSON-LD',
      `<script type="application/ld+json">${JSON.stringify({ '@type': 'Product', name: 'A', sku: '1' })}</script>`,
    ],
    ['Open Graph', '<meta property="og:type" content="product"><meta property="og:title" content="A">'],
    ['microdata', '<p itemscope itemtype="https://schema.org/Product"><b itemprop="name">A</b></p>'],
  ])('takes the address of a page for that of its product where its %s says none', async (_, words) => {
    const feed = '/p/bowl?colour=red'
    for (const head of ['', '<link rel="canonical" href="/p/bowl">']) {
      const url = head ? 'https://shop.example/p/bowl' : `https://shop.example${feed}`
      expect(await first(loadBody(`<!doctype html>${head}${words}`, { feed }))).toMatchObject({ title: 'A', url })
    }
  })

  it('finds the page of a group at its first version', async () => {
    const version = { '@type': 'Product', name: 'Shirt S', sku: 's', offers: { price: 5, url: '/shirt?s' } }
    const group = { '@type': 'ProductGroup', productGroupID: 'G', name: 'Shirt', hasVariant: [version] }
    expect(await all(group)).toMatchObject([{ id: 'G', url: 'https://shop.example/shirt?s' }])
  })

  it('groups products that say of which group they are', async () => {
    const product = (sku: string, size: string) => ({
      '@type': 'Product',
      sku,
      name: `Shirt ${size}`,
      url: `https://x.example/${sku}`,
      size,
      isVariantOf: { '@id': '#g' },
      offers: { price: 5, priceCurrency: 'EUR' },
    })
    const { catalog } = await readCatalog(
      {
        '@graph': [
          {
            '@type': 'ProductGroup',
            '@id': '#g',
            name: 'Shirt',
            productGroupID: 'G',
            url: 'https://x.example/g',
            variesBy: 'size',
          },
          product('s', 'S'),
          product('m', 'M'),
        ],
      },
      { base: PAGE },
    )
    expect(catalog.products).toMatchObject([
      { id: 'G', title: 'Shirt', price: '5.00', variants: [{ id: 's', options: { Size: 'S' } }, { id: 'm' }] },
    ])
  })
})
