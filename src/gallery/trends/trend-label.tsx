import type { ReadonlySignal } from '@preact/signals'
import { POPULAR_WORDS } from '../../i18n/popular-words'
import { live } from '../../lib/live'
import { type PopularProduct, trendOf } from '../../vote/trends'
import type { GalleryModel } from '../gallery-model'
import type { Tile } from '../tile'
import css from './trend-label.css?inline'

/** Styles of the label, for the gallery's shadow root. */
export const TREND_CSS = css

/** Makes what a tile says of its product's popularity, from `threshold` acts on; nothing below. */
export const createTrendLabel = (popular: ReadonlySignal<ReadonlyMap<string, PopularProduct>>, threshold: number) =>
  live(() => ({ tile, model }: { readonly tile: Tile; readonly model: GalleryModel }) => {
    const trend = trendOf(popular.value.get(tile.product?.id ?? ''), threshold)
    if (!trend) return null
    const { messages } = model.options.value
    return (
      <p class="trend" part="trend">
        {messages(trend.key, 'n' in trend ? { n: trend.n } : {}, POPULAR_WORDS)}
      </p>
    )
  })
