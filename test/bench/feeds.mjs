/**
 * Reads feeds of 10,000 products of each format in Chromium at a quarter of the processor's speed, through the built
 * script tag, and prints for each: the longest task of the main thread (its own processor time, which neighbours on the
 * machine don't change), when the first tile and all products were there, and which parts were loaded for it.
 *
 *     node test/bench/feeds.mjs [products] [slowdown]
 */
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { launch } from './chromium.mjs'

const COUNT = Number(process.argv[2] ?? 10_000)
const RATE = Number(process.argv[3] ?? 4)
const WORDS = 'Thrown by hand, glazed twice &amp; fired at 1240 degrees; each piece its own. '.repeat(4)

const numbers = (length, from = 0) => Array.from({ length }, (_, index) => index + from)
const price = (id) => `${(id % 90) + 1}.90`

const shopify = (id) => ({
  id: 1e12 + id,
  title: `Bowl ${id} grün`,
  handle: `bowl-${id}`,
  body_html: `<p>${WORDS}</p>`,
  vendor: 'Halden',
  options: [{ name: 'Glaze', position: 1 }],
  variants: numbers(3).map((at) => ({
    id: 1e13 + id * 3 + at,
    title: `Glaze ${at}`,
    option1: `Glaze ${at}`,
    available: true,
    price: price(id),
    compare_at_price: null,
  })),
  images: numbers(3).map((at) => ({
    position: at + 1,
    src: `https://cdn.shopify.com/s/files/1/0001/files/${id}-${at}.jpg?v=1`,
    width: 800,
    height: 1000,
  })),
})
const vitrine = (id) => ({
  id: `bowl-${id}`,
  title: `Bowl ${id} grün`,
  url: `/products/bowl-${id}`,
  description: WORDS,
  price: price(id),
  availability: 'in-stock',
  images: [{ src: `/p/${id}.jpg`, width: 800, height: 1000 }],
})
const woo = (id) => ({
  id: id + 1,
  name: `Bowl ${id} gr&#252;n`,
  permalink: `/product/bowl-${id}`,
  short_description: `<p>${WORDS}</p>`,
  type: 'simple',
  is_in_stock: true,
  prices: { price: price(id).replace('.', ''), currency_code: 'EUR', currency_minor_unit: 2 },
  images: [{ src: `/p/${id}.jpg`, srcset: '' }],
})
const node = (id) => ({
  '@type': 'Product',
  name: `Bowl ${id} grün`,
  sku: `bowl-${id}`,
  url: `/products/bowl-${id}`,
  image: `/p/${id}.jpg`,
  description: WORDS,
  offers: { '@type': 'Offer', price: price(id), priceCurrency: 'EUR', availability: 'https://schema.org/InStock' },
})
const item = (id) =>
  `<item><g:id>${id}</g:id><g:title>Bowl ${id} grün</g:title><g:description>${WORDS}</g:description><g:link>https://shop.example/p/${id}</g:link><g:image_link>https://shop.example/${id}.jpg</g:image_link><g:availability>in_stock</g:availability><g:price>${price(id)} EUR</g:price><g:item_group_id>g${id >> 1}</g:item_group_id><g:color>c${id % 2}</g:color></item>`

const pageOf = (url, all) => {
  const size = Math.min(Number(url.searchParams.get('limit') ?? url.searchParams.get('per_page')) || 30, 250)
  const page = Number(url.searchParams.get('page')) || 1
  return all.slice((page - 1) * size, page * size)
}
/** What is answered, and how many products come of it. */
const FEEDS = {
  'shopify, paged': [(url) => JSON.stringify({ products: pageOf(url, numbers(COUNT)).map(shopify) }), COUNT],
  'shopify, one file': [() => JSON.stringify({ product_count: COUNT, products: numbers(COUNT).map(shopify) }), COUNT],
  vitrine: [() => JSON.stringify({ currency: 'EUR', products: numbers(COUNT).map(vitrine) }), COUNT],
  woocommerce: [() => JSON.stringify(numbers(COUNT).map(woo)), COUNT],
  'json-ld': [() => JSON.stringify({ '@graph': numbers(COUNT).map(node) }), COUNT],
  rss: [
    () =>
      `<rss version="2.0" xmlns:g="http://base.google.com/ns/1.0"><channel>${numbers(COUNT).map(item).join('\n')}</channel></rss>`,
    COUNT / 2,
  ],
  csv: [
    () =>
      `id,title,description,link,image_link,availability,price,item_group_id,color\n${numbers(COUNT)
        .map(
          (id) =>
            `${id},Bowl ${id} grün,"${WORDS}",/p/${id},/p/${id}.jpg,in stock,${price(id)} EUR,g${id >> 1},c${id % 2}`,
        )
        .join('\n')}`,
    COUNT / 2,
  ],
}

