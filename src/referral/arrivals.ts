import { type Chain, decodeToken } from './token'

/** A visit that began with somebody else's share link. */
export interface Arrival extends Chain {
  /** The token (or bare share id) as it came. */
  readonly token: string
  /** From the link's `utm_source`, else null; one line of text. */
  readonly network: string | null
  /** ISO 8601, UTC, by the browser's clock. */
  readonly at: string
}

/** All of them travel with a conversion. */
const MAX_ARRIVALS = 10
const DAY_MS = 864e5

/** An arrival by this token, or null for anything that is no token. */
export function createArrival(token: unknown, network: string | null, at: string): Arrival | null {
  const decoded = decodeToken(token)
  return decoded && { ...decoded, token: String(token), network, at }
}

/**
 * Reads what {@link formatArrivals} wrote. Storage is edited by hand, by other versions and by disks:
 * a line that is not an arrival is left out.
 */
export function parseArrivals(text: string | null): Arrival[] {
  const arrivals: Arrival[] = []
  for (const [, at, token, network] of (text ?? '').matchAll(/^(\S+) (\S+) (.*)/gm)) {
    const arrival = Date.parse(at!) ? createArrival(token, network || null, at!) : null
    if (arrival) arrivals.push(arrival)
  }
  return arrivals
}

/** The newest ten, one line an arrival, oldest first: `<ISO time> <token> <network>`. */
export const formatArrivals = (arrivals: readonly Arrival[]): string =>
  arrivals
    .slice(-MAX_ARRIVALS)
    .map(({ at, token, network }) => `${at} ${token} ${network ?? ''}`)
    .join('\n')

/**
 * The newest ten within the window, oldest first. An arrival from the future is kept: then the clock was set back,
 * and it is the order of arrivals that counts.
 */
export const currentArrivals = (arrivals: readonly Arrival[], nowMs: number, windowDays: number): Arrival[] =>
  arrivals.filter(({ at }) => nowMs - Date.parse(at) < windowDays * DAY_MS).slice(-MAX_ARRIVALS)
