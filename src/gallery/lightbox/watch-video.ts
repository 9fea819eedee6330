/** Enough of a video that it counts as seen. */
const HALF = 0.5

/**
 * Pauses a video that is out of view, in the page or with its tab. `plays`: starts it when it comes into view, as long
 * as it is silent, the shopper has not stopped it, and the device asks for neither less motion nor less data.
 */
export function watchVideo(
  film: HTMLVideoElement,
  plays: boolean,
  window: Window & typeof globalThis,
  signal: AbortSignal,
): void {
  const { document, navigator } = window
  let inView = false
  let stopped = false
  let ours = false
  const mayStart = () =>
    plays &&
    !stopped &&
    film.muted &&
    !window.matchMedia('(prefers-reduced-motion), (prefers-reduced-data)').matches &&
    !(navigator as { connection?: { saveData?: boolean } }).connection?.saveData
  const look = () => {
    if (!inView || document.hidden) {
      ours = !film.paused
      film.pause()
    } else if (mayStart()) film.play().catch(() => {}) // refused, or out of view again before it began
  }
  const looking = new IntersectionObserver(
    (entries) => {
      inView = entries.at(-1)!.isIntersecting
      look()
    },
    { threshold: HALF },
  )
  looking.observe(film)
  film.addEventListener(
    'pause',
    () => {
      stopped = !ours
      ours = false
    },
    { signal },
  )
  document.addEventListener('visibilitychange', look, { signal })
  signal.addEventListener('abort', () => looking.disconnect())
}
