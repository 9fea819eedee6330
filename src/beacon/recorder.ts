import { createId } from '../lib/ids'
import { encodeJson } from '../lib/json'
import type { Arrival } from '../referral/arrivals'
import { createConsent, type KnownLevel, type Level } from './consent'
import { createKeeper, type Keeper } from './keeper'
import { logKey } from './log'
import { type Farewell, hearOtherTabs, VISITOR } from './other-tabs'
import { createSender } from './sender'
import { createVisit, documentText, VISIT_MS } from './visit'
import type { EventData, EventType, Touch } from './wire'

export interface RecorderOptions {
  /** Store key, `[a-z0-9.-]{1,64}`. */
  store: string
  /** Base URL of the collector, without a slash at its end; null: nothing is logged or sent. */
  collector: string | null
  /** Query parameter of the token. */
  param: string
  /** How long an arrival counts, 1..400. */
  windowDays: number
  /** The level of consent, or `auto` to listen to the host's call and to consent platforms. */
  consent: Level | 'auto'
  /** The only door to the page: network, storage, timers, address and history are reached through it. */
  window: Window & typeof globalThis
  /** Fires `vitrine:<type>` on the document. */
  emit: (type: string, detail: object) => void
  /** Milliseconds since 1970. */
  now: () => number
  /** The address when the script tag ran; pages rewrite theirs before recording is loaded. */
  href: string
  /** Whether the token is taken out of the address bar once it is kept on the device. */
  cleanUrl: boolean
}

export interface Recorder {
  /** Store key, as given. */
  readonly storeKey: string
  /**
   * Records what happened: adds what all events carry, logs it when the caller's handler is done, then sends it.
   * All but its id, time and page is made then as well, to keep a tap quick.
   * @param id given only where the same fact may be recorded twice, as `order:…`, with the visitor in place of `order` where he is known; random otherwise
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
  /** Calls the listener when the level has changed, and when who led here is known late or was forgotten; gives what ends that. */
  onLevel(listener: (level: KnownLevel) => void): () => void
  /** The host's word on consent. */
  consent(level: Level): void
  /** Erases all that is stored here, and tells the collector to erase the visitor. */
  forget(): void
  /** Sends all that waits; resolves when each event has been tried. */
  flush(): Promise<void>
  /** Small texts: on the device (`vitrine:` before the key) when consent is granted, else in memory. */
  store: Pick<Keeper, 'get' | 'set' | 'remove' | 'has'>
  dispose(): void
}

/** All others are sent at once, and kept before these when room is short. */
const MINOR = /^(view|open|share-outcome)$/
/** How many events wait for the shopper's answer about consent. */
const MAX_UNANSWERED = 50
/** What other pages left in the log is taken up when their last requests have had time to be answered. */
const RESUME_MS = 500
const SESSION = 'session'
const ID_LENGTH = 21

