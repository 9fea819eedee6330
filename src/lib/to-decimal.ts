import { currencyExponent, type Money } from './money'

/** The plain decimal string of an amount, with exactly the currency's digits: `{minor: 4990, currency: 'EUR'}` → `"49.90"`. */
export function toDecimal({ minor, currency }: Money): string {
  const exponent = currencyExponent(currency)
  const digits = String(Math.abs(minor)).padStart(exponent + 1, '0')
  const whole = digits.slice(0, digits.length - exponent)
  return (minor < 0 ? '-' : '') + (exponent ? `${whole}.${digits.slice(-exponent)}` : whole)
}
