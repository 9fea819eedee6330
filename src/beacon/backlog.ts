import type { Keeper } from './keeper'
import { LOG, type LogEntry, loggedAt } from './log'

/** How long other tabs leave the log alone after one has taken it up. */
export const LEASE_MS = 5000

const LEASE = 'lease'
const MAX_EVENTS = 1000
/** UTF-16 units; browsers give an origin about five million, and the page wants them. */
const MAX_LENGTH = 500_000
/** How long an event that cannot be delivered stays on the device. */
const MAX_AGE_MS = 14 * 864e5

/** The lease that this tab took last. */
let mine = ''

/**
 * What this and other pages left in the log: important events first, new before old. Damaged events and those beyond
 * the caps are removed; events that begin otherwise than `head` (another store's) are left alone.
 *
 * Null while another tab has taken up the log. That spares requests; nothing depends on it, since the collector counts
 * an event once however often it comes.
 * @param isFailing whether delivery just failed: only what could not be delivered grows too old, however wrong the clock is
 */
export function readBacklog(keeper: Keeper, head: string, nowMs: number, isFailing: boolean): LogEntry[] | null {
  const lease = keeper.get(LEASE) ?? ''
  // A lease from the future comes from a clock that has jumped.
  if (lease !== mine && Math.abs(nowMs - Number(lease)) < LEASE_MS) return null
  mine = `${nowMs}`
  keeper.write(LEASE, mine)
  const entries: LogEntry[] = []
  let length = 0
  for (const key of keeper.keys().sort().reverse()) {
    if (!key.startsWith(LOG)) continue
    const text = keeper.get(key) ?? ''
    const isOver = entries.length >= MAX_EVENTS || (length += text.length) > MAX_LENGTH
    if (isOver || !isJson(text) || (isFailing && nowMs - loggedAt(key) > MAX_AGE_MS)) keeper.remove(key)
    else if (text.startsWith(head)) entries.push({ key, text })
  }
  return entries
}

/** One damaged text would spoil the whole batch that it travels in. */
function isJson(text: string): boolean {
  try {
    return !!JSON.parse(text)
  } catch {
    return false // cut off, edited, or written by somebody else
  }
}
