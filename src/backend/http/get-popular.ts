import { readPopular } from '../popular'
import { type Call, type Context, publicStoreOf } from './context'
import { json, Problem } from './problem'

const MAX_POPULAR = 100
const DAY_MS = 24 * 3600_000
/** The longest day of the year, and clocks that are a little off. */
const MAX_DAY_MS = 26 * 3600_000

/**
 * `GET /popular?store=&limit=&today=`: `today` is when the shopper's day began (24 hours ago when missing). The same for
 * everybody of a time zone, so a cache before the collector may answer for some seconds.
 */
export async function getPopular(call: Call, context: Context): Promise<Response> {
  const store = publicStoreOf(call, context)
  const { searchParams } = call.url
  const limit = Number(searchParams.get('limit') ?? 20)
  if (!Number.isInteger(limit) || limit < 1 || limit > MAX_POPULAR)
    throw new Problem(400, `limit: must be a whole number from 1 to ${MAX_POPULAR}`)
  const now = context.now()
  const today = searchParams.get('today')
  const todayMs = today === null ? now - DAY_MS : Date.parse(today)
  if (!(Math.abs(now - todayMs) <= MAX_DAY_MS))
    throw new Problem(400, 'today: must be when the present day began, as 2026-11-21T00:00:00Z')
  const products = await context.gates.popular(() => readPopular(context.database, store.id, limit, now, todayMs))
  return json(products, 200, { 'cache-control': 'public, max-age=5' })
}
