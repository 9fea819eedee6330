/**
 * A refusal that the caller can act on: becomes an `application/problem+json` answer (RFC 9457). Not an `Error`, since
 * nothing is wrong on this side: a flood of rubbish would have a stack written for each.
 */
export class Problem {
  constructor(
    readonly status: number,
    /** What is wrong and what would be right, for the developer who reads it. */
    readonly detail: string,
    readonly headers: Readonly<Record<string, string>> = {},
  ) {}
}

const TITLES: Readonly<Record<number, string>> = {
  400: 'Bad request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not found',
  405: 'Method not allowed',
  409: 'Conflict',
  413: 'Content too large',
  415: 'Unsupported media type',
  422: 'Unprocessable content',
  429: 'Too many requests',
  500: 'Internal error',
  503: 'Service unavailable',
}

const answer = (status: number, body: unknown, type: string, headers: Readonly<Record<string, string>>): Response =>
  new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': type, 'cache-control': 'no-store', 'x-content-type-options': 'nosniff', ...headers },
  })

/** A JSON answer; not cached unless `headers` say so. */
export const json = (body: unknown, status = 200, headers: Readonly<Record<string, string>> = {}): Response =>
  answer(status, body, 'application/json', headers)

/** The answer of a refusal. */
export const problemResponse = ({ status, detail, headers }: Problem): Response =>
  answer(
    status,
    { type: 'about:blank', title: TITLES[status] ?? 'Error', status, detail },
    'application/problem+json',
    // RFC 9110 wants each 401 to say how one would be let in.
    status === 401 ? { 'www-authenticate': 'Bearer', ...headers } : headers,
  )
