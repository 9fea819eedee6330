import { parseDecimal, toDecimal } from '../lib/money'
import { text } from './leaf'
import type { Thorough } from './thorough'

/**
 * What a reader knows of the feed around an item. Most feeds are clean enough for the few lines below; the first item
 * that is not sets `unclear`, the `thorough` functions are loaded, and the item is read again with them.
 */
export interface Context {
  /** URL that relative ones are resolved against. */
  readonly base: string
  /** ISO 4217 of prices that name none; `XXX` when nobody knows. */
  readonly currency: string
  readonly now: () => number
  unclear?: boolean
  thorough?: Thorough
}

/**
 * A price as plain decimal string with exactly the currency's digits; `''` when there is none,
 * `null` when it can't be read.
 */
export function readPrice(value: unknown, currency: string, context: Context): string | null {
  const amount = text(value)
  if (!amount) return ''
  const minor = parseDecimal(amount, currency)
  if (minor !== null && minor >= 0) return toDecimal({ minor, currency })
  context.unclear = true
  return context.thorough?.priceIn(amount, currency) ?? null
}

/** Text of HTML: tags and comments out, entities decoded once. Never used as markup again. */
export function readHtml(value: unknown, context: Context): string {
  const html = typeof value === 'string' ? value.slice(0, MAX_HTML) : ''
  const bare = html.replace(
    /<(script|style)\b[\s\S]*?<\/\1[^<>]*>|<!--[\s\S]*?-->|<\/?([a-z]+)[^<>]*>|<![^<>]*>/gi,
    (_, _hidden, name: string) => (INLINE.test(name) ? '' : ' '),
  )
  return text(
    context.thorough
      ? context.thorough.decodeEntities(bare)
      : bare.replace(/&(#?\w+);/g, (entity, name: string) => {
          const character = PLAIN_ENTITIES[name]
          if (!character) context.unclear = true
          return character ?? entity
        }),
    MAX_HTML,
  )
}

/** Tags in the middle of words; all others end one. */
const INLINE = /^(a|abbr|b|em|font|i|mark|s|small|span|strong|sub|sup|u|wbr)$/i

/** A description is for a few paragraphs beside a picture; the bound also keeps hostile HTML from costing time. */
const MAX_HTML = 20_000

const PLAIN_ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': "'",
  nbsp: ' ',
}
