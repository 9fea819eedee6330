/** Where a tile lies, in px from the list's start edge and top. */
export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  /** Of the whole tile. */
  readonly height: number
}

/** What the page gives the layout to work with; measured, never assumed. */
export interface Measures {
  /** Inner width of the list. */
  readonly width: number
  /** Smallest width of a tile. */
  readonly tile: number
  readonly gap: number
  /** Height of the text below a picture. */
  readonly caption: number
  /** Width over height of a picture in layouts that cut all alike. */
  readonly ratio: number
}

/** All boxes of a layout; nothing is computed that is not asked for. */
export interface Geometry {
  /** Length of the whole list along its scrolling axis. */
  readonly length: number
  box(index: number): Box
  /** Where the tiles before that one end, along the scrolling axis. */
  before(index: number): number
  /** First index and the one behind the last of the tiles that may touch `from`..`to` along the scrolling axis. */
  range(from: number, to: number): readonly [number, number]
}

/** `ratioOf` gives width over height of a tile's picture, 0 where the feed does not say. */
export type Arrange = (count: number, measures: Measures, ratioOf: (index: number) => number) => Geometry

/** In px: where a row ends may be computed a hair beyond where the next begins. */
export const ROUNDING = 0.01

/** Equal tiles in rows. */
export const grid: Arrange = (count, { width, tile, gap, caption, ratio }) => {
  const columns = Math.max(1, Math.floor((width + gap) / (tile + gap)))
  const side = (width - gap * (columns - 1)) / columns
  const height = side / ratio + caption
  const step = height + gap
  const row = (at: number) => Math.floor(at / step) * columns
  const before = (index: number) => Math.floor(index / columns) * step
  return {
    length: count && before(count - 1) + height,
    before,
    box: (index) => ({ x: (index % columns) * (side + gap), y: before(index), width: side, height }),
    range: (from, to) => [Math.max(0, row(from - ROUNDING)), Math.min(count, row(to + ROUNDING) + columns)],
  }
}
