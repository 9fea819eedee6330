import type { Browser, Page } from 'playwright'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { launch } from '../faults/chromium'
import { openShop, page, type Shop } from './shop'

let browser: Browser
let shop: Shop
let tab: Page

beforeAll(async () => {
  shop = await openShop()
  browser = await launch()
})
afterAll(async () => {
  await browser?.close()
  await shop?.close()
})
afterEach(async () => {
  await tab?.context().close()
})

const COUNT = 400
const ids = Array.from({ length: COUNT }, (_, index) => index)
const shopify = (id: number) => ({
  id: id + 1,
  title: `Bowl ${id}`,
  handle: `bowl-${id}`,
  body_html: '<p>Thrown &amp; fired</p>',
  variants: [{ id: 9000 + id, title: 'Default Title', price: '9.90', available: true }],
})
/** Clean feeds in each format: kind → body, and the parts that reading them takes. */
const FEEDS: Record<string, [body: string, parts: string[]]> = {
  vitrine: [
    JSON.stringify({
      currency: 'EUR',
      products: ids.map((id) => ({ id, title: `Bowl ${id}`, url: `/p/${id}`, price: '9.90' })),
    }),
    ['read-vitrine'],
  ],
  shopify: [JSON.stringify({ products: ids.map(shopify) }), ['read-shopify']],
  woocommerce: [
    JSON.stringify(
      ids.map((id) => ({
        id: id + 1,
        name: `Bowl ${id} &#8211; small`,
        permalink: `/p/${id}`,
        prices: { price: '990', currency_code: 'EUR', currency_minor_unit: 2 },
        is_in_stock: true,
      })),
    ),
    ['read-woocommerce', 'recognise'],
  ],
  'json-ld': [
    `<!doctype html><script type="application/ld+json">${JSON.stringify({
      '@graph': ids.map((id) => ({
        '@type': 'Product',
        name: `Bowl ${id}`,
        sku: `${id}`,
        url: `/p/${id}`,
        offers: { '@type': 'Offer', price: 9.9, priceCurrency: 'EUR', availability: 'https://schema.org/InStock' },
      })),
    })}</script>`,
    ['open-text', 'read-html', 'read-json-ld'],
  ],
  rss: [
    `<rss xmlns:g="http://base.google.com/ns/1.0"><channel>${ids.map((id) => `<item><g:id>${id}</g:id><title>Bowl &amp; ${id}</title><link>/p/${id}</link><g:price>9.90 EUR</g:price><g:availability>in_stock</g:availability></item>`).join('')}</channel></rss>`,
    ['open-text', 'read-google', 'read-xml'],
  ],
  csv: [
    `id,title,link,price,availability\n${ids.map((id) => `${id},Bowl ${id},/p/${id},9.90 EUR,in stock`).join('\n')}`,
    ['open-text', 'read-csv', 'read-google'],
  ],
}

async function visit(): Promise<string[]> {
  const parts: string[] = []
  tab = await (await browser.newContext({ viewport: { width: 1200, height: 800 } })).newPage()
  tab.on('request', (request) => {
    const [, part] =
      /\/parts\/((?:read-|open-|recognise|thorough|lenient|all-entities|decode|describe).*)\.js/.exec(request.url()) ??
      []
    if (part) parts.push(part)
  })
  await tab.goto(shop.origin)
  return parts
}
const shows = (count: number) =>
  tab.locator(`vitrine-gallery [aria-setsize="${count}"]`).first().waitFor({ state: 'attached' })
const gallery = page(
  { store: 'halden', consent: 'anonymous' },
  '<vitrine-gallery feed="/feed" currency="EUR"></vitrine-gallery>',
)

it.each(Object.entries(FEEDS))(
  'a large %s feed is shown to its end, by its own reader alone',
  async (_, [body, parts]) => {
    shop.routes = { '/': gallery, '/feed': () => ({ body }) }
    const loaded = await visit()
    await tab.waitForFunction(
      () => (document.querySelector('vitrine-gallery') as { status?: string } | null)?.status === 'ready',
    )
    await shows(COUNT)
    // Gives what is still on its way for the first part of the feed the time to do harm.
    await tab.waitForLoadState('networkidle')
    await shows(COUNT)
    expect(loaded.filter((name) => name !== 'read-money').toSorted()).toEqual(parts)
  },
)

it('the first page of a feed is shown while the second is on its way, and an empty last one loads nothing', async () => {
  let answer = () => {}
  const held = new Promise<void>((resolve) => {
    answer = resolve
  })
  shop.routes = {
    '/': gallery,
    '/feed': async ({ url }) => {
      const { searchParams } = new URL(url)
      const at = Number(searchParams.get('page')) - 1
      if (!searchParams.get('limit')) return { body: JSON.stringify({ products: ids.slice(0, 30).map(shopify) }) }
      await held
      return { body: JSON.stringify({ products: ids.slice(at * 250, Math.min((at + 1) * 250, 250)).map(shopify) }) }
    },
  }
  const loaded = await visit()
  await shows(30)
  answer()
  await shows(250)
  await tab.waitForLoadState('networkidle')
  expect(loaded).toEqual(['read-shopify'])
})

