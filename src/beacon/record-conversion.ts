import { isText } from '../lib/is-text'
import { encodeJson } from '../lib/json'
import { type Money, parseDecimal } from '../lib/money'
import type { Recorder } from './recorder'
import type { ConversionData, OrderItem } from './wire'

/** What the host tells of an order. */
export interface Conversion {
  /** The store's order number. */
  order: string
  /** Decimal string (`"49.90"`) or integer minor units; never a float. */
  value: string | { minor: number }
  /** ISO 4217. */
  currency: string
  /** Lines of the order; a price is a decimal string, or money. A line without a product, or of none of it, is left out. */
  items?: readonly (Omit<OrderItem, 'price'> & { price?: Money | string | null })[] | undefined
  /** The host's own opaque key of the customer. */
  customer?: string | undefined
}

const MAX_ORDERS = 20
/** Collectors take ids of up to 128 characters; the visitor's has 16 more than `order`. */
const MAX_ID = 112
const MAX_ITEMS = 50
/** Leaves room in a request of 16 KiB for the rest of the event; the value counts, items only illustrate. */
const MAX_ITEMS_BYTES = 8000

/**
 * Records an order, once: a thank-you page that is loaded again counts nothing anew, also where nothing may be
 * remembered, since the event's id follows from the order. Told while consent is denied, it is not recorded, and counts
 * when it is told again with consent.
 * @param fire tells the page (`vitrine:conversion`)
 * @returns resolves when sending has been tried
 * @throws {TypeError} (as a rejection) for a value that is neither a decimal string nor integer minor units, an order
 * that is no text, or a currency that is no ISO 4217 code
 */
export async function recordConversion(
  recorder: Recorder,
  conversion: Conversion,
  fire: (data: ConversionData) => void,
): Promise<void> {
  const { order, value, currency, items, customer } = ownMembers(conversion)
  const money = toMoney(value, currency)
  const key = /^(string|number)$/.test(typeof order) && nameOf(order)
  if (!money || !key) throw (await import('./order-refusal')).orderRefusal(key, order, value, currency)
  const opaque = nameOf(customer)
  const name = encodeURIComponent(key)
  // Stores of one origin may give two orders the same number.
  const told = `orders:${recorder.storeKey}`
  const orders = recorder.store.get(told) ?? ''
  if (` ${orders} `.includes(` ${name} `)) return // a text, since pages have put their own into `Array.prototype.includes`
  // What is not recorded is still to be reported once it may be.
  if (recorder.level() !== 'denied')
    recorder.store.set(told, `${orders.split(' ').slice(-MAX_ORDERS).join(' ')} ${name}`)
  const data: ConversionData = {
    order: key,
    value: money,
    items: toItems(items, money.currency),
    ...(opaque && { customer: opaque }),
    // Read as late as it is sent: what led here on earlier pages is known once the shopper has answered.
    get touches() {
      return recorder.touches()
    },
  }
  fire(data)
  recorder.record('conversion', data, `order:${key}`.slice(0, MAX_ID))
  return recorder.flush()
}

/** Money of a decimal string, or of minor units; null for anything else, and below zero. */
function toMoney(value: unknown, currency: unknown): Money | null {
  if (typeof currency !== 'string' || !/^[A-Z]{3}$/.test(currency)) return null
  const minor = (typeof value === 'string' ? parseDecimal(value, currency) : ownMembers(value)['minor']) as number
  return Number.isSafeInteger(minor) && minor >= 0 ? { minor, currency } : null
}

/** A name that a collector takes; null for anything else. */
const nameOf = (value: unknown, name = `${value ?? ''}`.trim()): string | null => (isText(name, 255) ? name : null)

/** Without what a page hangs on Object.prototype. */
const ownMembers = (of: unknown): Record<string, unknown> => ({ __proto__: null, ...(of as object) })

/** Own objects of what the host hands over, which may come from a page's attribute. */
function toItems(items: unknown, currency: string): OrderItem[] {
  const lines: OrderItem[] = []
  let bytes = 0
  for (const item of Array.isArray(items) ? items : []) {
    const { product, variant, quantity, price } = ownMembers(item)
    const name = nameOf(product)
    const count = Number.isSafeInteger(quantity) ? (quantity as number) : 1
    // What a collector would not take of a line must not cost the order.
    if (!name || count < 1) continue
    const line = {
      product: name,
      variant: nameOf(variant),
      quantity: count,
      price: toMoney(price, ownMembers(price)['currency'] ?? currency),
    }
    bytes += new Blob([encodeJson(line)]).size
    if (bytes > MAX_ITEMS_BYTES || lines.push(line) >= MAX_ITEMS) break
  }
  return lines
}
