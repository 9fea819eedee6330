import { encodeJson } from '../lib/json'
import type { Keeper } from './keeper'
import { type Held, idOf, LOG, type LogEntry } from './log'
import { createTransport, type Reply } from './transport'

export interface SenderOptions {
  /** Base URL of the collector, without a slash at its end; null: there is none, and nothing is ever added. */
  collector: string | null
  store: string
  /** Where events wait on the device. */
  keeper: Keeper
  window: Window & typeof globalThis
  now: () => number
  /** Tells the page (`vitrine:error`) of events that the collector will never take. */
  emit: (type: string, detail: object) => void
}

/** Brings events to the collector: logged before sent, at least once, in batches, whatever the network does. */
export interface Sender {
  /** Logs the event; it is sent when the caller's task is done if it is important, else with the next batch. */
  add(entry: LogEntry): void
  /** Sends all that waits, here and in the log; resolves when each has been tried. */
  flush(): Promise<void>
  /** The page may be gone the next moment: hands what waits to the browser. */
  leave(): void
  /** The page or the network is back, or storage may be read: tries at once, unless the collector asked for patience. */
  wake(): Promise<void>
  /** Writes what is only in memory to the log. */
  persist(): void
  /** Forgets all that waits, and breaks off what is under way. */
  drop(): void
  /** Tells the collector to erase a visitor, until it has heard. */
  forget(visitor: string): void
}

const PATH = '/events'
const MAX_EVENTS = 50
const MAX_BYTES = 16_384
/** Browsers give 64 KiB of keepalive requests to the whole page; leave room for the host. */
const MAX_IN_FLIGHT = 2
const MAX_HELD = 1000
/** Views of one look at the gallery travel together. */
const BATCH_MS = 5000
const FIRST_RETRY_MS = 1000
const LAST_RETRY_MS = 300_000
/** A collector may ask for ten minutes of patience; more is taken for a mistake. */
const MAX_WAIT_MS = 600_000
/** What the collector will not take the next time either: bad request, not allowed, gone, too large, wrong type. */
const FINAL = /^4(0[013]|1[035]|22)$/

/** What is waited for: nothing, the rest of a batch, the end of the handler or room for a request … */
const NOTHING = 0
const BATCH = 1
const ROOM = 2
/** … or, before anything is sent again, the end of a rest after a failure, or of the patience that the collector asked for. */
const REST = 3
const PATIENCE = 4

