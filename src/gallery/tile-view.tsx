import type { Product } from '../catalog/catalog'
import { formatCount } from '../i18n/format'
import { live } from '../lib/live'
import type { Choice, GalleryModel } from './gallery-model'
import type { Box } from './geometry'
import { drawIcon, PIN_ICON, SHARE_ICON, VOTE_ICON } from './icon'
import type { Tile } from './tile'

export interface TileProps {
  readonly tile: Tile
  readonly model: GalleryModel
  readonly box: Box
  readonly style: Record<string, string>
  readonly appear: (element: HTMLElement | null) => void
}

/** A picture, its buttons, and the words below: title, price, buy now. */
export const TileView = live(() => ({ tile, model, box, style, appear }: TileProps) => {
  const { host } = model
  const { product, picture, photo } = tile
  const position = tile.position ?? 0
  const { actions } = model.options.value
  const title = nameOf(tile, model)
  const link = host.tileLink(tile)
  const Spots = photo?.tags[0] && model.spots.value
  const Trend = model.trend.value
  const seen = picture && !model.broken.value.has(picture.src) ? picture : null
  return (
    <li
      class="tile"
      part="tile"
      style={style}
      data-index={position}
      aria-setsize={model.tiles.value.length}
      aria-posinset={position + 1}
      ref={appear}
    >
      <div class="picture" part="picture" style={{ backgroundColor: seen?.color }}>
        <a href={link} data-act="open">
          {seen ? (
            <img
              src={seen.src}
              srcset={seen.srcset}
              sizes={seen.srcset && (position < model.sent.tiles ? model.sent.sizes : style['inlineSize'])}
              alt={seen.alt || title}
              loading={box.y || box.x > (model.measures.peek()?.width ?? 0) ? 'lazy' : 'eager'}
              decoding="async"
            />
          ) : (
            <span class="none" dir="auto">
              {title}
            </span>
          )}
        </a>
        {Spots && (
          <Spots
            tile={tile}
            model={model}
            width={box.width}
            height={box.height - (model.measures.peek()?.caption ?? 0)}
          />
        )}
        {Trend && <Trend tile={tile} model={model} />}
        {drawActs(tile, model, 'acts')}
      </div>
      {product && (
        <div class="caption" part="caption">
          <a class="title" part="title" href={link} data-act="open" tabindex={-1} dir="auto">
            {title}
          </a>
          {drawPrice(tile, model)}
          {actions.includes('buy') && drawBuy(tile, model)}
        </div>
      )}
    </li>
  )
})

/** Share, pin and vote, as far as the merchant wants them. Their clicks are heard by whoever shows them. */
export function drawActs(tile: Tile, model: GalleryModel, look: string) {
  const { actions, messages: say } = model.options.value
  const title = nameOf(tile, model)
  return (
    <div class={look} part="actions">
      {actions.includes('share') && (
        <button
          type="button"
          data-act="share"
          part="share"
          aria-label={`${say('share')}: ${title}`}
          aria-haspopup="dialog"
        >
          {drawIcon(SHARE_ICON)}
        </button>
      )}
      {actions.includes('pin') && (
        <a
          data-act="pin"
          part="pin"
          href={model.host.pinLink(model.host.draft(tile))}
          target="_blank"
          rel="noopener"
          aria-label={`${say('pin')}: ${title}`}
        >
          {drawIcon(PIN_ICON)}
        </a>
      )}
      {actions.includes('vote') && <Vote tile={tile} model={model} />}
    </div>
  )
}

export const titleOf = ({ product, photo }: Tile): string => product?.title || photo?.caption || photo?.alt || ''

/** What links and buttons call a tile: its place, where it has no title. */
export const nameOf = (tile: Tile, { options, tiles }: GalleryModel): string =>
  titleOf(tile) || options.value.messages('pictureOf', { n: tile.position! + 1, total: tiles.value.length })

const Vote = live(() => ({ tile, model }: Pick<TileProps, 'tile' | 'model'>) => {
  const { mine, total } = model.host.votes(tile).value
  const { messages: say } = model.options.value
  const count = total > 0 && formatCount(total, say)
  return (
    <button
      type="button"
      data-act="vote"
      part="vote"
      aria-pressed={mine !== null}
      aria-label={`${say('like')}: ${nameOf(tile, model)}${count ? ` ${count}` : ''}`}
    >
      {drawIcon(VOTE_ICON)}
      {count && <span key={total}>{count}</span>}
    </button>
  )
})

/** What a product costs; the least of it, where its versions differ. */
export function priceOf(product: Product, { host, options }: GalleryModel): string | null {
  const price = host.price(product, product.price)
  return price && product.maxPrice ? options.value.messages('from', { price }) : price
}

/** What it costs: the chosen version, else the product. */
export function drawPrice(tile: Tile, model: GalleryModel, choice: Choice = {}) {
  const { host } = model
  const { messages: say } = model.options.value
  const product = tile.product!
  const { variant } = choice
  const { price, compareAt } = variant?.price ? variant : product
  const regular = host.price(product, compareAt)
  return (
    <div class="price" part="price">
      <bdi>{(variant ? host.price(product, price) : priceOf(product, model)) ?? '\u00a0'}</bdi>
      {regular && ' '}
      {regular && (
        <s part="regular-price">
          <span class="sr">{say('was', { price: '' })}</span>
          <bdi>{regular}</bdi>
        </s>
      )}
    </div>
  )
}

/** Buy now, or why that is not to be had. */
export function drawBuy(tile: Tile, model: GalleryModel, choice?: Choice) {
  const { messages: say } = model.options.value
  const buy = model.host.buyLink(tile.product!, choice)
  return 'href' in buy ? (
    <a class="buy" part="buy" data-act="buy" href={buy.href} aria-label={`${say('buy')}: ${titleOf(tile)}`}>
      <span>{say('buy')}</span>
    </a>
  ) : (
    <div class="buy off" part="unavailable">
      {buy.reason}
    </div>
  )
}
