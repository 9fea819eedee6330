import type { Product } from './catalog'

/** What finds a product in a list that makes its products when they are looked at, without making all before it. */
export interface Sought {
  /** As `findIndex`. */
  placeOf?(ids: readonly string[]): number
}

/** Where the product of one of these ids is; -1 when there is none. */
export const placeOf = (products: readonly Product[] & Sought, ids: readonly string[]): number =>
  products.placeOf?.(ids) ?? products.findIndex(({ id }) => ids.includes(id))
