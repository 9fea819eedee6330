import type { Point } from '../gallery-model'
import type { Size } from './fit-within'

/** How a picture is enlarged: its scale, and how far its middle is moved from the middle of its box, px. */
export interface Zoom {
  readonly scale: number
  readonly x: number
  readonly y: number
}

export const UNZOOMED: Zoom = { scale: 1, x: 0, y: 0 }
const LARGEST = 5

/** Enlarges to a scale from 1 to 5 so that what is at `at` (px from the box's middle) stays there as far as it can. */
export function zoomTo(zoom: Zoom, scale: number, at: Point, picture: Size, box: Size): Zoom {
  const next = Math.min(Math.max(scale, 1), LARGEST)
  const factor = next / zoom.scale
  return within({ scale: next, x: at.x - (at.x - zoom.x) * factor, y: at.y - (at.y - zoom.y) * factor }, picture, box)
}

/** Moves an enlarged picture; its edges never come further in than those of the box. */
export const pan = ({ scale, x, y }: Zoom, by: Point, picture: Size, box: Size): Zoom =>
  within({ scale, x: x + by.x, y: y + by.y }, picture, box)

function within({ scale, x, y }: Zoom, picture: Size, box: Size): Zoom {
  const limit = (at: number, size: number, room: number) => {
    const most = Math.max(0, (size * scale - room) / 2)
    return Math.min(Math.max(at, -most), most)
  }
  return { scale, x: limit(x, picture.width, box.width), y: limit(y, picture.height, box.height) }
}
