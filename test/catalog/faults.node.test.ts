import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { loadCatalog } from '../../src/catalog/load-catalog'
import type { LoadOptions } from '../../src/catalog/load-options'

type Answer = (request: IncomingMessage, response: ServerResponse) => void

const closing: (() => void)[] = []
afterEach(() => {
  for (const close of closing.splice(0)) close()
})

/** A real server on this machine; gives its origin. */
async function serve(answer: Answer): Promise<string> {
  const server = createServer(answer).listen(0, '127.0.0.1')
  closing.push(() => {
    server.closeAllConnections()
    server.close()
  })
  await new Promise((resolve) => server.once('listening', resolve))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

async function load(answer: Answer, options: Partial<LoadOptions> = {}) {
  const origin = await serve(answer)
  return loadCatalog('/feed', { fetch, base: `${origin}/shop/`, currency: 'EUR', ...options })
}

const item = (id: number) =>
  `<item><g:id>${id}</g:id><title>Bowl ${id}</title><link>/p/${id}</link><g:price>${id % 90}.90 EUR</g:price></item>`
const HEAD = '<?xml version="1.0"?><rss version="2.0" xmlns:g="http://base.google.com/ns/1.0"><channel>'
const CATALOG = JSON.stringify({ currency: 'EUR', products: [{ id: 'a', title: 'A', url: 'p/a', price: '1.00' }] })

describe('a server that', () => {
  it.each([304, 400, 401, 403, 404, 410, 429, 430, 500, 503])(
    'answers %i is an error that can be tried again',
    async (status) => {
      const error = await load((_, response) =>
        response.writeHead(status).end(status === 304 ? '' : '<h1>Log in</h1>'),
      ).catch((error) => error)
      expect(error).toMatchObject({ name: 'CatalogError', code: 'network' })
      expect(error.message).toContain(`${status}`)
    },
  )

  it('sends every address back to itself is an error, and asked no more often than fetch allows', async () => {
    let asked = 0
    const answer: Answer = (_, response) => {
      asked++
      response.writeHead(302, { location: '/feed' }).end()
    }
    await expect(load(answer)).rejects.toMatchObject({ code: 'network' })
    expect(asked).toBeLessThan(30)
  })

  it('moved the feed is followed, and its addresses are relative to where it is', async () => {
    const { catalog } = await load(({ url }, response) =>
      url === '/feed' ? response.writeHead(301, { location: '/new/feed.json' }).end() : response.end(CATALOG),
    )
    expect(catalog.products[0]?.url).toMatch(/\/new\/p\/a$/)
  })

  it('shows its login page instead is told so', async () => {
    await expect(
      load((_, response) => response.setHeader('content-type', 'text/html').end('<!doctype html><form>Password')),
    ).rejects.toMatchObject({ code: 'not-a-feed', message: expect.stringContaining('HTML') })
  })

  it.each([
    ['before the answer', (response: ServerResponse) => response.destroy()],
    [
      'in the middle of the length that it named',
      (response: ServerResponse) => {
        response.writeHead(200, { 'content-length': '9999' }).write(CATALOG, () => response.destroy())
      },
    ],
    ['in the middle of a piece', (response: ServerResponse) => void response.write(CATALOG, () => response.destroy())],
  ])('hangs up %s is an error that can be tried again', async (_, hangUp) => {
    await expect(load((_, response) => void hangUp(response))).rejects.toMatchObject({ code: 'network' })
  })

  it.each([
    ['before its answer', () => {}],
    ['after its head', (response: ServerResponse) => response.writeHead(200).flushHeaders()],
    ['in the middle of its answer', (response: ServerResponse) => void response.write(CATALOG.slice(0, 20))],
  ])('falls silent %s is given up, and its line is closed', async (_, begin) => {
    let closed: Promise<unknown> | undefined
    const answer: Answer = (request, response) => {
      closed = new Promise((resolve) => request.socket.once('close', resolve))
      begin(response)
    }
    await expect(load(answer, { patienceMs: 100 })).rejects.toMatchObject({
      code: 'network',
      message: expect.stringContaining('silent for 0.1 s'),
    })
    await closed
  })

  it('cuts a table off in the middle of a row leaves that row out, not a wrong price in', async () => {
    const csv = 'id,title,link,price,brand\n1,Bowl,/p/1,49.90 EUR,Halden\n2,Vase,/p/2,149.90 EUR,Halden'
    for (const cut of [4, 10, 14, 16, 20]) {
      const { catalog, skipped } = await load((_, response) => void response.end(csv.slice(0, -cut)))
      const last = catalog.products[1]
      if (last) expect(last.price).toBe('149.90')
      else expect(skipped).toMatchObject([{ index: 1, reason: 'the feed ends in the middle of it' }])
    }
  })

  it('falls silent on a later page costs only that page', async () => {
    const products = Array.from({ length: 250 }, (_, id) => ({ id, title: 'A', handle: `a-${id}`, variants: [] }))
    const { catalog, partial } = await load(
      ({ url }, response) => {
        if (!url?.includes('page=2')) response.end(JSON.stringify({ products }))
      },
      { patienceMs: 300 },
    )
    expect(catalog.products).toHaveLength(250)
    expect(partial).toMatch(/page 2 .*silent/)
  })

  it('gives the same file with the wrong charset in its head is read as what it is', async () => {
    const { catalog } = await load((_, response) =>
      response
        .writeHead(200, { 'content-type': 'text/csv; charset=utf-8' })
        .end(
          Buffer.from('id;title;link;price\n1;Théière élégante;/p/1;49,90 €\n', 'latin1').map((byte) =>
            byte === 0xac ? 0x80 : byte,
          ),
        ),
    )
    expect(catalog.products[0]).toMatchObject({ title: 'Théière élégante' })
  })

  it('changes while it is paged shows every product once, whatever moved', async () => {
    const product = (id: number) => ({ id, title: `A ${id}`, handle: `a-${id}`, variants: [] })
    const { catalog, skipped } = await load(({ url = '' }, response) => {
      const page = Number(new URL(url, 'http://x').searchParams.get('page') ?? 1)
      // One new product came before all others between two pages: the last of each comes again.
      const all = Array.from({ length: 600 + page }, (_, index) => product(index - page))
      response.end(JSON.stringify({ products: all.slice((page - 1) * 250, page * 250) }))
    })
    const ids = catalog.products.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids).toEqual(expect.arrayContaining(Array.from({ length: 599 }, (_, id) => `${id}`)))
    expect(skipped).toEqual([])
  })
})

