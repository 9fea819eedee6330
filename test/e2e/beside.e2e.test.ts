import type { Worker } from 'playwright'
import { beforeEach, expect, it } from 'vitest'
import { inShop, openTab, problems, shop, tab } from './in-shop'
import { page } from './shop'

inShop()

const COUNT = 700
const ids = Array.from({ length: COUNT }, (_, index) => index)
/** Makes a feed large. */
const WORDS = 'Thrown by hand, fired at 1240 degrees; each piece is its own. '.repeat(16)
const shopify = (id: number) => ({
  id: id + 1,
  title: `Bowl ${id} grün`,
  handle: `bowl-${id}`,
  body_html: `<p>${WORDS.repeat(3)}</p>`,
  images: [{ src: `https://cdn.shopify.com/s/files/1/a-${id}.jpg?v=1`, width: 800, height: 1000 }],
  variants: [{ id: 9000 + id, title: 'Default Title', price: id % 97 ? '9.90' : 'soon', available: id % 7 > 0 }],
})
const vitrine = (id: number) => ({
  id: `b${id}`,
  title: `Bowl ${id}`,
  url: `/p/${id}`,
  description: WORDS,
  ...(id % 50 ? { price: '9.90' } : { price: 'nine' }),
  images: [{ src: `/pictures/${id}.jpg`, width: 800, height: 1000, color: '#c0ffee' }, '/pictures/more.jpg'],
})
const photos = [{ id: 'room', src: '/pictures/room.jpg', tags: [{ product: 'b699', x: 0.5, y: 0.5 }] }]
const wares = (id: number) =>
  `<item><g:id>${id}</g:id><title>Bowl &amp; ${id >> 1}</title><link>/p/${id}</link><description>${WORDS}</description><g:image_link>/pictures/${id}.jpg</g:image_link><g:price>9.90 EUR</g:price><g:item_group_id>g${id >> 1}</g:item_group_id><g:color>c${id % 2}</g:color></item>`

/** What is answered, by format, and how many tiles come of it. */
const FEEDS: Record<string, [body: (url: URL) => string, tiles: number]> = {
  'Vitrine’s': [() => JSON.stringify({ currency: 'EUR', photos: [], products: ids.map(vitrine) }), 686],
  'Vitrine’s, with photos behind its products': [
    () => JSON.stringify({ currency: 'EUR', products: ids.map(vitrine), photos }),
    1,
  ],
  'Vitrine’s, with dirt in it': [() => `[${ids.map((id) => JSON.stringify(vitrine(id)))},]`, 686],
  'Shopify’s, in pages': [
    ({ searchParams }) => {
      const size = Number(searchParams.get('limit')) || 30
      const from = (Number(searchParams.get('page') ?? 1) - 1) * size
      return JSON.stringify({ products: ids.slice(from, from + size).map(shopify) })
    },
    692,
  ],
  'WooCommerce’s': [
    () =>
      JSON.stringify(
        ids.map((id) => ({
          id: id + 1,
          name: `Bowl ${id} &#8211; small`,
          permalink: `/p/${id}`,
          description: WORDS,
          prices: { price: '990', currency_code: 'EUR', currency_minor_unit: 2 },
          is_in_stock: true,
        })),
      ),
    COUNT,
  ],
  'JSON-LD': [
    () =>
      JSON.stringify({
        '@graph': ids.map((id) => ({
          '@type': 'Product',
          name: `Bowl ${id}`,
          sku: `${id}`,
          url: `/p/${id}`,
          description: WORDS,
          offers: { '@type': 'Offer', price: 9.9, priceCurrency: 'EUR' },
        })),
      }),
    COUNT,
  ],
  'RSS, with versions': [
    () => `<rss xmlns:g="http://base.google.com/ns/1.0"><channel>${ids.map(wares).join('')}</channel></rss>`,
    COUNT / 2,
  ],
  CSV: [
    () =>
      `id,title,link,price,description\n${ids.map((id) => `${id},Bowl ${id},/p/${id},9.90 EUR,"${WORDS}"`).join('\n')}`,
    COUNT,
  ],
}

