import { createId } from '../lib/ids'
import { encodeJson } from '../lib/json'
import { httpUrl } from '../lib/urls'
import type { Arrival } from '../referral/arrivals'
import { createConsent, type KnownLevel, type Level } from './consent'
import { createKeeper } from './keeper'
import { createLog, logKey } from './log'
import { createSender } from './sender'
import { createTransport } from './transport'
import { createVisit, textOf } from './visit'
import type { EventData, EventType, Touch } from './wire'

export interface RecorderOptions {
  /** Store key, `[a-z0-9.-]{1,64}`. */
  store: string
  /** Base URL of the collector, absolute or relative to the page; null: nothing is logged or sent. */
  collector: string | null
  /** Query parameter of the token. */
  param: string
  /** How long an arrival counts, 1..400. */
  windowDays: number
  /** The level of consent, or `auto` to listen to the host's call and to consent platforms. */
  consent: Level | 'auto'
  /** The only door to the page: network, storage, timers, address and history are reached through it. */
  window: Window & typeof globalThis
  /** Fires `vitrine:<type>` on the document; false when a listener prevented it. */
  emit: (type: string, detail: object, cancelable?: boolean) => boolean
  /** Milliseconds since 1970; the browser's clock by default. */
  now?: () => number
  /** The address when the script tag ran, for pages that rewrite it before recording is loaded; the present one by default. */
  href?: string
  /** Whether the token is taken out of the address bar once it is kept on the device; true by default. */
  cleanUrl?: boolean
  /** False gives each event one attempt only: for tests that must be able to see loss. */
  retry?: boolean
}

export interface Recorder {
  /**
   * Records what happened: adds what all events carry, logs it when the caller's handler is done, then sends it.
   * @param id given only where the same fact may be recorded twice; random otherwise
   * @returns the event's id
   */
  record<T extends EventType>(type: T, data: EventData[T], id?: string): string
  /** The arrival that counts now: the newest within the window. */
  arrival(): Arrival | null
  /** All arrivals within the window, oldest first, ten at most. */
  touches(): Touch[]
  /** The token of the arrival that counts, for forms and buy links. */
  token(): string | null
  /** Remembers a share of this visitor's own: opening its link is no arrival. */
  ownShare(share: string): void
  isOwnShare(share: string): boolean
  /** Random first-party id of the browser; null unless consent is granted. */
  visitor(): string | null
  level(): KnownLevel
  /** @returns stops listening */
  onLevel(listener: (level: KnownLevel) => void): () => void
  /** The host's word on consent. */
  consent(level: Level): void
  /** Erases all that is stored here, and tells the collector to erase the visitor. */
  forget(): void
  /** Sends all that waits; resolves when each event has been tried. */
  flush(): Promise<void>
  /** Small texts: on the device (`vitrine:` before the key) when consent is granted, else in memory. */
  store: { get(key: string): string | null; set(key: string, value: string): void; remove(key: string): void }
  dispose(): void
}

/** Sent at once, and kept before views when room is short. */
const IMPORTANT = /^(share|pin|vote|buy|landing|conversion)$/
/** How many events wait for the shopper's answer about consent. */
const MAX_UNANSWERED = 50
/** What other pages left in the log is taken up when their last requests have had time to be answered. */
const RESUME_MS = 500
const FORGET_ATTEMPTS = 6
const VISITOR = 'visitor'

