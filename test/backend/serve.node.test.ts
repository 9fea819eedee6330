import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { isAway } from '../../src/backend/database'
import { postgresDatabase } from '../../src/backend/postgres'
import { startCollector } from '../../src/cli/serve'
import { readServeConfig } from '../../src/cli/serve-config'
import { ConfigError } from '../../src/lib/warnings'
import { copyPglite } from '../tools/quick-pglite'
import { event, ORIGIN, SECRET, STORE } from './backend-fixture'
import { buildCommand, startCollectorProcess } from './collector-process'
import { startPostgres } from './postgres-server'

const folder = mkdtempSync(join(tmpdir(), 'vitrine-serve-'))
const command = await buildCommand()
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const ENVIRONMENT = { VITRINE_STORE: STORE, VITRINE_ORIGINS: ORIGIN, VITRINE_SECRET: SECRET }
const write = (name: string, content: unknown) => {
  const file = join(folder, name)
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content))
  return file
}

test('the command line goes before the environment, and that before the file', async () => {
  const file = write('a.json', {
    database: 'memory',
    port: 1,
    host: '0.0.0.0',
    stores: [{ id: 'x', origins: '*', secret: { env: 'S' } }],
  })
  const config = await readServeConfig(['--config', file, '--port', '3'], { PORT: '2', VITRINE_HOST: '::1', S: SECRET })
  expect(config).toMatchObject({ database: 'memory', port: 3, host: '::1' })
  expect(config.backend.stores).toEqual([{ id: 'x', origins: '*', secret: SECRET }])
})

test('the file that the docs show is one', async () => {
  const docs = readFileSync(new URL('../../docs/backend.md', import.meta.url), 'utf8')
  const file = write('docs.json', /```json\n([\s\S]+?)```/.exec(docs)?.[1] ?? '')
  const { backend } = await readServeConfig(['--config', file], {
    VITRINE_SECRET: SECRET,
    SHOPIFY_SECRET: 'of-shopify',
  })
  expect(backend.stores).toEqual([
    { id: STORE, origins: [ORIGIN], secret: SECRET, webhooks: { shopify: 'of-shopify' } },
  ])
})

test('a file that an editor of Windows wrote is read', async () => {
  const file = write('marked.json', `\uFEFF{"port": 81}\r\n`)
  expect(await readServeConfig(['--config', file], ENVIRONMENT)).toMatchObject({ port: 81 })
})

test.each([
  ['no store', [], {}, 'stores: there is none'],
  [
    'an empty secret',
    ['--database', 'memory'],
    { ...ENVIRONMENT, VITRINE_SECRET: '' },
    'secret must have at least 16 characters',
  ],
  ['a short secret', ['--database', 'memory'], { ...ENVIRONMENT, VITRINE_SECRET: 'short' }, 'at least 16 characters'],
  [
    'an origin with a path',
    ['--database', 'memory'],
    { ...ENVIRONMENT, VITRINE_ORIGINS: 'https://a.example/x' },
    'must be an origin like',
  ],
  ['a port that is none', ['--port', 'http'], ENVIRONMENT, 'port: must be a number'],
  ['a port that is too high', ['--port', '70000'], ENVIRONMENT, 'port: must be a number from 0 to 65535'],
  ['an empty database', ['--database', ''], ENVIRONMENT, '--database: must not be empty'],
  ['an empty host', ['--host', ''], ENVIRONMENT, '--host: must not be empty'],
  ['a database of another kind', ['--database', 'mysql://u:p4ssw0rd@h/db'], ENVIRONMENT, 'not an address of mysql://'],
  ['another database without a name', ['--database', 'sqlite:///x'], ENVIRONMENT, 'not an address of sqlite://'],
  ['a file for a database folder', ['--database', write('afile', 'x')], ENVIRONMENT, join(folder, 'afile')],
  [
    'a database folder below a file',
    ['--database', join(folder, 'afile', 'x')],
    ENVIRONMENT,
    join(folder, 'afile', 'x'),
  ],
  [
    'a database folder that can never be made',
    ['--database', '/proc/x'],
    ENVIRONMENT,
    'pgliteDatabase("/proc/x"): is no folder',
  ],
  ['a postgres URL that is none', ['--database', 'postgres://u:p4ssw0rd@h:port/x'], ENVIRONMENT, 'expected a URL like'],
  ['an unknown option', ['--colour', 'red'], ENVIRONMENT, '--colour'],
  ['a file that is not there', ['--config', '/nowhere.json'], ENVIRONMENT, '/nowhere.json: there is no such file'],
  ['a file that is no JSON', ['--config', write('bad.json', '{"secret": "sup')], ENVIRONMENT, 'is not JSON'],
  ['an unknown key in the file', ['--config', write('key.json', { databse: 'x' })], ENVIRONMENT, 'databse'],
  ['a database that is none', ['--database', 'postgres:'], ENVIRONMENT, 'expected a URL like'],
])('it refuses to start with %s, in one clear line', async (_, args, environment, message) => {
  const cleared = { VITRINE_STORE: '', VITRINE_ORIGINS: '', VITRINE_SECRET: '' }
  const failure = await startCollectorProcess(command, ['--port', '0', ...args], { ...cleared, ...environment }).then(
    () => '',
    (error: Error) => error.message,
  )
  expect(failure).toContain('ended with 1')
  expect(failure).toContain(message)
  expect(failure.trim().split('\n')).toHaveLength(1)
  expect(failure).not.toContain('p4ssw0rd')
})

