import { currencyExponent } from '../lib/money'

/** Making a formatter costs as much as drawing a tile. */
const formats = new Map<string, Intl.NumberFormat>()

/**
 * A price as shoppers of the locale read it, e.g. `€49.90`. `decimal` and `currency` as the catalog has them: a plain
 * decimal string, which goes to `Intl` as it is and never through a float, and three letters.
 * Digits are the currency's usual ones; a currency that is usually shown without (HUF) gets them when they are not zero.
 */
export function formatPrice(decimal: string, currency: string, locale: string): string {
  const digits = /\.\d*[1-9]/.test(decimal) ? currencyExponent(currency) : undefined
  const key = locale + currency + digits
  let format = formats.get(key)
  if (!format) {
    // `XXX` is ISO 4217's word for no currency: then the figure stands alone.
    const style = currency === 'XXX' ? 'decimal' : 'currency'
    format = new Intl.NumberFormat(locale, { style, currency, minimumFractionDigits: digits })
    formats.set(key, format)
  }
  return isDecimal(decimal) ? format.format(decimal) : ''
}

const isDecimal = (text: string): text is `${number}` => Number.isFinite(+text)

/** A count as shoppers of the locale read it; from a thousand on in short (`1.2K`) where that is shorter. */
export function formatCount(count: number, locale: string): string {
  const whole = count.toLocaleString(locale)
  if (count < 1000) return whole
  let format = formats.get(locale)
  if (!format) formats.set(locale, (format = new Intl.NumberFormat(locale, { notation: 'compact' })))
  const short = format.format(count)
  return short.length < whole.length ? short : whole
}
