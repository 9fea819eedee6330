/** A product of `GET /popular`: what shoppers did with it in the last two weeks. */
export interface PopularProduct {
  product: string
  /** Activity that halves every two days. */
  score: number
  shares: number
  pins: number
  votes: number
  orders: number
}

/** A label on a tile: a message and its number. */
export type Trend = { key: 'sharedTimes'; n: number } | { key: 'popular' }

const COUNTS = ['score', 'shares', 'pins', 'votes', 'orders'] as const

/** Products by id, of what the collector answered; what is no such list is empty, what is no such product is left out. */
export function parsePopular(body: unknown): ReadonlyMap<string, PopularProduct> {
  const popular = new Map<string, PopularProduct>()
  for (const one of Array.isArray(body) ? body : []) {
    if (typeof one !== 'object' || one === null || typeof one.product !== 'string') continue
    const counts = COUNTS.map((name) => (Number.isFinite(one[name]) && one[name] > 0 ? Number(one[name]) : 0))
    const [score = 0, shares = 0, pins = 0, votes = 0, orders = 0] = counts
    popular.set(one.product, { product: one.product, score, shares, pins, votes, orders })
  }
  return popular
}

/**
 * What a tile may truly say: only from the store's own evidence, and only from `threshold` acts on (set by the
 * merchant; 0 or less = never). Shares are named by their number; anything else only as popular.
 */
export function trendOf(popular: PopularProduct | undefined, threshold: number): Trend | null {
  if (!popular || threshold <= 0) return null
  const { shares, pins, votes, orders } = popular
  if (shares >= threshold) return { key: 'sharedTimes', n: shares }
  return shares + pins + votes + orders >= threshold ? { key: 'popular' } : null
}

/** The most loved first; what nobody touched keeps its place behind them, in the store's order. */
export const mostLoved = <T>(
  items: readonly T[],
  productOf: (item: T) => string | null,
  popular: ReadonlyMap<string, PopularProduct>,
): T[] => {
  const scoreOf = (item: T) => popular.get(productOf(item) ?? '')?.score ?? 0
  return [...items].sort((a, b) => scoreOf(b) - scoreOf(a))
}
