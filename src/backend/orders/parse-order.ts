import * as v from 'valibot'
import { isText } from '../../lib/is-text'
import { parseDecimal } from '../../lib/money'
import type { ItemRow, MoneyRow } from '../events/event-row'
import { isDay } from '../events/fields'
import { Problem } from '../http/problem'
import { fields, firstRefusal } from '../object-fields'
import { claimOfToken } from './claim'
import type { OrderConfirmation, OrderMessage } from './confirm-order'

const text = (max: number) =>
  v.custom<string>((value) => isText(value, max), `must be a text of 1 to ${max} characters`)
const Minor = v.object({
  minor: v.pipe(
    v.number(),
    v.safeInteger('must be whole minor units'),
    v.minValue(0, 'must not be negative'),
    v.maxValue(1e13, 'is too large'),
  ),
  currency: v.exactOptional(v.unknown()),
})
/** Decimal string, or minor units; a float is refused, since it is rarely what somebody meant. */
const Amount = v.union([v.string(), Minor], 'must be a decimal string like "49.90", or {"minor": 4990}')
const optional = <Schema extends v.GenericSchema>(schema: Schema) => v.exactOptional(v.nullable(schema), null)
const TIME = 'must be an ISO 8601 time with its zone'
/** Java leaves out seconds that are zero. */
const ISO = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:?\d\d)$/
const Time = v.pipe(
  v.string(TIME),
  v.regex(ISO, TIME),
  v.check(
    (value) => isDay(value) && Math.abs(Date.parse(value)) < 7e12,
    'must be a time of these centuries, on a day that there is',
  ),
)
const CODE = 'must be an ISO 4217 code in capitals, like "EUR"'
const QUANTITY = 'must be a whole number from 1 to 1,000,000'

const OrderSchema = fields({
  order: text(255),
  value: Amount,
  currency: v.pipe(v.string(CODE), v.regex(/^[A-Z]{3}$/, CODE)),
  status: v.picklist(['paid', 'refunded'], 'must be "paid" or "refunded"'),
  items: v.exactOptional(
    v.nullable(
      v.pipe(
        v.array(
          fields({
            product: text(255),
            variant: optional(text(255)),
            quantity: v.pipe(
              v.number(QUANTITY),
              v.integer(QUANTITY),
              v.minValue(1, QUANTITY),
              v.maxValue(1e6, QUANTITY),
            ),
            price: optional(Amount),
          }),
          'must be a list of lines: [{"product": …, "quantity": …}]',
        ),
        v.maxLength(500, 'may have 500 lines'),
      ),
    ),
    [],
  ),
  token: optional(v.string('must be a text')),
  customer: optional(text(255)),
  refunded: optional(Amount),
  at: optional(Time),
})

/**
 * Checks the body of `POST /orders`; throws `Problem` 422 that names the field. A token that can't be read is no
 * mistake of the host's, who passes on what a browser brought: then the order has none.
 */
export function parseOrder(body: unknown, nowMs: number): OrderMessage & { confirmation: OrderConfirmation } {
  const result = v.safeParse(OrderSchema, body)
  if (!result.success) throw new Problem(422, firstRefusal(result.issues, 'the order', ': '))
  const { order, currency, status, customer, token, refunded, at } = result.output
  const now = new Date(nowMs).toISOString()
  const amount = (field: string, value: v.InferOutput<typeof Amount>): MoneyRow => {
    // Money as this collector itself tells it, and in another currency: one of the two is a mistake.
    if (typeof value === 'object' && value.currency !== undefined && value.currency !== currency)
      throw new Problem(422, `${field}: must be in the order's currency, ${currency}`)
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
  const total = amount('value', result.output.value)
  return {
    confirmation: {
      order,
      status,
      value: total,
      by: 'host',
      at: time,
      revision: now,
      word: status === 'paid' ? JSON.stringify([total, items, at]) : null,
      items,
      customer,
      claim: claimOfToken(token),
      payment: null,
    },
    refunds:
      refunded === null
        ? []
        : [
            {
              ref: `order:${order}`,
              // Each currency is a sum of its own: what was said in one is never overwritten by another.
              source: `host ${currency}`,
              refund: 'so far',
              value: amount('refunded', refunded),
              at: now,
            },
          ],
    cancellation: null,
  }
}
