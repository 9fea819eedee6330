/**
 * Whether a sale is on: `2026-11-20T00:00+0100` or `20261120T0000+0100` to a day (`2026-11-30`), which counts to its
 * end. What can't be read is no bound.
 */
export function isInEffect(from: string, to: string, now: number): boolean {
  return !(timeOf(from) > now) && !(timeOf(to) + (/\dT|:/i.test(to) ? 0 : DAY_MS) < now)
}

const DAY_MS = 86_399_999

const timeOf = (text: string) =>
  Date.parse(
    text
      .trim()
      .replace(/^(\d{4})(\d\d)(\d\d)(?!\d)/, '$1-$2-$3')
      .replace(/T(\d\d)(\d\d)(\d\d)?/, (_, hours, minutes, seconds = '00') => `T${hours}:${minutes}:${seconds}`)
      .replace(/(:.*[+-]\d\d):?(\d\d)?$/, (_, start, minutes = '00') => `${start}:${minutes}`),
  )
