import { breathe } from '../lib/breathe'
import type { GalleryModel } from './gallery-model'

/** Some thirty sheets: more is not wanted on paper, and would keep the browser waiting. */
const MOST_PRINTED = 300

/** Tiles that are drawn in one go; on a phone that is some milliseconds. The very first takes as many alone: its code is cold. */
const SLICE = 4

/**
 * How far the observer looks beyond the view, in viewports; tiles exist as much again beyond that, so that a box never
 * lies where it would not be noticed. Until the shopper does something, nobody is made to wait for tiles, nor to pay
 * for pictures, that may never be scrolled to.
 */
const AT_REST = 0.1
const IN_USE = 0.5

/** So few tiles are all there, wherever the view is. */
const FEW = 12

type Range = readonly [first: number, behind: number]

/**
 * Keeps the model's range of tiles that exist: the viewport and a little more, and once the gallery is in use another
 * viewport before and behind.
 * Two empty boxes stand for the tiles that don't exist. When one of them comes near, the browser says where the list
 * is: no work while scrolling, and no layout that is asked for.
 */
export function windowRange(model: GalleryModel, root: () => Element | null): WindowRange {
  /** Box → whether it is the one behind the range. */
  const boxes = new Map<Element, boolean>()
  let observer: IntersectionObserver | undefined
  let margin = AT_REST
  let printing = false
  let goal: Range | undefined

  /** Moves the range slice by slice, so that the page is never kept waiting. */
  const move = async (to: Range) => {
    const isMoving = goal
    goal = to
    while (!isMoving && goal) {
      const next = towards(model.range.peek(), goal)
      if (next === goal) goal = undefined
      model.range.value = next
      if (goal) await breathe()
    }
  }

  const look = (entries: IntersectionObserverEntry[]) => {
    const geometry = model.geometry.peek()
    const { boundingClientRect: box, rootBounds, target } = entries.at(-1)!
    const behind = boxes.get(target)
    const count = model.tiles.peek().length
    if (!geometry || !count || behind === undefined || printing) return
    // A frame of another origin is not told where its viewport is.
    const view = rootBounds ?? new DOMRect(0, 0, innerWidth, innerHeight)
    const { length } = geometry
    const [from, size] = !model.options.peek().layout.horizontal
      ? [view.top - (behind ? box.bottom - length : box.top), view.height]
      : [
          // Asked only here: where tiles have just changed, the answer costs a layout.
          getComputedStyle(target).direction === 'rtl'
            ? (behind ? box.left + length : box.right) - view.right
            : view.left - (behind ? box.right - length : box.left),
          view.width,
        ]
    const more = (size * margin) / (1 + 2 * margin) // the observer's view has its margins in it
    const range: Range =
      count <= FEW
        ? [0, count]
        : geometry.range(Math.min(Math.max(0, from - more), length), Math.min(Math.max(0, from + size + more), length))
    const before = model.range.peek()
    const isKnown = range[0] === before[0] && range[1] === before[1]
    if (isKnown) model.isSlow.value = false
    else move(range)
    // Before that is drawn a box may still lie in the view, and further on in it again: nothing would tell of that.
    const isLate = entries.some(
      ({ isIntersecting, target }) => isIntersecting && (boxes.get(target) ? range[1] < count : range[0] > 0),
    )
    if (!isKnown || isLate) again() // which answers once more, with the boxes at their new places
  }
  const observe = () => new IntersectionObserver(look, { root: root(), rootMargin: `${margin * 100}%` })
  const again = () => {
    for (const element of boxes.keys()) {
      observer?.unobserve(element)
      observer?.observe(element)
    }
  }

  return {
    box(behind) {
      return (element) => {
        for (const [known, place] of boxes) {
          if (place !== behind || known === element) continue
          observer?.unobserve(known)
          boxes.delete(known)
        }
        if (!element || boxes.has(element)) return
        boxes.set(element, behind)
        observer ??= observe()
        observer.observe(element)
      }
    },
    widen() {
      if (margin === IN_USE) return
      margin = IN_USE
      observer?.disconnect()
      observer &&= observe()
      again()
    },
    again,
    move,
    print({ type }) {
      printing = type === 'beforeprint'
      goal = undefined
      if (printing) model.range.value = [0, Math.min(model.tiles.peek().length, MOST_PRINTED)]
      else again()
    },
    stop() {
      observer?.disconnect()
      observer = goal = undefined
    },
  }
}

/** The range with one slice more of what is wanted, and nothing that is not: first on, then back. */
function towards([from, behind]: Range, goal: Range): Range {
  const [first, last] = goal
  const [start, end] = from < last && behind > first ? [Math.max(from, first), behind] : [first, first]
  const slice = end ? SLICE : 1
  if (end < last - slice) return [start, end + slice]
  return start > first + SLICE ? [start - SLICE, last] : goal
}

export interface WindowRange {
  /** The `ref` of the box before, and of the one behind the range. */
  box(behind: boolean): (element: Element | null) => void
  /** The shopper scrolls, points or types: from now on more is kept ready. */
  widen(): void
  /** Looks again: the list has another geometry. */
  again(): void
  /** To where the range is to be. */
  move(to: Range): void
  /** Before paper is printed all tiles are there, and after that those that are near. */
  print(event: Event): void
  stop(): void
}
