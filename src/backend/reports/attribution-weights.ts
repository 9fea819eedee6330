/** How an order's value is shared among the arrivals that came before it. */
export const MODELS = ['first', 'last', 'linear', 'time-decay', 'position'] as const
export type AttributionModel = (typeof MODELS)[number]

/** How an arrival's part is shared along its chain: all to the leaf, equal parts, or half as much for each hop up. */
export const CHAIN_RULES = ['leaf', 'equal', 'decay'] as const
export type ChainRule = (typeof CHAIN_RULES)[number]

/** A week, as in Google's and Adobe's reports. */
export const DEFAULT_HALF_LIFE_HOURS = 168

/** Touches and order are told by the same clock, which may be set right between the two: what is later by more came after the order. */
export const LATE_TOUCH_MS = 5 * 60_000

/**
 * The part of each touch, in the order given, summing to 1; `[]` for no touches. A touch that came after the conversion
 * (by more than five minutes, for clocks that are set right in between) led nobody there: its part is 0, unless none
 * came before.
 * `first` and `last` go by time (ties: by place), in whatever order the touches stand; `linear` gives equal parts;
 * `time-decay` halves a touch's weight with each `halfLifeHours` before the conversion; `position` gives 40 % each to the
 * first and the last, and 20 % to all between (two touches: half each).
 * @param touchTimesMs ms since 1970
 * @param convertedAtMs ms since 1970
 * @throws RangeError when `halfLifeHours` is not positive, a time is no finite number, or there is no such model
 */
export function attributionWeights(
  model: AttributionModel,
  touchTimesMs: readonly number[],
  convertedAtMs: number,
  { halfLifeHours = DEFAULT_HALF_LIFE_HOURS }: { readonly halfLifeHours?: number } = {},
): number[] {
  if (!(halfLifeHours > 0))
    throw new RangeError(`attributionWeights(): halfLifeHours must be positive, not ${halfLifeHours}`)
  if (!MODELS.includes(model)) throw new RangeError(`attributionWeights(): unknown model "${String(model)}"`)
  // NaN is before nothing and after nothing: it would give parts that sum to none.
  if (![...touchTimesMs, convertedAtMs].every(Number.isFinite))
    throw new RangeError('attributionWeights(): times must be finite numbers, in ms since 1970')
  const isBefore = (time: number) => time <= convertedAtMs + LATE_TOUCH_MS
  const counts = touchTimesMs.some(isBefore) ? isBefore : () => true
  const parts = weightsOf(model, touchTimesMs.filter(counts), convertedAtMs, halfLifeHours).values()
  return touchTimesMs.map((time) => (counts(time) ? (parts.next().value ?? 0) : 0))
}

function weightsOf(
  model: AttributionModel,
  times: readonly number[],
  convertedAtMs: number,
  halfLifeHours: number,
): number[] {
  const count = times.length
  const first = times.indexOf(least(times, (a, b) => a < b))
  const last = times.lastIndexOf(least(times, (a, b) => a > b))
  switch (model) {
    case 'first':
      return times.map((_, i) => (i === first ? 1 : 0))
    case 'last':
      return times.map((_, i) => (i === last ? 1 : 0))
    case 'linear':
      return times.map(() => 1 / count)
    case 'position':
      if (count < 3) return times.map(() => 1 / count)
      return times.map((_, i) => (i === first || i === last ? 0.4 : 0.2 / (count - 2)))
    case 'time-decay': {
      const ages = times.map((time) => Math.max(0, convertedAtMs - time))
      // Measured from the youngest: from the conversion itself, all weights could vanish in the limits of floats.
      const youngest = least(ages, (a, b) => a < b)
      return normalized(ages.map((age) => 2 ** -((age - youngest) / 3_600_000 / halfLifeHours)))
    }
  }
}

/**
 * The part of each share of a chain of `length`, root first, summing to 1; `[]` for a length of 0.
 * @throws RangeError when there is no such rule, or `length` is no whole number from 0
 */
export function chainWeights(rule: ChainRule, length: number): number[] {
  if (!CHAIN_RULES.includes(rule)) throw new RangeError(`chainWeights(): unknown rule "${String(rule)}"`)
  if (!(Number.isSafeInteger(length) && length >= 0))
    throw new RangeError(`chainWeights(): length must be a whole number from 0, not ${length}`)
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
  values.reduce((found, value) => (isLess(value, found) ? value : found), values[0] ?? 0)