describe('a feed of 50 MB', () => {
  const bodies: [string, () => Generator<string>][] = [
    [
      'RSS',
      function* () {
        yield HEAD
        for (let id = 0; id < 48_000; id++)
          yield item(id).replace('</item>', `<description>${'wörd '.repeat(180)}</description></item>`)
        yield '</channel></rss>'
      },
    ],
    [
      'CSV',
      function* () {
        yield 'id,title,link,price,description\n'
        for (let id = 0; id < 52_000; id++)
          yield `${id},Bowl ${id},/p/${id},${id % 90}.90 EUR,"${'word, '.repeat(155)}"\n`
      },
    ],
    [
      'JSON',
      function* () {
        yield '{"currency":"EUR","products":['
        for (let id = 0; id < 52_000; id++)
          yield `${id ? ',' : ''}{"id":${id},"title":"Bowl ${id}","url":"/p/${id}","price":"${id % 90}.90","description":"${'word '.repeat(180)}"}`
        yield ']}'
      },
    ],
  ]
  it.each(bodies)(
    'is read as %s, in slices',
    async (_, body) => {
      let size = 0
      let rows = 0
      const start = process.cpuUsage()
      const { catalog, skipped } = await load((_, response) => {
        const pieces = body()
        const pump = () => {
          for (let piece = pieces.next(); !piece.done; piece = pieces.next()) {
            rows++
            size += Buffer.byteLength(piece.value)
            if (!response.write(piece.value)) return void response.once('drain', pump)
          }
          response.end()
        }
        pump()
      })
      expect(size).toBeGreaterThan(45e6)
      expect(catalog.products.length).toBeGreaterThan(rows - 3)
      expect(skipped).toEqual([])
      // Processor time, so that a busy machine is no slow reader.
      expect(process.cpuUsage(start).user / 1e6).toBeLessThan(30)
    },
    120_000,
  )

  it.each(['as it is', 'compressed'])(
    'and more, %s, is refused with a clear sentence, and not read to its end',
    async (how) => {
      const much = Buffer.alloc(4 << 20, ' ')
      let sent = 0
      const answer: Answer = (_, response) => {
        if (how === 'compressed')
          return void response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(Buffer.alloc(80 << 20)))
        const pump = () => {
          while (!response.destroyed && response.write(much)) sent++
          sent++
          response.once('drain', pump)
        }
        pump()
      }
      await expect(load(answer)).rejects.toMatchObject({
        code: 'not-a-feed',
        message: expect.stringMatching(/more than 64 MB/),
      })
      expect(sent).toBeLessThan(40)
    },
    60_000,
  )
})

describe('a slow feed', () => {
  afterEach(() => void vi.useRealTimers())

  /** A fetch whose answer is written by hand. */
  function byHand() {
    let stream!: ReadableStreamDefaultController<Uint8Array>
    const body = new ReadableStream<Uint8Array>({ start: (controller) => void (stream = controller) })
    return {
      fetch: async () => new Response(body),
      say: (text: string) => stream.enqueue(new TextEncoder().encode(text)),
      end: () => stream.close(),
    }
  }

  it('is waited for as long as it goes on, thirty seconds a piece', async () => {
    vi.useFakeTimers()
    const { fetch, say, end } = byHand()
    const loading = loadCatalog('/feed', { fetch, base: 'https://shop.example/' })
    for (const letter of CATALOG) {
      await vi.advanceTimersByTimeAsync(30_000)
      say(letter)
    }
    end()
    await vi.runAllTimersAsync()
    expect((await loading).catalog.products).toHaveLength(1)
  })

  it('is given up after a minute without a word, also when its fetch knows no signal', async () => {
    vi.useFakeTimers()
    const loading = loadCatalog('/feed', { fetch: () => new Promise(() => {}), base: 'https://shop.example/' }).catch(
      (error) => error,
    )
    await vi.advanceTimersByTimeAsync(59_000)
    expect(vi.getTimerCount()).toBe(1)
    await vi.advanceTimersByTimeAsync(2_000)
    expect(await loading).toMatchObject({ code: 'network', message: expect.stringContaining('silent for 60 s') })
    expect(vi.getTimerCount()).toBe(0)
  })
})
