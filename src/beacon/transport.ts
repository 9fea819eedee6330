/** A collector's answer, as far as it matters. */
export interface Reply {
  status: number
  /** Whether it was reached through a redirect, so that a refusal may be somebody else's. */
  redirected: boolean
  /** The body. */
  text: string
  /** The patience that it asks for with `Retry-After`, in milliseconds; 0 if none. */
  waitMs: number
}

/** The two ways out of a page. Neither ever throws. */
export interface Transport {
  /** Posts and waits for the answer; null if there was none. With `keepalive` the request outlives the page. */
  post(path: string, body: string, keepalive: boolean): Promise<Reply | null>
  /** Hands a body to the browser, which sends it when it likes and never says whether it arrived; false if it won't. */
  handOver(path: string, body: string): boolean
  /** Stops what is on its way. */
  abort(): void
}

/** A collector that hangs is as good as none. */
const HANG_MS = 30_000
/** A collector may ask for ten minutes of patience; more is taken for a mistake. */
const MAX_WAIT_MS = 600_000

/**
 * Natives are taken here, before later scripts of the page exchange them.
 * @param collector absolute URL without a slash at its end
 */
export function createTransport(window: Window & typeof globalThis, collector: string, now: () => number): Transport {
  const { fetch, setTimeout, clearTimeout, navigator, AbortController } = window
  const { sendBeacon } = navigator
  let onAir: AbortController[] = []

  const handOver = (path: string, body: string): boolean => {
    try {
      return sendBeacon.call(navigator, collector + path, body)
    } catch {
      return false // blocked, or not there
    }
  }

  return {
    async post(path, body, keepalive) {
      const abort = new AbortController()
      const alarm = setTimeout.call(window, () => abort.abort(), HANG_MS)
      let answer: Promise<Response> | undefined
      onAir.push(abort)
      try {
        // A string goes as text/plain, which needs no preflight. No prototype: junk on Object.prototype is no option.
        const init = {
          __proto__: null,
          method: 'POST',
          body,
          keepalive,
          credentials: 'omit',
          referrerPolicy: 'origin',
          signal: abort.signal,
        } as const
        answer = fetch.call(window, collector + path, init)
        const response = await answer
        const { status, redirected, headers } = response
        return { status, redirected, text: await response.text(), waitMs: waitMs(headers.get('retry-after'), now()) }
      } catch {
        // Offline, blocked, cut off or timed out. A `fetch` that the page broke throws at once; there is another way.
        if (!answer) handOver(path, body)
        return null
      } finally {
        clearTimeout.call(window, alarm)
        onAir = onAir.filter((other) => other !== abort)
      }
    },
    handOver,
    abort() {
      for (let i = 0; i < onAir.length; i++) onAir[i]!.abort()
    },
  }
}

/** `Retry-After` in seconds or as a date, in milliseconds; 0 when it says nothing of use. */
function waitMs(header: string | null, nowMs: number): number {
  const text = header ?? ''
  const ms = /^\d+$/.test(text) ? Number(text) * 1000 : Date.parse(text) - nowMs
  return ms > 0 ? Math.min(ms, MAX_WAIT_MS) : 0
}
