import { readReferral, withoutParam } from '../referral/address'
import { type Arrival, createArrival, currentArrivals, formatArrivals, parseArrivals } from '../referral/arrivals'
import type { Keeper } from './keeper'
import type { LandingData } from './wire'

export interface VisitOptions {
  param: string
  windowDays: number
  window: Window & typeof globalThis
  keeper: Keeper
  now: () => number
  /** The address that the page was opened with. */
  href: string
  cleanUrl: boolean
}

/** How this page was reached, and by which share links the browser came before. */
export interface Visit {
  /** All arrivals that count, oldest first. */
  arrivals(): Arrival[]
  /** Reads the address; gives the landing when a new visit began with a friend's link. Called once the page is seen. */
  land(): (LandingData & Pick<Arrival, 'chain' | 'depth'>) | null
  /** The device may be written from now on: keeps what was only in memory. */
  settle(): void
  ownShare(share: string): void
  isOwnShare(share: string): boolean
  /** Forgets how this page was reached. */
  forget(): void
}

/** Where they are kept. */
export const ARRIVALS = 'arrivals'
const OWN = 'own'
/** A share id and a blank. */
const OWN_LENGTH = 13
const MAX_OWN = 100
/** What comes within this time is the same visit: a second tab, the way back from a payment provider. */
export const VISIT_MS = 18e5

export function createVisit({ param, windowDays, window, keeper, now, href, cleanUrl }: VisitOptions): Visit {
  const { location, history } = window
  /** What this page's own address says; it counts at every level of consent. */
  let here: Arrival | null = null
  /** Own shares that the device does not have yet. */
  let own = ''
  /** What the device said last, and what that means. */
  let text: string | null = null
  let known: Arrival[] = []

  const arrivals = (): Arrival[] => {
    const stored = keeper.get(ARRIVALS)
    // Reading is cheap, decoding ten tokens on every tap is not.
    if (stored !== text) known = parseArrivals((text = stored))
    return currentArrivals(here && !known[0] ? [here] : known, now(), windowDays)
  }

  const isOwnShare = (share: string): boolean => `${own}${keeper.get(OWN) ?? ''}`.includes(`${share} `)

  const keepOwn = (): void => {
    if (!own || !keeper.isOpen) return
    keeper.set(OWN, `${keeper.get(OWN) ?? ''}${own}`.slice(-OWN_LENGTH * MAX_OWN))
    own = ''
  }

  const clean = (): void => {
    const search = withoutParam(location.search, param)
    if (!cleanUrl || search === location.search) return
    try {
      // The native one: the page's routers and analytics wrap the other, and this is no navigation of theirs. The whole
      // address: what begins with a path is of the page's <base>.
      window.History.prototype.replaceState.call(
        history,
        history.state,
        '',
        location.origin + location.pathname + search + location.hash,
      )
    } catch {
      // Not allowed in sandboxes and on file: URLs; then the token stays.
    }
  }

  /** Keeps this page's arrival, on the device if that may be; false when it is the visitor's own link, or the same visit as before. */
  const keep = (arrival: Arrival): boolean => {
    here = null
    const before = arrivals()
    if (!isOwnShare(leafOf(arrival))) here = arrival
    if (!keeper.isOpen) return !!here
    const isSame = before
      .slice(-1)
      .some(({ token, at }) => token === arrival.token && Math.abs(now() - Date.parse(at)) < VISIT_MS)
    // Not where the device did not take it, this time or before.
    if (!here || keeper.set(ARRIVALS, formatArrivals(isSame ? before : [...before, arrival]))) clean()
    return !!here && !isSame
  }

  const referrer = (): string | null => {
    const url = documentText(window, 'referrer')
    if (!url) return null
    // Apps (`android-app://…`) have no origin by that name.
    const { protocol, host } = new URL(url)
    return `${protocol}//${host}`
  }

  /** Opened from within the store, loaded again, or gone back to: no new visit, and known without storage. */
  const isContinued = (): boolean =>
    (window.performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]).some(({ type }) =>
      /reload|back/.test(type),
    ) ||
    referrer() === location.origin ||
    // A store with `no-referrer` tells no page of its own either. Browsers know whether one was here, and hide which.
    // Where they do not, `navigation` may be a frame of another origin.
    (window.Navigation && !keeper.has(ARRIVALS) && window.navigation.activation?.from?.url === null)

  return {
    arrivals,
    land() {
      // A page shown inside another page is nobody's visit.
      if (window.top !== window) return null
      const { token, network } = readReferral(href, param)
      const arrival = createArrival(token, network, new Date(now()).toISOString())
      if (!arrival || !keep(arrival) || isContinued()) return null
      const { chain, depth } = arrival
      return { share: leafOf(arrival), network, referrer: referrer(), chain, depth }
    },
    settle() {
      keepOwn()
      if (here) keep(here)
    },
    ownShare(share) {
      own += `${share} `
      keepOwn()
    },
    isOwnShare,
    forget() {
      here = null
      own = ''
    },
  }
}

const leafOf = ({ chain }: Arrival): string => chain.at(-1)!

/** A property of the document, also where a form or picture on the page is named like it and stands in its place. */
export const documentText = (window: Window & typeof globalThis, name: 'referrer' | 'visibilityState'): string =>
  Reflect.get(window.Document.prototype, name, window.document)
