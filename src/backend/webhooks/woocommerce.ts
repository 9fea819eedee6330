import * as v from 'valibot'
import { amountOf, Currency, findClaim, Id, maybe, parsePayload, Time } from './payload'
import type { PlatformWebhook } from './platform'
import { fromBase64, isSigned } from './signature'

/** WooCommerce writes UTC without saying so. */
const GmtTime = v.pipe(
  v.string(),
  v.transform((text) => (/(Z|[+-]\d\d:?\d\d)$/.test(text) ? text : `${text}Z`)),
  Time,
)

const OrderSchema = v.object({
  id: Id,
  status: v.string(),
  currency: Currency,
  total: v.string(),
  customer_id: maybe(Id),
  date_created_gmt: maybe(GmtTime),
  date_modified_gmt: maybe(GmtTime),
  date_paid_gmt: maybe(GmtTime),
  meta_data: v.exactOptional(v.array(v.object({ key: v.string(), value: v.unknown() })), []),
  line_items: v.exactOptional(
    v.array(
      v.object({
        product_id: Id,
        variation_id: maybe(Id),
        quantity: v.pipe(v.number(), v.integer(), v.minValue(0)),
        meta_data: v.exactOptional(v.array(v.object({ key: v.string(), value: v.unknown() })), []),
      }),
    ),
    [],
  ),
  refunds: v.exactOptional(v.array(v.object({ id: Id, total: v.string() })), []),
})

/** An order that waits for its money has none of these; `completed` without a payment is one paid on delivery. */
const PAID = ['processing', 'completed', 'refunded']

/** What was paid once and is not to be had any more; what was given back of it, refunds tell. */
const LOST = ['cancelled', 'failed', 'trash']

const ENTRY = '_wc_order_attribution_session_entry'

/**
 * WooCommerce's `order.created` and `order.updated`, signed in `X-WC-Webhook-Signature`. The token is in the order's or
 * a line's meta data, or in the address by which the session began, which WooCommerce's own order attribution keeps.
 */
export const woocommerceWebhook: PlatformWebhook = {
  isGenuine: ({ bytes, headers, store }) =>
    isSigned(bytes, fromBase64(headers.get('x-wc-webhook-signature')), store.webhookSecrets.woocommerce),

  read(body, { headers, store, nowMs }) {
    const topic = headers.get('x-wc-webhook-topic') ?? ''
    if (topic && !/^order\.(created|updated|restored)$/.test(topic)) return { ignored: `topic is ${topic}` }
    const order = parsePayload(OrderSchema, body)
    const isPaid = PAID.includes(order.status) || (order.date_paid_gmt && !LOST.includes(order.status))
    if (!isPaid) return { ignored: `status is ${order.status}` }
    const now = new Date(nowMs).toISOString()
    const at = order.date_created_gmt ?? now
    const notes = [...order.meta_data, ...order.line_items.flatMap((line) => line.meta_data)]
    return {
      confirmation: {
        order: order.id,
        status: order.status === 'refunded' ? 'refunded' : 'paid',
        value: amountOf('total', order.total, order.currency),
        by: 'woocommerce',
        at,
        revision: order.date_modified_gmt ?? at,
        items: order.line_items
          .filter(({ quantity }) => quantity > 0)
          .map(({ product_id, variation_id, quantity }) => ({
            product: product_id,
            variant: variation_id === '0' ? null : variation_id,
            quantity,
            price: null,
          })),
        // 0 is a guest.
        customer: order.customer_id === '0' ? null : order.customer_id,
        claim: findClaim(
          store.param,
          notes.map(({ key, value }) => [key, value] as const),
          notes.filter(({ key }) => key === ENTRY).map(({ value }) => value),
        ),
        payment: null,
      },
      refunds: order.refunds.map(({ id, total }) => ({
        ref: `order:${order.id}`,
        source: 'woocommerce',
        refund: id,
        value: amountOf('refunds.total', total, order.currency),
        at: order.date_modified_gmt ?? now,
      })),
    }
  },
}