test.each<[object, string]>([
  [{ stores: [{ origins: '*', secret: SECRET }] }, 'stores.0.id is missing; it must be 1 to 64 of a-z 0-9 . -'],
  [
    { stores: [{ id: 'a', origins: '*' }] },
    'stores.0.secret is missing; it must be a secret of at least 16 characters',
  ],
  [
    { stores: [{ id: 'a', origin: '*', secret: SECRET }] },
    'stores.0.origin is unknown; there are id, origins, secret,',
  ],
  [
    { stores: [{ id: 'a', origins: '*', secret: SECRET }], basePath: 7 },
    'basePath must be a path like "/vitrine", or ""',
  ],
])(
  'a configuration of %j is told by the name of what is wrong, and not as a program would be',
  async (content, told) => {
    const file = write('named.json', content)
    const config = await readServeConfig(['--config', file, '--database', 'memory'], {})
    const failure = await startCollector(config, () => {}).catch((error: Error) => error)
    expect(failure).toBeInstanceOf(ConfigError)
    expect(
      String(failure)
        .replace(/^\w+: /, '')
        .startsWith(told),
      String(failure),
    ).toBe(true)
  },
)

test.each<[object, string]>([
  [{ prot: 1 }, 'prot is unknown; there are database, port, host, basePath, trustProxy, retentionDays,'],
  [{ port: '80' }, 'port must be a whole number from 0 to 65535'],
  [{ host: 5 }, 'host must be an address to listen on'],
  [{ metricsSecret: 'short' }, 'metricsSecret must be a text of at least 16 characters, or {"env": "NAME"}'],
  [{ retentionDays: 0 }, 'retentionDays must be a number of days from 1 to 36525'],
  [{ retentionDays: 40_000 }, 'retentionDays must be a number of days from 1 to 36525'],
  [{ stores: {} }, 'stores must be a list of stores: [{id, origins, secret}]'],
  [{ stores: [5] }, 'stores.0 must be an object'],
])('a file of %j is refused by its name and what is wrong', async (content, told) => {
  const file = write('wrong.json', content)
  const failure = await readServeConfig(['--config', file], {}).catch((error: Error) => error)
  expect(failure).toBeInstanceOf(ConfigError)
  expect(String(failure)).toContain(`${file}: ${told}`)
})

test('a port of the environment that is too high is told as one', async () => {
  await expect(readServeConfig([], { ...ENVIRONMENT, VITRINE_PORT: '99999' })).rejects.toThrow(
    new ConfigError('port: must be a number from 0 to 65535, not "99999"'),
  )
})

test('what is older than retentionDays is gone from the start on, however short it runs', async () => {
  const database = await copyPglite(join(folder, 'old'))
  const start = async (file: object) => {
    const path = write('retention.json', { ...file, database, port: 0 })
    return startCollector(await readServeConfig(['--config', path], ENVIRONMENT), () => {})
  }
  const time = new Date(Date.now() - 3 * 24 * 3600_000).toISOString()
  const kept = await start({})
  const body = JSON.stringify([event('view', { visitor: 'v' }, { time })])
  await fetch(`${kept.url}/events`, { method: 'POST', body })
  await kept.close()
  for (const [retentionDays, visitors] of [
    [4, 1],
    [2, 0],
  ]) {
    const collector = await start({ retentionDays })
    const report = await fetch(`${collector.url}/reports/virality?store=${STORE}`, {
      headers: { authorization: `Bearer ${SECRET}` },
    })
    expect(await report.json()).toMatchObject({ visitors })
    await collector.close()
  }
}, 60_000)

