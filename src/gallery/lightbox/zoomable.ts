import type { Point } from '../gallery-model'
import { fitWithin } from './fit-within'
import { pan, UNZOOMED, zoomTo } from './zoom'

/** Two taps within this time and distance are one double tap. */
const TAP_MS = 300
const TAP_PX = 24
const DOUBLE_TAP = 2.5

/** Enlarges by a factor around the middle, for the keyboard: 1 fits it to a box that has changed, 0 takes all back. */
export type ZoomBy = (factor: number) => void

/**
 * Pinch, double tap and drag on the picture that is shown. One finger on a picture that is not enlarged is the
 * browser's, which swipes to the next one.
 */
export function makeZoomable(stage: HTMLElement, picture: () => HTMLImageElement | null, signal: AbortSignal): ZoomBy {
  let zoom = UNZOOMED
  let tapped = { x: 0, y: 0, at: Number.NEGATIVE_INFINITY }
  const fingers = new Map<number, Point>()

  const change = (next: (picture: { width: number; height: number }, box: DOMRect) => typeof zoom) => {
    const image = picture()
    if (!image?.naturalWidth) return
    const box = stage.getBoundingClientRect()
    zoom = next(fitWithin({ width: image.naturalWidth, height: image.naturalHeight }, box), box)
    image.style.transform = zoom.scale > 1 ? `translate(${zoom.x}px, ${zoom.y}px) scale(${zoom.scale})` : ''
    stage.toggleAttribute('data-zoomed', zoom.scale > 1)
  }
  const fromMiddle = ({ x, y }: Point, box: DOMRect) => ({
    x: x - box.left - box.width / 2,
    y: y - box.top - box.height / 2,
  })
  const scaleTo = (scale: number, at?: Point) =>
    change((size, box) => zoomTo(zoom, scale, at ? fromMiddle(at, box) : { x: 0, y: 0 }, size, box))

  const listen = <K extends keyof HTMLElementEventMap>(type: K, listener: (event: HTMLElementEventMap[K]) => void) =>
    stage.addEventListener(type, listener, { signal, passive: false })

  listen('pointerdown', ({ pointerId, x, y, button }) => {
    if (button) return
    fingers.set(pointerId, { x, y })
    if (zoom.scale > 1) stage.setPointerCapture(pointerId)
  })
  listen('pointermove', ({ pointerId, x, y }) => {
    const before = fingers.get(pointerId)
    if (!before) return
    fingers.set(pointerId, { x, y })
    const other = [...fingers].find(([id]) => id !== pointerId)?.[1]
    if (other) {
      const apart = (point: Point) => Math.hypot(point.x - other.x, point.y - other.y) || 1
      scaleTo((zoom.scale * apart({ x, y })) / apart(before), { x: (x + other.x) / 2, y: (y + other.y) / 2 })
    } else if (zoom.scale > 1) change((size, box) => pan(zoom, { x: x - before.x, y: y - before.y }, size, box))
  })
  const lift = ({ pointerId }: PointerEvent) => void fingers.delete(pointerId)
  listen('pointerup', lift)
  listen('pointercancel', lift)
  listen('click', ({ target, x, y, timeStamp }) => {
    // Dots have clicks of their own. Of an enlarged picture the stage is the target, since it holds the pointer.
    if ((target as Element).closest('button')) return
    const twice = timeStamp - tapped.at < TAP_MS && Math.hypot(x - tapped.x, y - tapped.y) < TAP_PX
    tapped = { x, y, at: twice ? Number.NEGATIVE_INFINITY : timeStamp }
    if (twice) scaleTo(zoom.scale > 1 ? 1 : DOUBLE_TAP, { x, y })
  })
  // Two fingers, or one on an enlarged picture, are ours; the browser must not scroll or zoom the page then.
  listen('touchmove', (event) => {
    if (event.cancelable && (event.touches.length > 1 || zoom.scale > 1)) event.preventDefault()
  })
  listen('wheel', (event) => {
    if (!event.ctrlKey) return // a pinch on a trackpad
    event.preventDefault()
    scaleTo(zoom.scale * Math.exp(-event.deltaY / 100), event)
  })

  return (factor) => scaleTo(zoom.scale * factor)
}
