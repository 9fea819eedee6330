/** A view counts when at least half of the tile's pixels were visible for one second without a break. */
const HALF = 0.5
const SECOND = 1000

/**
 * Tells once for each tile that it was seen. Give it the element of each tile that appears; those that went are forgotten
 * by the browser. `isCovered`: nobody sees anything of the gallery.
 */
export function watchSeen(window: Window, isCovered: () => boolean, seen: (index: number) => void) {
  /** Of the tiles in view that are not known to be seen. */
  const timers = new Map<Element, number>()
  const stop = (element: Element) => {
    window.clearTimeout(timers.get(element))
    timers.delete(element)
  }
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting, intersectionRatio } of entries) {
        stop(target)
        if (!isIntersecting || intersectionRatio < HALF) continue
        const look = () => {
          if (isCovered()) return // until `again`
          observer.unobserve(target)
          timers.delete(target)
          seen(Number((target as HTMLElement).dataset.index))
        }
        timers.set(target, window.setTimeout(look, SECOND))
      }
    },
    { threshold: HALF },
  )
  return {
    observe: (element: Element) => observer.observe(element),
    /** What covered the gallery has gone, or comes: that was a break. The browser tells of each, and its second begins anew. */
    again() {
      for (const element of timers.keys()) {
        observer.unobserve(element)
        observer.observe(element)
      }
    },
    stop() {
      observer.disconnect()
      for (const element of timers.keys()) stop(element)
    },
  }
}
