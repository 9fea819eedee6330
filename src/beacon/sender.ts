import { utf8Length } from '../lib/json'
import { type EventLog, LEASE_MS, type LogEntry, loggedAt } from './log'
import type { Reply, Transport } from './transport'

export interface SenderOptions {
  transport: Transport
  /** Where events wait on the device; null while nothing may be stored. */
  log: () => EventLog | null
  now: () => number
  /** From 0 to 1, for the jitter between retries. */
  random: () => number
  setTimer: (action: () => void, ms: number) => number
  clearTimer: (timer: number) => void
  /** The collector will never take so many events, and says why. */
  onRefused: (reason: string, count: number) => void
  /** False gives an event one attempt only: for tests that must be able to see loss. */
  retry: boolean
}

/** Brings events to the collector: logged before sent, at least once, in batches, whatever the network does. */
export interface Sender {
  /** Returns at once; the event is logged when the caller's handler is done, and sent right after if it is important, else with the next batch. */
  add(entry: LogEntry, important: boolean): void
  /** Sends all that waits, here and in the log; resolves when each has been tried. */
  flush(): Promise<void>
  /** The page may be gone the next moment: hands what is not on its way to the browser. */
  leave(): void
  /** The page or the network is back: tries again at once, unless the collector asked for patience. */
  wake(): void
  /** Writes what is only in memory to the log. */
  persist(): void
  /** Forgets all that waits, and stops what is on its way. */
  drop(): void
  dispose(): void
}

