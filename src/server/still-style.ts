import css from '../gallery/gallery.css?inline'
import { shapeOf } from '../gallery/layouts/shape-of'
import type { Tile } from '../gallery/tile'
import still from './still.css?inline'

/** Children of the list before the first tile: the box that is measured, and the one that stands for tiles that are not there. */
const BEFORE = 2

/**
 * The styles of a gallery as a server draws it. What belongs to one tile is said here too, by its place: strict
 * policies let no `style` attribute through.
 */
export function stillStyle(tiles: readonly Tile[], layout: string): string {
  const rules = new Map<string, string[]>()
  tiles.forEach(({ picture }, index) => {
    const place = `.still li:nth-child(${BEFORE + index + 1})`
    const rule = (declaration: string, selector: string) =>
      rules.set(declaration, [...(rules.get(declaration) ?? []), selector])
    const { width, height, color } = picture ?? {}
    if (width && height && /masonry|justified/.test(layout))
      rule(`--_own:${+shapeOf(width / height, 1).toFixed(5)}`, place)
    if (color && /^#[\da-f]{3,8}$/i.test(color)) rule(`background-color:${color}`, `${place}>.picture`)
  })
  return css + still + [...rules].map(([declaration, places]) => `${places}{${declaration}}`).join('')
}