test('it ends in good order where nobody reads its log any more', async () => {
  const collector = await startCollectorProcess(command, ['--port', '0', '--database', 'memory'], ENVIRONMENT)
  collector.child.stdout?.destroy()
  expect(await collector.stop('SIGTERM')).toBe(0)
  expect(collector.output()).not.toContain('EPIPE')
})

test('an upload that stays half-sent keeps it from its end for some seconds only', async () => {
  const args = ['--port', '0', '--database', await copyPglite(join(folder, 'quick'))]
  const collector = await startCollectorProcess(command, args, ENVIRONMENT)
  const { hostname, port, pathname } = new URL(collector.url)
  const socket = connect(Number(port), hostname)
  socket.on('error', () => {})
  const head = [
    `POST ${pathname}/events HTTP/1.1`,
    `host: ${hostname}`,
    `origin: ${ORIGIN}`,
    'content-type: text/plain',
    'content-length: 1000',
  ]
  await new Promise<void>((resolve) => socket.write(`${head.join('\r\n')}\r\n\r\n[`, () => resolve()))
  // Answered only when the collector has taken the connection before it, too.
  await fetch(`${collector.url}/health`)
  expect(await collector.stop('SIGTERM')).toBe(0)
  expect(collector.output()).toContain('"message":"stopped"')
  socket.destroy()
}, 30_000)

test('while it ends, a connection that is kept brings no further request', async () => {
  const args = ['--port', '0', '--database', await copyPglite(join(folder, 'kept'))]
  const collector = await startCollector(await readServeConfig(args, ENVIRONMENT), () => {})
  const { hostname, port, pathname } = new URL(collector.url)
  const socket = connect(Number(port), hostname)
  const head = [
    `POST ${pathname}/events HTTP/1.1`,
    `host: ${hostname}`,
    'content-type: text/plain',
    'content-length: 2',
  ]
  await new Promise<void>((resolve) => socket.write(`${head.join('\r\n')}\r\n\r\n[`, () => resolve()))
  await fetch(`${collector.url}/health`)
  const ended = collector.close()
  socket.write(']')
  let answer = ''
  for await (const chunk of socket) answer += chunk
  expect(answer).toMatch(/^HTTP\/1.1 202 /)
  expect(answer).toMatch(/^connection: close\r$/im)
  await ended
}, 60_000)

test('a database or role that PostgreSQL does not know is told in one line, and no password is logged', async () => {
  const server = await startPostgres()
  if (!server) return
  try {
    const url = new URL(server.url)
    url.password = 'p4ssw0rd'
    const start = (change: Partial<URL>) => {
      const changed = Object.assign(new URL(url), change)
      return startCollectorProcess(command, ['--port', '0', '--database', changed.href], ENVIRONMENT)
    }
    for (const change of [{ pathname: '/nowhere' }, { username: 'nobody_here' }]) {
      const failure = await start(change).then(
        () => '',
        (error: Error) => error.message,
      )
      expect(failure).toMatch(/ended with 1.*PostgreSQL refuses: .*"(nowhere|nobody_here)" does not exist/)
      expect(failure.trim().split('\n')).toHaveLength(1)
    }
    const collector = await start({})
    expect(await collector.stop('SIGTERM')).toBe(0)
    expect(collector.output()).toContain('"database":"postgres"')
    expect(collector.output()).not.toContain('p4ssw0rd')
  } finally {
    await server.close()
  }
}, 60_000)

test('a PostgreSQL that was closed stays closed', async () => {
  const server = await startPostgres()
  if (!server) return
  try {
    const database = postgresDatabase(server.url)
    await database.query('select 1')
    await database.close()
    await database.close()
    for (const call of [database.query('select 1'), database.transaction((sql) => sql.query('select 1'))])
      expect(isAway(await call.catch((error: unknown) => error))).toBe(true)
  } finally {
    await server.close()
  }
}, 60_000)

