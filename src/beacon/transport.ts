/** The collector's answer, as far as it matters. */
export interface Reply {
  status: number
  /** Whether it came through a redirect, so that a refusal may be somebody else's. */
  redirected: boolean
  /** The body. */
  text: string
  /** The patience that it asks for with `Retry-After`, in milliseconds; 0 or less, or NaN, if none. */
  waitMs: number
}

/** The two ways out of a page. Neither ever throws. */
export interface Transport {
  /** Posts and waits for the answer; null if there was none. With `keepalive` the request outlives the page. */
  post(path: string, body: string, keepalive: boolean): Promise<Reply | null>
  /** Hands a body to the browser, which sends it when it likes and never says whether it arrived; false if it won't. */
  handOver(path: string, body: string): boolean
  /** Breaks off every request that is under way. */
  abort(): void
}

/** Functions of the window, taken before later scripts of the page exchange them. */
export type Natives = Pick<Window, 'fetch' | 'setTimeout' | 'clearTimeout' | 'queueMicrotask'> &
  Pick<Navigator, 'sendBeacon'>

/** A collector that hangs is as good as none. */
const HANG_MS = 30_000

/** @param collector base URL without a slash at its end */
export function createTransport(
  window: Window & typeof globalThis,
  { fetch, setTimeout, clearTimeout, sendBeacon }: Natives,
  collector: string,
  now: () => number,
): Transport {
  const { navigator, AbortController } = window
  const underWay = new Set<AbortController>()

  const handOver = (path: string, body: string): boolean => {
    try {
      return sendBeacon.call(navigator, collector + path, body)
    } catch {
      return false // blocked, or not there
    }
  }

  return {
    async post(path, body, keepalive) {
      let answer: Promise<Response> | undefined
      const request = new AbortController()
      const timer = setTimeout.call(window, () => request.abort(), HANG_MS)
      underWay.add(request)
      try {
        const init: RequestInit & { __proto__: null } = {
          // Junk on Object.prototype is no option.
          __proto__: null,
          method: 'POST',
          // A string goes as text/plain, which needs no preflight.
          body,
          keepalive,
          credentials: 'omit',
          referrerPolicy: 'origin',
          signal: request.signal,
        }
        answer = fetch.call(window, collector + path, init)
        const { status, redirected, headers } = await answer
        const after = headers.get('retry-after') ?? ''
        const waitMs = /^\d+$/.test(after) ? +after * 1000 : Date.parse(after) - now()
        return { status, redirected, text: await (await answer).text(), waitMs }
      } catch {
        // Offline, blocked, cut off or timed out. A `fetch` that the page broke throws at once; there is another way.
        if (!answer) handOver(path, body)
        return null
      } finally {
        clearTimeout.call(window, timer)
        underWay.delete(request)
      }
    },
    handOver,
    abort() {
      for (const request of underWay) request.abort()
    },
  }
}
