import type { DeviceStorage } from '../lib/storage'

/** An event that the collector has not acknowledged yet. */
export interface LogEntry {
  readonly id: string
  /** Where it stands in the log: sorts by importance, then by age. */
  readonly key: string
  /** The event as it goes over the wire; what is stored is exactly what is sent. */
  readonly text: string
}

/** Unacknowledged events on the device: one storage key an event, so that tabs never write over each other. */
export interface EventLog {
  /** Whether the event is on the device now. */
  write(entry: LogEntry): boolean
  remove(key: string): void
  /**
   * What this and other pages left behind, least important and oldest first; damaged events, and what is beyond the
   * caps, are removed. Null while another tab has taken it up: that spares work, nothing depends on it, since the
   * collector counts an event once however often it comes.
   */
  read(nowMs: number): LogEntry[] | null
  /** Lets other tabs take up the log. */
  release(): void
}

/** How long a tab that took up the log keeps others from doing the same. */
export const LEASE_MS = 30_000

const PREFIX = 'log:'
const LEASE = 'lease'
const MAX_EVENTS = 1000
/** UTF-16 units; browsers give an origin about five million, and the page wants them. */
const MAX_LENGTH = 500_000

/** The key of an event: views before important ones, old before new, so that plain sorting finds what to give up first. */
export const logKey = (important: boolean, atMs: number, id: string): string =>
  `${PREFIX}${important ? 1 : 0}${atMs.toString(36).padStart(9, '0')}:${id}`

/** When the event of a key was logged, milliseconds since 1970 by the clock of then. */
export const loggedAt = (key: string): number => Number.parseInt(key.slice(PREFIX.length + 1), 36)

/** @param source only events of this store are read; another store's on the same origin are left alone */
export function createLog(storage: DeviceStorage, source: string): EventLog {
  let holds = false
  return {
    write: ({ key, text }) => storage.set(key, text),
    remove: storage.remove,
    read(nowMs) {
      const restMs = Number(storage.get(LEASE)) - nowMs
      // A lease further ahead than any tab takes comes from a clock that has jumped.
      if (!holds && restMs > 0 && restMs <= LEASE_MS) return null
      holds = storage.set(LEASE, `${nowMs + LEASE_MS}`)
      const keys = storage.keys().sort()
      const entries: LogEntry[] = []
      let length = 0
      let count = 0
      for (let i = keys.length; i--; ) {
        const key = keys[i]!
        if (key.slice(0, PREFIX.length) !== PREFIX) continue
        const text = storage.get(key) ?? ''
        const id = key.slice(key.indexOf(':', PREFIX.length) + 1)
        const owner = ownerOf(text, id)
        length += text.length
        // One damaged text would spoil the whole batch that it travels in.
        if (owner === null || ++count > MAX_EVENTS || length > MAX_LENGTH) storage.remove(key)
        else if (owner === source) entries.unshift({ id, key, text })
      }
      return entries
    },
    release() {
      if (holds) storage.remove(LEASE)
      holds = false
    },
  }
}

/** The `source` of a stored event, or null when the text is not that event. */
function ownerOf(text: string, id: string): string | null {
  try {
    const event: unknown = JSON.parse(text)
    return event && typeof event === 'object' && 'id' in event && event.id === id && 'source' in event
      ? String(event.source)
      : null
  } catch {
    return null // cut off, edited, or written by somebody else
  }
}
