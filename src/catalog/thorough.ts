import { decodeEntities } from '../lib/all-entities'
import { type MoneyText, parseMoney } from '../lib/money-text'
import { readAmount } from './amount'
import { readAvailability } from './availability'
import type { Availability } from './catalog'
import { INLINE_TAG } from './inline-tags'

export { parseMoney, readAmount, readAvailability }

/** What only dirty items need, loaded when the first one is met. */
export interface Thorough {
  /** A price in any of the ways in which people write them, with its currency. */
  parseMoney(text: string, fallback: string): MoneyText | null
  /** The same of a format that promises plain decimals. */
  readAmount(value: unknown, fallback: string): MoneyText | null
  /** The amount of {@link readAmount}, if it is of that currency. */
  priceIn(text: string, currency: string): string | null
  /** HTML without tags, comments, scripts and styles, its entities decoded once. */
  textOfHtml(html: string): string
  /** The stock state that somebody's word stands for. */
  readAvailability(value: unknown): Availability | undefined
}

export const priceIn: Thorough['priceIn'] = (text, currency) => {
  const money = readAmount(text, currency)
  return money?.currency === currency ? money.price : null
}

export const textOfHtml: Thorough['textOfHtml'] = (html) =>
  decodeEntities(
    html.replace(
      /<(script|style)\b[\s\S]*?<\/\1[^<>]*>|<!--[\s\S]*?-->|<\/?([a-z][a-z\d]*)[^<>]*>|<![^<>]*>/gi,
      (_, _hidden, name: string) => (INLINE_TAG.test(name) ? '' : ' '),
    ),
  )