export function createSender({ collector, store, keeper, window, now, emit }: SenderOptions): Sender {
  const { setTimeout, clearTimeout } = window
  const transport = createTransport(window, collector, now)
  const encoder = new window.TextEncoder()
  const held = new Map<string, Held>()
  /** What `sendBeacon` took: it may have arrived. */
  const handedOver: Held[] = []
  const requests = new Set<Promise<void>>()
  let failures = 0
  let maxEvents = MAX_EVENTS
  let wait = NOTHING
  let timer = 0

  /** Waits for something else, if that goes before what is waited for. */
  const waitFor = (next: number, ms: number): void => {
    if (next <= wait) return
    wait = next
    clearTimeout(timer)
    timer = setTimeout(next < REST ? pump : resume, ms)
  }

  const persist = (): void => {
    for (const entry of held.values()) entry.isLogged ||= keeper.write(entry.key, entry.text)
  }

  /** The next batch, within the limits of a request. */
  const take = (max = maxEvents): Held[] => {
    persist()
    const batch: Held[] = []
    let bytes = 1
    for (const entry of [...held.values()].sort((a, b) => +b.isImportant - +a.isImportant)) {
      // What the log has can wait as long as the collector asked; what it would not take is gone with the page.
      if (entry.isAway || (entry.isLogged && wait > REST)) continue
      bytes += encoder.encode(entry.text).length + 1
      if (batch.length >= max || (batch.length && bytes > MAX_BYTES)) break
      entry.isAway = true
      batch.push(entry)
    }
    return batch
  }

  const settle = ({ key }: Held): void => {
    held.delete(key)
    keeper.remove(key)
  }

  /** Sends all that waits. */
  const pump = (): void => {
    while (wait < REST && requests.size < MAX_IN_FLIGHT) {
      const batch = take()
      // While there is more, what is new goes along with it.
      wait = batch.length ? ROOM : NOTHING
      if (!batch.length) break
      const request = send(batch).then(() => {
        requests.delete(request)
        if (wait === ROOM) pump()
      })
      requests.add(request)
    }
  }

  const send = async (batch: Held[]): Promise<void> => {
    // What failed once may have failed for the keepalive quota, which the page shares with every script on it.
    const reply = await transport.post(PATH, encodeBatch(batch), !failures)
    const { status, redirected, waitMs = 0 } = reply
    const isTooLarge = status === 413 && batch.length > 1
    const isFinal = !isTooLarge && !redirected && FINAL.test(`${status}`)
    const refused = isFinal
      ? batch.map(({ key }, index) => ({ index, id: idOf(key), reason: `${status}` }))
      : readReceipt(reply, batch.length)
    if (refused) {
      failures = 0
      batch.forEach(settle)
      if (refused[0]) emit('error', { code: 'refused', message: refused[0].reason, skipped: refused })
      return
    }
    // Broken off: nobody waits for it any more.
    if (!batch.some(({ key }) => held.has(key))) return
    for (const entry of batch) {
      entry.isAway = false
      // What another page left stays in the log, where any tab may take it up again.
      if (entry.isAdopted) held.delete(entry.key)
    }
    // There may be room now for what was under way while others were written.
    persist()
    if (isTooLarge) {
      maxEvents = batch.length >> 1
      // A rest of no time: what another page left is taken up anew after it.
      waitFor(REST, 0)
    } else {
      if (wait < REST) failures++
      // Pages exchange even the dice, for tests of theirs: what they give must not make it no rest at all.
      const jitter = 0.5 + (window.Math.random() % 1 || 0) / 2
      const backoffMs = Math.min(FIRST_RETRY_MS * 2 ** (failures - 1), LAST_RETRY_MS) * jitter
      waitFor(waitMs > 0 ? PATIENCE : REST, Math.max(backoffMs, Math.min(waitMs || 0, MAX_WAIT_MS)))
    }
  }

  /** The end of a rest, and of every other pause: sends all that waits, also what other pages, or this one in its last life, left in the log. */
  const resume = async (): Promise<void> => {
    clearTimeout(timer)
    wait = NOTHING
    pump()
    if (!collector || !keeper.isOpen || !keeper.keys().some((key) => key.startsWith(LOG) && !held.has(key))) return
    try {
      const { LEASE_MS, takeUpBacklog } = await import('./backlog')
      if (takeUpBacklog(held, keeper, store, now(), failures > 0)) pump()
      else setTimeout(wake, LEASE_MS)
    } catch {
      // The part could not be loaded; the log can wait.
    }
  }

  const wake = async (): Promise<void> => {
    for (const entry of handedOver.splice(0)) entry.isAway = false
    if (wait < PATIENCE) await resume()
  }

  const forget = async (visitor: string, delayMs = FIRST_RETRY_MS): Promise<void> => {
    const { status } = await transport.post('/forget', encodeJson({ store, visitor }), true)
    // Once more in any case: a batch that was under way, here or in another tab, may be stored after the first.
    if (delayMs === FIRST_RETRY_MS || (status !== 202 && !FINAL.test(`${status}`)))
      setTimeout(() => void forget(visitor, delayMs * 2), delayMs)
  }

  return {
    add(entry) {
      held.set(entry.key, entry)
      // The oldest view goes, or what has just come where all else is important.
      if (held.size > MAX_HELD) settle([...held.values()].find(({ isImportant }) => !isImportant) ?? entry)
      persist()
      if (entry.isImportant || held.size >= MAX_EVENTS) waitFor(ROOM, 0)
      else waitFor(BATCH, BATCH_MS)
    },
    async flush() {
      await wake()
      for (const request of requests) await request
    },
    leave() {
      // What is tried again goes without keepalive, and would end with the page.
      if (failures) for (const entry of held.values()) entry.isAway = handedOver.includes(entry)
      // Halves what the browser finds too much, down to single events.
      for (let max = MAX_EVENTS; max; ) {
        const batch = take(max)
        if (!batch.length) break
        if (transport.handOver(PATH, encodeBatch(batch))) handedOver.push(...batch)
        else {
          for (const entry of batch) entry.isAway = false
          max = batch.length >> 1
        }
      }
    },
    wake,
    persist,
    drop() {
      held.clear()
      clearTimeout(timer)
      wait = NOTHING
      transport.abort()
    },
    forget,
  }
}

/** The body of a request. */
const encodeBatch = (batch: readonly Held[]): string => `[${batch.map(({ text }) => text).join()}]`

/**
 * The refused events of the collector's receipt, or null when this is no receipt for the whole batch:
 * hotel networks answer 200 to anything, with a page of their own.
 */
function readReceipt(
  { status, text = '' }: Reply,
  count: number,
): readonly { index: number; id: string; reason: string }[] | null {
  try {
    const { accepted, duplicates, rejected } = JSON.parse(text)
    return status < 300 && accepted + duplicates + rejected.length === count ? rejected : null
  } catch {
    return null // no JSON, or of another form
  }
}