/** The recorder of a page: arrivals, consent, and the way of every event to the collector. One a page. */
export function createRecorder(options: RecorderOptions): Recorder {
  const { store, collector, window, emit, now } = options
  const { location, queueMicrotask } = window
  const { origin } = location
  const life = new window.AbortController()
  const { signal } = life
  const keeper = createKeeper(window)
  const visit = createVisit({ ...options, keeper })
  const sender = createSender({ ...options, keeper })
  const listeners = new Set<(level: KnownLevel) => void>()
  /** What happened in this handler, or waits for the shopper's answer about consent. */
  const waiting: { isImportant: boolean; add: () => void }[] = []
  let session: string | null = null
  /** The visitor as this page knows him. */
  let who: string | null = null
  let lastMs = 0

  const visitor = (): string | null => {
    if (!keeper.isOpen) return null
    who = keeper.get(VISITOR)
    if (who?.length !== ID_LENGTH) keeper.set(VISITOR, (who = createId(ID_LENGTH)))
    return who
  }

  /** The visit goes on from page to page, until there was none for half an hour. */
  const startSession = (): string => {
    const [id = '', lastMs] = (keeper.get(SESSION) ?? '').split(' ')
    const isOver = id.length !== ID_LENGTH || Math.abs(now() - Number(lastMs)) > VISIT_MS
    const current = isOver ? createId(ID_LENGTH) : id
    keeper.set(SESSION, `${current} ${now()}`)
    return current
  }

  const newest = (): Arrival | null => visit.arrivals().at(-1) ?? null

  const record: Recorder['record'] = (type, data, id = createId(ID_LENGTH)) => {
    const level = consent.level()
    if (!collector || level === 'denied') return id
    // Two taps of one millisecond keep their order, which the collector knows by time alone; a clock that was set back may.
    const ms = now()
    const atMs = (lastMs = ms <= lastMs && lastMs - ms < 1000 ? lastMs + 1 : ms)
    const page = origin + location.pathname
    const isImportant = !MINOR.test(type)
    const add = (): void => {
      // What earlier pages left on the device is known once the shopper has answered.
      const { chain = [], depth = 0 } = newest() ?? {}
      const { product, share }: { product?: string | null; share?: string; order?: string } = data
      // Only now is it known whether the visitor came by a link of his own.
      if (type === 'landing' && visit.isOwnShare(share!)) return
      // One browser's word on an order is one event, another's is another. Random ids have no colon.
      const known = visitor()
      id = id.replace(/^order(?=:)/, known ?? '$&')
      const event = {
        specversion: '1.0',
        source: `/stores/${store}`,
        id,
        type: `vitrine.${type}`,
        subject: product ?? undefined,
        time: new Date(atMs).toISOString(),
        data: {
          ...(known && { visitor: known, session: (session ??= startSession()) }),
          page,
          chain,
          depth,
          ...data,
        },
      }
      sender.add({ key: logKey(isImportant, atMs, id), text: encodeJson(event), isImportant })
    }
    const count = waiting.push({ isImportant, add })
    if (level !== 'unknown') queueMicrotask(addAll)
    else if (count > MAX_UNANSWERED)
      waiting.splice(
        waiting.findIndex((one) => !one.isImportant),
        1,
      )
    return id
  }

  /** Logs and sends what waits, if the shopper has answered. */
  const addAll = (): void => {
    if (consent.level() !== 'unknown') for (const { add } of waiting.splice(0)) add()
  }

  const onLevel = (level: KnownLevel): void => {
    if (level === 'granted') {
      keeper.open()
      visit.settle()
      sender.persist()
      window.setTimeout(sender.wake, RESUME_MS)
    } else {
      if (keeper.isOpen || level === 'denied') sender.drop()
      keeper.isOpen = false
      session = null
      if (level !== 'unknown' && consent.isExplicit()) keeper.erase(level)
    }
    if (level === 'denied') waiting.length = 0
    addAll()
  }

  const tell = (): void => {
    for (const listener of listeners) listener(consent.level())
  }

  const consent = createConsent(options.consent, window, signal, (level) => {
    onLevel(level)
    if (level !== 'unknown') emit('consent', { level })
    tell()
  })
  onLevel(consent.level())

  /** Forgets what this page holds; what is on the device is another question. */
  const letGo = (): void => {
    session = null
    waiting.length = 0
    sender.drop()
    visit.forget()
    keeper.clear()
    tell()
  }

  /** Everything was erased elsewhere. */
  const onFarewell = (farewell: Farewell): void => {
    if (!keeper.isOpen && farewell !== 'denied') return
    const id = keeper.get(VISITOR)
    // A tab that was frozen may hear it when consent has long been given anew, and somebody is known here again.
    const isLate = id?.length === ID_LENGTH && id !== who
    if (farewell === 'forgotten' || isLate) letGo()
    else consent.set(farewell)
  }
  hearOtherTabs(window, signal, onFarewell)

  let isSeen = false
  let isLeft = false
  const onChange = ({ type }: { type: string }): void => {
    // Nobody tells a page in the back/forward cache what was erased meanwhile.
    if (isLeft && who && keeper.isOpen && keeper.get(VISITOR) !== who) onFarewell('denied')
    const isHidden = documentText(window, 'visibilityState') === 'hidden'
    isLeft = type === 'pagehide' || (isLeft && isHidden)
    if (isSeen) {
      // Not only by a task of its own: a script may take the page's frame away in the handler that recorded.
      addAll()
      // A network that is back may have failed what was handed over when the page was hidden.
      if (isLeft || (isHidden && type !== 'online')) sender.leave()
      else sender.wake()
    } else if (!isHidden) {
      // Prerendered pages and background tabs are visits only once they are seen.
      isSeen = true
      const landing = visit.land()
      tell()
      if (!landing) return
      emit('landing', landing)
      record('landing', landing)
    }
  }
  // Captured on the window: that sees the document's events too, and no element on the page can be named like it.
  for (const event of ['visibilitychange', 'pagehide', 'pageshow', 'online'])
    window.addEventListener(event, onChange, { capture: true, signal })
  onChange({ type: '' })

  return {
    storeKey: store,
    record,
    arrival: newest,
    touches: () => visit.arrivals().map(({ token, complete, chain, ...touch }) => ({ ...touch, chain: [...chain] })),
    token: () => newest()?.token ?? null,
    ownShare: visit.ownShare,
    isOwnShare: visit.isOwnShare,
    visitor,
    level: consent.level,
    onLevel(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    consent: consent.set,
    forget() {
      // Also where nobody has said anything on this page yet, or the device has lost it to a withdrawal just before.
      const id = keeper.get(VISITOR, true) ?? who
      keeper.erase('forgotten')
      letGo()
      if (id && collector) sender.forget(id)
    },
    flush() {
      addAll()
      return sender.flush()
    },
    store: keeper,
    dispose() {
      life.abort()
      keeper.isOpen = false
      sender.drop()
    },
  }
}
