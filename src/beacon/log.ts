import type { Keeper } from './keeper'

/** An event that the collector has not acknowledged yet. */
export interface LogEntry {
  /** Where it stands in the log, and which event it is: `log:` importance, time, id. */
  readonly key: string
  /** The event as it goes over the wire; what is stored is exactly what is sent. */
  readonly text: string
}

const PREFIX = 'log:'
const LEASE = 'lease'
/** How long other tabs leave the log alone after one has taken it up. */
export const LEASE_MS = 5000
const MAX_EVENTS = 1000
/** UTF-16 units; browsers give an origin about five million, and the page wants them. */
const MAX_LENGTH = 500_000

/** The key of an event. Plain sorting puts views before important events, and old before new. */
export const logKey = (isImportant: boolean, atMs: number, id: string): string =>
  `${PREFIX}${isImportant ? 1 : 0}${atMs.toString(36).padStart(9, '0')}:${id}`

/** When the event of a key was logged, milliseconds since 1970 by the clock of then. */
export const loggedAt = (key: string): number => Number.parseInt(key.slice(PREFIX.length + 1), 36)

/**
 * What this and other pages left in the log: important events first, new before old. Damaged events, and those beyond
 * the caps, are removed; events that begin otherwise than `head` (another store's) are left alone.
 */
export function readLog(keeper: Keeper, head: string): LogEntry[] {
  const entries: LogEntry[] = []
  let length = 0
  for (const key of keeper.keys().sort().reverse()) {
    if (!key.startsWith(PREFIX)) continue
    const text = keeper.get(key) ?? ''
    length += text.length
    if (entries.length >= MAX_EVENTS || length > MAX_LENGTH || !isJson(text)) keeper.remove(key)
    else if (text.startsWith(head)) entries.push({ key, text })
  }
  return entries
}

/**
 * Whether this tab may take up the log now, which then keeps others from it for a while. It spares requests; nothing
 * depends on it, since the collector counts an event once however often it comes.
 * @param mine the lease that this tab took before
 * @returns the lease, or null while another tab has it
 */
export function takeLease(keeper: Keeper, nowMs: number, mine: string): string | null {
  const lease = keeper.get(LEASE) ?? ''
  // A lease from the future comes from a clock that has jumped.
  if (lease !== mine && Math.abs(nowMs - Number(lease)) < LEASE_MS) return null
  keeper.write(LEASE, `${nowMs}`)
  return `${nowMs}`
}

/** One damaged text would spoil the whole batch that it travels in. */
function isJson(text: string): boolean {
  try {
    return !!JSON.parse(text)
  } catch {
    return false // cut off, edited, or written by somebody else
  }
}
