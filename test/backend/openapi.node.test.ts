import { readFileSync } from 'node:fs'
import { afterAll, expect, test } from 'vitest'
import { ROUTES } from '../../src/backend/http/routes'
import { REPORT_NAMES } from '../../src/backend/reports/options'
import { quickPglite } from '../tools/quick-pglite'
import { at, bearer, conversion, event, get, post, STORE, share, testBackend } from './backend-fixture'

interface Schema {
  $ref?: string
  type?: string
  const?: unknown
  enum?: unknown[]
  pattern?: string
  properties?: Record<string, Schema>
  required?: string[]
  additionalProperties?: boolean | Schema
  items?: Schema
  anyOf?: Schema[]
  oneOf?: Schema[]
}
interface Operation {
  responses: Record<string, { content?: Record<string, { schema: Schema }> }>
}
interface Document {
  openapi: string
  paths: Record<string, Record<string, Operation>>
  components: { schemas: Record<string, Schema> }
}

const document: Document = JSON.parse(readFileSync(new URL('../../docs/openapi.json', import.meta.url), 'utf8'))
const database = await quickPglite()
const backend = await testBackend(database)
afterAll(() => database.close())

/** What of a value is not as the schema says; empty when all is. As much of JSON Schema as the document uses. */
function mismatches(schema: Schema, value: unknown, path = '$'): string[] {
  if (schema.$ref) return mismatches(document.components.schemas[schema.$ref.split('/').at(-1)!]!, value, path)
  const branches = schema.anyOf ?? schema.oneOf
  if (branches) {
    const all = branches.map((branch) => mismatches(branch, value, path))
    return all.find((found) => !found.length) ?? all.flat()
  }
  if ('const' in schema && value !== schema.const) return [`${path}: not ${String(schema.const)}`]
  if (schema.enum && !schema.enum.includes(value)) return [`${path}: ${String(value)} is not listed`]
  if (schema.pattern && !new RegExp(schema.pattern).test(String(value)))
    return [`${path}: ${String(value)} has another form`]
  const type = value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value
  const wanted = schema.type === 'integer' ? 'number' : schema.type
  if (wanted && wanted !== type) return [`${path}: is ${type}, not ${wanted}`]
  if (schema.type === 'integer' && !Number.isInteger(value)) return [`${path}: is not whole`]
  if (Array.isArray(value)) return value.flatMap((item, i) => mismatches(schema.items ?? {}, item, `${path}[${i}]`))
  if (typeof value !== 'object' || value === null) return []
  const found = (schema.required ?? []).filter((key) => !(key in value)).map((key) => `${path}.${key}: missing`)
  for (const [key, inner] of Object.entries(value)) {
    const known =
      schema.properties?.[key] ??
      (typeof schema.additionalProperties === 'object' ? schema.additionalProperties : undefined)
    if (known) found.push(...mismatches(known, inner, `${path}.${key}`))
    else if (schema.additionalProperties === false) found.push(`${path}.${key}: not documented`)
  }
  return found
}

test('the document names exactly the calls that there are', () => {
  const documented = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
  )
  expect(documented.sort()).toEqual(ROUTES.map(({ method, path }) => `${method} ${path}`).sort())
  expect(document.openapi).toBe('3.1.0')
})

test('every answer, good or bad, is as the document says', async () => {
  const made = share('ann', [], at(0))
  const order = { order: '1', value: '49.90', currency: 'EUR', status: 'paid' }
  const requests: [path: string, request: Request][] = [
    [
      '/events',
      post('/events', [
        made,
        conversion('1', { visitor: 'bob', chain: [made.data.share], depth: 1 }),
        event('vote', { poll: 'p', choice: 'red' }, { subject: 'lamp', time: new Date().toISOString() }),
        7,
      ]),
    ],
    ['/events', post('/events', {})],
    ['/events', post('/events', [event('view')], { origin: 'https://evil.example' })],
    ['/events', post('/events', [], { 'content-type': 'image/png' })],
    ['/events', post('/events', ' '.repeat(20_000))],
    ...(['/events', '/orders', '/forget'] as const).map((path): [string, Request] => [
      path,
      post(path, {}, { ...bearer, 'content-encoding': 'gzip' }),
    ]),
    ['/webhooks/{platform}', post(`/webhooks/stripe?store=${STORE}`, {}, { 'content-encoding': 'gzip' })],
    ['/votes', get(`/votes?store=${STORE}&poll=p`)],
    ['/votes', get(`/votes?store=${STORE}&poll=p&poll=q`)],
    ['/votes', get(`/votes?store=${STORE}&poll=p&share=${made.data.share}`)],
    ['/votes', get(`/votes?store=${STORE}`)],
    ['/popular', get(`/popular?store=${STORE}`)],
    ['/popular', get(`/popular?store=${STORE}&today=yesterday`)],
    ['/popular', get('/popular?store=nobody')],
    ['/orders', post('/orders', order, bearer)],
    ['/orders', post('/orders', { ...order, value: 1.5 }, bearer)],
    ['/orders', post('/orders', order)],
    ['/orders/{order}/chain', get(`/orders/1/chain?store=${STORE}`, bearer)],
    ['/orders/{order}/chain', get(`/orders/2/chain?store=${STORE}`, bearer)],
    ['/webhooks/{platform}', post(`/webhooks/stripe?store=${STORE}`, {})],
    ['/webhooks/{platform}', post('/webhooks/stripe', {})],
    ['/orders/{order}/chain', get('/orders/1/chain', bearer)],
    ['/forget', post('/forget', [[{}]])],
    ['/webhooks/{platform}', post(`/webhooks/woocommerce?store=${STORE}`, 'webhook_id=1')],
    ...REPORT_NAMES.map((name): [string, Request] => [
      '/reports/{report}',
      get(`/reports/${name}?store=${STORE}`, bearer),
    ]),
    ['/reports/{report}', get(`/reports/virality?store=${STORE}&from=x`, bearer)],
    ['/forget', post('/forget', { store: STORE, visitor: 'ann' })],
    ['/forget', post('/forget', {})],
    ['/health', get('/health')],
  ]
  for (const [path, request] of requests) {
    const response = await backend.fetch(request)
    const operation = document.paths[path]?.[request.method.toLowerCase()]
    const documented = operation?.responses[String(response.status)]
    expect(documented, `${request.method} ${path} answers ${response.status}`).toBeDefined()
    const type = response.headers.get('content-type') ?? ''
    const schema = documented?.content?.[type]?.schema
    expect(schema, `${path} ${response.status} as ${type}`).toBeDefined()
    expect(
      mismatches(schema ?? {}, await response.json()),
      `${request.method} ${request.url} ${response.status}`,
    ).toEqual([])
  }
})
