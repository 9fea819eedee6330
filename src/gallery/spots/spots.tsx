import { render } from 'preact'
import type { Product } from '../../catalog/catalog'
import { LIGHTBOX_WORDS } from '../../i18n/lightbox-words'
import { addStyle } from '../add-style'
import type { Action, GalleryModel, SpotsProps } from '../gallery-model'
import { drawIcon } from '../icon'
import type { LightboxContext } from '../lightbox/lightbox'
import type { Tile } from '../tile'
import { priceOf } from '../tile-view'
import { usedBy } from '../used-by'
import { placeSpots } from './place-spots'
import css from './spots.css?inline'

const CLOSE = { close: 'Close' }

/** Height of the row of buttons on a tile's picture. */
const BUTTONS = 52

/** The dots on a photo: a list of named buttons, each for the products that lie there. */
export function Spots({ tile, model, width, height, below = BUTTONS, taken }: SpotsProps) {
  const { photo } = tile
  if (!photo) return null
  const say = model.options.value.messages
  const ratio = photo.width && photo.height ? photo.width / photo.height : 0
  const names = photo.tags.map((tag) => productOf(model, tag.product))
  const known = photo.tags.filter((_, index) => names[index])
  const products = names.filter((product) => product !== undefined)
  return (
    <ul
      class="spots"
      part="spots"
      aria-label={say('inPicture', undefined, LIGHTBOX_WORDS)}
      style={px({ width, height })}
      ref={dress}
    >
      {placeSpots(known, { width, height, ratio, below, taken }).map(({ x, y, tags }) => {
        // What is tagged twice may lie twice at one dot, and stand at two.
        const here = [...new Set(tags.map((index) => products[index]!))]
        return (
          <li key={tags[0]} style={px({ left: x, top: y })}>
            <button
              type="button"
              part="spot"
              data-act="spot"
              data-tags={here.map(({ id }) => photo.tags.findIndex((tag) => tag.product === id)).join(' ')}
              aria-haspopup="dialog"
              aria-label={`${here.length > 1 ? `${here.length}: ` : ''}${here.map(({ title }) => title).join(', ')}`}
            >
              <i>{here.length > 1 && here.length}</i>
            </button>
          </li>
        )
      })}
    </ul>
  )
}

/** The card of a dot: picture, name, price and buy of each product that lies there. */
export function openCard({ model, window }: LightboxContext, tile: Tile, control: HTMLElement, root: ShadowRoot): void {
  const { messages: say, actions } = model.options.peek()
  const products = (control.dataset['tags'] ?? '')
    .split(' ')
    .flatMap((index) => productOf(model, tile.photo?.tags[+index]?.product) ?? [])
  const card = window.document.createElement('div')
  card.className = 'card'
  card.popover = 'auto'
  card.setAttribute('part', 'card')
  card.setAttribute('role', 'dialog')
  card.setAttribute(
    'aria-label',
    products.length > 1 ? say('inPicture', undefined, LIGHTBOX_WORDS) : (products[0]?.title ?? ''),
  )
  const end = () => {
    render(null, card)
    card.remove()
    control.style.anchorName = ''
  }
  const onClick = (event: MouseEvent) => {
    const used = usedBy(event)
    const product = products[Number(used?.dataset['product'])]
    if (!used || !product) return
    model.host.act(used.dataset['act'] as Action, { ...tile, product }, event, used)
    if (event.defaultPrevented) card.hidePopover()
  }
  /** A tap beside it moves no focus to anything, and is the browser's own to hear. */
  const leave = ({ relatedTarget: next }: FocusEvent) =>
    next instanceof Node && !card.contains(next) && card.hidePopover()
  card.addEventListener('beforetoggle', ({ newState }) => {
    if (newState !== 'closed') return
    card.removeEventListener('focusout', leave)
    if (card.contains(root.activeElement)) control.focus()
  })
  card.addEventListener('toggle', (event) => event.newState === 'closed' && end())
  card.addEventListener('focusout', leave)
  card.addEventListener('click', onClick)
  card.addEventListener('auxclick', onClick)
  control.style.anchorName = '--vitrine-card'
  render(
    <>
      <ul>
        {products.map((product, index) => {
          const buy = model.host.buyLink(product)
          const image = product.images[0]
          return (
            <li key={product.id}>
              <a href={model.host.productLink(product)} data-act="open" data-product={index}>
                {image ? <img src={image.src} srcset={image.srcset} sizes={image.srcset && '64px'} alt="" /> : <i />}
                <bdi part="title">{product.title}</bdi>
                <bdi class="price">{priceOf(product, model)}</bdi>
              </a>
              {actions.includes('buy') &&
                ('href' in buy ? (
                  <a
                    class="buy"
                    part="buy"
                    data-act="buy"
                    data-product={index}
                    href={buy.href}
                    aria-label={`${say('buy')}: ${product.title}`}
                  >
                    <span>{say('buy')}</span>
                  </a>
                ) : (
                  <span class="buy off">{buy.reason}</span>
                ))}
            </li>
          )
        })}
      </ul>
      <button type="button" aria-label={say('close', undefined, CLOSE)} onClick={() => card.hidePopover()}>
        {drawIcon('M5 5l10 10M15 5 5 15')}
      </button>
    </>,
    card,
  )
  // Where the gallery's theme reaches; a lightbox has its own around its root.
  ;(control.closest('section') ?? root).append(card)
  card.showPopover()
  card.querySelector('a')?.focus()
}

const productOf = (model: GalleryModel, id: string | undefined): Product | undefined =>
  model.catalog.peek()?.products.find((product) => product.id === id)

/** A root of its own, such as the lightbox's, has no styles but what it is given. */
const dress = (element: Element | null) => {
  const root = element?.getRootNode()
  if (root instanceof ShadowRoot) addStyle(root, css)
}

const px = (lengths: Record<string, number>) =>
  Object.fromEntries(Object.entries(lengths).map(([name, length]) => [name, `${length}px`]))