let workers: Worker[]
beforeEach(async () => {
  await openTab({ viewport: { width: 1200, height: 800 } })
  workers = []
  tab.on('worker', (worker) => workers.push(worker))
  await tab.route('https://cdn.shopify.com/**', (route) =>
    route.fulfill({ contentType: 'image/svg+xml', body: '<svg xmlns="http://www.w3.org/2000/svg"/>' }),
  )
  await tab.addInitScript(() => {
    const told: unknown[] = []
    Object.assign(window, { told })
    for (const name of ['vitrine:ready', 'vitrine:error'])
      addEventListener(name, ({ type, detail }: CustomEventInit & Event) => told.push([type, detail]))
  })
})

const gallery = '<vitrine-gallery feed="/feed" currency="EUR"></vitrine-gallery>'
const shopPage = (body = gallery) => page({ store: 'halden', consent: 'anonymous' }, body)
const isSettled = () =>
  tab.waitForFunction(() => /ready|failed/.test(`${Reflect.get(document.querySelector('vitrine-gallery')!, 'status')}`))
/** The catalog, and what the page was told. */
const outcome = async () => {
  await isSettled()
  await expect.poll(() => tab.evaluate(() => Reflect.get(window, 'told').length)).toBeGreaterThan(0)
  return tab.evaluate(() => ({
    catalog: structuredClone(document.querySelector('vitrine-gallery')!.catalog!),
    told: Reflect.get(window, 'told'),
  }))
}

it.each(Object.entries(FEEDS))(
  'a large feed, %s, is the same whether a worker reads it or the page',
  async (_, [body, tiles]) => {
    shop.routes = {
      '/': shopPage(),
      '/strict': shopPage(`<script nonce="x"></script>${gallery}`),
      '/feed': ({ url }) => ({ body: body(new URL(url)) }),
    }
    await tab.goto(`${shop.origin}/strict`)
    const byPage = await outcome()
    expect(workers).toEqual([])

    await tab.goto(shop.origin)
    const byWorker = await outcome()
    expect(workers).toHaveLength(1)
    expect(byWorker).toEqual(byPage)
    await tab.locator(`vitrine-gallery [aria-setsize="${tiles}"]`).first().waitFor({ state: 'attached' })
    await expect.poll(() => tab.workers()).toEqual([]) // it has gone when it is not needed any more
    expect(problems).toEqual([])
  },
)

