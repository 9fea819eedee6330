import { describe, expect, it } from 'vitest'
import { CatalogError } from '../../src/catalog/catalog'
import { loadCatalog, readCatalog } from '../../src/catalog/load-catalog'
import type { LoadOptions } from '../../src/catalog/load-options'
import { feedServer, loadBody, loadJson, PAGE } from './feed-server'

const shopifyProduct = (id: number) => ({
  id,
  title: `Bowl ${id}`,
  handle: `bowl-${id}`,
  variants: [{ id: 1000 + id, title: 'Default Title', option1: 'Default Title', available: true, price: '29.00' }],
  options: [{ name: 'Title', position: 1, values: ['Default Title'] }],
  images: [],
})

/** A Shopify store: 30 a page when not asked for more, 250 at most. */
function shopifyStore(total: number) {
  const all = Array.from({ length: total }, (_, index) => shopifyProduct(index + 1))
  return feedServer({
    '/products.json': (url) => {
      const limit = Math.min(Number(url.searchParams.get('limit')) || 30, 250)
      const start = ((Number(url.searchParams.get('page')) || 1) - 1) * limit
      return Response.json({ products: all.slice(start, start + limit) })
    },
  })
}

/** A clock that a millisecond has passed on whenever somebody looks, as if each item took one. */
const ticking = () => {
  let time = 0
  return () => time++
}

const rejection = (promise: Promise<unknown>) =>
  promise.then(
    () => {
      throw new Error('resolved')
    },
    (error: unknown) => error,
  )

