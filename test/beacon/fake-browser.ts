// Loaded once, so that no fake clock has to wait for a file.
import '../../src/beacon/backlog'
import '../../src/beacon/consent-platforms'
import { createRecorder, type Recorder, type RecorderOptions } from '../../src/beacon/recorder'

/** What a fake collector does with a request: an answer, or nothing at all. */
export interface FakeAnswer {
  status?: number
  body?: string
  headers?: Record<string, string>
  redirected?: boolean
}

export interface SentEvent {
  specversion: string
  id: string
  source: string
  type: string
  subject?: string
  time: string
  data: Record<string, unknown> & { chain: string[]; depth: number; page: string }
}

export interface SentRequest {
  url: string
  body: string
  by: 'fetch' | 'sendBeacon'
  init: RequestInit
  events: SentEvent[]
}

/** A shopper's browser: one storage, one clock, any number of pages one after another or side by side. */
export function createBrowser() {
  let nowMs = Date.parse('2026-11-21T10:00:00.000Z')
  let timers: { id: number; at: number; action: () => void; page: object }[] = []
  let timerCount = 0
  const entries = new Map<string, string>()
  const pages = new Set<EventTarget>()
  const requests: SentRequest[] = []
  const stored = new Map<string, SentEvent>()

  const browser = {
    requests,
    /** What the collector has, each event once. */
    stored,
    /** How often the collector was brought an event that it had. */
    doubled: 0,
    storage: entries,
    /** What storage does: `full` refuses writes, `denied` refuses everything. */
    storageState: 'open' as 'open' | 'full' | 'denied',
    /** Answers the next requests, first come first served; then the collector works. Throwing is a network error. */
    answers: [] as (FakeAnswer | 'lost' | 'hang' | 'offline')[],
    isOnline: true,
    /** How many bytes `sendBeacon` takes at once; -1: it throws. */
    beaconLimit: 65_536,
    random: () => 0.5,
    now: () => nowMs,
    setClock(ms: number) {
      nowMs = ms
    },
    keys: (area = '') => [...entries.keys()].filter((key) => key.startsWith(`vitrine:${area}`)).sort(),
    /** Lets what is pending happen, without time passing. */
    async settle() {
      // Parts of the recorder that are loaded on demand take a few turns of the event loop.
      for (let i = 0; i < 5; i++) await new Promise<void>((resolve) => setImmediate(resolve))
    },
    /** Lets time pass; timers fire in their order. */
    async pass(ms: number) {
      const end = nowMs + ms
      await browser.settle()
      for (;;) {
        const next = timers.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at || a.id - b.id)[0]
        if (!next) break
        timers = timers.filter((timer) => timer !== next)
        nowMs = Math.max(nowMs, next.at)
        next.action()
        await browser.settle()
      }
      nowMs = Math.max(nowMs, end)
    },
    /** Opens a page of the store. */
    open(address = 'https://shop.example/products/vase', page: PageOptions = {}) {
      return openPage(address, page)
    },
  }

  const take = (body: string): FakeAnswer => {
    const batch: SentEvent[] = JSON.parse(body)
    let accepted = 0
    for (const event of batch) {
      if (stored.has(event.id)) browser.doubled++
      else accepted++
      stored.set(event.id, event)
    }
    return { status: 202, body: JSON.stringify({ accepted, duplicates: batch.length - accepted, rejected: [] }) }
  }

  const parse = (url: string, body: string): SentEvent[] => (url.endsWith('/events') ? JSON.parse(body) : [])

  async function answer(url: string, body: string, signal: AbortSignal | null | undefined): Promise<Response> {
    const next = browser.answers.shift()
    if (!browser.isOnline || next === 'offline') throw new TypeError('Failed to fetch')
    if (next === 'hang') {
      await new Promise((_, reject) =>
        signal?.addEventListener('abort', () => reject(new DOMException('', 'TimeoutError'))),
      )
    }
    const taken: FakeAnswer =
      url.endsWith('/events') && (!next || next === 'lost') ? take(body) : { status: 202, body: '{}' }
    if (next === 'lost') throw new TypeError('Failed to fetch')
    const { status = 202, body: text = '', headers = {}, redirected = false } = typeof next === 'object' ? next : taken
    const response = new Response(text, { status, headers })
    Object.defineProperty(response, 'redirected', { value: redirected })
    return response
  }

  function openPage(
    address: string,
    { referrer = '', type = 'navigate', visibility = 'visible', ...options }: PageOptions,
  ) {
    const url = new URL(address)
    const events = new EventTarget()
    const emitted: { type: string; detail: Record<string, unknown> }[] = []
    let isGone = false
    let visibilityState = visibility
    const self = {}
    class Document {
      get referrer() {
        return referrer
      }
      get visibilityState() {
        return visibilityState
      }
    }
    class History {
      state: unknown = { kept: true }
      replaceState(state: unknown, _: string, to: string) {
        this.state = state
        url.href = new URL(to, url).href
      }
    }
    /** As browsers do: every page but the one that did it hears of a change. */
    const change = (key: string, newValue: string | null) => {
      if (newValue === null ? !entries.delete(key) : entries.get(key) === newValue) return
      if (newValue !== null) entries.set(key, newValue)
      for (const page of pages)
        if (page !== events)
          setImmediate(() => page.dispatchEvent(Object.assign(new Event('storage'), { key, newValue })))
    }
    const methods = {
      getItem: (key: string) => (browser.storageState === 'denied' ? denied() : (entries.get(key) ?? null)),
      setItem: (key: string, value: string) => (browser.storageState === 'open' ? change(key, value) : denied()),
      removeItem: (key: string) => (browser.storageState === 'denied' ? denied() : change(key, null)),
    }
    /** As of browsers, its own keys are those of what is stored. */
    const storage = new Proxy(methods, {
      ownKeys: () => (browser.storageState === 'denied' ? denied() : [...entries.keys()]),
      getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true }),
    })
    const fakeWindow = Object.assign(events, {
      document: new Document(),
      Document,
      history: new History(),
      History,
      location: url,
      localStorage: storage,
      Date,
      Math: { random: browser.random },
      AbortController,
      TextEncoder,
      queueMicrotask,
      AbortSignal: {
        timeout(ms: number) {
          const controller = new AbortController()
          fakeWindow.setTimeout(() => controller.abort(), ms)
          return controller.signal
        },
      },
      performance: { now: () => nowMs, getEntriesByType: () => [{ type }] },
      setTimeout(action: () => void, ms: number) {
        timers.push({ id: ++timerCount, at: nowMs + ms, action, page: self })
        return timerCount
      },
      clearTimeout(id: number) {
        timers = timers.filter((timer) => timer.id !== id)
      },
      fetch: async (to: string, init: RequestInit) => {
        const body = String(init.body)
        requests.push({ url: to, body, by: 'fetch', init, events: parse(to, body) })
        const response = await answer(to, body, init.signal)
        // A page that is gone never hears.
        if (isGone) await new Promise(() => {})
        return response
      },
      navigator: {
        globalPrivacyControl: false,
        sendBeacon(to: string, body: string) {
          if (browser.beaconLimit < 0) throw new TypeError('blocked')
          if (body.length > browser.beaconLimit) return false
          requests.push({ url: to, body, by: 'sendBeacon', init: {}, events: parse(to, body) })
          if (browser.isOnline) take(body)
          return true
        },
      },
      ...options.globals,
    })
    Object.assign(fakeWindow, { top: options.isFramed ? {} : fakeWindow })

    const recorder: Recorder = createRecorder({
      store: 'halden',
      collector: '/vitrine',
      param: 'vref',
      windowDays: 30,
      consent: 'granted',
      emit: (name, detail) => {
        emitted.push({ type: name, detail: { ...detail } })
        return true
      },
      now: browser.now,
      href: address,
      cleanUrl: true,
      ...options.recorder,
      window: fakeWindow as unknown as Window & typeof globalThis,
    })

    pages.add(events)
    const fire = (name: string) => fakeWindow.dispatchEvent(new Event(name))
    return {
      recorder,
      url,
      emitted,
      window: fakeWindow,
      fire,
      view: (product = 'p') => recorder.record('view', { product, photo: null, position: 0 }),
      share: (share = 'sharedByThis') =>
        recorder.record('share', { share, parent: null, network: 'copy', product: 'p', photo: null, position: 0 }),
      show() {
        visibilityState = 'visible'
        fire('visibilitychange')
      },
      hide() {
        visibilityState = 'hidden'
        fire('visibilitychange')
      },
      /** The process dies: nothing more runs, and no event tells. */
      kill() {
        isGone = true
        pages.delete(events)
        timers = timers.filter((timer) => timer.page !== self)
      },
      /** The shopper goes elsewhere. */
      leave() {
        visibilityState = 'hidden'
        fire('visibilitychange')
        fire('pagehide')
        isGone = true
        pages.delete(events)
        timers = timers.filter((timer) => timer.page !== self)
      },
    }
  }

  return browser
}

interface PageOptions {
  referrer?: string
  /** Of the navigation: `navigate`, `reload`, `back_forward`. */
  type?: string
  visibility?: 'visible' | 'hidden'
  isFramed?: boolean
  globals?: Record<string, unknown>
  recorder?: Partial<Omit<RecorderOptions, 'window'>>
}

const denied = (): never => {
  throw new DOMException('', 'SecurityError')
}
