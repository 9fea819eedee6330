import type { Tag } from '../../catalog/catalog'
import type { Point } from '../gallery-model'

/** One dot: where its middle lies, px from the picture's left and top edge, and the tags (by index) that it stands for. */
export interface Spot {
  readonly x: number
  readonly y: number
  readonly tags: readonly number[]
}

export interface SpotSpace {
  /** Of the box that the picture fills, px. */
  readonly width: number
  readonly height: number
  /** Width over height of the picture itself; 0 = not known, then nothing is cut off. */
  readonly ratio: number
  /** Kept free below, px, for the buttons that lie there. */
  readonly below: number
  /** Middles of buttons that lie on it, px from its own middle. */
  readonly taken?: readonly Point[] | undefined
}

/** Width and height of what a finger meets. */
export const TARGET = 44

/**
 * The dots of a picture that fills its box and is cut where it does not fit. No two targets overlap and none leaves
 * the box: products that lie too close share a dot, and those that were cut off have none. Where a button lies, the dot
 * goes beside it.
 */
export function placeSpots(tags: readonly Tag[], { width, height, ratio, below, taken = [] }: SpotSpace): Spot[] {
  const half = TARGET / 2
  if (width < TARGET || height < TARGET) return []
  const shape = ratio || width / height
  const full = { width: Math.max(width, height * shape), height: Math.max(height, width / shape) }
  const spots: { x: number; y: number; tags: number[] }[] = []
  const lowest = Math.max(half, height - half - below)
  const buttons = taken.map(({ x, y }) => ({ x: x + width / 2, y: y + height / 2 }))
  const within = ({ x, y }: Point) => ({
    x: Math.min(Math.max(x, half), width - half),
    y: Math.min(Math.max(y, half), lowest),
  })
  /** The nearest place that no button covers; the same where there is none. */
  const beside = (place: Point) =>
    [-TARGET, TARGET]
      .flatMap((by) =>
        buttons.flatMap(({ x, y }) => [within({ x: x + by, y: place.y }), within({ x: place.x, y: y + by })]),
      )
      .concat(place)
      .filter((one) => buttons.every((button) => apart(button, one) > TARGET - 1))
      .sort((a, b) => apart(a, place) - apart(b, place))[0] ?? place
  tags.forEach((tag, index) => {
    const x = tag.x * full.width - (full.width - width) / 2
    const y = tag.y * full.height - (full.height - height) / 2
    if (!(x > -1 && x < width + 1 && y > -1 && y < height + 1)) return
    const place = beside(within({ x, y }))
    let near: (typeof spots)[number] | undefined
    for (const spot of spots)
      if (apart(spot, place) < TARGET && (!near || apart(spot, place) < apart(near, place))) near = spot
    if (near) near.tags.push(index)
    else spots.push({ ...place, tags: [index] })
  })
  return spots
}

/** Whether two squares overlap: by how far their middles are apart on the longer way. */
const apart = (a: Point, b: Point) => Math.max(Math.abs(a.x - b.x), Math.abs(a.y - b.y))