describe('loadCatalog', () => {
  it.each([0, 1, 29, 30, 31, 250, 251, 612])('reads all %i products of a paged Shopify store', async (total) => {
    const { fetch } = shopifyStore(total)
    const { catalog, skipped, partial } = await loadCatalog('/products.json', { fetch, base: PAGE, currency: 'EUR' })
    expect(catalog.products.map(({ id }) => id)).toEqual(Array.from({ length: total }, (_, index) => `${index + 1}`))
    expect(skipped).toEqual([])
    expect(partial).toBeUndefined()
  })

  it('tells once what it leaves out of answers that begin again, with its place in the feed', async () => {
    const all: object[] = Array.from({ length: 300 }, (_, index) => shopifyProduct(index + 1))
    for (const at of [0, 7, 40, 280]) all[at] = { id: `bad ${at}` }
    all[9] = {}
    const { fetch, asked } = feedServer({
      '/products.json': (url) => {
        const limit = Number(url.searchParams.get('limit')) || 30
        const start = ((Number(url.searchParams.get('page')) || 1) - 1) * limit
        return Response.json({ products: all.slice(start, start + limit) })
      },
    })
    const { catalog, skipped } = await loadCatalog('/products.json', { fetch, base: PAGE })
    expect(asked).toHaveLength(3)
    expect(catalog.products).toHaveLength(295)
    expect(skipped.map(({ index, id }) => `${index} ${id}`)).toEqual([
      '0 bad 0',
      '7 bad 7',
      '9 null',
      '40 bad 40',
      '280 bad 280',
    ])
  })

  it('asks for pages of 250 once the first short one is read, and shows each as it comes', async () => {
    const { fetch, asked } = shopifyStore(300)
    const shown: number[] = []
    const onPage: LoadOptions['onPage'] = ({ catalog }) => shown.push(catalog.products.length)
    // The clock stands still, so that no page is shown in parts.
    await loadCatalog('/products.json', { fetch, base: PAGE, onPage, now: () => 0 })
    expect(asked).toEqual(['/products.json', '/products.json?page=1&limit=250', '/products.json?page=2&limit=250'])
    expect(shown[0]).toBe(30)
    expect(shown).toContain(250)
  })

  it('stops paging when the limit is reached', async () => {
    const { fetch, asked } = shopifyStore(300)
    const { catalog } = await loadCatalog('/products.json', { fetch, base: PAGE, limit: 24 })
    expect(catalog.products).toHaveLength(24)
    expect(asked).toEqual(['/products.json'])
  })

  it('ends when the same page comes again and again', async () => {
    const page = { products: Array.from({ length: 250 }, (_, index) => shopifyProduct(index)) }
    const { fetch, asked } = feedServer({ '/products.json': () => Response.json(page) })
    const { catalog, skipped } = await loadCatalog('/products.json', { fetch, base: PAGE })
    expect(catalog.products).toHaveLength(250)
    expect(skipped).toEqual([])
    expect(asked).toHaveLength(2)
  })

  it('stops a feed that never ends', async () => {
    let last = 0
    const { fetch } = feedServer({
      '/products.json': () =>
        Response.json({ products: Array.from({ length: 250 }, () => ({ ...shopifyProduct(++last), images: [] })) }),
    })
    const { catalog, partial } = await loadCatalog('/products.json', { fetch, base: PAGE, pause: async () => {} })
    expect(catalog.products.length).toBeLessThanOrEqual(50_000)
    expect(partial).toMatch(/stopped after \d+ pages/)
  }, 20_000)

  it('keeps what came before a page that fails, and says so', async () => {
    const { fetch } = feedServer({
      '/products.json': () => Response.json({ products: Array.from({ length: 250 }, (_, i) => shopifyProduct(i)) }),
      '/products.json?page=2&limit=250': () => new Response('oops', { status: 500 }),
    })
    const { catalog, partial } = await loadCatalog('/products.json', { fetch, base: PAGE })
    expect(catalog.products).toHaveLength(250)
    expect(partial).toContain('page 2')
    expect(partial).toContain('500')
  })

  it.each([
    ['404', () => new Response('', { status: 404 }), 'network', '404'],
    ['401 with a page', () => new Response('<html>', { status: 401 }), 'network', '401'],
    ['no answer', () => Promise.reject(new TypeError('Failed to fetch')), 'network', 'Failed to fetch'],
    ['an HTML page', () => new Response('<!doctype html><title>Hi</title>'), 'not-a-feed', 'HTML'],
    ['cut-off JSON', () => new Response('{"products":[{"id":1,"tit'), 'not-a-feed', 'JSON'],
    ['nothing', () => new Response(''), 'not-a-feed', 'empty'],
    ['a URL', () => new Response('https://shop.example/feed.xml'), 'not-a-feed', 'text'],
    ['an error object', () => Response.json({ error: 'no', message: 'such' }), 'not-a-feed', '"error", "message"'],
    ['numbers', () => Response.json([1, 2, 3]), 'not-a-feed', 'list of 3'],
    ['only broken items', () => Response.json({ products: [{ title: 'x' }, null] }), 'empty', 'no url'],
  ] as const)('rejects %s with a CatalogError and one sentence', async (_, answer, code, words) => {
    const { fetch } = feedServer({ '/feed.json': answer })
    const error = await rejection(loadCatalog('/feed.json', { fetch, base: PAGE }))
    expect(error).toBeInstanceOf(CatalogError)
    expect(error).toMatchObject({ code })
    expect((error as CatalogError).message).toContain(words)
    expect((error as CatalogError).message).not.toContain('\n')
  })

  it('survives a fetch that throws at once', async () => {
    const fetch = () => {
      throw new Error('blocked')
    }
    expect(await rejection(loadCatalog('/feed.json', { fetch, base: PAGE }))).toMatchObject({ code: 'network' })
  })

  it.each(['javascript:alert(1)', 'data:application/json,[]', 'https://user:pass@shop.example/', 'http://'])(
    'asks nobody for the address %s',
    async (feed) => {
      const { fetch, asked } = feedServer({})
      expect(await rejection(loadCatalog(feed, { fetch, base: PAGE }))).toMatchObject({ code: 'not-a-feed' })
      expect(asked).toEqual([])
    },
  )

  it('rejects with the signal’s AbortError when aborted, also between slices', async () => {
    const controller = new AbortController()
    const products = Array.from({ length: 5000 }, (_, id) => ({ id, title: 'x', url: '/x' }))
    let slices = 0
    const error = await rejection(
      loadJson(
        { currency: 'EUR', products },
        {
          signal: controller.signal,
          now: ticking(),
          pause: async () => {
            if (++slices === 2) controller.abort()
          },
        },
      ),
    )
    expect(error).toMatchObject({ name: 'AbortError' })
    expect(slices).toBe(2)
  })

  it('is shown in one go when it is read at once, in parts a while apart when not', async () => {
    const products = Array.from({ length: 1000 }, (_, id) => ({ id, title: `T ${id}`, url: `/p/${id}` }))
    const looks = async (tick: number) => {
      let time = 0
      const times: number[] = []
      const now = () => (time += tick)
      await loadJson({ currency: 'EUR', products }, { now, onPage: () => times.push(time) })
      return times
    }
    expect(await looks(0.04)).toEqual([])
    const slow = await looks(1)
    expect(slow.length).toBeGreaterThan(2)
    for (const [index, time] of slow.entries()) expect(time - (slow[index - 1] ?? 0)).toBeGreaterThan(99)
  })

  it('gives way to the page while a large catalog is read', async () => {
    const products = Array.from({ length: 10_000 }, (_, id) => ({ id, title: `T ${id}`, url: `/p/${id}` }))
    const sizes: number[] = []
    let pauses = 0
    const { catalog } = await loadJson(
      { currency: 'EUR', products },
      {
        now: ticking(),
        onPage: (result) => sizes.push(result.catalog.products.length),
        pause: async () => {
          pauses++
        },
      },
    )
    expect(catalog.products).toHaveLength(10_000)
    expect(pauses).toBeGreaterThan(1000)
    // From a view on, as often as there are clearly more.
    expect(sizes.length).toBeGreaterThan(6)
    expect(sizes[0]).toBeGreaterThan(40)
    expect(sizes[0]).toBeLessThan(100)
    expect(sizes).toEqual(sizes.toSorted((a, b) => a - b))
  })

  it('gives way to the page between the pieces of a feed that comes fast', async () => {
    const products = Array.from({ length: 400 }, (_, id) => ({ id, title: `T ${id}`, url: `/p/${id}` }))
    const bytes = new TextEncoder().encode(JSON.stringify({ currency: 'EUR', products }))
    let at = 0
    let pauses = 0
    let pausesAtEnd = 0
    const { catalog } = await loadBody(
      new ReadableStream({
        pull(controller) {
          controller.enqueue(bytes.slice(at, (at += 200)))
          if (at < bytes.length) return
          pausesAtEnd = pauses
          controller.close()
        },
      }),
      {
        now: ticking(),
        pause: async () => {
          pauses++
        },
      },
    )
    expect(catalog.products).toHaveLength(400)
    expect(pausesAtEnd).toBeGreaterThan(10)
  })

  it.each([
    ['{"currency":"EUR","note":"{[\\"","products":[ITEMS],"photos":[{"id":1,"src":"/p.jpg","tags":[]}]}', 1],
    ['[ITEMS]', undefined],
    ['{"meta":{"products":[1,2]},"products" : [ITEMS]}', undefined],
    ['{"products":{"currency":[]},"products":[ITEMS]}', undefined],
  ])('reads large JSON in parts: %s', async (shape, photos) => {
    const item = (id: number) =>
      JSON.stringify({ id, title: `A "b" \\ [${id}] {`, url: `/${id}`, description: 'x'.repeat(200) })
    const items = Array.from({ length: 4000 }, (_, id) => item(id)).join(' ,\n')
    let pauses = 0
    const { catalog } = await loadBody(
      shape.replace('ITEMS', () => items),
      {
        // The clock stands still: what is counted are the pauses while the text is parsed.
        now: () => 0,
        pause: async () => {
          pauses++
        },
      },
    )
    expect(catalog.products.map(({ id }) => id)).toEqual(Array.from({ length: 4000 }, (_, id) => `${id}`))
    expect(catalog.products[7]?.title).toBe('A "b" \\ [7] {')
    expect(catalog.photos?.length).toBe(photos)
    expect(pauses).toBeGreaterThan(6)
  })

  it('finds large JSON that is cut off', async () => {
    const products = Array.from({ length: 9000 }, (_, id) => ({ id, title: 'x'.repeat(50), url: '/x' }))
    const text = JSON.stringify({ currency: 'EUR', products })
    await expect(loadBody(text.slice(0, -20))).rejects.toMatchObject({ code: 'not-a-feed' })
    await expect(loadBody(text.replace('},{', '},:{'))).rejects.toMatchObject({ code: 'not-a-feed' })
  })

  it('reads a byte order mark, UTF-16 and text that is not UTF-8', async () => {
    const json = JSON.stringify({ currency: 'EUR', products: [{ id: 1, title: 'Théière', url: '/t' }] })
    const title = async (body: BodyInit, type?: string) =>
      (await loadBody(body, { ...(type ? { type } : {}) })).catalog.products[0]?.title
    expect(await title(`\ufeff${json}`)).toBe('Théière')
    expect(await title(Buffer.from(`\ufeff${json}`, 'utf16le'))).toBe('Théière')
    expect(await title(Buffer.from(json, 'latin1'))).toBe('Théière')
    expect(await title(Buffer.from(json, 'latin1'), 'application/json; charset=utf-8')).toBe('Théière')
    expect(await title(Buffer.from(json, 'utf8'), 'application/json; charset=iso-8859-1')).toBe('Théière')
  })
})

