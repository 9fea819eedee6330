import type { Arrange } from '../geometry'
import { firstAbove } from './first-above'
import { shapeOf } from './shape-of'

/** A row with few pictures grows until it is full, but never more than this; then its pictures are cut a little. */
const TALLEST = 1.5

/** Rows that are full from edge to edge, with pictures in their own shapes. The last row keeps the usual height. */
export const justified: Arrange = (count, { width, tile, gap, caption, ratio }, ratioOf) => {
  const usual = tile / ratio
  /** At the usual height no picture is narrower than a tile, so that its buttons have room. */
  const shape = (index: number) => Math.max(ratio, shapeOf(ratioOf(index), ratio))
  const rows: { first: number; behind: number; y: number; height: number; scale: number }[] = []
  let y = 0
  for (let first = 0, behind = 0; first < count; first = behind) {
    let shapes = 0
    for (; behind < count; behind++) {
      const next = shapes + shape(behind)
      if (behind > first && next * usual + gap * (behind - first) > width + 0.01) break
      shapes = next
    }
    const room = width - gap * (behind - first - 1)
    const scale = behind < count ? room / shapes : Math.min(room / shapes, usual)
    const height = Math.min(scale, usual * TALLEST) + caption
    rows.push({ first, behind, y, height, scale })
    y += height + gap
  }
  const rowOf = (index: number) => rows[firstAbove(rows.length, (row) => rows[row]!.first, index) - 1]!
  return {
    length: Math.max(0, y - gap),
    before: (index) => rowOf(index).y,
    box(index) {
      const { first, y, height, scale } = rowOf(index)
      let x = 0
      for (let other = first; other < index; other++) x += shape(other) * scale + gap
      return { x, y, width: shape(index) * scale, height }
    },
    range: (from, to) => [
      rows[firstAbove(rows.length, (row) => rows[row]!.y + rows[row]!.height, from)]?.first ?? count,
      rows[firstAbove(rows.length, (row) => rows[row]!.y, to) - 1]?.behind ?? 0,
    ],
  }
}
