import type { Arrange, Box } from '../geometry'
import { firstAbove } from './first-above'
import { shapeOf } from './shape-of'

/** Columns of pictures in their own shapes; each next one goes where the page is shortest, so the order stays readable. */
export const masonry: Arrange = (count, { width, tile, gap, caption, ratio }, ratioOf) => {
  const columns = Math.max(1, Math.floor((width + gap) / (tile + gap)))
  const side = (width - gap * (columns - 1)) / columns
  const heights = new Array<number>(columns).fill(0)
  const boxes: Box[] = []
  /** The lowest end of all tiles up to each one. Tops never go back up, so both can be searched. */
  const ends: number[] = []
  let lowest = 0
  for (let index = 0; index < count; index++) {
    let column = 0
    for (let other = 1; other < columns; other++) if (heights[other]! < heights[column]! - 0.01) column = other
    const y = heights[column]!
    const height = side / shapeOf(ratioOf(index), ratio) + caption
    boxes.push({ x: column * (side + gap), y, width: side, height })
    heights[column] = y + height + gap
    ends.push((lowest = Math.max(lowest, y + height)))
  }
  return {
    length: lowest,
    box: (index) => boxes[index]!,
    before: (index) => ends[index - 1] ?? 0,
    range: (from, to) => [
      firstAbove(count, (index) => ends[index]!, from),
      firstAbove(count, (index) => boxes[index]!.y, to),
    ],
  }
}
