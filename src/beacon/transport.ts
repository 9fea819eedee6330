/** The collector's answer, as far as it matters. */
export interface Reply {
  /** 0 if there was none. */
  status: number
  /** Whether it came through a redirect, so that a refusal may be somebody else's. */
  redirected?: boolean
  /** The body. */
  text?: string
  /** The patience that it asks for with `Retry-After`, in milliseconds; 0 or less, or NaN, if none. */
  waitMs?: number
}

/** The two ways out of a page. Neither ever throws. */
export interface Transport {
  /** Posts and waits for the answer. With `keepalive` the request outlives the page. */
  post(path: string, body: string, keepalive: boolean): Promise<Reply>
  /**
   * Hands a body to the browser, which sends it when it likes and never says whether it arrived; false if it won't.
   * `fetch` could leave the cookies out, but says that the page's keepalive bytes are spent only when the page is gone.
   */
  handOver(path: string, body: string): boolean
  /** Breaks off every request that is under way. */
  abort(): void
}

/** A collector that hangs is as good as none. */
const HANG_MS = 30_000

/**
 * Takes the window's functions before later scripts of the page exchange them.
 * @param collector base URL without a slash at its end
 */
export function createTransport(
  { fetch, setTimeout, clearTimeout, AbortController, navigator }: Window & typeof globalThis,
  collector: string | null,
  now: () => number,
): Transport {
  const { sendBeacon } = navigator
  let life = new AbortController()

  const handOver = (path: string, body: string): boolean => {
    try {
      return sendBeacon.call(navigator, collector + path, body)
    } catch {
      return false // blocked, or not there
    }
  }

  const abort = (): void => {
    life.abort()
    life = new AbortController()
  }

  return {
    async post(path, body, keepalive) {
      let answer: Promise<Response> | undefined
      // One that hangs takes the other along, which is made again.
      const timer = setTimeout(abort, HANG_MS)
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
          signal: life.signal,
        }
        answer = fetch(collector + path, init)
        const response = await answer
        const after = response.headers.get('retry-after')!
        return {
          status: response.status,
          redirected: response.redirected,
          text: await response.text(),
          // Seconds, or a date.
          waitMs: +after * 1000 || Date.parse(after) - now(),
        }
      } catch {
        // Offline, blocked, cut off or timed out. A `fetch` that the page broke throws at once; there is another way.
        if (!answer) handOver(path, body)
        return { status: 0 }
      } finally {
        clearTimeout(timer)
      }
    },
    handOver,
    abort,
  }
}