it('a feed of which the line breaks shows what has come, and says so', async () => {
  const whole = new TextEncoder().encode(JSON.stringify({ products: ids.map(shopify) }))
  let breakOff = () => {}
  shop.routes = {
    '/': shopPage(),
    '/feed': () =>
      new Response(
        new ReadableStream({
          start(controller) {
            controller.enqueue(whole.slice(0, 1.5e6))
            breakOff = () => controller.error(new Error('broken off'))
          },
        }),
      ),
  }
  const hasWorker = tab.waitForEvent('worker')
  await tab.goto(shop.origin)
  await hasWorker
  await tab.locator('vitrine-gallery .tile').first().waitFor()
  breakOff()
  const { catalog, told } = await outcome()
  expect(catalog.products.length).toBeGreaterThan(400)
  expect(told).toMatchObject([
    ['vitrine:ready', {}],
    ['vitrine:error', { code: 'partial', message: expect.stringMatching(/^the rest failed \(TypeError/) }],
  ])
  await tab.locator('vitrine-gallery [part=retry]').waitFor()
})

it('what the page has shown does not become less while a worker reads', async () => {
  const worker = '/vitrine/parts/catalog-worker.js'
  const code = await (await fetch(`${shop.origin}${worker}`)).text()
  shop.routes = {
    '/': shopPage(),
    '/feed': () => ({ body: FEEDS['Vitrine’s']![0](new URL(shop.origin)) }),
    // As slow as can be: each look at its clock is a second after the one before.
    [worker]: () => ({ type: 'text/javascript', body: `let now = 0; Date.now = () => (now += 1000);${code}` }),
  }
  await tab.addInitScript(() => {
    const shown: unknown[] = []
    const look = () => shown.push(document.querySelector('vitrine-gallery')?.catalog?.products.length)
    Object.assign(window, {
      shown,
      Worker: class extends Worker {
        constructor(...parts: ConstructorParameters<typeof Worker>) {
          super(...parts)
          this.addEventListener('message', () => setTimeout(look))
        }
      },
    })
  })
  await tab.goto(shop.origin)
  const { catalog } = await outcome()
  expect(catalog.products).toHaveLength(686)
  const shown: number[] = await tab.evaluate(() => Reflect.get(window, 'shown'))
  expect(shown.length).toBeGreaterThan(2)
  expect(shown).toEqual(shown.toSorted((one, other) => one - other))
})

it('what has come is shown also while the line is still', async () => {
  const body = FEEDS['Vitrine’s']![0](new URL(shop.origin))
  shop.routes = {
    '/': shopPage(),
    '/feed': () =>
      new Response(
        new ReadableStream({
          start: (controller) => controller.enqueue(new TextEncoder().encode(body.slice(0, body.length * 0.9))),
        }),
      ),
  }
  await tab.goto(shop.origin)
  await tab.waitForFunction(() => Number(document.querySelector('vitrine-gallery')?.catalog?.products.length) > 200)
})

it('pages that follow are asked for where the first one was, wherever that led', async () => {
  const all = JSON.stringify({ products: ids.map(shopify) })
  shop.routes = {
    '/': shopPage(),
    '/feed': () => ({ status: 302, headers: { location: '/store?signature=x' }, body: '' }),
    '/store': ({ url }) => (url.endsWith('?signature=x') ? { body: all } : { status: 403, body: '' }),
  }
  await tab.goto(shop.origin)
  const { told } = await outcome()
  expect(workers).toHaveLength(1)
  expect(told).toMatchObject([
    ['vitrine:ready', { products: 692 }],
    ['vitrine:error', { code: 'items-skipped' }],
  ])
})

it.each(['aborted', 'missing'])('the page reads on where the worker is %s', async (what) => {
  shop.routes = { '/': shopPage(), '/feed': () => ({ body: FEEDS['CSV']![0](new URL(shop.origin)) }) }
  await tab.route('**/catalog-worker.js', (route) =>
    what === 'aborted' ? route.abort() : route.fulfill({ status: 404, contentType: 'text/html', body: 'Not here' }),
  )
  await tab.goto(shop.origin)
  const { catalog } = await outcome()
  expect(catalog.products).toHaveLength(COUNT)
})

it('what a page has hung on all objects costs neither the worker nor the language', async () => {
  shop.routes = {
    '/': shopPage(gallery.replace('feed', 'locale="de" feed')),
    '/feed': () => ({ body: FEEDS['CSV']![0](new URL(shop.origin)) }),
  }
  await tab.addInitScript(() => Object.assign(Object.prototype, { junk: 1 }))
  await tab.goto(shop.origin)
  await tab.locator('vitrine-gallery [part~="buy"]').first().getByText('Jetzt kaufen').waitFor()
  expect(workers).toHaveLength(1)
})

it('a form that is named like the document’s methods costs no product', async () => {
  shop.routes = {
    '/': shopPage(`<form name="querySelector"></form><form name="defaultView"></form>${gallery}`),
    '/feed': () => ({ body: FEEDS['CSV']![0](new URL(shop.origin)) }),
  }
  await tab.goto(shop.origin)
  await expect
    .poll(() => tab.evaluate(() => Reflect.get(window, 'told')))
    .toMatchObject([['vitrine:ready', { products: COUNT }]])
})

it('a gallery that is taken away takes its worker along', async () => {
  shop.routes = {
    '/': shopPage(),
    '/feed': () =>
      new Response(
        new ReadableStream({
          start: (controller) =>
            controller.enqueue(
              new TextEncoder().encode(JSON.stringify({ products: ids.map(shopify) }).slice(0, 1.5e6)),
            ),
        }),
      ),
  }
  const hasWorker = tab.waitForEvent('worker')
  await tab.goto(shop.origin)
  const worker = await hasWorker
  const isGone = worker.waitForEvent('close')
  await tab.evaluate(() => document.querySelector('vitrine-gallery')!.remove())
  await isGone
  expect(problems).toEqual([])
})
