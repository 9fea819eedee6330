import type { Keeper } from './keeper'
import { type Held, LOG } from './log'

/** How long other tabs leave the log alone after one has taken it up. */
export const LEASE_MS = 5000

const LEASE = 'lease'
const MAX_EVENTS = 1000
/** UTF-16 units; browsers give an origin about five million, and the page wants them. */
const MAX_LENGTH = 500_000
/** How long an event that cannot be delivered stays on the device. */
const MAX_AGE_MS = 14 * 864e5
/** What seems older than that was logged by a clock that was wrong; nobody knows its age. */
const NO_AGE_MS = 400 * 864e5

/** The lease that this tab took last. */
let mine = ''

/**
 * Takes up what this and other pages left in the log: important events first, new before old. Damaged events and those
 * beyond the caps are removed; another store's are left alone.
 *
 * False while another tab has taken up the log. That spares requests; nothing depends on it, since the collector counts
 * an event once however often it comes.
 * @param isFailing whether delivery just failed: only what could not be delivered grows too old, however wrong the clock is
 */
export function takeUpBacklog(
  held: Map<string, Held>,
  keeper: Keeper,
  store: string,
  nowMs: number,
  isFailing: boolean,
): boolean {
  const lease = keeper.get(LEASE) ?? ''
  // A lease from the future comes from a clock that has jumped.
  if (lease !== mine && Math.abs(nowMs - Number(lease)) < LEASE_MS) return false
  mine = `${nowMs}`
  keeper.write(LEASE, mine)
  let count = 0
  let length = 0
  for (const key of keeper.keys().sort().reverse()) {
    if (!key.startsWith(LOG)) continue
    const text = keeper.get(key) ?? ''
    const source = sourceOf(text)
    const isOver = count >= MAX_EVENTS || (length += text.length) > MAX_LENGTH
    const ageMs = nowMs - loggedAt(key)
    if (isOver || !source || (isFailing && ageMs > MAX_AGE_MS && ageMs < NO_AGE_MS)) keeper.remove(key)
    else if (source === `/stores/${store}`) {
      count++
      if (!held.has(key))
        held.set(key, { key, text, isImportant: key[LOG.length] === '1', isLogged: true, isAdopted: true })
    }
  }
  return true
}

/** When the event of a key was logged, milliseconds since 1970 by the clock of then. */
const loggedAt = (key: string): number => Number.parseInt(key.slice(LOG.length + 1), 36)

/** Whose event it is; null for a damaged text, which would spoil the whole batch that it travels in. */
function sourceOf(text: string): unknown {
  try {
    return JSON.parse(text)?.source
  } catch {
    return null // cut off, edited, or written by somebody else
  }
}
