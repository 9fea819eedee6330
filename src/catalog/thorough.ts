/** What only dirty items need, loaded when the first one is met. */
export interface Thorough {
  /** The amount in a text as people write prices, as a decimal string of that currency; `null` if it can't be told. */
  priceIn(text: string, currency: string): string | null
  /** Entities of HTML, decoded once. */
  decodeEntities(text: string): string
}

export function priceIn(): null {
  return null
}
export const decodeEntities = (text: string) => text
