import * as v from 'valibot'
import { isText } from '../../lib/is-text'
import { parseDecimal } from '../../lib/money'
import type { MoneyRow } from '../events/event-row'
import { Problem } from '../http/problem'
import { fields } from '../object-fields'
import { Currency, findClaim, Id, maybe, parsePayload } from './payload'
import type { PlatformMessage, PlatformWebhook } from './platform'
import { fromHex, isSigned } from './signature'

/** A message that was signed longer ago may be one that somebody kept to send it again. */
const TOLERANCE_SECONDS = 300

/** A field that is an id, or the whole object where the message was made with `expand`. */
const Reference = v.pipe(
  v.union([v.string(), fields({ id: v.string() })]),
  v.transform((value) => (typeof value === 'string' ? value : value.id)),
  v.check((text) => isText(text, 255), 'must be an id'),
)
const Amount = v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(1e13))
const Seconds = v.pipe(v.number(), v.minValue(0), v.maxValue(7e9))
const Metadata = v.exactOptional(v.nullable(v.record(v.string(), v.unknown())), {})

const TypeSchema = fields({ type: v.string() })
const EventSchema = fields({ created: Seconds, data: fields({ object: v.unknown() }) })

const SessionSchema = fields({
  id: Id,
  client_reference_id: maybe(v.string()),
  payment_status: v.string(),
  amount_total: maybe(Amount),
  currency: maybe(Currency),
  created: maybe(Seconds),
  payment_intent: maybe(Reference),
  customer: maybe(Reference),
  metadata: Metadata,
})

const ChargeSchema = fields({
  id: Id,
  amount_refunded: Amount,
  currency: Currency,
  payment_intent: maybe(Reference),
})

const COMPLETED = ['checkout.session.completed', 'checkout.session.async_payment_succeeded']

/**
 * Stripe's `checkout.session.completed`, `checkout.session.async_payment_succeeded` and `charge.refunded`, signed in
 * `Stripe-Signature`. The token is the `client_reference_id`; the order goes by `metadata.order`, else by the session's id.
 */
export const stripeWebhook: PlatformWebhook = {
  async isGenuine({ bytes, headers, store, nowMs }) {
    const header = headers.get('stripe-signature') ?? ''
    const parts = header
      .slice(0, 2048)
      .split(',')
      .map((part) => part.trim().split('=', 2))
    const time = parts.find(([key]) => key === 't')?.[1] ?? ''
    if (!/^\d{1,12}$/.test(time)) return false
    const prefix = new TextEncoder().encode(`${time}.`)
    const message = new Uint8Array(prefix.length + bytes.length)
    message.set(prefix)
    message.set(bytes, prefix.length)
    let signed = false
    // Several while Stripe's own secret is being replaced.
    for (const [key, value] of parts.slice(0, 8))
      if (key === 'v1') signed = (await isSigned(message, fromHex(value ?? ''), store.webhookSecrets.stripe)) || signed
    return signed && Math.abs(nowMs / 1000 - Number(time)) <= TOLERANCE_SECONDS
  },

  read(body, { store }) {
    // Other types have other fields, some of Stripe's newer ones not even these.
    const { type } = parsePayload(TypeSchema, body)
    if (COMPLETED.includes(type)) return readSession(parsePayload(EventSchema, body), store.param)
    if (type === 'charge.refunded') return readRefund(parsePayload(EventSchema, body))
    return { ignored: `type is ${type}` }
  },
}

type StripeEvent = v.InferOutput<typeof EventSchema>

function readSession(event: StripeEvent, param: string): PlatformMessage {
  const session = parsePayload(SessionSchema, event.data.object)
  if (session.payment_status === 'unpaid') return { ignored: 'payment_status is unpaid' }
  const { amount_total: amount, currency } = session
  if (amount === null || currency === null) return { ignored: 'the session takes no money' }
  const metadata = Object.entries(session.metadata ?? {})
  const named = metadata.find(([key]) => key === 'order' || key === 'order_id')?.[1]
  return {
    confirmation: {
      order: typeof named === 'string' && named ? parsePayload(Id, named) : session.id,
      status: 'paid',
      value: fromStripe(amount, currency),
      by: 'stripe',
      at: isoOf(session.created ?? event.created),
      revision: isoOf(event.created),
      word: null,
      items: [],
      customer: session.customer,
      claim: findClaim(param, [[param, session.client_reference_id], ...metadata], []),
      payment: session.payment_intent && `stripe:${session.payment_intent}`,
    },
    refunds: [],
    cancellation: null,
  }
}

function readRefund(event: StripeEvent): PlatformMessage {
  const charge = parsePayload(ChargeSchema, event.data.object)
  if (!charge.payment_intent) return { ignored: 'the charge belongs to no payment intent' }
  return {
    confirmation: null,
    refunds: [
      {
        ref: `payment:stripe:${charge.payment_intent}`,
        source: 'stripe',
        // The charge tells the sum of its refunds so far.
        refund: charge.id,
        value: fromStripe(charge.amount_refunded, charge.currency),
        at: isoOf(event.created),
      },
    ],
    cancellation: null,
  }
}

const isoOf = (seconds: number): string => new Date(seconds * 1000).toISOString()

/** Currencies without decimals at Stripe (docs.stripe.com/currencies); ISK and UGX are sent with two all the same. */
const WHOLE = 'BIF CLP DJF GNF JPY KMF KRW MGA PYG RWF VND VUV XAF XOF XPF'.split(' ')
const THOUSANDTHS = 'BHD JOD KWD OMR TND'.split(' ')

/** Stripe's smallest unit is not always ISO 4217's; the digits tell. */
function fromStripe(amount: number, currency: string): MoneyRow {
  const digits = WHOLE.includes(currency) ? 0 : THOUSANDTHS.includes(currency) ? 3 : 2
  const text = String(amount).padStart(digits + 1, '0')
  const decimal = digits ? `${text.slice(0, -digits)}.${text.slice(-digits)}` : text
  const minor = parseDecimal(decimal, currency)
  if (minor === null) throw new Problem(422, `amount: ${currency} has no such fraction`)
  return { minor, currency }
}
