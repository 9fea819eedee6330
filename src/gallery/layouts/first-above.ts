/** First index from 0 whose value is above the limit, `count` if none is; values must not fall. */
export function firstAbove(count: number, value: (index: number) => number, limit: number): number {
  let from = 0
  let to = count
  while (from < to) {
    const middle = (from + to) >> 1
    if (value(middle) > limit) to = middle
    else from = middle + 1
  }
  return from
}