it('the first page of a feed stays where what reads the next one cannot be loaded', async () => {
  shop.routes = {
    '/': gallery,
    '/feed': () => ({ body: JSON.stringify({ products: ids.slice(0, 30).map(shopify) }) }),
  }
  tab = await (await browser.newContext({ viewport: { width: 1200, height: 800 } })).newPage()
  const thrown: string[] = []
  tab.on('pageerror', ({ message }) => thrown.push(message))
  await tab.route('**/parts/more-pages.js', (route) => route.abort())
  await tab.addInitScript(() => {
    const told: string[] = []
    Object.assign(window, { told })
    addEventListener('vitrine:error', ({ detail }) => told.push(detail.code))
  })
  await tab.goto(shop.origin)
  await shows(30)
  await expect.poll(() => tab.evaluate(() => Reflect.get(window, 'told'))).toEqual(['partial'])
  await tab.locator('vitrine-gallery [part=retry]').waitFor()
  expect(thrown).toEqual([])
})

it('a feed that the browser has kept is shown when the server says that it has not changed', async () => {
  const answers: number[] = []
  shop.routes = {
    '/': gallery,
    '/feed': ({ headers }) => {
      const isKnown = headers.get('if-none-match') === '"1"'
      answers.push(isKnown ? 304 : 200)
      const fields = { etag: '"1"', 'cache-control': 'no-cache' }
      return isKnown
        ? new Response(null, { status: 304, headers: fields })
        : new Response(FEEDS['rss']![0], { headers: fields })
    },
  }
  await visit()
  await shows(COUNT)
  await tab.reload()
  await shows(COUNT)
  expect(answers).toEqual([200, 304])
})

/** Heap of the page, once nothing is left that could be collected. */
async function heap(): Promise<number> {
  const cdp = await tab.context().newCDPSession(tab)
  await cdp.send('Performance.enable')
  let least = Number.POSITIVE_INFINITY
  for (let idle = 0; idle < 3; ) {
    await tab.evaluate(() => new Promise((next) => requestAnimationFrame(() => requestAnimationFrame(next))))
    await cdp.send('HeapProfiler.collectGarbage')
    const { metrics } = await cdp.send('Performance.getMetrics')
    const used = metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? Number.NaN
    idle = used < least * 0.995 ? 0 : idle + 1
    least = Math.min(least, used)
  }
  return least
}

/** What a page holds in memory once that feed is shown whole. */
async function heldBy(body: string, count: number): Promise<number> {
  shop.routes = { '/': gallery, '/feed': () => ({ body }) }
  await visit()
  await tab.waitForFunction(
    () => (document.querySelector('vitrine-gallery') as { status?: string } | null)?.status === 'ready',
  )
  await shows(count)
  const bytes = await heap()
  await tab.context().close()
  return bytes
}

describe('what a feed says that nobody shows', () => {
  const MANY = 1500
  const many = Array.from({ length: MANY }, (_, index) => index)
  const junk = 'Nothing of this is kept. '.repeat(160)
  const bodies: Record<string, (ids: number[]) => string> = {
    vitrine: (ids) =>
      JSON.stringify({
        currency: 'EUR',
        products: ids.map((id) => ({ id, title: `Stoneware bowl no. ${id}`, url: `/p/${id}`, price: '9.90', junk })),
      }),
    shopify: (ids) => JSON.stringify({ products: ids.map((id) => ({ ...shopify(id), junk })) }),
    woocommerce: (ids) =>
      JSON.stringify(ids.map((id) => ({ id: id + 1, name: `Stoneware bowl no. ${id}`, permalink: `/p/${id}`, junk }))),
    'json-ld': (ids) =>
      `<!doctype html><script type="application/ld+json">${JSON.stringify(
        ids.map((id) => ({
          '@type': 'Product',
          name: `Stoneware bowl no. ${id}`,
          sku: `${id}`,
          url: `/p/${id}`,
          junk,
        })),
      )}</script>`,
    rss: (ids) =>
      `<rss xmlns:g="http://base.google.com/ns/1.0"><channel>${ids.map((id) => `<item><g:id>${id}</g:id><title>Stoneware bowl no. ${id}</title><link>https://shop.example/p/${id}</link><g:price>9.90 EUR</g:price><g:custom_label_0>${junk}</g:custom_label_0></item>`).join('')}</channel></rss>`,
    csv: (ids) =>
      `id,title,link,price,custom_label_0\n${ids.map((id) => `${id},Stoneware bowl no. ${id},https://shop.example/p/${id},9.90 EUR,${junk}`).join('\n')}\n`,
  }

  it.each(Object.entries(bodies))('is not held in memory: %s', async (_, bodyOf) => {
    const whole = bodyOf(many)
    const few = await heldBy(bodyOf(many.slice(0, 24)), 24)
    expect((await heldBy(whole, MANY)) - few).toBeLessThan(whole.length / 4)
  })
})