let answer = () => ''
const server = createServer((request, response) => {
  const url = new URL(request.url, 'http://x')
  if (url.pathname === '/') {
    response.setHeader('content-type', 'text/html')
    response.end(
      '<!doctype html><meta charset="utf-8"><body style="min-height:200vh"><script async src="/vitrine/vitrine.js"></script><vitrine-gallery feed="/feed" currency="EUR" style="min-height:100vh"></vitrine-gallery>',
    )
  } else if (url.pathname === '/feed') {
    response.end(answer(url))
  } else if (url.pathname.startsWith('/vitrine/')) {
    response.setHeader('content-type', 'text/javascript')
    response.end(readFileSync(join('dist', url.pathname.slice('/vitrine/'.length))))
  } else response.writeHead(404).end()
}).listen(0)
const { port } = server.address()

const browser = await launch()
console.log('format                longest task   over 50 ms   first tile   all there   parts')
for (const [name, [body, products]] of Object.entries(FEEDS)) {
  const memory = new Map()
  answer = (url) => memory.get(url.search) ?? memory.set(url.search, body(url)).get(url.search)
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } })
  const page = await context.newPage()
  const parts = []
  page.on('request', (request) => {
    const [, part] = /\/parts\/(.*)\.js$/.exec(request.url()) ?? []
    if (part) parts.push(part)
  })
  const cdp = await context.newCDPSession(page)
  const events = []
  cdp.on('Tracing.dataCollected', ({ value }) => events.push(...value))
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: RATE })
  await cdp.send('Tracing.start', {
    categories: 'toplevel,disabled-by-default-devtools.timeline',
    transferMode: 'ReportEvents',
  })
  const start = performance.now()
  await page.goto(`http://127.0.0.1:${port}/`)
  await page.waitForFunction(() => document.querySelector('vitrine-gallery')?.shadowRoot?.querySelector('.tile'))
  const first = performance.now() - start
  const isThere = (wanted) => {
    const gallery = document.querySelector('vitrine-gallery')
    const size = gallery.shadowRoot.querySelector('[aria-setsize]')?.getAttribute('aria-setsize')
    return Number(size) >= wanted
  }
  await page.waitForFunction(isThere, products, { timeout: 120_000 })
  const all = performance.now() - start
  const done = new Promise((resolve) => cdp.once('Tracing.tracingComplete', resolve))
  await cdp.send('Tracing.end')
  await done
  const main = events.find(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain')
  const tasks = events
    .filter(
      ({ ph, pid, tid, tdur, name }) =>
        ph === 'X' && tdur && pid === main?.pid && tid === main?.tid && /RunTask/.test(name),
    )
    .map(({ tdur }) => tdur / 1000)
  console.log(
    `${name.padEnd(20)}  ${Math.max(...tasks)
      .toFixed(0)
      .padStart(
        9,
      )} ms   ${String(tasks.filter((ms) => ms > 50).length).padStart(10)}   ${first.toFixed(0).padStart(7)} ms   ${all.toFixed(0).padStart(6)} ms   ${parts.filter((part) => /^(read|open|thor|all-|reco|group|large|lenient|money-text|decode|describe|markup|variants)/.test(part)).join(' ')}`,
  )
  await context.close()
}
await browser.close()
server.close()
