import { encodeJson } from '../lib/json'
import type { Keeper } from './keeper'
import { encodeBatch, insert, LOG, type LogEntry } from './log'
import { readReceipt } from './receipt'
import { createTransport, type Natives } from './transport'

export interface SenderOptions {
  /** Base URL of the collector, without a slash at its end. */
  collector: string
  store: string
  /** Where events wait on the device. */
  keeper: Keeper
  /** How the text of this store's events begins. */
  head: string
  window: Window & typeof globalThis
  natives: Natives
  now: () => number
  /** The collector will never take the events with these ids, and says why. */
  onRefused: (reason: string, events: string[]) => void
  /** False gives an event one attempt only: for tests that must be able to see loss. */
  retry: boolean
}

/** Brings events to the collector: logged before sent, at least once, in batches, whatever the network does. */
export interface Sender {
  /** Returns at once; the event is logged when the caller's handler is done, and sent right after if it is important, else with the next batch. */
  add(entry: LogEntry, isImportant: boolean): void
  /** Sends all that waits, here and in the log; resolves when each has been tried. */
  flush(): Promise<void>
  /** The page may be gone the next moment: hands what waits to the browser. */
  leave(): void
  /** The page or the network is back: tries again at once, unless the collector asked for patience. */
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
const MAX_WAITING = 1000
/** Views of one look at the gallery travel together. */
const BATCH_MS = 5000
const FIRST_RETRY_MS = 1000
const LAST_RETRY_MS = 300_000
/** A collector may ask for ten minutes of patience; more is taken for a mistake. */
const MAX_WAIT_MS = 600_000
/** What the collector will not take the next time either: bad request, not allowed, gone, too large, wrong type. */
const FINAL = /^4(0[013]|1[035]|22)$/

interface Waiting extends LogEntry {
  isLogged?: boolean
  /** Left by another page: after a failure only the log keeps it, and any tab may take it up. */
  isAdopted?: boolean
}

export function createSender(options: SenderOptions): Sender {
  const { collector, store, keeper, head, window, natives, now, onRefused, retry } = options
  const transport = createTransport(window, natives, collector, now)
  const encoder = new window.TextEncoder()
  /** Important and new events first. */
  let queue: Waiting[] = []
  /** What `sendBeacon` took: it may have arrived. */
  let handedOver: Waiting[] = []
  /** The keys of all events that this page holds, waiting or on their way. */
  const held = new Set<string>()
  const requests = new Set<Promise<void>>()
  let failures = 0
  let maxEvents = MAX_EVENTS
  /** Whether all that waits is to go now, not only with the next batch. */
  let isDue = false
  let batchTimer = 0
  /** Whether the batch timer is the one that fires at once. */
  let isSoon = false
  let restTimer = 0
  /** Whether the collector itself asked to wait. */
  let isPatient = false

  const setTimer = (action: () => void, ms: number): number => natives.setTimeout.call(window, action, ms)
  const clearTimers = (): void => {
    natives.clearTimeout.call(window, batchTimer)
    natives.clearTimeout.call(window, restTimer)
    batchTimer = restTimer = 0
  }

  /** The next batch, within the limits of a request. */
  const take = (): Waiting[] => {
    const batch: Waiting[] = []
    let bytes = 1
    queue = queue.filter((entry) => {
      const length = encoder.encode(entry.text).length + 1
      if (batch.length >= maxEvents || (batch.length && bytes + length > MAX_BYTES)) return true
      bytes += length
      batch.push(entry)
      return false
    })
    return batch
  }

  const settle = ({ key }: Waiting): void => {
    held.delete(key)
    keeper.remove(key)
  }

  const persist = (): void => {
    for (const entry of queue) entry.isLogged ||= keeper.write(entry.key, entry.text)
  }

  /** Takes up what other pages, or this one in its last life, left in the log. */
  const adopt = async (): Promise<void> => {
    if (!retry || !keeper.isOpen || !keeper.keys().some((key) => key.startsWith(LOG) && !held.has(key))) return
    try {
      const { LEASE_MS, readBacklog } = await import('./backlog')
      const entries = readBacklog(keeper, head, now(), failures > 0)
      if (!entries) setTimer(wake, LEASE_MS)
      for (const entry of entries ?? []) {
        if (!held.has(entry.key)) queue.push({ ...entry, isLogged: true, isAdopted: true })
        held.add(entry.key)
      }
      pump()
    } catch {
      // The part could not be loaded; the log can wait.
    }
  }

  const pump = (): void => {
    while (isDue && !restTimer && requests.size < MAX_IN_FLIGHT) {
      const batch = take()
      if (!batch.length) break
      const request = send(batch).then(() => {
        requests.delete(request)
        pump()
      })
      requests.add(request)
    }
    isDue &&= queue.length > 0
  }

  const send = async (batch: Waiting[]): Promise<void> => {
    // What failed once may have failed for the keepalive quota, which the page shares with every script on it.
    const reply = await transport.post(PATH, encodeBatch(batch), !failures)
    const { status = 0, redirected, waitMs = 0 } = reply ?? {}
    const refused = reply && readReceipt(reply, batch.length)
    const isTooLarge = status === 413 && batch.length > 1
    if (!retry || refused || (!isTooLarge && !redirected && FINAL.test(`${status}`))) {
      failures = 0
      batch.forEach(settle)
      const lost = refused ? refused.map(({ index }) => batch[index]) : batch
      if (lost.length)
        onRefused(
          `${refused?.[0]?.reason ?? status}`,
          lost.map((one) => `${one?.key.split(':')[2]}`),
        )
      return
    }
    // Broken off: nobody waits for it any more.
    if (!batch.some(({ key }) => held.has(key))) return
    // What another page left stays in the log, where any tab may take it up again; what was dropped stays dropped.
    for (const { key, isAdopted } of batch) if (isAdopted) held.delete(key)
    queue = batch.filter(({ key }) => held.has(key)).concat(queue)
    // There may be room now for what was under way while others were written.
    persist()
    if (isTooLarge) {
      maxEvents = batch.length >> 1
      isDue = true
    } else if (!restTimer) {
      isPatient = waitMs > 0
      // Pages exchange even the dice, for tests of theirs: what they give must not make it no rest at all.
      const jitter = 0.5 + (window.Math.random() % 1 || 0) / 2
      const backoffMs = Math.min(FIRST_RETRY_MS * 2 ** failures++, LAST_RETRY_MS) * jitter
      restTimer = setTimer(resume, isPatient ? Math.max(backoffMs, Math.min(waitMs, MAX_WAIT_MS)) : backoffMs)
    }
  }

  /** The end of a rest, and of every other pause. */
  const resume = (): Promise<void> => {
    clearTimers()
    isPatient = false
    isDue = true
    pump()
    isDue = true
    return adopt()
  }

  const wake = async (): Promise<void> => {
    queue = handedOver.concat(queue)
    handedOver = []
    if (!isPatient) await resume()
  }

  const forget = async (visitor: string, delayMs: number): Promise<void> => {
    const reply = await transport.post('/forget', encodeJson({ store, visitor }), true)
    // Once more in any case: a batch that was under way, here or in another tab, may be stored after the first.
    if (!reply || reply.status > 499 || delayMs === FIRST_RETRY_MS)
      setTimer(() => void forget(visitor, delayMs * 2), delayMs)
  }

  /** Halves what the browser finds too much, down to single events. */
  const handOver = (batch: Waiting[]): boolean => {
    const half = batch.length >> 1
    const isTaken = transport.handOver(PATH, encodeBatch(batch))
    if (isTaken) handedOver.push(...batch)
    else if (!half) queue.push(...batch)
    return isTaken || (half > 0 && [handOver(batch.slice(0, half)), handOver(batch.slice(half))].every(Boolean))
  }

  return {
    add(entry, isImportant) {
      held.add(entry.key)
      const surplus = insert<Waiting>(queue, { ...entry }, isImportant, MAX_WAITING)
      if (surplus) settle(surplus)
      const isNow = isImportant || queue.length >= MAX_EVENTS
      if (!batchTimer || (isNow && !isSoon)) {
        isSoon = isNow
        natives.clearTimeout.call(window, batchTimer)
        batchTimer = setTimer(
          () => {
            batchTimer = 0
            isDue = true
            pump()
          },
          isNow ? 0 : BATCH_MS,
        )
      }
      // The log is written after the caller's handler, but before any timer, so before anything is sent.
      natives.queueMicrotask.call(window, persist)
    },
    async flush() {
      persist()
      await wake()
      for (const request of requests) await request
    },
    leave() {
      persist()
      // What the log has can wait as long as the collector asked.
      if (isPatient && keeper.isOpen) return
      for (let batch = take(); batch.length && handOver(batch); ) batch = take()
    },
    wake,
    persist,
    drop() {
      queue = []
      handedOver = []
      held.clear()
      clearTimers()
      isPatient = false
      transport.abort()
    },
    forget: (visitor) => void forget(visitor, FIRST_RETRY_MS),
  }
}
