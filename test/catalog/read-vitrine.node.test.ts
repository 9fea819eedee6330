import { describe, expect, it } from 'vitest'
import { readCatalog } from '../../src/catalog/load-catalog'
import { loadJson, PAGE } from './feed-server'

const read = (input: unknown, options = {}) => readCatalog(input, { base: PAGE, ...options })
const one = async (product: object, catalog = {}) =>
  (await read({ currency: 'EUR', ...catalog, products: [{ id: 'a', title: 'A', url: '/a', ...product }] })).catalog
    .products[0]

describe('the vitrine format', () => {
  it('takes the id of a pin for digits, or not at all', async () => {
    expect(await one({ pin: '123456789012345678' })).toMatchObject({ pin: '123456789012345678' })
    for (const pin of ['../evil', '12', 'https://pin.it/1', {}, 1.5, '1'.repeat(99)])
      expect(await one({ pin })).not.toHaveProperty('pin')
    const photos = [{ id: 'p', src: '/p.jpg', pin: '123456789012345678', tags: [] }]
    const { catalog } = await read({ currency: 'EUR', products: [{ id: 'a', title: 'A', url: '/a' }], photos })
    expect(catalog.photos).toMatchObject([{ pin: '123456789012345678' }])
  })

  it.each([
    ['/a.jpg 100w, /b.jpg 200w', '/a.jpg 100w, /b.jpg 200w'],
    ['/a.jpg 100w,/b.jpg 200w', '/a.jpg 100w, /b.jpg 200w'],
    ['/a,c.jpg 1x,/b.jpg 1.5x', '/a,c.jpg 1x, /b.jpg 1.5x'],
    ['/a.jpg, /b.jpg 2x', '/b.jpg 2x'],
  ])('reads the sizes of a picture that are written as %j', async (srcset, sizes) => {
    const { images } = (await one({ images: [{ src: '/a.jpg', srcset }] }))!
    expect(images[0]?.srcset?.replaceAll(new URL('/', PAGE).origin, '')).toBe(sizes)
  })

  it('leaves out a poll of one choice, or of more than six', async () => {
    const poll = (id: string, count: number) => ({
      id,
      question: 'Which?',
      choices: Array.from({ length: count }, (_, at) => ({ id: `${at}`, label: `Choice ${at}` })),
    })
    const products = [{ id: 'a', title: 'A', url: '/a' }]
    const { catalog, skipped } = await read({
      products,
      polls: [1, 2, 6, 7].map((count) => poll(`of-${count}`, count)),
    })
    expect(catalog.polls?.map(({ id }) => id)).toEqual(['of-2', 'of-6'])
    expect(skipped.map(({ id, reason }) => [id, reason])).toEqual([
      ['of-1', 'poll without id, question or two to six choices'],
      ['of-7', 'poll without id, question or two to six choices'],
    ])
  })

  it('comes through whole when it is clean', async () => {
    const catalog = {
      currency: 'KWD',
      products: [
        {
          id: 'vase',
          title: 'مزهرية',
          url: 'https://shop.example/vase',
          price: '12.500',
          compareAt: '15.000',
          availability: 'in-stock',
          regions: ['KW', 'US-CA'],
          excludedRegions: ['US-NY'],
          brand: 'Halden',
          description: 'Thrown by hand.',
          images: [
            {
              src: 'https://shop.example/v.jpg',
              width: 800,
              height: 600,
              alt: 'Vase',
              srcset: 'https://shop.example/v2.jpg 2x',
              color: '#c8B8a8',
            },
          ],
          video: [
            {
              src: 'https://shop.example/v.mp4',
              type: 'video/mp4',
              poster: 'https://shop.example/p.jpg',
              captions: 'https://shop.example/c.vtt',
            },
          ],
          variants: [
            {
              id: 's',
              title: 'Small',
              options: { Size: 'S' },
              price: '12.500',
              availability: 'backorder',
              image: 'https://shop.example/s.jpg',
              sku: 'V-S',
              url: 'https://shop.example/vase/s',
              buy: { url: 'https://shop.example/buy/s?q={quantity}' },
              regions: ['KW'],
              excludedRegions: ['US'],
            },
          ],
          rating: { value: 4.5, count: 12 },
          buy: { url: 'https://shop.example/buy/{variant}?q={quantity}', id: '7' },
        },
      ],
      photos: [
        {
          id: 'p1',
          src: 'https://shop.example/room.jpg',
          width: 1200,
          height: 800,
          alt: 'Room',
          color: '#102030',
          caption: 'Evening',
          credit: { name: 'Ana', url: 'https://ana.example/', kind: 'creator' },
          tags: [{ product: 'vase', x: 0, y: 1 }],
        },
      ],
      polls: [
        {
          id: 'q',
          question: 'Which?',
          choices: [
            { id: '1', label: 'One', product: 'vase' },
            { id: '2', label: 'Two' },
          ],
        },
      ],
    }
    const result = await read(structuredClone(catalog))
    expect(result).toEqual({ format: 'vitrine', catalog, skipped: [] })
  })

  it.each(['red', '#fff', '#12345', '#1234567', '#12345g', 'url(//x)', '#123456;x', 0x123456, null, { toString: 1 }])(
    'takes %s for no colour of a picture',
    async (color) => {
      const product = await one({ images: [{ src: '/v.jpg', color }] })
      expect(product?.images).toEqual([{ src: 'https://shop.example/v.jpg', alt: 'A' }])
    },
  )

  it('leaves out broken products one by one, with place, id and reason', async () => {
    const good = { id: 'ok', title: 'Good', url: '/good' }
    const { catalog, skipped } = await read({
      currency: 'EUR',
      products: [
        null,
        good,
        7,
        { ...good, id: '' },
        { ...good, title: {} },
        { ...good, url: 'javascript:1' },
        good,
        { ...good, id: 'p', price: 'cheap' },
        { ...good, id: 'n', price: '-1' },
        'x',
        [],
      ],
    })
    expect(catalog.products.map(({ id }) => id)).toEqual(['ok'])
    expect(skipped).toEqual([
      { index: 0, id: null, reason: 'no title' },
      { index: 2, id: null, reason: 'no title' },
      { index: 3, id: null, reason: 'no id' },
      { index: 4, id: 'ok', reason: 'no title' },
      { index: 5, id: 'ok', reason: 'no url' },
      { index: 6, id: 'ok', reason: 'id repeated' },
      { index: 7, id: 'p', reason: 'price "cheap" is no amount of EUR' },
      { index: 8, id: 'n', reason: 'price "-1" is no amount of EUR' },
      { index: 9, id: null, reason: 'no title' },
      { index: 10, id: null, reason: 'no title' },
    ])
  })

  it('leaves out broken versions one by one, and counts them', async () => {
    const version = (id: unknown, more = {}) => ({ id, title: `${id}`, options: { Size: `${id}` }, ...more })
    const variants = [version('s'), null, version('m', { price: 'cheap' }), version('l', { regions: ['Greece'] })]
    const { catalog, skipped } = await read({
      currency: 'EUR',
      products: [
        // Its description has to be read anew, by a part that is loaded then.
        { id: 'a', title: 'A', url: '/a', variants, description: 'caf&eacute;' },
        { id: 'b', title: 'B', url: '/b', variants: [null] },
        { id: 'c', title: 'C', url: '/c', variants: [version('s')] },
      ],
    })
    expect(catalog.products.map(({ id, variants }) => [id, variants?.map(({ id }) => id)])).toEqual([
      ['a', ['s']],
      ['c', ['s']],
    ])
    expect(skipped).toEqual([
      { index: 0, id: 'a', reason: 'no id' },
      { index: 0, id: 'a', reason: 'price "cheap" is no amount of EUR' },
      { index: 0, id: 'a', reason: 'regions: "GREECE" is no ISO 3166 code' },
      { index: 1, id: 'b', reason: 'no id' },
    ])
  })

  it.each(['auto', 'vitrine', 'shopify', 'woocommerce'] as const)(
    'takes no list for an empty one, whatever wrote it: %s',
    async (format) => {
      for (const products of [[], {}, null]) expect((await read({ products }, { format })).catalog.products).toEqual([])
    },
  )

  it('reads a map instead of a list, whose keys are ids', async () => {
    const { catalog } = await read({
      currency: 'EUR',
      products: { a: { title: 'A', url: '/a' }, b: { id: 'c', title: 'B', url: '/b' } },
    })
    expect(catalog.products.map(({ id }) => id)).toEqual(['a', 'c'])
  })

  it.each([
    [{ price: '49.9' }, { price: '49.90' }],
    [{ price: 49.9 }, { price: '49.90' }],
    [{ price: 0 }, { price: '0.00' }],
    [{ price: '' }, {}],
    [{ price: null }, {}],
    [
      { price: '10', compareAt: '12' },
      { price: '10.00', compareAt: '12.00' },
    ],
    [{ price: '10', compareAt: '10.00' }, { price: '10.00' }],
    [{ compareAt: '10.00' }, {}],
    [
      { price: '4900', currency: 'JPY' },
      { price: '4900', currency: 'JPY' },
    ],
    [
      { price: '12.5', currency: 'kwd' },
      { price: '12.500', currency: 'KWD' },
    ],
    [{ price: '9', currency: 'EUR' }, { price: '9.00' }],
  ])('turns the prices of %j into %j', async (product, expected) => {
    expect(await one(product)).toEqual({ id: 'a', title: 'A', url: 'https://shop.example/a', images: [], ...expected })
  })

  it('takes the cheapest version’s price when the product has none, and is sold out with all of them', async () => {
    const variants = [
      { id: '1', options: { Size: 'S' }, price: '9.00', availability: 'out-of-stock' },
      { id: '2', options: { Size: 'M' }, price: '12', availability: 'sold out' },
    ]
    expect(await one({ variants })).toMatchObject({ price: '9.00', availability: 'out-of-stock' })
  })

  it('has the price of the cheapest version in stock, and says that there are dearer ones', async () => {
    const variants = [
      { id: '1', options: { Size: 'S' }, price: '5.00', availability: 'out-of-stock' },
      { id: '2', options: { Size: 'M' }, price: '9.00' },
      { id: '3', options: { Size: 'L' }, price: '7.00', compareAt: '8.00', availability: 'in-stock' },
      { id: '4', options: { Size: 'XL' } },
    ]
    expect(await one({ variants })).toMatchObject({ price: '7.00', compareAt: '8.00', maxPrice: '9.00' })
    expect(await one({ price: '6.00', variants })).not.toHaveProperty('maxPrice')
    expect(await one({ variants: variants.slice(0, 1) })).not.toHaveProperty('maxPrice')
  })

  it('reads the highest price where it is higher', async () => {
    expect(await one({ price: '5', maxPrice: '9' })).toMatchObject({ price: '5.00', maxPrice: '9.00' })
    for (const maxPrice of ['5.00', '4', 'x', null, undefined])
      expect(await one({ price: '5', maxPrice })).not.toHaveProperty('maxPrice')
    expect(await one({ maxPrice: '9' })).not.toHaveProperty('maxPrice')
  })

  it('reads ratings with a decimal comma', async () => {
    expect(await one({ rating: { value: '4,5', count: 3 } })).toMatchObject({ rating: { value: 4.5, count: 3 } })
  })

  it('strips HTML from descriptions and decodes their entities once', async () => {
    const description =
      '<p>Dish&nbsp;&amp;amp; <b>bo</b>wl<br>3 &lt; 4 &eacute;</p><script>alert(1)</script><!-- no -->'
    expect((await one({ description }))?.description).toBe('Dish &amp; bowl 3 < 4 é')
  })

  it('leaves plain texts as they are', async () => {
    const description = 'Salt & pepper, 3 < 4, AT&T; a<3'
    expect((await one({ description, title: '<b>A</b> &amp;' }))?.description).toBe(description)
    expect((await one({ title: '<b>A</b> &amp;' }))?.title).toBe('<b>A</b> &amp;')
  })

  it('leaves out photos, polls and choices whose id was there before, and says so', async () => {
    const choices = ['x', 'y', 'x'].map((id, at) => ({ id, label: `Choice ${at}` }))
    const { catalog, skipped } = await read({
      currency: 'EUR',
      products: [{ id: 'a', title: 'A', url: '/a' }],
      photos: ['/1.jpg', '/2.jpg', '/3.jpg'].map((src, at) => ({ id: at === 1 ? 'q' : 'p', src })),
      polls: [
        { id: 'w', question: 'Which?', choices: [...choices, { id: 'z' }] },
        { id: 'w', question: 'And which?', choices },
        { id: 'v', question: 'Both the same?', choices: [choices[0], choices[2]] },
      ],
    })
    expect(catalog.photos?.map(({ src }) => src)).toEqual(['https://shop.example/1.jpg', 'https://shop.example/2.jpg'])
    expect(catalog.polls).toEqual([
      {
        id: 'w',
        question: 'Which?',
        choices: [
          { id: 'x', label: 'Choice 0' },
          { id: 'y', label: 'Choice 1' },
        ],
      },
    ])
    expect(skipped).toEqual([
      { index: 2, id: 'p', reason: 'id repeated' },
      { index: 0, id: 'w', reason: 'choice "x" without id or label, or repeated' },
      { index: 0, id: 'w', reason: 'choice "z" without id or label, or repeated' },
      { index: 1, id: 'w', reason: 'choice "x" without id or label, or repeated' },
      { index: 1, id: 'w', reason: 'id repeated' },
      { index: 2, id: 'v', reason: 'choice "x" without id or label, or repeated' },
      { index: 2, id: 'v', reason: 'poll without id, question or two to six choices' },
    ])
  })

  it('has of more products than are wanted those that a photo in view or a poll shows, wherever they stand', async () => {
    const products = ['a', 'b', 'c', 'd', 'e'].map((id) => ({ id, title: 'A', url: '/a' }))
    const photos = ['d', 'e'].map((product, id) => ({ id: id + 1, src: '/1.jpg', tags: [{ product, x: 0, y: 0 }] }))
    const choices = ['a', 'b'].map((product) => ({ id: product, label: 'A', product }))
    const polls = [{ id: 'p', question: 'Which?', choices }]
    const shown = async (more: object) => {
      const { catalog, skipped } = await read({ currency: 'EUR', products, ...more }, { limit: 1 })
      expect(skipped).toEqual([])
      return catalog.products.map(({ id }) => id)
    }
    expect(await shown({})).toEqual(['a'])
    expect(await shown({ photos: [], polls: [] })).toEqual(['a'])
    expect(await shown({ photos })).toEqual(['a', 'd'])
    expect(await shown({ polls })).toEqual(['a', 'b'])
    expect(await shown({ photos, polls })).toEqual(['a', 'b', 'd'])
  })

  it('leaves out tags of unknown products and places outside of the picture, and says so', async () => {
    const { catalog, skipped } = await read({
      currency: 'EUR',
      products: [{ id: 'a', title: 'A', url: '/a' }],
      photos: [
        {
          id: 1,
          src: '/1.jpg',
          tags: [{ product: 'a', x: '0.5', y: 0.25 }, { product: 'b', x: 0, y: 0 }, { product: 'a', x: 2, y: 0 }, null],
        },
        { id: 2 },
      ],
    })
    expect(catalog.photos).toEqual([
      { id: '1', src: 'https://shop.example/1.jpg', tags: [{ product: 'a', x: 0.5, y: 0.25 }] },
    ])
    expect(skipped).toEqual([
      { index: 0, id: '1', reason: 'tag "b" without product or place' },
      { index: 0, id: '1', reason: 'tag "a" without product or place' },
      { index: 0, id: '1', reason: 'tag "" without product or place' },
      { index: 1, id: '2', reason: 'photo without src' },
    ])
  })

  it('is told from Shopify’s where its products have handles', async () => {
    const product = { id: 'a', title: 'A', handle: 'a', url: '/a', price: '5.00', brand: 'Halden' }
    for (const input of [{ currency: 'EUR', products: [product] }, { products: [null, product] }, [product]])
      expect(await read(input)).toMatchObject({
        format: 'vitrine',
        catalog: { products: [{ url: 'https://shop.example/a', price: '5.00', brand: 'Halden' }] },
      })
    const theirs = { ...product, vendor: '', variants: [{ id: 1, price: 500, available: true }], price: 500 }
    for (const input of [{ products: [theirs] }, [theirs], theirs])
      expect(await read(input)).toMatchObject({ format: 'shopify', catalog: { products: [{ price: '5.00' }] } })
  })

  it.each([
    [{ regions: ['USA'] }, 'regions: "USA"'],
    [{ regions: ['GR', 'Germany'] }, 'regions: "GERMANY"'],
    [{ regions: [{ code: 'GR' }] }, 'regions: "?"'],
    [{ excludedRegions: 'GR, USA' }, 'excludedRegions: "USA"'],
    [{ variants: [{ id: 1, regions: ['USA'] }] }, 'regions: "USA"'],
  ])('leaves out what %j would have sold to everybody', async (more, reason) => {
    const products = [
      { id: 'a', title: 'A', url: '/a', ...more },
      { id: 'b', title: 'B', url: '/b', regions: ['gr', 'uk'] },
      { id: 'c', title: 'C', url: '/c', regions: ` ${'US-CA; '.repeat(200)}` },
    ]
    const { catalog, skipped } = await read({ currency: 'EUR', products })
    expect(catalog.products.map(({ id, regions }) => [id, regions?.length])).toEqual([
      ['b', 2],
      ['c', 200],
    ])
    expect(skipped).toEqual([{ index: 0, id: 'a', reason: `${reason} is no ISO 3166 code` }])
  })

  it('makes leaves of primitives only, whatever is put in their place', async () => {
    const evil = { __html: '<img onerror=alert(1)>', type: 'img', props: {}, constructor: undefined, toString: 'x' }
    const product = await one({
      brand: evil,
      description: evil,
      price: '1',
      images: [{ src: '/i.png', alt: evil, width: evil }],
      availability: [evil],
      rating: evil,
      buy: evil,
      regions: evil,
      variants: [{ id: 'v', title: evil, options: { a: evil, b: 'c' } }],
    })
    expect(product).toEqual({
      id: 'a',
      title: 'A',
      url: 'https://shop.example/a',
      price: '1.00',
      images: [{ src: 'https://shop.example/i.png', alt: 'A' }],
      variants: [{ id: 'v', title: 'c', options: { b: 'c' } }],
    })
  })

  it('reads own properties only', async () => {
    const input = JSON.parse(
      '{"currency":"EUR","products":[{"id":"a","title":"A","url":"/a","__proto__":{"brand":"evil"}}]}',
    )
    const { catalog } = await read(input)
    expect(catalog.products[0]).not.toHaveProperty('brand')
    expect(({} as { brand?: string }).brand).toBeUndefined()
  })

  it('resolves addresses against the feed, encodes what is not ASCII, and refuses all but http(s)', async () => {
    const { catalog } = await loadJson(
      {
        currency: 'EUR',
        products: [
          {
            id: 1,
            title: 'X',
            url: '../ürün/çay',
            images: ['pic ş.jpg', 'data:image/png;base64,xx', '//cdn.example/b.jpg', { src: 'https://u:p@x.example/' }],
          },
        ],
      },
      { feed: 'https://feeds.example/shop/v1/feed.json' },
    )
    expect(catalog.products[0]).toMatchObject({
      url: 'https://feeds.example/shop/%C3%BCr%C3%BCn/%C3%A7ay',
      images: [{ src: 'https://feeds.example/shop/v1/pic%20%C5%9F.jpg' }, { src: 'https://cdn.example/b.jpg' }],
    })
  })
})
