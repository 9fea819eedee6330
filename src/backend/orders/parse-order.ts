import * as v from 'valibot'
import { parseDecimal } from '../../lib/money'
import type { ItemRow, MoneyRow } from '../events/event-row'
import { isText } from '../events/fields'
import { Problem } from '../http/problem'
import { claimOfToken } from './claim'
import type { OrderConfirmation, Refund } from './confirm-order'

const text = (max: number) =>
  v.custom<string>((value) => isText(value, max), `must be a text of 1 to ${max} characters`)
const Minor = v.object({
  minor: v.pipe(
    v.number(),
    v.safeInteger('must be whole minor units'),
    v.minValue(0, 'must not be negative'),
    v.maxValue(1e13, 'is too large'),
  ),
})
/** Decimal string, or minor units; a float is refused, since it is rarely what somebody meant. */
const Amount = v.union([v.string(), Minor], 'must be a decimal string like "49.90", or {"minor": 4990}')
const optional = <Schema extends v.GenericSchema>(schema: Schema) => v.exactOptional(v.nullable(schema), null)
const Time = v.pipe(
  v.string(),
  v.isoTimestamp('must be an ISO 8601 time with its zone'),
  v.check((value) => Math.abs(Date.parse(value)) < 7e12, 'must be a time of these centuries'),
)

const OrderSchema = v.object(
  {
    order: text(255),
    value: Amount,
    currency: v.pipe(v.string(), v.regex(/^[A-Z]{3}$/, 'must be an ISO 4217 code in capitals')),
    status: v.picklist(['paid', 'refunded'], 'must be "paid" or "refunded"'),
    items: v.exactOptional(
      v.nullable(
        v.pipe(
          v.array(
            v.object({
              product: text(255),
              variant: optional(text(255)),
              quantity: v.pipe(
                v.number(),
                v.integer('must be whole'),
                v.minValue(1, 'must be at least 1'),
                v.maxValue(1e6, 'is too large'),
              ),
              price: optional(Amount),
            }),
          ),
          v.maxLength(500, 'may have 500 lines'),
        ),
      ),
      [],
    ),
    token: optional(v.string()),
    customer: optional(text(255)),
    refunded: optional(Amount),
    at: optional(Time),
  },
  'must be an object',
)

/**
 * Checks the body of `POST /orders`; throws `Problem` 422 that names the field. A token that can't be read is no
 * mistake of the host's, who passes on what a browser brought: then the order has none.
 */
export function parseOrder(body: unknown, nowMs: number): { confirmation: OrderConfirmation; refunds: Refund[] } {
  const result = v.safeParse(OrderSchema, body)
  if (!result.success) {
    const [issue] = result.issues
    throw new Problem(422, `${v.getDotPath(issue) ?? 'the order'}: ${issue.message}`)
  }
  const { order, currency, status, customer, token, refunded, at } = result.output
  const now = new Date(nowMs).toISOString()
  const amount = (field: string, value: v.InferOutput<typeof Amount>): MoneyRow => {
    const minor = typeof value === 'string' ? parseDecimal(value, currency) : value.minor
    if (minor === null || minor < 0 || minor > 1e13)
      throw new Problem(422, `${field}: must be a plain decimal like "49.90" with the digits of ${currency}`)
    return { minor, currency }
  }
  const items = (result.output.items ?? []).map(
    ({ product, variant, quantity, price }): ItemRow => ({
      product,
      variant,
      quantity,
      price: price === null ? null : amount('items.price', price),
    }),
  )
  const time = at === null ? now : new Date(at).toISOString()
  return {
    confirmation: {
      order,
      status,
      value: amount('value', result.output.value),
      by: 'host',
      at: time,
      revision: now,
      items,
      customer,
      claim: claimOfToken(token),
      payment: null,
    },
    refunds:
      refunded === null
        ? []
        : [{ ref: `order:${order}`, source: 'host', refund: 'so far', value: amount('refunded', refunded), at: now }],
  }
}
