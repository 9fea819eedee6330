import type { MoneyText } from '../lib/money-text'
import { type Context, readPrice, thorough } from './context'
import { text } from './leaf'

/**
 * A price and its currency: `15.00 USD`, `15`. Every other way of writing goes the thorough way: `parseMoney` where
 * anything may stand, `readAmount` where plain decimals are promised.
 */
export function readMoney(
  value: unknown,
  fallback: string,
  context: Context,
  way: 'parseMoney' | 'readAmount',
): MoneyText | null {
  const written = text(value)
  const [, amount, currency = fallback] = /^(\d+(?:\.\d\d?)?)(?: ([A-Z]{3}))?$/.exec(written) ?? []
  const isKnown = currency === fallback || Intl.supportedValuesOf('currency').includes(currency)
  const price = amount && currency && isKnown && readPrice(amount, currency, context)
  return price ? { price, currency } : (written && thorough(context)?.[way](written, fallback)) || null
}
