import { existsSync, readFileSync, statSync } from 'node:fs'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join, normalize } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream } from 'node:stream/web'

const dist = join(import.meta.dirname, '../../dist')

type Answer = { status?: number; type?: string; headers?: Record<string, string>; body: string | Uint8Array }
export type Route = (request: Request) => Answer | Response | Promise<Answer | Response>

export interface Shop {
  origin: string
  /** What is served at a path; `dist/` is at `/vitrine/`, pictures at `/pictures/`. Change it at any time. */
  routes: Record<string, Route | string>
  /** Where another origin serves the same. */
  cdn: string
  close(): Promise<void>
}

/** A shop of a few pages on two origins of this machine, with the built files as a merchant would serve them. */
export async function openShop(routes: Shop['routes'] = {}): Promise<Shop> {
  const shop: Shop = { origin: '', cdn: '', routes, close: async () => {} }
  const servers = [await listen(shop), await listen(shop)]
  const [origin, cdn] = servers.map((server) => `http://localhost:${(server.address() as AddressInfo).port}`)
  shop.origin = origin!
  shop.cdn = cdn!
  shop.close = async () => {
    for (const server of servers) {
      server.closeAllConnections()
      await new Promise((done) => server.close(done))
    }
  }
  return shop
}

async function listen(shop: Shop): Promise<Server> {
  const server = createServer((incoming, outgoing) => {
    serve(shop, incoming, outgoing).catch((error) => {
      if (outgoing.headersSent) outgoing.destroy()
      else outgoing.writeHead(500).end(String(error))
    })
  })
  await new Promise<void>((done) => server.listen(0, 'localhost', done))
  return server
}

async function serve(shop: Shop, incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  const url = new URL(incoming.url ?? '/', `http://${incoming.headers.host}`)
  const key = Object.keys(shop.routes)
    .filter((path) => (path.endsWith('*') ? url.pathname.startsWith(path.slice(0, -1)) : url.pathname === path))
    .sort((a, b) => b.length - a.length)[0]
  const route = key === undefined ? undefined : shop.routes[key]
  if (route === undefined) {
    const file = builtFile(url.pathname)
    if (file)
      return send(outgoing, {
        type: file.endsWith('.json') ? 'application/json' : 'text/javascript',
        body: readFileSync(file),
        headers: { 'access-control-allow-origin': '*' },
      })
    if (url.pathname === '/favicon.ico') return send(outgoing, { type: 'image/svg+xml', body: picture('') })
    if (url.pathname.startsWith('/pictures/'))
      return send(outgoing, { type: 'image/svg+xml', body: picture(url.pathname) })
    return send(outgoing, { status: 404, type: 'text/html', body: '<h1>Not here</h1>' })
  }
  if (typeof route === 'string') return send(outgoing, { type: 'text/html; charset=utf-8', body: route })
  const chunks: Uint8Array[] = []
  for await (const chunk of incoming) chunks.push(chunk)
  const headers = new Headers(Object.entries(incoming.headers).map(([name, value]) => [name, String(value)]))
  const method = incoming.method ?? 'GET'
  const body = chunks.length ? { body: Buffer.concat(chunks) } : {}
  const answer = await route(new Request(url, { method, headers, ...body }))
  if (!(answer instanceof Response)) return send(outgoing, answer)
  outgoing.writeHead(answer.status, Object.fromEntries(answer.headers))
  if (answer.body) await pipeline(Readable.fromWeb(answer.body as ReadableStream<Uint8Array>), outgoing)
  else outgoing.end()
}

function send(outgoing: ServerResponse, { status = 200, type = 'application/json', headers = {}, body }: Answer): void {
  outgoing.writeHead(status, { 'content-type': type, ...headers })
  outgoing.end(body)
}

function builtFile(path: string): string | undefined {
  if (!path.startsWith('/vitrine/')) return undefined
  const file = normalize(join(dist, path.slice('/vitrine/'.length)))
  return file.startsWith(dist) && existsSync(file) && statSync(file).isFile() ? file : undefined
}

function picture(path: string): string {
  const hue = [...path].reduce((sum, letter) => sum + letter.charCodeAt(0) * 7, 0) % 360
  return `<svg xmlns="http://www.w3.org/2000/svg" width="800" height="1000"><rect width="800" height="1000" fill="hsl(${hue} 30% 60%)"/></svg>`
}

/** A small catalog in Shopify's shape, with the variety of real ones. */
export const shopifyFeed = JSON.stringify({
  products: [
    shopify(1, 'Vase Nord', '49.90', { compare: '65.00', images: 2, variants: ['Chalk', 'Moss'] }),
    shopify(2, 'كوب أخضر', '18.00', { body: '<p>مصنوع <b>باليد</b> &amp; ساخن</p>' }),
    shopify(3, '花瓶 霧', '120.00', { soldOut: true }),
    shopify(4, 'A pitcher whose name is much longer than any tile is wide, as names in shops tend to be', '75.50', {}),
    shopify(5, 'Bowl without a picture', '32.00', { images: 0 }),
    shopify(6, 'Lamp <script>alert(1)</script>', '210.00', {}),
  ],
})

interface Extra {
  compare?: string
  images?: number
  variants?: string[]
  soldOut?: boolean
  body?: string
}

function shopify(
  id: number,
  title: string,
  price: string,
  { compare, images = 1, variants = ['Default Title'], soldOut = false, body = '' }: Extra,
) {
  return {
    id: 9000 + id,
    title,
    handle: `product-${id}`,
    body_html: body,
    vendor: 'Halden',
    product_type: 'Stoneware',
    tags: [],
    variants: variants.map((name, at) => ({
      id: 52000 + id * 10 + at,
      title: name,
      option1: name,
      option2: null,
      option3: null,
      sku: `S${id}-${at}`,
      available: !soldOut,
      price,
      compare_at_price: compare ?? null,
      position: at + 1,
      product_id: 9000 + id,
    })),
    images: Array.from({ length: images }, (_, at) => ({
      id: 100 + id * 10 + at,
      position: at + 1,
      src: `/pictures/${id}-${at}.svg`,
      width: 800,
      height: 1000,
      variant_ids: [],
    })),
    options: [{ name: variants.length > 1 ? 'Glaze' : 'Title', position: 1, values: variants }],
  }
}

/** A page with the script tag that says these `data-*`, and a body. */
export const page = (data: Record<string, string>, body = '', tag = 'async src="/vitrine/vitrine.js"'): string => {
  const attributes = Object.entries(data).map(([name, value]) => ` data-${name}="${value.replaceAll('"', '&quot;')}"`)
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Shop</title><script ${tag}${attributes.join('')}></script><body>${body}`
}
