import type { Tag } from '../../catalog/catalog'

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
}

/** Width and height of what a finger meets. */
export const TARGET = 44

/**
 * The dots of a picture that fills its box and is cut where it does not fit. No two targets overlap and none leaves
 * the box: products that lie too close share a dot, and those that were cut off have none.
 */
export function placeSpots(tags: readonly Tag[], { width, height, ratio, below }: SpotSpace): Spot[] {
  const half = TARGET / 2
  if (width < TARGET || height < TARGET) return []
  const shape = ratio || width / height
  const full = { width: Math.max(width, height * shape), height: Math.max(height, width / shape) }
  const spots: { x: number; y: number; tags: number[] }[] = []
  const lowest = Math.max(half, height - half - below)
  tags.forEach((tag, index) => {
    const x = tag.x * full.width - (full.width - width) / 2
    const y = tag.y * full.height - (full.height - height) / 2
    if (!(x > -1 && x < width + 1 && y > -1 && y < height + 1)) return
    const place = { x: Math.min(Math.max(x, half), width - half), y: Math.min(Math.max(y, half), lowest) }
    const apart = (spot: { x: number; y: number }) => Math.max(Math.abs(spot.x - place.x), Math.abs(spot.y - place.y))
    let near: (typeof spots)[number] | undefined
    for (const spot of spots) if (apart(spot) < TARGET && (!near || apart(spot) < apart(near))) near = spot
    if (near) near.tags.push(index)
    else spots.push({ ...place, tags: [index] })
  })
  return spots
}
