/**
 * Splits a whole amount by weights into whole parts that sum exactly to it, by largest remainder: each part is rounded
 * down, and what is left goes one by one to those that lost most (ties: to the earlier). A negative amount is split as
 * its opposite.
 * @param minor whole minor units
 * @param weights not negative, at least one positive
 * @throws RangeError for anything else
 */
export function splitMinor(minor: number, weights: readonly number[]): number[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  if (!Number.isSafeInteger(minor)) throw new RangeError(`splitMinor(): minor must be a whole number, not ${minor}`)
  if (!(total > 0 && total < Number.POSITIVE_INFINITY) || weights.some((weight) => !(weight >= 0)))
    throw new RangeError('splitMinor(): weights must be numbers from 0, at least one above')
  const amount = Math.abs(minor)
  // Weights may be as large as numbers get; their products with the amount may not.
  const unit = Number.isFinite(amount * total) ? 1 : total
  const exact = weights.map((weight) => (amount * (weight / unit)) / (total / unit))
  const parts = exact.map(Math.floor)
  let left = amount - parts.reduce((sum, part) => sum + part, 0)
  const order = exact
    .map((_, i) => i)
    .filter((i) => weights[i])
    .sort((a, b) => remainder(exact[b]) - remainder(exact[a]) || a - b)
  // Rounding of floats can make the parts one too many; then it is taken back where least was lost.
  for (let i = 0; left > 0; i = (i + 1) % order.length, left--) parts[order[i]!]!++
  for (let i = order.length - 1; left < 0; i--) {
    if (!parts[order[i]!]) continue
    parts[order[i]!]!--
    left++
  }
  return parts.map((part) => (minor < 0 && part ? -part : part))
}

/**
 * In parts of a prime, so that remainders that are equal but for the rounding of floats are equal, here as in SQL: no weight
 * is a fraction that lies between two of these parts.
 */
export const REMAINDER_STEPS = 1_000_003

const remainder = (value = 0): number => Math.round((value - Math.floor(value)) * REMAINDER_STEPS)
