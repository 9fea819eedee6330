/** The demo shop as a server: pages, feeds, pictures, the built widget, and the collector under `/vitrine`. */
import { watch } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { createServer } from 'node:net'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { serve } from 'srvx'
import { findChosen, findVariant, shopifyProducts, shopProducts, vitrineCatalog } from './catalog/catalog.js'
import { stateFeed } from './catalog/states.js'
import { createOrders } from './orders.mjs'
import { renderCart, renderCheckout } from './pages/cart.js'
import { renderHome, renderPieces } from './pages/home.js'
import { renderChain, renderFigures } from './pages/merchant.js'
import { renderMissing, renderProduct } from './pages/product.js'
import { renderStates } from './pages/states.js'
import { renderThanks } from './pages/thanks.js'
import { renderTheme, renderThemes, themes } from './pages/themes.js'
import { serveFile } from './static.mjs'

const here = dirname(fileURLToPath(import.meta.url))
const root = join(here, '..')
const STORE = 'halden'
const FIRST_PORT = 4400
/** The demo runs on one's own machine with made-up orders; a real store keeps its secret out of its code. */
const SECRET = process.env.HALDEN_SECRET ?? 'halden-demo-secret-for-this-machine-only'

/** Whether a port can be had. */
const isFree = (port) =>
  new Promise((done) => {
    const probe = createServer()
    probe.once('error', () => done(false)).listen(port, () => probe.close(() => done(true)))
  })

const freePort = () =>
  new Promise((done) => {
    const probe = createServer().listen(0, () => {
      const { port } = probe.address()
      probe.close(() => done(port))
    })
  })

async function choosePort(wanted) {
  if (wanted === 0) return freePort()
  if (wanted !== undefined) {
    if (!(await isFree(wanted))) throw Object.assign(new Error(`Port ${wanted} is taken.`), { code: 'EADDRINUSE' })
    return wanted
  }
  for (let port = FIRST_PORT; port < FIRST_PORT + 100; port++) if (await isFree(port)) return port
  return freePort()
}

const html = (body, status = 200) =>
  new Response(body, { status, headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache' } })
const json = (body, status = 200) =>
  new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-cache' },
  })

/**
 * Starts the shop. `port`: default 4400 or the next free one; 0 = any. `database`: a folder (default `demo/data`) or `memory`.
 * @returns {Promise<{url: string, backend: object, close: () => Promise<void>}>}
 */
