/** Whole percentages that sum to exactly 100 (largest remainder, the earlier one on a tie); all 0 where nobody voted. */
export function percentages(votes: readonly number[]): number[] {
  const total = votes.reduce((sum, one) => sum + one, 0)
  if (!total) return votes.map(() => 0)
  const whole = votes.map((one) => Math.floor((one * 100) / total))
  const missing = 100 - whole.reduce((sum, one) => sum + one, 0)
  const rounded = votes
    .map((one, at) => ({ at, rest: (one * 100) % total }))
    .sort((a, b) => b.rest - a.rest)
    .slice(0, missing)
  for (const { at } of rounded) whole[at]! += 1
  return whole
}
