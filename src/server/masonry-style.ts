import type { Measures } from '../gallery/geometry'
import { masonry } from '../gallery/layouts/masonry'
import { shapeOf } from '../gallery/layouts/shape-of'

/** Widths of galleries, px: narrower and wider ones are laid out like these. */
const NARROWEST = 160
const WIDEST = 2560
/** Where one order of columns ends and the next begins is looked for in such steps, then to a hair. */
const STEP = 8
const HAIR = 0.125

/** What gallery.css gives without a page's own properties, in a font of 16 px. */
const measuresOf = (width: number, hasBuy: boolean): Measures => ({
  width,
  tile: Math.min(Math.max(150, width * 0.23), 300),
  gap: Math.min(Math.max(12, width * 0.02), 24),
  caption: 16 + 2 * 22.4 + (hasBuy ? (width < NARROW ? 52 : 44) : 0),
  ratio: 0.8,
})
/** Of the container query in gallery.css. */
const NARROW = 480

/**
 * Masonry without a script: which column each tile goes to depends on the width, so it is computed here for every
 * width, and said as container queries; where a tile lies in its column, still.css computes from the heights above it.
 * `ratios`: width over height of all tiles' pictures, 0 where not known; `count`: how many of them are drawn.
 */
export function masonryStyle(ratios: readonly number[], count: number, hasBuy: boolean, before: number): string {
  const at = (width: number) => placesAt(measuresOf(width, hasBuy), ratios, count)
  let known: readonly string[] = []
  let css = ''
  const say = (width: number, places: readonly string[]) => {
    const rules = places.map((place, index) =>
      place === known[index] ? '' : `.still ${index < count ? `li:nth-child(${before + index + 1})` : 'ul'}{${place}}`,
    )
    css += `@container (inline-size >= ${width}px){${rules.join('')}}`
    known = places
  }
  say(0, at(NARROWEST))
  for (let width = NARROWEST; width < WIDEST; width += STEP) {
    let [from, to] = [width, width + STEP]
    if (at(to).join() === known.join()) continue
    while (to - from > HAIR) {
      const middle = (from + to) / 2
      if (at(middle).join() === known.join()) from = middle
      else to = middle
    }
    say(to, at(width + STEP))
  }
  return css
}

/** Of each drawn tile its column, how many tiles are above it and how high they are in widths of a tile; at last the list's own. */
function placesAt(measures: Measures, ratios: readonly number[], count: number): string[] {
  const { box, length } = masonry(ratios.length, measures, (index) => ratios[index]!)
  const side = box(0).width
  const columns: { above: number; tiles: number }[] = []
  let longest = { above: 0, tiles: 0 }
  const places = ratios.map((ratio, index) => {
    const { x, y, height } = box(index)
    const at = Math.round(x / (side + measures.gap))
    const { above, tiles } = columns[at] ?? { above: 0, tiles: 0 }
    columns[at] = { above: above + 1 / shapeOf(ratio, measures.ratio), tiles: tiles + 1 }
    if (y + height > length - HAIR) longest = columns[at]
    return `--_x:${at};${sayPlace(above, tiles)}`
  })
  return [...places.slice(0, count), `--_columns:${columns.length};${sayPlace(longest.above, longest.tiles)}`]
}

const sayPlace = (above: number, tiles: number) => `--_above:${+above.toFixed(4)};--_tiles:${tiles}`
