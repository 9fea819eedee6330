import * as v from 'valibot'
import { fields } from '../object-fields'
import type { OrderConfirmation } from '../orders/confirm-order'
import {
  amountOf,
  Currency,
  Decimal,
  findClaim,
  Id,
  listOf,
  maybe,
  parsePayload,
  Quantity,
  readable,
  readableOf,
  Time,
  totalOf,
} from './payload'
import type { PlatformWebhook } from './platform'
import { fromBase64, isSigned } from './signature'

/** WooCommerce writes UTC without saying so. */
const GmtTime = v.pipe(
  v.string(),
  v.transform((text) => (/(Z|[+-]\d\d:?\d\d)$/.test(text) ? text : `${text}Z`)),
  Time,
)

const MetaData = readableOf(fields({ key: maybe(v.string()), value: v.unknown() }))

const OrderSchema = fields({
  id: Id,
  status: v.string(),
  currency: Currency,
  total: Decimal,
  customer_id: readable(Id),
  date_created_gmt: readable(GmtTime),
  date_modified_gmt: readable(GmtTime),
  date_paid_gmt: readable(GmtTime),
  meta_data: MetaData,
  line_items: readableOf(
    fields({
      product_id: Id,
      variation_id: maybe(Id),
      quantity: Quantity,
      meta_data: MetaData,
    }),
  ),
  refunds: listOf(fields({ id: Id, total: Decimal })),
})

/** An order that waits for its money has none of these; `completed` without a payment is one paid on delivery. */
const PAID = ['processing', 'completed', 'refunded']

/** Not to be paid, or not any more. A payment that failed may be tried again: then a later revision says so. */
const LOST = ['cancelled', 'failed', 'trash']

/** All that WooCommerce tells of an order in the bin. */
const DeletedSchema = fields({ id: Id })

const ENTRY = '_wc_order_attribution_session_entry'

/**
 * WooCommerce's `order.created`, `order.updated`, `order.deleted` and `order.restored`, signed in `X-WC-Webhook-Signature`. The token is in the order's or
 * a line's meta data, or in the address by which the session began, which WooCommerce's own order attribution keeps.
 */
export const woocommerceWebhook: PlatformWebhook = {
  isGenuine: ({ bytes, headers, store }) =>
    isSigned(bytes, fromBase64(headers.get('x-wc-webhook-signature')), store.webhookSecrets.woocommerce),

  read(body, { headers, store, nowMs }) {
    const topic = headers.get('x-wc-webhook-topic') ?? ''
    if (topic && !/^order\.(created|updated|deleted|restored)$/.test(topic)) return { ignored: `topic is ${topic}` }
    const now = new Date(nowMs).toISOString()
    if (topic === 'order.deleted') {
      const { id } = parsePayload(DeletedSchema, body)
      return { confirmation: null, refunds: [], cancellation: { order: id, revision: now } }
    }
    const order = parsePayload(OrderSchema, body)
    const isPaid = PAID.includes(order.status) || order.date_paid_gmt !== null
    const isLost = LOST.includes(order.status)
    if (!isPaid && !isLost) return { ignored: `status is ${order.status}` }
    const at = order.date_created_gmt ?? now
    const revision = order.date_modified_gmt ?? at
    return {
      confirmation: isPaid ? confirmationOf(order, at, revision, store.param) : null,
      refunds: order.refunds.map(({ id, total }) => ({
        ref: `order:${order.id}`,
        source: 'woocommerce',
        refund: id,
        value: amountOf('refunds.total', total, order.currency),
        at: order.date_modified_gmt ?? now,
      })),
      cancellation: isLost ? { order: order.id, revision } : null,
    }
  },
}

function confirmationOf(
  order: v.InferOutput<typeof OrderSchema>,
  at: string,
  revision: string,
  param: string,
): OrderConfirmation {
  const notes = [...order.meta_data, ...order.line_items.flatMap((line) => line.meta_data)]
  return {
    order: order.id,
    status: order.status === 'refunded' ? 'refunded' : 'paid',
    value: totalOf('total', order.total, order.currency),
    by: 'woocommerce',
    at,
    revision,
    word: null,
    // 0 is a product that is not there any more.
    items: order.line_items
      .filter(({ product_id, quantity }) => product_id !== '0' && quantity > 0)
      .map(({ product_id, variation_id, quantity }) => ({
        product: product_id,
        variant: variation_id === '0' ? null : variation_id,
        quantity,
        price: null,
      })),
    // 0 is a guest.
    customer: order.customer_id === '0' ? null : order.customer_id,
    claim: findClaim(
      param,
      notes.map(({ key, value }) => [key, value] as const),
      notes.filter(({ key }) => key === ENTRY).map(({ value }) => value),
    ),
    payment: null,
  }
}
