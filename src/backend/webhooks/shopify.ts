import * as v from 'valibot'
import { fields } from '../object-fields'
import { NO_CURRENCY, type OrderConfirmation, type Refund } from '../orders/confirm-order'
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
  readableOf,
  Time,
  totalOf,
} from './payload'
import type { PlatformWebhook } from './platform'
import { fromBase64, isSigned } from './signature'

const RefundSchema = fields({
  id: Id,
  order_id: maybe(Id),
  created_at: maybe(Time),
  transactions: listOf(
    fields({ kind: maybe(v.string()), status: maybe(v.string()), amount: Decimal, currency: maybe(Currency) }),
  ),
})

const Notes = readableOf(fields({ name: maybe(v.string()), value: v.unknown() }))

const OrderSchema = fields({
  id: Id,
  name: maybe(Id),
  order_number: maybe(Id),
  currency: Currency,
  total_price: Decimal,
  financial_status: maybe(v.string()),
  created_at: maybe(Time),
  updated_at: maybe(Time),
  cancelled_at: maybe(Time),
  landing_site: maybe(v.string()),
  note_attributes: Notes,
  customer: maybe(fields({ id: maybe(Id) })),
  line_items: readableOf(
    fields({
      product_id: maybe(Id),
      variant_id: maybe(Id),
      quantity: Quantity,
      price: maybe(Decimal),
      properties: Notes,
    }),
  ),
  refunds: listOf(RefundSchema),
})

/** States in which the money is there, or was. */
const PAID = ['paid', 'partially_refunded', 'refunded']

/** Topics whose message is not a whole order. */
const NO_ORDER = /^(?!orders\/).|^orders\/(edited|delete|risk)/

/** The bank's promise was given back: no money ever came. */
const VOIDED = 'voided'

/**
 * Shopify's `orders/create`, `orders/paid`, `orders/updated`, `orders/cancelled` and `refunds/create`, signed in
 * `X-Shopify-Hmac-Sha256`.
 * The token is in `note_attributes` (cart attributes), in a line's `properties`, or in `landing_site`.
 */
export const shopifyWebhook: PlatformWebhook = {
  isGenuine: ({ bytes, headers, store }) =>
    isSigned(bytes, fromBase64(headers.get('x-shopify-hmac-sha256')), store.webhookSecrets.shopify),

  read(body, { headers, store, nowMs }) {
    const topic = headers.get('x-shopify-topic') ?? ''
    const now = new Date(nowMs).toISOString()
    if (topic.startsWith('refunds/')) {
      const refund = parsePayload(RefundSchema, body)
      return {
        confirmation: null,
        refunds: refundRows(refund, refund.order_id ?? '', NO_CURRENCY, now),
        cancellation: null,
      }
    }
    if (NO_ORDER.test(topic)) return { ignored: `topic is ${topic}` }
    const order = parsePayload(OrderSchema, body)
    const status = order.financial_status ?? (topic === 'orders/paid' ? 'paid' : '')
    const isPaid = PAID.includes(status)
    const isCancelled = order.cancelled_at !== null || status === VOIDED
    if (!isPaid && !isCancelled) return { ignored: `financial_status is ${status || 'missing'}` }
    const at = order.created_at ?? now
    const revision = order.updated_at ?? order.cancelled_at ?? at
    const id = order[store.shopifyOrder] ?? order.id
    return {
      confirmation: isPaid ? confirmationOf(order, id, at, revision, store.param) : null,
      refunds: order.refunds.flatMap((refund) => refundRows(refund, order.id, order.currency, now)),
      cancellation: isCancelled ? { order: id, revision } : null,
    }
  },
}

const confirmationOf = (
  order: v.InferOutput<typeof OrderSchema>,
  id: string,
  at: string,
  revision: string,
  param: string,
): OrderConfirmation => ({
  order: id,
  status: order.financial_status === 'refunded' ? 'refunded' : 'paid',
  value: totalOf('total_price', order.total_price, order.currency),
  by: 'shopify',
  at,
  revision,
  word: null,
  items: order.line_items
    .filter(({ product_id, quantity }) => product_id !== null && quantity > 0)
    .map(({ product_id, variant_id, quantity, price }) => ({
      product: product_id ?? '',
      variant: variant_id,
      quantity,
      price: price === null ? null : amountOf('line_items.price', price, order.currency),
    })),
  customer: order.customer?.id ?? null,
  claim: findClaim(
    param,
    [...order.note_attributes, ...order.line_items.flatMap((line) => line.properties)].map(
      ({ name, value }) => [name, value] as const,
    ),
    [order.landing_site],
  ),
  payment: `shopify:${order.id}`,
})

/** A refund's money is in its transactions; one without (goods back, money later) has none yet. */
function refundRows(
  { id, created_at, transactions }: v.InferOutput<typeof RefundSchema>,
  order: string,
  currency: string,
  now: string,
): Refund[] {
  const paid = transactions.filter(({ kind, status }) => kind === 'refund' && status === 'success')
  if (!paid.length) return []
  const code = paid[0]?.currency ?? currency
  const minor = paid.reduce((sum, { amount }) => sum + amountOf('transactions.amount', amount, code).minor, 0)
  return [
    {
      ref: `payment:shopify:${order}`,
      source: 'shopify',
      refund: id,
      value: { minor, currency: code },
      at: created_at ?? now,
    },
  ]
}
