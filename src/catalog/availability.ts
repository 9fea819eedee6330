import type { Availability } from './catalog'
import { text } from './leaf'

/** One pattern a state, tried in this order, on the letters alone: `In stock`, `in_stock` and `http://schema.org/InStock` are one word. */
const STATES: readonly (readonly [Availability, RegExp])[] = [
  ['preorder', /preorder|presale/],
  ['backorder', /backorder|madetoorder/],
  [
    'out-of-stock',
    /^(outofstock|soldout|discontinued|oos|unavailable|notavailable|outstock|reserved|archived|false|no|0)$/,
  ],
  [
    'in-stock',
    /instock|^(available|availablefororder|limitedavailability|lowstock|onlineonly|instoreonly|true|yes|1)$/,
  ],
]

/** The stock state that somebody's word stands for; `undefined` for words that nobody uses for one. */
export function readAvailability(value: unknown): Availability | undefined {
  const word = text(typeof value === 'boolean' ? `${value}` : value)
    .toLowerCase()
    .replace(/^.*schema\.org|[^a-z0-9]/g, '')
  return STATES.find(([, pattern]) => pattern.test(word))?.[0]
}
