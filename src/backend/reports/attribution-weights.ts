/** How an order's value is shared among the arrivals that came before it. */
export type AttributionModel = 'first' | 'last' | 'linear' | 'time-decay' | 'position'

/** How an arrival's part is shared along its chain: all to the leaf, equal parts, or half as much for each hop up. */
export type ChainRule = 'leaf' | 'equal' | 'decay'

/** A week, as in Google's and Adobe's reports. */
export const DEFAULT_HALF_LIFE_HOURS = 168

/**
 * The part of each touch, in the order given, summing to 1; `[]` for no touches.
 * `first` and `last` go by time (ties: by place); `linear` gives equal parts; `time-decay` halves a touch's weight with
 * each `halfLifeHours` before the conversion; `position` gives 40 % each to the first and the last, and 20 % to all between
 * (two touches: half each).
 * @param touchTimesMs ms since 1970, oldest first
 * @param convertedAtMs ms since 1970
 * @throws RangeError when `halfLifeHours` is not positive
 */
export function attributionWeights(
  model: AttributionModel,
  touchTimesMs: readonly number[],
  convertedAtMs: number,
  { halfLifeHours = DEFAULT_HALF_LIFE_HOURS }: { readonly halfLifeHours?: number } = {},
): number[] {
  if (!(halfLifeHours > 0))
    throw new RangeError(`attributionWeights(): halfLifeHours must be positive, not ${halfLifeHours}`)
  const count = touchTimesMs.length
  if (!count) return []
  const only = (place: number) => touchTimesMs.map((_, i) => (i === place ? 1 : 0))
  switch (model) {
    case 'first':
      return only(touchTimesMs.indexOf(least(touchTimesMs, (a, b) => a < b)))
    case 'last':
      return only(touchTimesMs.lastIndexOf(least(touchTimesMs, (a, b) => a > b)))
    case 'linear':
      return touchTimesMs.map(() => 1 / count)
    case 'position':
      if (count < 3) return touchTimesMs.map(() => 1 / count)
      return touchTimesMs.map((_, i) => (i === 0 || i === count - 1 ? 0.4 : 0.2 / (count - 2)))
    case 'time-decay': {
      const ages = touchTimesMs.map((time) => Math.max(0, convertedAtMs - time))
      // Measured from the youngest: from the conversion itself, all weights could vanish in the limits of floats.
      const youngest = least(ages, (a, b) => a < b)
      return normalized(ages.map((age) => 2 ** -((age - youngest) / 3_600_000 / halfLifeHours)))
    }
    default:
      throw new RangeError(`attributionWeights(): unknown model "${String(model)}"`)
  }
}

/** The part of each share of a chain of `length`, root first, summing to 1. */
export function chainWeights(rule: ChainRule, length: number): number[] {
  const places = Array.from({ length }, (_, i) => i)
  if (rule === 'leaf') return places.map((i) => (i === length - 1 ? 1 : 0))
  if (rule === 'equal') return places.map(() => 1 / length)
  return normalized(places.map((i) => 2 ** (i - (length - 1))))
}

function normalized(weights: readonly number[]): number[] {
  const sum = weights.reduce((total, weight) => total + weight, 0)
  return weights.map((weight) => weight / sum)
}

const least = (values: readonly number[], isLess: (a: number, b: number) => boolean): number =>
  values.reduce((found, value) => (isLess(value, found) ? value : found))