it('a catalog of 10,000 products is held in a few hundred bytes a product', async () => {
  const products = Array.from({ length: 10_000 }, (_, id) => ({
    id: `p${id}`,
    title: `Stoneware bowl no. ${id}`,
    url: `/products/${id}.html`,
    price: `${10 + (id % 90)}.50`,
    availability: 'in-stock',
    images: [{ src: `/pictures/bowl.avif?${id}`, width: 480, height: 600 }],
  }))
  const used = (count: number) => heldBy(JSON.stringify({ currency: 'EUR', products: products.slice(0, count) }), count)
  const few = await used(24)
  expect(((await used(10_000)) - few) / 9976).toBeLessThan(280)
})

describe('the reader of a feed', () => {
  /** Parts that read, which are asked for before the feed at that address is answered. */
  async function readersBefore(path: string): Promise<string[]> {
    const asked: string[] = []
    tab = await browser.newPage()
    const isAsked = new Promise<void>((done) => tab.on('request', (request) => request.url().includes(path) && done()))
    tab.on('request', (request) => asked.push(...(/read-[\w-]+/.exec(request.url()) ?? [])))
    let answer = () => {}
    const isLate = new Promise<void>((done) => {
      answer = done
    })
    shop.routes = {
      '/': page({ store: 'halden' }, `<vitrine-gallery feed="${path}"></vitrine-gallery>`),
      [path.split('?')[0]!]: async () => {
        await isLate
        return { body: FEEDS['vitrine']![0] }
      },
    }
    await tab.goto(shop.origin)
    await isAsked
    await tab.evaluate(() => new Promise((next) => requestAnimationFrame(() => requestAnimationFrame(next))))
    const before = [...asked]
    answer()
    await tab.locator('vitrine-gallery [data-index="0"]').waitFor()
    return before
  }

  it.each([
    ['/products.json', ['read-shopify']],
    ['/collections/all/products.json', ['read-shopify']],
    ['/feeds/halden.json', ['read-vitrine']],
    ['/feeds/halden.xml', ['read-xml']],
    ['/feeds/halden.csv?v=2', ['read-csv']],
    ['/feed', []],
  ])('of %s is asked for while the feed is under way: %j', async (path, readers) => {
    // What a reader needs itself comes after it.
    const asked = (await readersBefore(path)).filter((name) => !/google|money/.test(name))
    expect(asked).toEqual(readers)
  })
})

it('a feed is asked for once, while the words and the layout are still on their way', async () => {
  const asked: string[] = []
  let isAsked = () => {}
  const feedAsked = new Promise<void>((done) => {
    isAsked = done
  })
  shop.routes = {
    '/': page(
      { store: 'halden' },
      // What a server tells search engines there is no catalog.
      '<vitrine-gallery feed="/feed" lang="de" layout="masonry" currency="EUR"><script type="application/ld+json">{}</script></vitrine-gallery>',
    ),
    '/feed': () => {
      asked.push('feed')
      isAsked()
      return { body: JSON.stringify({ products: ids.slice(0, 3).map(shopify) }) }
    },
  }
  tab = await browser.newPage()
  for (const part of ['de', 'layouts'])
    await tab.route(`**/parts/${part}.js`, async (route) => {
      await feedAsked
      asked.push(part)
      await route.continue()
    })
  await tab.goto(shop.origin)
  await tab
    .getByRole('link', { name: /^Jetzt kaufen/ })
    .first()
    .waitFor()
  expect(asked.toSorted()).toEqual(['de', 'feed', 'layouts'])
})

it('a feed that is not wanted to its end is not fetched to its end', async () => {
  let isCancelled = () => {}
  const cancelled = new Promise<void>((done) => {
    isCancelled = done
  })
  const body = new TextEncoder().encode(
    `[${ids.map((id) => JSON.stringify({ ...shopify(id), junk: 'x'.repeat(4000) }))}`,
  )
  shop.routes = {
    '/': page({ store: 'halden' }, '<vitrine-gallery feed="/feed" limit="5" currency="EUR"></vitrine-gallery>'),
    '/feed': () =>
      new Response(
        new ReadableStream({
          start: (controller) => controller.enqueue(body),
          cancel: isCancelled,
        }),
      ),
  }
  tab = await browser.newPage()
  await tab.goto(shop.origin)
  await shows(5)
  await cancelled
})
