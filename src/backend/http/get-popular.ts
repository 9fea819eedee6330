import { readPopular } from '../popular'
import { type Call, type Context, publicStoreOf } from './context'
import { json, Problem } from './problem'

const MAX_POPULAR = 100

/** `GET /popular?store=&limit=`: the same for everybody, so a cache before the collector may answer for some seconds. */
export async function getPopular(call: Call, context: Context): Promise<Response> {
  const store = publicStoreOf(call, context)
  const limit = Number(call.url.searchParams.get('limit') ?? 20)
  if (!Number.isInteger(limit) || limit < 1 || limit > MAX_POPULAR)
    throw new Problem(400, `limit: must be a whole number from 1 to ${MAX_POPULAR}`)
  const products = await readPopular(context.database, store.id, limit, context.now())
  return json(products, 200, { 'cache-control': 'public, max-age=5' })
}
