import { currencyExponent } from '../lib/money'
import type { Messages } from './messages'

/** Making a formatter costs as much as drawing a tile. */
const formats = new Map<string, Intl.NumberFormat>()
const usual = new Map<string, (decimal: string) => string>()

/**
 * A price as shoppers of the locale read it, e.g. `€49.90`. `decimal` and `currency` as the catalog has them: a plain
 * decimal string, which goes to `Intl` as it is and never through a float, and three letters.
 * Digits are the currency's usual ones; a currency that is usually shown without (HUF) gets them when they are not zero.
 */
export function formatPrice(decimal: string, currency: string, say: Messages): string {
  const { locale } = say
  const key = locale + currency
  const money = say('money')
  let write = usual.get(key + money)
  if (!write) usual.set(key + money, (write = usualPrice(currency, locale, money)))
  const written = write(decimal)
  if (written) return written
  const digits = /\.\d*[1-9]/.test(decimal) ? currencyExponent(currency) : undefined
  let format = formats.get(key + digits)
  if (!format) {
    // `XXX` is ISO 4217's word for no currency: then the figure stands alone.
    const style = currency === 'XXX' ? 'decimal' : 'currency'
    format = new Intl.NumberFormat(locale, { style, currency, minimumFractionDigits: digits })
    formats.set(key + digits, format)
  }
  return isDecimal(decimal) ? format.format(decimal) : ''
}

/**
 * What `Intl` says of prices in a language's own country, taken down (`en-US ¤1,2.3 USD$ EUR€`: where it is spoken, how
 * 1234.5 is written, signs of currencies), and what a test compares with `Intl`. The browser's first formatter looks through
 * every locale that there is, which takes a phone a tenth of a second; so it is asked only for what does not stand here:
 * that is ''.
 */
function usualPrice(currency: string, locale: string, money: string): (decimal: string) => string {
  const [tag = '', shape = '', ...signs] = money.split(' ')
  const sign = signs.find((one) => one.startsWith(currency))?.slice(3)
  const [, before = '', ones = '', group = '', point, after = ''] = /(.*?)(1+)(.)2(.)3(.*)/.exec(shape) ?? []
  const digits = currencyExponent(currency)
  return (decimal) => {
    const [, whole = '', fraction = ''] = /^([1-9]\d*|0)(?:\.(\d+))?$/.exec(decimal) ?? []
    if (!tag.startsWith(locale) || !sign || !whole || fraction.length > digits) return ''
    const grouped = whole.length > ones.length + 2 ? whole.replace(/\B(?=(...)+$)/g, group) : whole
    const number = digits ? grouped + point + fraction.padEnd(digits, '0') : grouped
    return (before + number + after).replace('¤', () => sign)
  }
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
