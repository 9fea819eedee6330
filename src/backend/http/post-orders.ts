import type { Platform, Store } from '../config'
import { confirmOrder } from '../orders/confirm-order'
import { readOrderChain } from '../orders/order-chain'
import { parseOrder } from '../orders/parse-order'
import type { PlatformWebhook } from '../webhooks/platform'
import { shopifyWebhook } from '../webhooks/shopify'
import { stripeWebhook } from '../webhooks/stripe'
import { woocommerceWebhook } from '../webhooks/woocommerce'
import { bearerOf, isSecret, needsBearer, requireBearer } from './auth'
import { parseExactJson, parseJson, readBody } from './body'
import { type Call, type Context, storeOf } from './context'
import { json, Problem } from './problem'

/** An order with 500 lines and all that platforms tell of each. */
const MAX_BYTES = 1024 * 1024
/** Platforms nest amounts in sets in lines in orders; none comes near. */
const MAX_DEPTH = 32

const PLATFORMS: Readonly<Record<Platform, PlatformWebhook>> = {
  shopify: shopifyWebhook,
  woocommerce: woocommerceWebhook,
  stripe: stripeWebhook,
}

/** `POST /orders`: the host's server confirms an order; the answer is its verified chain, so that it can act at once. */
export async function postOrders(call: Call, context: Context): Promise<Response> {
  const store = await storeOfBearer(call, context)
  const body = parseJson(await readBody(call.request, MAX_BYTES), MAX_DEPTH)
  const message = parseOrder(body, context.now())
  await confirmOrder(context.database, store.id, message)
  return json(await readOrderChain(context.database, store, message.confirmation.order))
}

/** The secret tells the store; where several stores share one, the query must. */
async function storeOfBearer(call: Call, context: Context): Promise<Store> {
  if (call.url.searchParams.has('store')) {
    const store = storeOf(call, context)
    await requireBearer(call.request, store)
    return store
  }
  const given = bearerOf(call.request) ?? ''
  const found: Store[] = []
  for (const store of context.config.stores.values()) if (await isSecret(given, store.secrets)) found.push(store)
  if (found.length > 1) throw new Problem(400, 'several stores have this secret; name one: ?store=…')
  if (found[0]) {
    call.admit(found[0])
    return found[0]
  }
  throw needsBearer()
}

/** `POST /webhooks/{platform}?store=`: the platform's own message, believed by its signature. */
export async function postWebhook(call: Call, context: Context): Promise<Response> {
  const name = call.path[0] ?? ''
  const platform = isPlatform(name) ? PLATFORMS[name] : undefined
  if (!platform) throw new Problem(404, `the platform must be one of ${Object.keys(PLATFORMS).join(', ')}`)
  const store = storeOf(call, context)
  const bytes = await readBody(call.request, MAX_BYTES)
  const request = { headers: call.request.headers, bytes, store, nowMs: context.now() }
  // WooCommerce asks with a bare id, unsigned, whether anybody is there, and gives up when nobody is.
  if (name === 'woocommerce' && bytes.length < 64 && /^webhook_id=\d+$/.test(new TextDecoder().decode(bytes)))
    return json({ status: 'ignored', reason: 'a ping' })
  if (!(await platform.isGenuine(request))) throw new Problem(401, 'the signature does not fit the body, or is too old')
  const message = platform.read(parseExactJson(bytes, MAX_DEPTH), request)
  if ('ignored' in message) return json({ status: 'ignored', reason: message.ignored })
  await confirmOrder(context.database, store.id, message)
  return json({ status: 'stored' })
}

const isPlatform = (name: string): name is Platform => Object.hasOwn(PLATFORMS, name)