describe('readCatalog', () => {
  it('reads an object that is there already, and never changes it', async () => {
    const input = Object.freeze({
      currency: 'EUR',
      products: Object.freeze([Object.freeze({ id: 1, title: 'A', url: '/a' })]),
    })
    const { format, catalog } = await readCatalog(input, { base: PAGE })
    expect(format).toBe('vitrine')
    expect(catalog.products).toEqual([{ id: '1', title: 'A', url: 'https://shop.example/a', images: [] }])
  })

  const pictures = (positions: readonly unknown[]) =>
    positions.map((position, at) => ({ id: at, src: `/${at}.jpg`, ...(position === undefined ? {} : { position }) }))
  it.each([
    ['as they are numbered', [3, 1, 2], ['1', '2', '0']],
    ['by numbers in texts as well', ['2', '10', '1'], ['2', '0', '1']],
    ['in their own order where nothing is numbered', [undefined, undefined, undefined], ['0', '1', '2']],
    ['in their own order where the numbers say nothing', [null, 'x', {}], ['0', '1', '2']],
    ['in their own order where numbers repeat', [2, 1, 1], ['1', '2', '0']],
  ])('shows pictures %s', async (_, positions, order) => {
    const images = pictures(positions)
    const feeds = [
      { currency: 'EUR', products: [{ id: 1, title: 'A', url: '/a', images }] },
      { products: [{ ...shopifyProduct(1), images }] },
    ]
    for (const feed of feeds) {
      const [product] = (await readCatalog(feed, { base: PAGE, currency: 'EUR' })).catalog.products
      expect(product?.images.map(({ src }) => /(\d)\.jpg/.exec(src)?.[1])).toEqual(order)
    }
  })

  it.each([undefined, null, 0, 'x', true, Symbol('x'), () => 1, new Date(), 10n, Number.NaN, []])(
    'answers %s with a catalog or a CatalogError',
    async (input) => {
      await readCatalog(input, { base: PAGE }).catch((error) => expect(error).toBeInstanceOf(CatalogError))
    },
  )
})
