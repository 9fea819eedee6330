import { createServer } from 'node:http'
import { toNodeHandler } from 'srvx/node'
import { afterAll, expect, test } from 'vitest'
import { pgliteDatabase } from '../../src/backend/pglite'
import { event, ORIGIN, testBackend } from './backend-fixture'

const database = pgliteDatabase()
const backend = await testBackend(database)
afterAll(() => database.close())

test('it answers in a server of plain Node, below another framework', async () => {
  const server = createServer()
  server.on(
    'request',
    toNodeHandler((request) => backend.fetch(request)),
  )
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const base = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}/vitrine`
  const answer = await fetch(`${base}/events`, {
    method: 'POST',
    headers: { origin: ORIGIN, 'content-type': 'text/plain' },
    body: JSON.stringify([event('view', { product: 'ünï 😀' })]),
  })
  expect(answer.status).toBe(202)
  expect(await answer.json()).toEqual({ accepted: 1, duplicates: 0, rejected: [] })
  const tooLong = await fetch(`${base}/events`, { method: 'POST', body: ' '.repeat(100_000) })
  expect(tooLong.status).toBe(413)
  await new Promise((resolve) => server.close(resolve))
})
