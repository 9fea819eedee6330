/** How often shoppers did what. */
export interface Acts {
  shares: number
  pins: number
  votes: number
  orders: number
}

/** A product of `GET /popular`. */
export interface PopularProduct {
  product: string
  /** Activity that halves every two days. */
  score: number
  /** What was done in the last seven days. */
  week: Acts
  /** How many people shared it since midnight. */
  sharersToday: number
}

/** A label on a tile: a message and its number. */
export type Trend = { key: 'sharedToday' | 'pinnedWeek'; n: number } | { key: 'popularWeek' }

/** Products by id, of what the collector answered; what is no such list is empty, what is no such product is left out. */
export function parsePopular(body: unknown): ReadonlyMap<string, PopularProduct> {
  const popular = new Map<string, PopularProduct>()
  for (const one of Array.isArray(body) ? body : []) {
    const product = field(one, 'product')
    if (typeof product !== 'string') continue
    const count = (name: keyof Acts) => countOf(field(field(one, 'week'), name))
    popular.set(product, {
      product,
      score: countOf(field(one, 'score')),
      week: { shares: count('shares'), pins: count('pins'), votes: count('votes'), orders: count('orders') },
      sharersToday: countOf(field(field(one, 'today'), 'sharers')),
    })
  }
  return popular
}

const field = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined

const countOf = (value: unknown): number => (Number.isFinite(value) && Number(value) > 0 ? Number(value) : 0)

/**
 * What a tile may truly say: only from the store's own evidence, and only from `threshold` people or acts on (set by
 * the merchant; 0 or less = never). People who shared and pins are named by their number; all else only as popular.
 */
export function trendOf(popular: PopularProduct | undefined, threshold: number): Trend | null {
  if (!popular || threshold <= 0) return null
  const { week, sharersToday } = popular
  if (sharersToday >= threshold) return { key: 'sharedToday', n: sharersToday }
  if (week.pins >= threshold) return { key: 'pinnedWeek', n: week.pins }
  return week.shares + week.pins + week.votes + week.orders >= threshold ? { key: 'popularWeek' } : null
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
