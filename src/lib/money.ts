/** An amount of money: integer minor units (cents, yen, fils) and an ISO 4217 code. Never a float. */
export interface Money {
  /** Whole minor units, e.g. `4990` for €49.90, `4990` for ¥4,990, `49900` for 49.900 KWD. */
  readonly minor: number
  /** ISO 4217 code, upper case. */
  readonly currency: string
}

/**
 * Number of decimal digits of a currency by ISO 4217: 2 for most, 0 for JPY, 3 for KWD. Unknown codes count as 2.
 * Browsers' `Intl` follows CLDR, which shows some currencies with fewer digits than ISO 4217 accounts them with
 * (HUF, IDR, TWD, …), so the exceptions to 2 stand here.
 */
export const currencyExponent = (currency: string): number =>
  WHOLE.test(currency) ? 0 : THOUSANDTHS.test(currency) ? 3 : TEN_THOUSANDTHS.test(currency) ? 4 : 2

const WHOLE = /^(BIF|CLP|DJF|GNF|ISK|JPY|KMF|KRW|PYG|RWF|UGX|UYI|VND|VUV|XAF|XOF|XPF)$/
const THOUSANDTHS = /^(BHD|IQD|JOD|KWD|LYD|OMR|TND)$/
const TEN_THOUSANDTHS = /^(CLF|UYW)$/

/**
 * Minor units of a plain decimal string (`"49.90"`, `"-3"`, `"1200"`), read digit by digit.
 * Digits beyond the currency's exponent must be zeros (`"49.9000"` is fine, `"49.905"` is not).
 * `null` for anything else: grouping, symbols, exponents, more than 15 significant digits.
 */
export function parseDecimal(text: string, currency: string): number | null {
  const [match, whole, fraction = ''] = /^(-?\d{1,15})(?:\.(\d{1,20}))?$/.exec(text) ?? []
  const exponent = currencyExponent(currency)
  // There is no zero below zero.
  const minor = Number(whole + fraction.slice(0, exponent).padEnd(exponent, '0')) || 0
  return match && !/[1-9]/.test(fraction.slice(exponent)) && Number.isSafeInteger(minor) ? minor : null
}
