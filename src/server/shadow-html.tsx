import type { VNode } from 'preact'
import type { Catalog } from '../catalog/catalog'
import { Gallery } from '../gallery/gallery'
import { type Action, createGalleryModel, type GalleryModel } from '../gallery/gallery-model'
import { grid } from '../gallery/geometry'
import { LAYOUTS } from '../gallery/layouts/layouts'
import type { Messages } from '../i18n/messages'
import type { RenderOptions } from './render-options'

/** Some rows on a desktop, and more than a screen on a phone. */
const TILES = 24

/** Widths of tiles as the style sheet has them where the gallery spans the page. */
const SIZES = '(min-width: 1304px) 300px, (min-width: 652px) 24vw, 48vw'

/** Places that are kept for tiles that the script draws, so that nothing below the gallery moves when it does. */
export const MOST_PLACES = 240

/** The state of a gallery whose catalog is there. */
export function modelOf(
  catalog: Catalog,
  host: GalleryModel['host'],
  messages: Messages,
  { actions = 'share pin vote buy', heading = '', emptyText = '', theme = 'auto', ...options }: RenderOptions,
): GalleryModel {
  const { arrange, horizontal = false } = LAYOUTS[options.layout ?? ''] ?? { arrange: grid }
  const { limit = Number.POSITIVE_INFINITY, tiles = TILES, sizes = SIZES } = options
  const model = createGalleryModel(
    host,
    {
      actions: actions.split(/\s+/) as Action[],
      heading,
      emptyText,
      theme,
      limit,
      messages,
      // Controls come with the script that they need.
      layout: { arrange, horizontal },
    },
    { bare: true, tiles, sizes },
  )
  model.catalog.value = catalog
  model.status.value = 'ready'
  // Of any size: nothing that is computed from it is sent.
  model.measures.value = { width: 1000, tile: 230, gap: 20, caption: 100, ratio: 0.8 }
  model.range.value = [0, Math.min(tiles, model.tiles.peek().length)]
  return model
}

/**
 * The inside of the shadow root: what the script would draw, so that it finds each element where it would put it, but
 * for the places, which `still.css` gives, and for the tiles that are still to come.
 */
export function shadowHtml(
  model: GalleryModel,
  { layout = 'grid' }: RenderOptions,
  renderToString: (node: VNode) => string,
): string {
  const none = () => {}
  const total = model.tiles.peek().length
  const [, count] = model.range.peek()
  const buys = model.options.peek().actions.includes('buy')
  // Masonry's list is given its height by itself.
  const places = layout === 'masonry' ? 0 : Math.max(0, Math.min(total, MOST_PLACES) - count)
  const look = `still ${layout}${buys ? ' buys' : ''}${count + places < total ? '' : ' whole'}`
  const place = renderToString(<Place buy={buys} />)
  const html = renderToString(<Gallery model={model} window={{ box: () => none }} appear={none} probe={none} />)
  // In texts and values every quotation mark is an entity, so nothing but markup is met here.
  return html
    .replace('<section', `<section class="${look}"`)
    .replace(/ style="[^"]*"/g, '')
    .replace('<li class="rest end"', `${place.repeat(places)}$&`)
}

const Place = ({ buy }: { buy: boolean }) => (
  <li class="tile wait" aria-hidden="true">
    <div class="picture" part="picture" />
    <div class="caption">
      <div class="title">&nbsp;</div>
      <div class="price">&nbsp;</div>
      {buy && <div class="buy off">&nbsp;</div>}
    </div>
  </li>
)
