import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createBackend, type Database } from '../../src/backend/index'
import { quickPglite } from '../tools/quick-pglite'
import { type Door, misbehave } from './faults'

export interface FaultyCollector {
  origin: string
  /** Decides about each batch: `key` is the first segment of the path below `/to/`, so that each shopper has his own luck. One of `FAULTS`, or null. */
  fault: (key: string) => string | null
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
  const database = await quickPglite()
  /** What the database suffers from now: batches share transactions, so each trouble is everybody's while it lasts. */
  const troubles = new Set<() => Promise<void>>()
  const suffer = async (): Promise<void> => {
    for (const trouble of troubles) await trouble()
  }
  const troubled: Database = {
    async query(text, params) {
      await suffer()
      return database.query(text, params)
    },
    transaction: (work) =>
      database.transaction(async (sql) => {
        const result = await work(sql)
        // Where all is done and nothing committed.
        await suffer()
        return result
      }),
    close: () => database.close(),
  }
  const backend = await createBackend({
    database: troubled,
    basePath: '/vitrine',
    stores: [{ id: 'halden', origins: '*', secret: 'a-secret-of-the-store' }],
    rateLimit: null,
  })
  /** What goes on behind the page's back. */
  const underWay = new Set<Promise<void>>()

  const openDoor = (request: IncomingMessage, response: ServerResponse): Door => {
    let body: Promise<Buffer[]> | undefined
    const answer: Door['answer'] = (status, text = '', headers = {}) =>
      void response.writeHead(status, { 'content-type': 'text/html', ...headers }).end(text)
    return {
      request,
      response,
      answer,
      reset: () => void request.destroy(),
      reply: ({ status, text, headers }) => void response.writeHead(status, headers).end(text),
      async pass(trouble = async () => {}) {
        body ??= request.toArray()
        const headers = {
          'content-type': String(request.headers['content-type']),
          origin: request.headers.origin ?? collector.origin,
        }
        const batch = new Request(`${collector.origin}/vitrine/events`, {
          method: 'POST',
          body: new Uint8Array(Buffer.concat(await body)),
          headers,
        })
        troubles.add(trouble)
        const receipt = await backend.fetch(batch).finally(() => troubles.delete(trouble))
        return { status: receipt.status, text: await receipt.text(), headers: Object.fromEntries(receipt.headers) }
      },
    }
  }

  const server = createServer(async (request, response) => {
    const path = new URL(request.url ?? '/', 'http://collector').pathname
    const file = files.get(path.slice(1))
    if (request.method === 'GET' || request.method === 'HEAD') {
      const page = typeof html === 'string' ? { body: html } : html(path)
      const type = file === undefined ? 'text/html; charset=utf-8' : 'text/javascript; charset=utf-8'
      response.writeHead(200, {
        'content-type': type,
        'access-control-allow-origin': '*',
        ...(file === undefined ? page.headers : { 'cache-control': 'max-age=3600' }),
      })
      response.end(file ?? page.body)
      return
    }
    const treatment = misbehave(
      collector.fault(/^\/to\/([^/]+)/.exec(path)?.[1] ?? ''),
      openDoor(request, response),
    ).catch(() => void response.destroy()) // the page went away in the middle of its request
    underWay.add(treatment)
    await treatment
    underWay.delete(treatment)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))

  const collector: FaultyCollector = {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    fault: () => null,
    async counts() {
      await Promise.all(underWay)
      const rows = await database.query<{ id: string; n: number }>(
        'select id, count(*)::int as n from vitrine_events group by id',
      )
      return new Map(rows.map(({ id, n }) => [id, n]))
    },
    async close() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
      await Promise.all(underWay)
      await backend.close()
    },
  }
  return collector
}