/** The recorder of a page: arrivals, consent, and the way of every event to the collector. One a page. */
export function createRecorder(options: RecorderOptions): Recorder {
  const { store, collector, window, emit, cleanUrl = true, retry = true, now = () => window.Date.now() } = options
  const { document, location } = window
  const { setTimeout, clearTimeout }: Pick<Window, 'setTimeout' | 'clearTimeout'> = window
  const setTimer = (action: () => void, ms: number): number => setTimeout.call(window, action, ms)
  const clearTimer = (timer: number): void => clearTimeout.call(window, timer)

  const source = `/stores/${store}`
  const base = collector === null ? null : httpUrl(`${collector}/`, location.href)
  const transport = base === null ? null : createTransport(window, base.replace(/\/+$/, ''), now)
  const keeper = createKeeper(window)
  const log = createLog(keeper.device, source)
  const visit = createVisit({ ...options, keeper, now, cleanUrl, href: options.href ?? location.href })
  const sender =
    transport &&
    createSender({
      transport,
      log: () => (keeper.isOpen() ? log : null),
      now,
      random: () => window.Math.random(),
      setTimer,
      clearTimer,
      onRefused: (reason, skipped) =>
        emit('error', { code: 'refused', message: `The collector refused: ${reason}`, skipped }),
      retry,
    })
  const listeners = new Set<(level: KnownLevel) => void>()
  let unanswered: { type: EventType; add: () => void }[] = []
  let session: string | null = null
  let count = 0

  const newId = (): string => {
    try {
      return createId()
    } catch {
      // No `crypto`: unique enough by time and order, where chance is poor as well.
      return `${now().toString(36)}-${(++count).toString(36)}-${window.Math.random().toString(36).slice(2)}00000000`.slice(
        0,
        21,
      )
    }
  }

  const visitor = (): string | null => {
    if (!keeper.isOpen()) return null
    let id = keeper.get(VISITOR)
    if (!id || !/^[\w-]{21}$/.test(id)) keeper.set(VISITOR, (id = newId()))
    return id
  }

  const newest = (): Arrival | null => {
    const arrivals = visit.arrivals()
    return arrivals[arrivals.length - 1] ?? null
  }

  const record: Recorder['record'] = (type, data, id = newId()) => {
    const level = consent.level()
    if (!sender || level === 'denied') return id
    const atMs = now()
    const { chain = [], depth = 0 } = newest() ?? {}
    const page = location.origin + location.pathname
    const add = (): void => {
      session ??= keeper.session(newId)
      const common = { visitor: visitor() ?? undefined, session: session ?? undefined, page, chain, depth }
      const subject = 'product' in data ? (data.product ?? undefined) : undefined
      const event = {
        specversion: '1.0',
        id,
        source,
        type: `vitrine.${type}`,
        subject,
        time: new Date(atMs).toISOString(),
        data: { ...common, ...data },
      }
      const isImportant = IMPORTANT.test(type)
      sender.add({ id, key: logKey(isImportant, atMs, id), text: encodeJson(event) }, isImportant)
    }
    if (level !== 'unknown') add()
    else {
      if (unanswered.length >= MAX_UNANSWERED) {
        const view = unanswered.findIndex((event) => !IMPORTANT.test(event.type))
        unanswered.splice(Math.max(0, view), 1)
      }
      unanswered.push({ type, add })
    }
    return id
  }

  const onLevel = (level: KnownLevel): void => {
    if (level === 'granted') {
      keeper.open()
      // A friend's link that turns out to be the visitor's own, now that the device may be read, was no landing.
      if (!visit.settle()) unanswered = unanswered.filter(({ type }) => type !== 'landing')
      sender?.persist()
      setTimer(() => sender?.wake(), RESUME_MS)
    } else {
      if (keeper.isOpen()) sender?.drop()
      keeper.close()
      session = null
      if (level !== 'unknown' && consent.isExplicit()) keeper.erase()
    }
    if (level === 'denied') {
      unanswered = []
      sender?.drop()
    } else if (level !== 'unknown') {
      const events = unanswered
      unanswered = []
      for (let i = 0; i < events.length; i++) events[i]!.add()
    }
  }

  const consent = createConsent(options.consent, window, (level) => {
    onLevel(level)
    emit('consent', { level })
    for (const listener of listeners) listener(level)
  })
  onLevel(consent.level())

  /** Prerendered pages and background tabs are visits only once they are seen. */
  let isSeen = false
  const onChange = (event?: Event): void => {
    const isHidden = textOf(document, 'visibilityState') === 'hidden'
    if (event?.type === 'pagehide' || isHidden) {
      if (isSeen) sender?.leave()
      return
    }
    if (isSeen) sender?.wake()
    else {
      isSeen = true
      const landing = visit.land()
      if (!landing) return
      emit('landing', { ...landing, chain: newest()?.chain, depth: newest()?.depth })
      record('landing', landing)
    }
  }
  // Captured on the window: that sees the document's events too, and no element on the page can be named like it.
  const events = ['visibilitychange', 'prerenderingchange', 'pagehide', 'pageshow', 'online']
  for (let i = 0; i < events.length; i++) window.addEventListener(events[i]!, onChange, true)
  onChange()

  const tellForget = async (id: string): Promise<void> => {
    for (let attempt = 0; attempt < FORGET_ATTEMPTS; attempt++) {
      const reply = await transport?.post('/forget', encodeJson({ store, visitor: id }), !attempt)
      if (!reply || reply.status < 300) return
      await new Promise<void>((resolve) => setTimer(resolve, reply.waitMs || 1000 * 2 ** attempt))
    }
  }

  return {
    record,
    arrival: newest,
    touches: () => visit.arrivals().map(({ chain, depth, network, at }) => ({ chain: [...chain], depth, network, at })),
    token: () => newest()?.token ?? null,
    ownShare: visit.ownShare,
    isOwnShare: visit.isOwnShare,
    visitor,
    level: consent.level,
    onLevel(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    consent: consent.set,
    forget() {
      const id = keeper.isOpen() ? keeper.get(VISITOR) : null
      unanswered = []
      session = null
      sender?.drop()
      visit.forget()
      keeper.erase()
      if (id) void tellForget(id)
    },
    flush: async () => sender?.flush(),
    store: keeper,
    dispose() {
      for (let i = 0; i < events.length; i++) window.removeEventListener(events[i]!, onChange, true)
      consent.dispose()
      sender?.dispose()
    },
  }
}
