/** A view counts when at least half of the tile's pixels were visible for one second without a break. */
const HALF = 0.5
const SECOND = 1000

/** Tells once for each tile that it was seen. Give it the element of each tile that appears; those that went are forgotten by the browser. */
export function watchSeen(
  seen: (index: number) => void,
  setTimeout: (run: () => void, ms: number) => number,
  clearTimeout: (timer: number) => void,
) {
  const timers = new Map<Element, number>()
  const stop = (element: Element) => {
    const timer = timers.get(element)
    if (timer) clearTimeout(timer)
    timers.delete(element)
  }
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting, intersectionRatio } of entries) {
        stop(target)
        if (!isIntersecting || intersectionRatio < HALF) continue
        const look = () => {
          observer.unobserve(target)
          timers.delete(target)
          seen(Number((target as HTMLElement).dataset.index))
        }
        timers.set(target, setTimeout(look, SECOND))
      }
    },
    { threshold: HALF },
  )
  return {
    observe: (element: Element) => observer.observe(element),
    stop() {
      observer.disconnect()
      for (const element of timers.keys()) stop(element)
    },
  }
}