export async function startDemo({ port: wantedPort, database = join(here, 'data'), watch: isWatching = false } = {}) {
  const { createBackend } = await import('../dist/backend/index.js')
  const { pgliteDatabase } = await import('../dist/backend/pglite.js')
  const port = await choosePort(wantedPort)
  const folder = database === 'memory' ? null : resolve(root, database)
  if (folder) await mkdir(folder, { recursive: true })
  const origins = ['localhost', '127.0.0.1', '[::1]'].map((host) => `http://${host}:${port}`)
  if (process.env.HALDEN_ORIGIN) origins.push(process.env.HALDEN_ORIGIN)
  const backend = await createBackend({
    database: folder ? pgliteDatabase(join(folder, 'collector')) : pgliteDatabase(),
    basePath: '/vitrine',
    stores: [{ id: STORE, origins, secret: SECRET }],
  })
  const orders = await createOrders(folder && join(folder, 'orders.json'))
  const reloads = new Set()

  /** Asks the collector as the merchant's server does: with the secret, never from the browser. */
  const asMerchant = (path, init = {}) =>
    backend.fetch(
      new Request(`http://127.0.0.1:${port}/vitrine${path}`, {
        ...init,
        headers: { ...init.headers, authorization: `Bearer ${SECRET}` },
      }),
    )

  /** Takes a checkout form: prices come from the shop's own list, never from the form. */
  async function placeOrder(request, base) {
    const form = await request.formData()
    let lines = []
    try {
      lines = JSON.parse(String(form.get('lines') ?? '[]'))
    } catch {
      /* a form that was tampered with has no lines */
    }
    const items = []
    for (const line of Array.isArray(lines) ? lines.slice(0, 50) : []) {
      const found = findVariant(base, String(line?.variant ?? ''))
      const quantity = Math.min(20, Math.max(1, Math.trunc(Number(line?.quantity)) || 1))
      if (found?.variant.availability === 'in-stock')
        items.push({
          product: found.product.id,
          variant: found.variant.id,
          title: found.product.title,
          option: found.variant.title,
          quantity,
          price: found.variant.price,
        })
    }
    if (!items.length) return Response.redirect(`${base}/cart`, 303)
    const minor = items.reduce((sum, i) => sum + Number(i.price.replace('.', '')) * i.quantity, 0)
    const token = String(form.get('vref') ?? '').slice(0, 200)
    const order = await orders.add({
      value: `${Math.floor(minor / 100)}.${String(minor % 100).padStart(2, '0')}`,
      currency: 'EUR',
      items,
      token: token || null,
    })
    await confirm(order)
    return Response.redirect(`${base}/thanks?order=${order.order}`, 303)
  }

  /** The payment went through, so the shop's server tells the collector; an order that can't be told now is told at the next start. */
  async function confirm(order) {
    const body = {
      order: order.order,
      value: order.value,
      currency: order.currency,
      items: order.items.map(({ product, variant, quantity, price }) => ({
        product,
        variant,
        quantity,
        price: { minor: Number(price.replace('.', '')), currency: order.currency },
      })),
      status: 'paid',
      ...(order.token ? { token: order.token } : {}),
    }
    const answer = await asMerchant(`/orders?store=${STORE}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    if (answer.ok) await orders.update(order.order, { isConfirmed: true })
    else console.error(`Order ${order.order} was not confirmed: ${answer.status} ${await answer.text()}`)
  }

  /** A gallery as HTML, as any shop's server may draw it. */
  async function drawGallery(base) {
    const { renderGallery } = await import('../dist/index.js')
    return renderGallery(vitrineCatalog(base), {
      base,
      heading: 'From this firing',
      locale: 'en',
      limit: 48,
      checkout: `${base}/checkout?variant={variant}&quantity={quantity}&vref={token}`,
    })
  }

  async function answer(request) {
    const url = new URL(request.url)
    const base = url.origin
    const path = url.pathname
    const get = (name) => url.searchParams.get(name) ?? ''
    if (path.startsWith('/vitrine/')) {
      const file = path.slice('/vitrine/'.length)
      if (/\.(js|json|map|css)$/.test(file)) return serveFile(request, join(root, 'dist'), file)
      return backend.fetch(request)
    }
    if (path === '/checkout' && request.method === 'POST') {
      const origin = request.headers.get('origin')
      if (origin && origin !== base) return html(renderMissing({ base }), 403)
      return placeOrder(request, base)
    }
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return new Response('Only GET here', { status: 405, headers: { allow: 'GET, HEAD' } })
    if (path.startsWith('/merchant/api/')) {
      const rest = path.slice('/merchant/api'.length)
      if (rest === '/orders') return json(orders.list())
      if (!/^\/(orders\/[^/]+\/chain|reports\/[a-z]+)$/.test(rest))
        return json({ title: 'Unknown path', status: 404 }, 404)
      const query = new URLSearchParams(url.searchParams)
      query.set('store', STORE)
      return asMerchant(`${rest}?${query}`)
    }
    if (path.startsWith('/assets/') || path.startsWith('/fonts/') || path.startsWith('/pictures/'))
      return serveFile(request, here, path.slice(1), path.startsWith('/assets/') ? 0 : 86_400)
    if (path === '/products.json')
      return json(
        shopifyProducts(base, {
          limit: Math.min(250, Math.max(1, Number(get('limit')) || 30)),
          page: Math.max(1, Number(get('page')) || 1),
        }),
      )
    if (path === '/feeds/catalog.json') return json(vitrineCatalog(base))
    if (path === '/feeds/rooms.json') return json(vitrineCatalog(base, { rooms: true }))
    if (path.startsWith('/feeds/states/')) return stateFeed(path.slice('/feeds/states/'.length), base, url.searchParams)
    if (path === '/reload' && isWatching) return reloadStream()
    const page = { base, query: url.searchParams, isWatching }
    if (path === '/') return html(renderHome(page))
    if (path === '/pieces') return html(renderPieces(page))
    if (path === '/cart') return html(renderCart(page))
    if (path === '/checkout') return html(renderCheckout({ ...page, found: findChosen(base, url.searchParams) }))
    if (path === '/thanks') {
      const order = orders.find(get('order'))
      return order ? html(renderThanks({ ...page, order })) : html(renderMissing(page), 404)
    }
    if (path === '/chain') return html(renderChain(page))
    if (path === '/figures') return html(renderFigures(page))
    if (path === '/states') {
      const isDrawn = url.searchParams.get('only') === 'server'
      return html(renderStates(page, isDrawn ? await drawGallery(base) : ''))
    }
    if (path === '/themes') return html(renderThemes(page))
    const theme = themes.find(({ id }) => path === `/themes/${id}`)
    if (theme) return html(renderTheme(page, theme))
    const product = path.startsWith('/products/') && shopProducts(base).find((p) => path === `/products/${p.handle}`)
    if (product) return html(renderProduct({ ...page, product }))
    if (path === '/favicon.ico') return new Response(null, { status: 204 })
    return html(renderMissing(page), 404)
  }

  function reloadStream() {
    let send
    return new Response(
      new ReadableStream({
        start(controller) {
          send = () => controller.enqueue('data: reload\n\n')
          reloads.add(send)
        },
        cancel: () => reloads.delete(send),
      }).pipeThrough(new TextEncoderStream()),
      { headers: { 'content-type': 'text/event-stream', 'cache-control': 'no-store' } },
    )
  }
  const watchers = []
  if (isWatching) {
    let timer
    const changed = () => {
      clearTimeout(timer)
      timer = setTimeout(() => {
        for (const send of reloads) send()
      }, 150)
    }
    for (const place of ['../dist', 'assets', 'pictures'])
      watchers.push(watch(join(here, place), { recursive: true }, changed))
  }

  const server = serve({
    port,
    silent: true,
    gracefulShutdown: false,
    fetch: async (request) => {
      try {
        return await answer(request)
      } catch (error) {
        console.error(error)
        return new Response('Something broke in the demo; the terminal says what.', { status: 500 })
      }
    },
  })
  await server.ready()
  for (const order of orders.list()) if (!order.isConfirmed) await confirm(order)
  return {
    url: `http://localhost:${port}`,
    backend,
    async close() {
      for (const one of watchers) one.close()
      await server.close(true)
      await backend.close()
    },
  }
}
