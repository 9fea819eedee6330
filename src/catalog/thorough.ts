import { decodeEntities } from '../lib/entities'
import { readAmount } from './amount'

export { decodeEntities }

/** What only dirty items need, loaded when the first one is met. */
export interface Thorough {
  /** The amount in a text as people write prices, as a decimal string of that currency; `null` if it can't be told, or is of another. */
  priceIn(text: string, currency: string): string | null
  /** Entities of HTML, decoded once. */
  decodeEntities(text: string): string
}

export const priceIn: Thorough['priceIn'] = (text, currency) => {
  const money = readAmount(text, currency)
  return money?.currency === currency ? money.price : null
}
