import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createBackend } from '../../src/backend/index'
import { pgliteDatabase } from '../../src/backend/pglite'

/** Everything that can go wrong between a page and its collector. */
export const FAULTS = [
  'status-500',
  'status-502-html',
  'status-404',
  'status-408',
  'retry-after-seconds',
  'retry-after-date',
  'retry-after-absurd',
  'reset-before',
  'reset-during',
  'answer-lost',
  'answer-cut',
  'hang',
  'captive-portal',
  'redirect-to-page',
  'redirect-to-foreign-origin',
  'slow',
  'delivered-three-times',
  'receipt-without-body',
] as const
export type Fault = (typeof FAULTS)[number] | null

export interface FaultyCollector {
  origin: string
  /** Decides about each batch: `key` is the first segment of the path below `/to/`, so that each shopper has his own luck. */
  fault: (key: string) => Fault
  /** All event ids that the database has, with how often. */
  counts(): Promise<Map<string, number>>
  close(): Promise<void>
}

/**
 * The real collector on the real database, behind a door that misbehaves. Also serves the pages of the suite:
 * `files` by name, and `html` for every other path.
 */
export async function startCollector(
  files: ReadonlyMap<string, string>,
  html: string | ((path: string) => { body: string; headers?: Record<string, string> }),
): Promise<FaultyCollector> {
  const database = pgliteDatabase()
  const backend = await createBackend({
    database,
    basePath: '/vitrine',
    stores: [{ id: 'halden', origins: '*', secret: 'a-secret-of-the-store' }],
    rateLimit: null,
  })
  const hanging = new Set<ServerResponse>()

  const collect = async (request: IncomingMessage, body: Buffer): Promise<Response> =>
    backend.fetch(
      new Request(`${collector.origin}/vitrine/events`, {
        method: 'POST',
        body: new Uint8Array(body),
        headers: {
          'content-type': String(request.headers['content-type']),
          origin: request.headers.origin ?? collector.origin,
        },
      }),
    )

  const server = createServer(async (request, response) => {
    const path = new URL(request.url ?? '/', 'http://collector').pathname
    const file = files.get(path.slice(1))
    if (request.method === 'GET' || request.method === 'HEAD') {
      const page = typeof html === 'string' ? { body: html } : html(path)
      const type = file === undefined ? 'text/html; charset=utf-8' : 'text/javascript; charset=utf-8'
      response.writeHead(200, {
        'content-type': type,
        'access-control-allow-origin': '*',
        ...(file === undefined ? page.headers : {}),
      })
      response.end(file ?? page.body)
      return
    }
    const fault = collector.fault(/^\/to\/([^/]+)/.exec(path)?.[1] ?? '')
    if (fault === 'reset-before') return void request.destroy()
    const chunks: Buffer[] = []
    try {
      for await (const chunk of request) {
        chunks.push(chunk)
        if (fault === 'reset-during') return void request.destroy()
      }
      const body = Buffer.concat(chunks)
      const answer = (status: number, text = '', headers: Record<string, string> = {}) =>
        void response.writeHead(status, { 'content-type': 'text/html', ...headers }).end(text)
      const pass = async () => {
        const receipt = await collect(request, body)
        const text = await receipt.text()
        return { status: receipt.status, text, headers: Object.fromEntries(receipt.headers) }
      }
      if (fault === 'status-500') return answer(500)
      if (fault === 'status-502-html') return answer(502, '<h1>Bad gateway</h1>')
      if (fault === 'status-404') return answer(404, '<h1>Not found</h1>')
      if (fault === 'status-408') return answer(408)
      if (fault === 'retry-after-seconds') return answer(429, '', { 'retry-after': '2' })
      if (fault === 'retry-after-date')
        return answer(503, '', { 'retry-after': new Date(Date.now() + 2000).toUTCString() })
      if (fault === 'retry-after-absurd') return answer(503, '', { 'retry-after': '-1e9' })
      if (fault === 'hang') return void hanging.add(response)
      if (fault === 'captive-portal') return answer(200, '<!doctype html><title>Welcome to HotelNet</title>')
      if (fault === 'redirect-to-page') return answer(302, '', { location: '/welcome' })
      if (fault === 'redirect-to-foreign-origin') return answer(307, '', { location: 'http://127.0.0.1:9/events' })
      if (fault === 'receipt-without-body') return answer(202)
      if (fault === 'slow') await new Promise((resolve) => setTimeout(resolve, 100))
      if (fault === 'delivered-three-times') await Promise.all([pass(), pass()])
      const receipt = await pass()
      if (fault === 'answer-lost') return void request.destroy()
      if (fault === 'answer-cut') {
        response.writeHead(receipt.status, { 'content-length': receipt.text.length + 50 })
        response.write(receipt.text.slice(0, 10), () => request.destroy())
        return
      }
      response.writeHead(receipt.status, receipt.headers).end(receipt.text)
    } catch {
      response.destroy() // the page went away in the middle of its request
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))

  const collector: FaultyCollector = {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    fault: () => null,
    async counts() {
      const rows = await database.query<{ id: string; n: number }>(
        'select id, count(*)::int as n from vitrine_events group by id',
      )
      return new Map(rows.map(({ id, n }) => [id, n]))
    },
    async close() {
      for (const response of hanging) response.destroy()
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
      await backend.close()
    },
  }
  return collector
}
