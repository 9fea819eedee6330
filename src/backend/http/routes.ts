import { readOrderChain } from '../orders/order-chain'
import { requireBearer } from './auth'
import { type Call, type Context, storeOf } from './context'
import { getPopular } from './get-popular'
import { getReport } from './get-report'
import { getVotes } from './get-votes'
import { postEvents } from './post-events'
import { postForget } from './post-forget'
import { postOrders, postWebhook } from './post-orders'
import { json, Problem } from './problem'

export interface Route {
  readonly method: 'GET' | 'POST'
  /** Path below the base, as in the OpenAPI document. */
  readonly path: string
  readonly handle: (call: Call, context: Context) => Promise<Response>
}

/** Every call of the collector; the documentation is checked against this list. */
export const ROUTES: readonly Route[] = [
  { method: 'POST', path: '/events', handle: postEvents },
  { method: 'GET', path: '/votes', handle: getVotes },
  { method: 'POST', path: '/orders', handle: postOrders },
  { method: 'POST', path: '/webhooks/{platform}', handle: postWebhook },
  { method: 'GET', path: '/orders/{order}/chain', handle: getOrderChain },
  { method: 'GET', path: '/popular', handle: getPopular },
  { method: 'GET', path: '/reports/{report}', handle: getReport },
  { method: 'POST', path: '/forget', handle: postForget },
  { method: 'GET', path: '/health', handle: getHealth },
]

async function getOrderChain(call: Call, context: Context): Promise<Response> {
  const store = storeOf(call, context)
  await requireBearer(call.request, store)
  const chain = await readOrderChain(context.database, store, call.path[0] ?? '')
  if (!chain) throw new Problem(404, 'nobody has told of such an order')
  return json(chain)
}

async function getHealth({ admit }: Call, { database }: Context): Promise<Response> {
  admit(null)
  await database.query('select 1')
  return json({ status: 'ok' })
}
