import { serve as listen, type ServerRequest } from 'srvx'
import { openBackend } from '../backend/backend'
import { type LogEntry, parseConfig } from '../backend/config'
import type { Database } from '../backend/database'
import { bearerOf, isSecret } from '../backend/http/auth'
import { pgliteDatabase } from '../backend/pglite'
import { postgresDatabase } from '../backend/postgres'
import { ConfigError } from '../lib/warnings'
import { readServeConfig, type ServeConfig } from './serve-config'

/** A collector that listens. */
export interface Collector {
  /** Of the calls, base path included. */
  readonly url: string
  /** Lets the requests that are under way end, writes what they brought, then ends the connections. */
  readonly close: () => Promise<void>
}

const HOUR_MS = 3600_000

/** How long requests that are under way may take when it is to end; supervisors kill after 10 seconds and more. */
const LAST_REQUESTS_MS = 5_000

/** Starts the collector; throws `ConfigError` for what is configured wrongly. */
export async function startCollector(config: ServeConfig, log: (entry: LogEntry) => void): Promise<Collector> {
  const checked = parseConfig(config.backend, '')
  const database = openDatabase(config.database)
  const backend = await openBackend(checked, { database, log }).catch(async (error: unknown) => {
    await database.close()
    throw asConfigError(error)
  })
  const { metricsSecret, retentionDays } = config

  let isEnding = false
  const answer = async (request: ServerRequest): Promise<Response> => {
    if (request.method === 'GET' && new URL(request.url).pathname === '/metrics')
      return metricsSecret === null || (await isSecret(bearerOf(request) ?? '', [metricsSecret]))
        ? new Response(backend.metrics(), { headers: { 'content-type': 'text/plain; version=0.0.4; charset=utf-8' } })
        : new Response('unauthorized', { status: 401 })
    return backend.fetch(request, request.ip ? { address: request.ip } : {})
  }
  const server = listen({
    port: config.port,
    hostname: config.host,
    silent: true,
    gracefulShutdown: false,
    trustProxy: typeof config.trustProxy === 'boolean' ? config.trustProxy : [...config.trustProxy],
    fetch: async (request) => {
      const response = await answer(request)
      // A proxy that keeps its connections would go on asking by them, and be cut off in the middle in the end.
      if (isEnding) response.headers.set('connection', 'close')
      return response
    },
  })
  await server.ready().catch(async (error: unknown) => {
    await backend.close()
    throw new ConfigError(
      `can't listen on ${config.host}:${config.port}: ${error instanceof Error ? error.message : ''}`,
    )
  })

  let isCleaning = false
  const clean = async (days: number) => {
    if (isCleaning) return
    isCleaning = true
    // One after the other: of ten thousand stores at once, events would wait behind all the others for a connection.
    for (const store of checked.stores.keys())
      if (!isEnding)
        await backend.retain(store, days).catch(() => log({ level: 'warn', message: 'retention failed', store }))
    isCleaning = false
  }
  // At the start too: one that is started anew within each hour would keep everything for ever.
  if (retentionDays !== null) void clean(retentionDays)
  const timer = retentionDays === null ? undefined : setInterval(clean, HOUR_MS, retentionDays)
  timer?.unref()
  return {
    url: new URL(checked.basePath, server.url).href,
    close: async () => {
      clearInterval(timer)
      isEnding = true
      // An upload that never ends would keep the process for ever.
      const impatience = setTimeout(() => {
        const http = server.node?.server
        if (http && 'closeAllConnections' in http) http.closeAllConnections()
      }, LAST_REQUESTS_MS)
      await server.close()
      clearTimeout(impatience)
      await backend.close()
    },
  }
}

const openDatabase = (where: string): Database =>
  /^postgres(ql)?:/.test(where) ? postgresDatabase(where) : pgliteDatabase(where === 'memory' ? undefined : where)

/** SQLSTATEs of a database or role that isn't there, a wrong password, a right that is missing: waiting doesn't help. */
const MISCONFIGURED = /^(3D000|28...|42501)$/

/** A refusal by the PostgreSQL server, or a URL that is none, as what the configuration is to blame for; never with the URL's text. */
function asConfigError(error: unknown): unknown {
  if (!(error instanceof Error)) return error
  const code = 'code' in error ? String(error.code) : ''
  if (MISCONFIGURED.test(code)) return new ConfigError(`database: PostgreSQL refuses: ${error.message} (${code})`)
  if (/^SASL:.*password/.test(error.message))
    return new ConfigError('database: PostgreSQL asks for a password, and the URL has none')
  if (code === 'ERR_INVALID_URL' || error instanceof URIError)
    return new ConfigError('database: expected a URL like "postgres://user:password@host:5432/database", %-encoded')
  return error
}

/** One line of JSON for each entry: what happened and when, never who. */
const writeLog = (entry: LogEntry): void => {
  process.stdout.write(`${JSON.stringify({ time: new Date().toISOString(), ...entry })}\n`)
}

/**
 * `vitrine serve`: the ready collector. Runs until SIGINT or SIGTERM; gives the exit code: 0, or 1 and one clear line on
 * stderr when it can't start.
 */
export async function serve(args: readonly string[]): Promise<number> {
  let collector: Collector
  let signalled: Promise<string>
  try {
    const config = await readServeConfig(args, process.env)
    collector = await startCollector(config, writeLog)
    // Before the line is out: who reads it may send a signal at once.
    signalled = new Promise((resolve) => {
      for (const name of ['SIGINT', 'SIGTERM']) process.once(name, resolve)
    })
    const database = /^postgres(ql)?:/.test(config.database) ? 'postgres' : config.database
    writeLog({ level: 'info', message: 'listening', url: collector.url, database })
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error
    console.error(`vitrine serve: ${error.message}`)
    return 1
  }
  writeLog({ level: 'info', message: 'stopping', signal: await signalled })
  await collector.close()
  writeLog({ level: 'info', message: 'stopped' })
  return 0
}
