import { formatCount } from '../i18n/format'
import type { GalleryModel } from './gallery-model'
import { Icon } from './icon'
import type { Tile } from './tile'

export interface TileProps {
  readonly tile: Tile
  readonly model: GalleryModel
  readonly style: Record<string, string>
  /** Of all tiles of the gallery. */
  readonly count: number
  readonly appear: (element: HTMLElement | null) => void
}

/** A picture, its buttons, and the words below: title, price, buy now. */
export function TileView({ tile, model, style, count, appear }: TileProps) {
  const { host } = model
  const { product, picture, photo, position } = tile
  const { actions, messages: say } = model.options.value
  const title = product?.title ?? photo?.caption ?? ''
  const link = product ? host.productLink(product) : `#vitrine=${encodeURIComponent(tile.id)}`
  const draft = product && host.draft(tile)
  return (
    <li
      class="tile"
      part="tile"
      style={style}
      data-index={position}
      aria-setsize={count}
      aria-posinset={position + 1}
      ref={appear}
    >
      <div class="picture" part="picture">
        <a href={link} data-act="open">
          {picture ? (
            <img
              src={picture.src}
              srcset={picture.srcset}
              sizes={picture.srcset ? style['inlineSize'] : undefined}
              alt={picture.alt || title}
              loading={position < 4 ? 'eager' : 'lazy'}
              fetchpriority={position < 2 ? 'high' : 'auto'}
              decoding="async"
            />
          ) : (
            <span class="none" dir="auto">
              {title}
            </span>
          )}
        </a>
        {draft && (
          <div class="acts" part="actions">
            {actions.includes('share') && (
              <button
                type="button"
                data-act="share"
                part="share"
                aria-label={`${say('share')}: ${title}`}
                aria-haspopup="dialog"
              >
                <Icon name="share" />
              </button>
            )}
            {actions.includes('pin') && (
              <a
                data-act="pin"
                part="pin"
                href={host.pinLink(draft)}
                target="_blank"
                rel="noopener"
                aria-label={`${say('pin')}: ${title}`}
              >
                <Icon name="pin" />
              </a>
            )}
            {actions.includes('vote') && <Vote tile={tile} model={model} title={title} />}
          </div>
        )}
      </div>
      {product && (
        <div class="caption" part="caption">
          <a class="title" part="title" href={link} data-act="open" tabindex={-1}>
            <bdi>{title}</bdi>
          </a>
          <Price tile={tile} model={model} />
          {actions.includes('buy') && <Buy tile={tile} model={model} title={title} />}
        </div>
      )}
    </li>
  )
}

function Vote({ tile, model, title }: { tile: Tile; model: GalleryModel; title: string }) {
  const { mine, total } = model.host.votes(tile).value
  const { messages: say, locale } = model.options.value
  return (
    <button
      type="button"
      data-act="vote"
      part="vote"
      aria-pressed={mine !== null}
      aria-label={`${say('like')}: ${title}`}
    >
      <Icon name="vote" />
      {total > 0 && <span key={total}>{formatCount(total, locale)}</span>}
    </button>
  )
}

function Price({ tile, model }: { tile: Tile; model: GalleryModel }) {
  const { host } = model
  const { messages: say } = model.options.value
  const product = tile.product!
  const price = host.price(product, 'price')
  const regular = host.price(product, 'compareAt')
  return (
    <div class="price" part="price">
      <bdi>{price ?? '\u00a0'}</bdi>
      {regular && (
        <s part="regular-price">
          <span class="sr">{say('was', { price: '' })}</span>
          <bdi>{regular}</bdi>
        </s>
      )}
    </div>
  )
}

function Buy({ tile, model, title }: { tile: Tile; model: GalleryModel; title: string }) {
  const { messages: say } = model.options.value
  const buy = model.host.buyLink(tile.product!)
  return 'href' in buy ? (
    <a class="buy" part="buy" data-act="buy" href={buy.href} aria-label={`${say('buy')}: ${title}`}>
      {say('buy')}
    </a>
  ) : (
    <div class="buy off" part="unavailable">
      {buy.reason}
    </div>
  )
}