interface Waiting extends LogEntry {
  readonly bytes: number
  readonly important: boolean
  /** Left by another page: on a failure only the log keeps it. */
  readonly adopted: boolean
  logged: boolean
  /** `on-its-way` outlives the page, `in-flight` dies with it, `handed-over` may have arrived. */
  state: 'waiting' | 'in-flight' | 'on-its-way' | 'handed-over'
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
/** What the collector will not take the next time either: bad request, not allowed, gone, too large, wrong type. */
const FINAL = /^4(0[013]|1[035]|22)$/
/** How long an event that cannot be delivered stays on the device. */
const MAX_AGE_MS = 14 * 864e5

export function createSender(options: SenderOptions): Sender {
  const { transport, log, now, random, setTimer, clearTimer, onRefused, retry } = options
  let queue: Waiting[] = []
  let inFlight = 0
  let failures = 0
  let maxEvents = MAX_EVENTS
  /** Whether all that waits is to go now, not only with the next batch. */
  let due = false
  let unlogged = false
  let batchTimer = 0
  let restTimer = 0
  let leaseTimer = 0
  /** Whether the collector itself asked to wait. */
  let patience = false
  let waiters: (() => void)[] = []

  const toWaiting = (entry: LogEntry, important: boolean, adopted: boolean): Waiting => ({
    ...entry,
    bytes: utf8Length(entry.text) + 1,
    important,
    adopted,
    logged: adopted,
    state: 'waiting',
  })

  /** Keeps the entries that pass, in their order. */
  const keep = (passes: (entry: Waiting) => boolean): void => {
    const kept: Waiting[] = []
    for (let i = 0; i < queue.length; i++) if (passes(queue[i]!)) kept.push(queue[i]!)
    queue = kept
  }

  /** The next batch within the limits of a request: the newest of those that pass, oldest first. */
  const take = (passes: (entry: Waiting) => boolean): Waiting[] => {
    const batch: Waiting[] = []
    let bytes = 1
    for (let i = queue.length; i-- && batch.length < maxEvents; ) {
      const entry = queue[i]!
      if (!passes(entry) || (batch.length && bytes + entry.bytes > MAX_BYTES)) continue
      bytes += entry.bytes
      batch.unshift(entry)
    }
    return batch
  }

  const mark = (batch: readonly Waiting[], state: Waiting['state']): void => {
    for (let i = 0; i < batch.length; i++) batch[i]!.state = state
  }

  const settle = (batch: readonly Waiting[]): void => {
    for (let i = 0; i < batch.length; i++) log()?.remove(batch[i]!.key)
    keep((entry) => !batch.includes(entry))
  }

  const persist = (): void => {
    unlogged = false
    for (let i = 0; i < queue.length; i++) {
      const entry = queue[i]!
      entry.logged ||= log()?.write(entry) ?? false
    }
  }

  /** Takes up what other pages, or this one in its last life, left in the log. */
  const adopt = (): void => {
    clearTimer(leaseTimer)
    if (!retry) return
    const entries = log()?.read(now())
    if (entries === null) leaseTimer = setTimer(wake, LEASE_MS)
    const fresh: Waiting[] = []
    const known = new Set<string>()
    for (let i = 0; i < queue.length; i++) known.add(queue[i]!.id)
    for (let i = 0; entries && i < entries.length; i++) {
      const entry = entries[i]!
      if (!known.has(entry.id)) fresh.push(toWaiting(entry, true, true))
    }
    queue = fresh.concat(queue)
  }

  const pump = (): void => {
    while (due && !restTimer && inFlight < MAX_IN_FLIGHT) {
      const batch = take((entry) => entry.state === 'waiting')
      if (batch.length) void send(batch)
      else due = false
    }
    if (inFlight) return
    if (!queue.some((entry) => entry.adopted)) log()?.release()
    const done = waiters
    waiters = []
    for (let i = 0; i < done.length; i++) done[i]!()
  }

  const send = async (batch: Waiting[]): Promise<void> => {
    // What failed once may have failed for the keepalive quota, which the page shares with every script on it.
    const keepalive = !failures
    mark(batch, keepalive ? 'on-its-way' : 'in-flight')
    inFlight++
    const reply = await transport.post(PATH, encode(batch), keepalive)
    inFlight--
    judge(batch, reply)
    pump()
  }

  const judge = (batch: Waiting[], reply: Reply | null): void => {
    const refused = reply && readReceipt(reply, batch.length)
    const status = reply?.status ?? 0
    if (status === 413 && batch.length > 1) {
      maxEvents = batch.length >> 1
      mark(batch, 'waiting')
    } else if (refused || (FINAL.test(`${status}`) && !reply?.redirected)) {
      failures = 0
      settle(batch)
      if (!refused) onRefused(`${status}`, batch.length)
      else if (refused.length) onRefused(reasonOf(refused[0]), refused.length)
    } else if (retry) rest(batch, reply?.waitMs ?? 0)
    else settle(batch)
  }

  /** Nobody knows what became of the batch: it goes again, later. */
  const rest = (batch: Waiting[], waitMs: number): void => {
    mark(batch, 'waiting')
    for (let i = 0; i < batch.length; i++) {
      const { adopted, key } = batch[i]!
      // Only what could not be delivered grows too old, however wrong the clock is.
      if (adopted && now() - loggedAt(key) > MAX_AGE_MS) log()?.remove(key)
    }
    keep((entry) => !entry.adopted || !batch.includes(entry))
    patience = waitMs > 0
    const backoffMs = Math.min(FIRST_RETRY_MS * 2 ** failures++, LAST_RETRY_MS) * (0.5 + random() / 2)
    clearTimer(restTimer)
    restTimer = setTimer(resume, Math.max(waitMs, backoffMs))
  }

  const sendIn = (ms: number): void => {
    if (batchTimer && ms) return
    clearTimer(batchTimer)
    batchTimer = setTimer(() => {
      batchTimer = 0
      due = true
      pump()
    }, ms)
  }

  /** The end of a rest. */
  const resume = (): void => {
    restTimer = 0
    patience = false
    adopt()
    due = true
    pump()
  }

  const wake = (): void => {
    for (let i = 0; i < queue.length; i++) if (queue[i]!.state === 'handed-over') queue[i]!.state = 'waiting'
    if (patience) return
    clearTimer(restTimer)
    resume()
  }

  /** Halves what the browser finds too much, down to single events. */
  const handOver = (batch: readonly Waiting[]): boolean => {
    if (transport.handOver(PATH, encode(batch))) {
      mark(batch, 'handed-over')
      return true
    }
    const half = batch.length >> 1
    return half > 0 && handOver(batch.slice(0, half)) && handOver(batch.slice(half))
  }

  return {
    add(entry, important) {
      queue.push(toWaiting(entry, important, false))
      if (queue.length > MAX_WAITING) settle([queue.find((old) => !old.important) ?? queue[0]!])
      // A timer comes after the microtask, so nothing is sent that is not logged.
      sendIn(important || queue.length >= MAX_EVENTS ? 0 : BATCH_MS)
      if (unlogged) return
      unlogged = true
      void (async () => {
        await null
        persist()
      })()
    },
    flush() {
      return new Promise((resolve) => {
        waiters.push(resolve)
        persist()
        wake()
        pump()
      })
    },
    leave() {
      persist()
      for (let batch: Waiting[]; ; ) {
        batch = take(({ state, logged }) => state === 'in-flight' || (state === 'waiting' && !(logged && patience)))
        if (!batch.length || !handOver(batch)) break
      }
      log()?.release()
    },
    wake,
    persist,
    drop() {
      queue = []
      transport.abort()
    },
    dispose() {
      clearTimer(batchTimer)
      clearTimer(restTimer)
      clearTimer(leaseTimer)
      transport.abort()
      log()?.release()
    },
  }
}

function encode(batch: readonly LogEntry[]): string {
  let text = ''
  for (let i = 0; i < batch.length; i++) text += (i ? ',' : '') + batch[i]!.text
  return `[${text}]`
}

/**
 * The refused events of the collector's receipt, or null when this is no receipt for the whole batch:
 * hotel networks answer 200 to anything, with a page of their own.
 */
function readReceipt({ status, text }: Reply, count: number): readonly unknown[] | null {
  try {
    const receipt: unknown = status < 300 && JSON.parse(text)
    if (!receipt || typeof receipt !== 'object' || !('accepted' in receipt) || !('duplicates' in receipt)) return null
    const refused: readonly unknown[] = 'rejected' in receipt && Array.isArray(receipt.rejected) ? receipt.rejected : []
    return Number(receipt.accepted) + Number(receipt.duplicates) + refused.length === count ? refused : null
  } catch {
    return null // not JSON
  }
}

const reasonOf = (refused: unknown): string =>
  refused && typeof refused === 'object' && 'reason' in refused ? String(refused.reason) : ''
