import { DatabaseAway } from '../database'
import type { Context } from './context'
import { preflight, withCors } from './origins'
import { Problem, problemResponse } from './problem'
import { ROUTES, type Route } from './routes'

/** Long enough for a restart of the database, short enough that nobody waits for long afterwards. */
const RETRY_AFTER_SECONDS = 5

const compiled = ROUTES.map((route) => ({
  route,
  pattern: new RegExp(`^${route.path.replace(/\{\w+\}/g, '([^/]+)')}$`),
}))

/** What is told of each request: which call, and how it ended. */
export type Observe = (route: string, status: number) => void

const tooMany = (seconds: number) =>
  new Problem(429, 'too many requests from this address', { 'retry-after': String(seconds) })

/**
 * Finds the call that a request means, and turns every failure into an answer. Never throws.
 * @param limit takes one from what the sender may ask of a store, `''` for none that is known; gives the seconds to wait
 */
export async function route(
  request: Request,
  context: Context,
  observe: Observe,
  limit: (store: string) => number,
): Promise<Response> {
  const url = new URL(request.url)
  const found = find(request.method, url.pathname, context.config.basePath)
  let response: Response
  let isCounted = found === null
  const admit = (store: string): void => {
    isCounted = true
    const waitSeconds = limit(store)
    if (waitSeconds) throw tooMany(waitSeconds)
  }
  try {
    if (!found) response = preflight()
    else if (found instanceof Problem) throw found
    else
      response = await found.route.handle(
        { request, url, path: found.path, admit: (store) => admit(store?.id ?? '') },
        context,
      )
    if (!isCounted) admit('')
  } catch (error) {
    response = failure(isCounted ? error : refusalOf(error, admit), context)
  }
  observe(found && 'route' in found ? found.route.path : 'other', response.status)
  return withCors(request, response)
}

/** The call, or null for a browser's preflight to one, or the problem. */
function find(method: string, pathname: string, basePath: string): { route: Route; path: string[] } | Problem | null {
  const inside = pathname.startsWith(`${basePath}/`) ? pathname.slice(basePath.length) : ''
  const methods: string[] = []
  for (const { route, pattern } of compiled) {
    const match = pattern.exec(inside)
    if (!match) continue
    const path = decode(match.slice(1))
    if (!path) return new Problem(400, 'the path is not percent-encoded UTF-8')
    if (route.method === (method === 'HEAD' ? 'GET' : method)) return { route, path }
    methods.push(...(route.method === 'GET' ? ['GET', 'HEAD'] : [route.method]))
  }
  if (!methods.length) return new Problem(404, 'no such call here')
  if (method === 'OPTIONS') return null
  const allowed = [...methods, 'OPTIONS'].join(', ')
  return new Problem(405, `the method must be one of ${allowed}`, { allow: allowed })
}

function decode(parts: readonly string[]): string[] | null {
  try {
    // Order numbers may hold what a path may not ("#1001").
    return parts.map((part) => decodeURIComponent(part))
  } catch {
    return null // a lone % or no UTF-8
  }
}

/** What came to nothing before its store was known counts too, apart from every store. */
function refusalOf(error: unknown, admit: (store: string) => void): unknown {
  try {
    admit('')
    return error
  } catch (tooMany) {
    return tooMany
  }
}

function failure(error: unknown, { log }: Context): Response {
  if (error instanceof Problem) return problemResponse(error)
  if (error instanceof DatabaseAway) {
    log({ level: 'warn', message: 'database away', reason: error.message })
    const headers = { 'retry-after': String(RETRY_AFTER_SECONDS) }
    return problemResponse(new Problem(503, 'the database is away, nothing was stored; try again', headers))
  }
  // Messages of databases quote values; the class and code are enough to find the line.
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  log({ level: 'error', message: 'request failed', error: error instanceof Error ? error.name : typeof error, code })
  return problemResponse(new Problem(500, 'something is wrong on this side'))
}
