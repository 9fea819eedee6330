import { utf8Length } from '../lib/json'
import type { Keeper } from './keeper'
import { LEASE_MS, type LogEntry, loggedAt, readLog, takeLease } from './log'
import type { Reply, Transport } from './transport'

export interface SenderOptions {
  transport: Transport
  /** Where events wait on the device. */
  keeper: Keeper
  /** How the text of this store's events begins. */
  head: string
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
  add(entry: LogEntry, isImportant: boolean): void
  /** Sends all that waits, here and in the log; resolves when each has been tried. */
  flush(): Promise<void>
  /** The page may be gone the next moment: hands what waits to the browser. */
  leave(): void
  /** The page or the network is back: tries again at once, unless the collector asked for patience. */
  wake(): void
  /** Writes what is only in memory to the log. */
  persist(): void
  /** Forgets all that waits. */
  drop(): void
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
/** How long an event that cannot be delivered stays on the device. */
const MAX_AGE_MS = 14 * 864e5
/** What the collector will not take the next time either: bad request, not allowed, gone, too large, wrong type. */
const FINAL = /^4(0[013]|1[035]|22)$/

/** Important items before others, the newest of them first; when there are too many, the last one goes. */
export function insert<T>(list: T[], item: T, isImportant: boolean, max: number): T | undefined {
  if (isImportant) list.unshift(item)
  else list.push(item)
  return list.length > max ? list.pop() : undefined
}

interface Waiting extends LogEntry {
  isLogged?: boolean
  /** Left by another page: after a failure only the log keeps it, and any tab may take it up. */
  isAdopted?: boolean
}

export function createSender(options: SenderOptions): Sender {
  const { transport, keeper, head, now, random, setTimer, clearTimer, onRefused, retry } = options
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
  let isPersisting = false
  let batchTimer = 0
  let restTimer = 0
  /** Whether the collector itself asked to wait. */
  let isPatient = false
  let lease = ''

  /** The next batch, within the limits of a request. */
  const take = (): Waiting[] => {
    const batch: Waiting[] = []
    const rest: Waiting[] = []
    let bytes = 1
    for (const entry of queue) {
      const length = utf8Length(entry.text) + 1
      const fits = batch.length < maxEvents && (bytes + length <= MAX_BYTES || !batch.length)
      if (fits) bytes += length
      ;(fits ? batch : rest).push(entry)
    }
    queue = rest
    return batch
  }

  const settle = ({ key }: Waiting): void => {
    held.delete(key)
    keeper.remove(key)
  }

  const persist = (): void => {
    isPersisting = false
    for (const entry of queue) entry.isLogged ||= keeper.write(entry.key, entry.text)
  }

  /** Takes up what other pages, or this one in its last life, left in the log. */
  const adopt = (): void => {
    if (!keeper.isOpen() || !retry) return
    const taken = takeLease(keeper, now(), lease)
    if (taken === null) {
      setTimer(wake, LEASE_MS)
      return
    }
    lease = taken
    for (const entry of readLog(keeper, head)) {
      if (!held.has(entry.key)) queue.push({ ...entry, isLogged: true, isAdopted: true })
      held.add(entry.key)
    }
  }

  const pump = (): void => {
    while (isDue && !restTimer && requests.size < MAX_IN_FLIGHT) {
      const batch = take()
      isDue = batch.length > 0
      if (!isDue) break
      const request = send(batch).then(() => {
        requests.delete(request)
        pump()
      })
      requests.add(request)
    }
  }

  const send = async (batch: Waiting[]): Promise<void> => {
    // What failed once may have failed for the keepalive quota, which the page shares with every script on it.
    const reply = await transport.post(PATH, encode(batch), !failures)
    const refused = reply && readReceipt(reply, batch.length)
    const status = reply?.status ?? 0
    const isTooLarge = status === 413 && batch.length > 1
    if (refused || (!isTooLarge && FINAL.test(`${status}`) && !reply?.redirected)) {
      failures = 0
      batch.forEach(settle)
      if (!refused) onRefused(`${status}`, batch.length)
      else if (refused.length) onRefused(`${refused[0]?.reason}`, refused.length)
      return
    }
    // Unless it was dropped meanwhile.
    queue = batch.filter(({ key }) => held.has(key)).concat(queue)
    if (isTooLarge) maxEvents = batch.length >> 1
    else rest(reply?.waitMs ?? 0)
  }

  /** Nobody knows what became of the last batch: it goes again, later. */
  const rest = (waitMs: number): void => {
    queue = queue.filter((entry) => {
      // Only what could not be delivered grows too old, however wrong the clock is.
      if (!retry || now() - loggedAt(entry.key) > MAX_AGE_MS) settle(entry)
      else if (entry.isAdopted) held.delete(entry.key)
      return held.has(entry.key)
    })
    isPatient = waitMs > 0
    clearTimer(restTimer)
    const backoffMs = Math.min(FIRST_RETRY_MS * 2 ** failures++, LAST_RETRY_MS) * (0.5 + random() / 2)
    restTimer = setTimer(resume, Math.max(waitMs, backoffMs))
  }

  /** The end of a rest. */
  const resume = (): void => {
    restTimer = 0
    isPatient = false
    adopt()
    isDue = true
    pump()
  }

  const wake = (): void => {
    queue = handedOver.concat(queue)
    handedOver = []
    if (isPatient) return
    clearTimer(restTimer)
    resume()
  }

  /** Halves what the browser finds too much, down to single events. */
  const handOver = (batch: Waiting[]): boolean => {
    const half = batch.length >> 1
    if (transport.handOver(PATH, encode(batch))) handedOver = handedOver.concat(batch)
    else if (!half || !handOver(batch.slice(0, half)) || !handOver(batch.slice(half))) return false
    return true
  }

  return {
    add(entry, isImportant) {
      held.add(entry.key)
      const surplus = insert<Waiting>(queue, { ...entry }, isImportant, MAX_WAITING)
      if (surplus) settle(surplus)
      // A timer comes after the microtask, so nothing is sent that is not logged.
      const isNow = isImportant || queue.length >= MAX_EVENTS
      if (isNow || !batchTimer) {
        clearTimer(batchTimer)
        batchTimer = setTimer(
          () => {
            batchTimer = 0
            isDue = true
            pump()
          },
          isNow ? 0 : BATCH_MS,
        )
      }
      if (isPersisting) return
      isPersisting = true
      void (async () => {
        await null
        persist()
      })()
    },
    async flush() {
      persist()
      wake()
      for (const request of requests) await request
    },
    leave() {
      persist()
      // What the log has can wait as long as the collector asked.
      const patient = isPatient ? queue.filter((entry) => entry.isLogged) : []
      queue = queue.filter((entry) => !patient.includes(entry))
      let batch = take()
      while (batch.length && handOver(batch)) batch = take()
      queue = batch.filter((entry) => !handedOver.includes(entry)).concat(queue, patient)
    },
    wake,
    persist,
    drop() {
      queue = []
      handedOver = []
      held.clear()
      clearTimer(batchTimer)
      clearTimer(restTimer)
      batchTimer = restTimer = 0
    },
  }
}

function encode(batch: readonly LogEntry[]): string {
  let text = ''
  for (const entry of batch) text += (text && ',') + entry.text
  return `[${text}]`
}

/**
 * The refused events of the collector's receipt, or null when this is no receipt for the whole batch:
 * hotel networks answer 200 to anything, with a page of their own.
 */
function readReceipt({ status, text }: Reply, count: number): readonly { reason?: unknown }[] | null {
  try {
    const { accepted, duplicates, rejected } = JSON.parse(text)
    return status < 300 && accepted + duplicates + rejected.length === count ? rejected : null
  } catch {
    return null // no JSON, or of another form
  }
}
