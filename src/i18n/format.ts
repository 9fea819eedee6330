import { currencyExponent } from '../lib/money'
import type { Messages } from './messages'

/** Making a formatter costs as much as drawing a tile. */
const formats = new Map<string, Intl.NumberFormat>()

/**
 * A price as shoppers of the locale read it, e.g. `€49.90`. `decimal` and `currency` as the catalog has them: a plain
 * decimal string, which goes to `Intl` as it is and never through a float, and three letters.
 * Digits are the currency's usual ones; a currency that is usually shown without (HUF) gets them when they are not zero.
 */
export function formatPrice(decimal: string, currency: string, say: Messages): string {
  const usual = usualPrice(decimal, currency, say)
  if (usual) return usual
  const { locale } = say
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

/**
 * What `Intl` says, from the message `money`, which a test compares with it; '' where that is not known. A browser's
 * first formatter looks through every locale that there is, which takes a phone a tenth of a second.
 */
function usualPrice(decimal: string, currency: string, say: Messages): string {
  const [shape = '', ...signs] = moneyOf(say)
  const [group = '', point, groupedFrom = 4] = shape
  const sign = signs.find((one) => one.startsWith(currency))?.slice(3)
  const [, whole, fraction = ''] = /^([1-9]\d*|0)(?:\.(\d+))?$/.exec(decimal) ?? []
  const digits = currencyExponent(currency)
  if (!sign || !point || !whole || fraction.length > digits) return ''
  const grouped = whole.length < +groupedFrom ? whole : whole.replace(/\B(?=(...)+$)/g, group)
  const number = digits ? grouped + point + fraction.padEnd(digits, '0') : grouped
  return sign[0] === '\u00a0' ? number + sign : sign + number
}

/** What the message `money` says of the locale's country; nothing where that is not among its own. */
function moneyOf(say: Messages): string[] {
  for (const country of say('money').split(';')) {
    const [tag, ...money] = country.split(' ')
    if (tag?.startsWith(say.locale)) return money
  }
  return []
}

const isDecimal = (text: string): text is `${number}` => Number.isFinite(+text)

/** A count as shoppers of the locale read it; from a thousand on in short (`1.2K`) where that is shorter. */
export function formatCount(count: number, say: Messages): string {
  const { locale } = say
  const whole = count < 1000 && moneyOf(say)[0] ? `${count}` : count.toLocaleString(locale)
  if (count < 1000) return whole
  let format = formats.get(locale)
  if (!format) formats.set(locale, (format = new Intl.NumberFormat(locale, { notation: 'compact' })))
  const short = format.format(count)
  return short.length < whole.length ? short : whole
}
