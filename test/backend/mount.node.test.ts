import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type RequestListener, type Server } from 'node:http'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, test } from 'vitest'
import type { Backend } from '../../src/backend/index'
import { BASE, event, get, ORIGIN, post, SECRET, STORE } from './backend-fixture'

type Fetch = (request: Request) => Promise<Response>

/** The README's blocks of code by their first line: what is shown there is what runs here. */
const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8')
const blocks = [...readme.matchAll(/```[jt]s\n(\/\/ .+)\n([\s\S]+?)```/g)].map(([, title = '', code = '']) => ({
  title,
  code,
}))
const folder = fileURLToPath(new URL(`../output/mount-${process.pid}/`, import.meta.url))
mkdirSync(folder, { recursive: true })
const servers: Server[] = []
afterAll(async () => {
  for (const server of servers) server.close()
  rmSync(folder, { recursive: true })
  await vitrine.close()
})

/** Runs a block with what it takes as given, and gives what it exports. */
async function run<Exports>(title: string, given: object, changes: readonly [string, string][] = []): Promise<Exports> {
  let code = blocks.find((block) => block.title.includes(title))?.code ?? 'missing'
  for (const [from, to] of changes) {
    expect(code).toContain(from)
    code = code.replace(from, to)
  }
  const file = `${folder}${title.replace(/\W+/g, '-')}.js`
  Object.assign(globalThis, { readmeGiven: given })
  writeFileSync(file, `const { ${Object.keys(given)} } = globalThis.readmeGiven\n${code}`)
  return import(/* @vite-ignore */ file)
}

process.env['VITRINE_SECRET'] = SECRET
const source = (name: string) => fileURLToPath(new URL(`../../src/backend/${name}.ts`, import.meta.url))
const { vitrine } = await run<{ vitrine: Backend }>('one backend a process', {}, [
  ["'vitrine/backend'", `'${source('index')}'`],
  ["'vitrine/backend/pglite'", `'${source('pglite')}'`],
  ["'./data'", ''],
])

/** Asks a server over the network as if it stood at the collector's address. */
async function overNetwork(server: Server): Promise<Fetch> {
  servers.push(server)
  if (!server.listening) await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const origin = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`
  return async (request) => {
    const { pathname, search } = new URL(request.url)
    const { method, headers } = request
    const body = method === 'POST' ? { body: await request.text() } : {}
    return fetch(origin + pathname + search, { method, headers, ...body })
  }
}

/** What Express gives to a function that it is told to use. */
type Middleware = (request: object, response: object, next: () => void) => unknown

const MOUNTS: [name: string, mount: () => Promise<Fetch>][] = [
  [
    'Plain Node',
    async () => {
      const changes: [string, string][] = [
        ['createServer(toNodeHandler', 'export const server = createServer(toNodeHandler'],
        ['8787', "0, '127.0.0.1'"],
      ]
      const { server } = await run<{ server: Server }>('Plain Node', { vitrine }, changes)
      if (!server.listening) await new Promise((resolve) => server.once('listening', resolve))
      return overNetwork(server)
    },
  ],
  [
    'Express',
    async () => {
      let used: Middleware = () => {}
      await run('Express', { vitrine, app: { use: (middleware: Middleware) => (used = middleware) } })
      const listener: RequestListener = (request, response) => {
        const path = new URL(request.url ?? '', BASE).pathname
        return used(Object.assign(request, { path }), response, () => response.end('the shop'))
      }
      const ask = await overNetwork(createServer(listener))
      expect(await (await ask(new Request('https://halden.example/cart'))).text()).toBe('the shop')
      return ask
    },
  ],
  [
    'Hono',
    async () => {
      let handle: (context: { req: { raw: Request } }) => Promise<Response> = async () => new Response()
      await run('Hono', { vitrine, app: { all: (_: string, handler: typeof handle) => (handle = handler) } })
      return (request) => handle({ req: { raw: request } })
    },
  ],
  [
    'Next.js',
    async () => {
      const routes = await run<Record<string, Fetch>>('Next.js', { vitrine })
      expect(Object.keys(routes).sort()).toEqual(['GET', 'OPTIONS', 'POST', 'runtime'])
      return (request) => routes[request.method]!(request)
    },
  ],
  [
    'worker',
    async () => {
      const { default: worker } = await run<{ default: { fetch: Fetch } }>('worker', { vitrine })
      return (request) => worker.fetch(request)
    },
  ],
]

test.each(MOUNTS)('mounted in %s as the README shows, it answers', async (_, mount) => {
  const ask = await mount()
  const answer = await ask(post('/events', [event('view', { product: 'ünï 😀' })]))
  expect(answer.status).toBe(202)
  expect(await answer.json()).toEqual({ accepted: 1, duplicates: 0, rejected: [] })
  expect(await (await ask(get(`/votes?store=${STORE}&poll=p`))).json()).toMatchObject({ poll: 'p', total: 0 })
  const preflight = await ask(new Request(`${BASE}/events`, { method: 'OPTIONS', headers: { origin: ORIGIN } }))
  expect(preflight.status).toBe(204)
  expect((await ask(post('/events', ' '.repeat(100_000)))).status).toBe(413)
})

test('an order is confirmed as the README shows', async () => {
  const fetch = (url: string, init: RequestInit) => vitrine.fetch(new Request(url, init))
  await run('once an order is paid', { fetch, token: '1BaB3dE5gH7jK9OL' })
  expect(await vitrine.chain(STORE, '1001')).toMatchObject({
    status: 'confirmed',
    value: { minor: 4990, currency: 'EUR' },
    chain: [{ share: 'aB3dE5gH7jK9' }],
  })
})
