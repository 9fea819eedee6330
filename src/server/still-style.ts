import css from '../gallery/gallery.css?inline'
import type { GalleryModel } from '../gallery/gallery-model'
import scroll from '../gallery/layouts/scroll.css?inline'
import { shapeOf } from '../gallery/layouts/shape-of'
import { masonryStyle } from './masonry-style'
import { MOST_PLACES } from './shadow-html'
import still from './still.css?inline'

/** Children of the list before the first tile: the box that is measured, and the one that stands for tiles that are not there. */
const BEFORE = 2

/**
 * The styles of a gallery as a server draws it. What belongs to one tile is said here too, by its place: strict
 * policies let no `style` attribute through.
 */
export function stillStyle({ tiles, range, options }: GalleryModel, layout = 'grid'): string {
  const rules = new Map<string, string[]>()
  const [, count] = range.peek()
  const ratios = tiles
    .peek()
    .map(({ picture }) => (picture?.width && picture.height ? picture.width / picture.height : 0))
  const shaped = { grid: 0, carousel: 0, masonry: count, justified: MOST_PLACES }[layout] ?? 0
  const rule = (index: number, declaration: string, inside = '') => {
    const places = rules.get(declaration) ?? []
    rules.set(declaration, [...places, `.still li:nth-child(${BEFORE + index + 1})${inside}`])
  }
  for (const [index, { picture }] of tiles.peek().slice(0, MOST_PLACES).entries()) {
    if (index < shaped && ratios[index]) rule(index, `--_own:${+shapeOf(ratios[index], 1).toFixed(5)}`)
    if (index < count && /^#[\da-f]{3,8}$/i.test(picture?.color ?? ''))
      rule(index, `background-color:${picture!.color}`, '>.picture')
  }
  return [
    css,
    still,
    layout === 'carousel' ? scroll : '',
    ...[...rules].map(([declaration, places]) => `${places}{${declaration}}`),
    layout === 'masonry'
      ? masonryStyle(ratios.slice(0, MOST_PLACES), count, options.peek().actions.includes('buy'), BEFORE)
      : '',
  ].join('')
}
