import type { Store } from '../config'

/**
 * Whether a page of the request's origin may speak for the store. Only origins that the store lists: even the
 * collector's own is not allowed by itself, since behind a proxy, or under a name that somebody else points here,
 * nobody can tell it from the request. A request without `Origin` comes from no other site's page.
 */
export function isAllowedOrigin(request: Request, store: Store): boolean {
  const origin = request.headers.get('origin')
  return origin === null || store.origins === null || store.origins.has(origin)
}

/** Every answer can be read by the page that asked: there are no cookies here, and a refusal should say what is wrong. */
export function withCors(request: Request, response: Response): Response {
  const origin = request.headers.get('origin')
  response.headers.set('access-control-allow-origin', origin ?? '*')
  response.headers.append('vary', 'Origin')
  response.headers.set('access-control-expose-headers', 'Retry-After')
  // Pages that demand it of what they embed can read the answer as well.
  response.headers.set('cross-origin-resource-policy', 'cross-origin')
  return response
}

/** The answer to a browser that asks before it sends something other than a plain text. */
export const preflight = (): Response =>
  new Response(null, {
    status: 204,
    headers: {
      'access-control-allow-methods': 'GET, POST, OPTIONS',
      'access-control-allow-headers': 'content-type',
      'access-control-max-age': '86400',
    },
  })