test('it collects, tells its figures, ends in good order, and finds everything again', async () => {
  const args = ['--port', '0', '--database', join(folder, 'data')]
  const first = await startCollectorProcess(command, args, ENVIRONMENT)
  const sent = event('view', { product: 'lamp', visitor: 'ann-the-visitor' })
  const post = (url: string, ...events: object[]) =>
    fetch(`${url}/events`, {
      method: 'POST',
      headers: { origin: ORIGIN, 'content-type': 'text/plain' },
      body: JSON.stringify(events),
    })
  expect(await (await post(first.url, sent)).json()).toMatchObject({ accepted: 1 })
  expect((await fetch(`${first.url}/health`)).status).toBe(200)
  const metrics = await (await fetch(new URL('/metrics', first.url))).text()
  expect(metrics).toContain('vitrine_events_total{result="accepted"} 1')
  expect(metrics).toContain('vitrine_requests_total{route="/events",status="202"} 1')
  expect(metrics).toMatch(/vitrine_request_seconds_bucket\{route="\/events",le="\+Inf"\} 1/)
  // Asked while it ends: whatever it still acknowledges is kept.
  const late = Array.from({ length: 30 }, () => event('view', { product: 'lamp' }))
  const answers = late.map(async (one) => ({ one, status: (await post(first.url, one).catch(() => null))?.status }))
  await Promise.race(answers)
  expect(await first.stop('SIGTERM')).toBe(0)
  const kept = (await Promise.all(answers)).filter(({ status }) => status === 202).map(({ one }) => one)
  expect(kept.length).toBeGreaterThan(0)
  const lines = first
    .output()
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect(lines.map(({ message }) => message)).toEqual(['listening', 'stopping', 'stopped'])
  expect(first.output()).not.toMatch(/ann-the-visitor|127\.0\.0\.1.*lamp/)

  const second = await startCollectorProcess(command, args, ENVIRONMENT)
  const again = await post(second.url, sent, ...kept)
  expect(await again.json()).toMatchObject({ accepted: 0, duplicates: 1 + kept.length })
  const rival = await startCollectorProcess(command, args, ENVIRONMENT).catch((error: Error) => error.message)
  expect(rival).toContain('in use by process')
  expect(await second.stop('SIGINT')).toBe(0)
})

test('figures are for those who know their secret, each sample in the text form of Prometheus', async () => {
  const file = write('metrics.json', {
    database: 'memory',
    metricsSecret: { env: 'METRICS_SECRET' },
    trustProxy: ['127.0.0.1'],
    rateLimit: { perMinute: 1, burst: 1 },
    stores: [{ id: STORE, origins: [ORIGIN], secret: { env: 'VITRINE_SECRET' } }],
  })
  const environment = { VITRINE_SECRET: SECRET, METRICS_SECRET: 'a-secret-of-the-figures' }
  const collector = await startCollectorProcess(command, ['--port', '0', '--config', file], environment)
  const health = (address: string) => fetch(`${collector.url}/health`, { headers: { 'x-forwarded-for': address } })
  // Behind the proxy each shopper has an allowance of their own.
  expect((await health('192.0.2.1')).status).toBe(200)
  expect((await health('192.0.2.1')).status).toBe(429)
  expect((await health('192.0.2.2')).status).toBe(200)

  const metrics = (secret: string) =>
    fetch(new URL('/metrics', collector.url), { headers: { authorization: `Bearer ${secret}` } })
  expect((await metrics('another-secret-of-16')).status).toBe(401)
  const answer = await metrics('a-secret-of-the-figures')
  expect(answer.headers.get('content-type')).toBe('text/plain; version=0.0.4; charset=utf-8')
  const lines = (await answer.text()).trimEnd().split('\n')
  for (const line of lines)
    expect(line).toMatch(/^(# TYPE \w+ (counter|gauge|histogram)|\w+(\{(\w+="[^"\\]*",?)+\})? [\d.e+-]+)$/)
  expect(lines).toContain('vitrine_requests_total{route="/health",status="429"} 1')
  const buckets = lines.filter((line) => line.startsWith('vitrine_request_seconds_bucket{route="/health"'))
  const counts = buckets.map((line) => Number(line.split(' ')[1]))
  expect(counts).toEqual([...counts].sort((a, b) => a - b))
  expect(lines).toContain(`vitrine_request_seconds_count{route="/health"} ${counts.at(-1)}`)
  expect(lines.join()).not.toMatch(/192\.0\.2|halden/)
  expect(await collector.stop('SIGTERM')).toBe(0)
})
