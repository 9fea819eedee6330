import { checkoutLink } from '../buy/checkout-link'
import type { ResolvedCheckout } from '../buy/checkouts'
import { whyNotSold } from '../buy/why-not-sold'
import type { Product, Variant } from '../catalog/catalog'
import { usualVariant } from '../catalog/for-sale'
import type { Choice, GalleryHost, GalleryModel } from '../gallery/gallery-model'
import { addressOf, type Tile } from '../gallery/tile'
import { titleOf } from '../gallery/tile-view'
import { formatPrice } from '../i18n/format'
import { parseDecimal } from '../lib/money'
import { pinLink } from '../share/pin-link'
import type { Draft, Subject } from '../share/sharing'
import { HEART, heartOf } from '../vote/voting'
import { actionsOf } from './actions'
import type { GalleryAttributes } from './attributes'
import type { Page } from './page'
import { pinFrom, shareFrom } from './share-from'

/** What the gallery's host must know of the gallery itself; read anew at each use. */
export interface GalleryState {
  readonly element: HTMLElement
  readonly model: GalleryModel
  readonly attributes: GalleryAttributes
  /** What `checkoutLink` is to be told of this feed and page. */
  checkout: ResolvedCheckout
  /** Buys without leaving the page, where the page has a cart of its own that can be asked. */
  cart: typeof import('../buy/buy-on-page') | undefined
  retry(): void
  /** Opens a tile's lightbox; `control` is the link that leads there without it. */
  show(tile: Tile, control: HTMLElement): void
}

/** Drafts whose links may still be in the page; who scrolls through ten thousand tiles shall not carry theirs along. */
const MAX_DRAFTS = 200

/** Joins a gallery's views to the page: links, prices, and what the buttons do. */
export function createGalleryHost(page: Page, state: () => GalleryState, until: AbortSignal): GalleryHost {
  const { window, recorder, emit, settings } = page
  const { sharing, voting, buying } = actionsOf(page)
  const drafts = new Map<string, Draft>()
  until.addEventListener(
    'abort',
    // Who led here, and whether links have to say so, is another matter now: all that have any are drawn anew.
    recorder.onLevel(() => {
      drafts.clear()
      const { model } = state()
      model.options.value = { ...model.options.peek() }
    }),
  )

  const currencyOf = (product: Product) => product.currency ?? state().model.catalog.peek()?.currency ?? ''
  const price: GalleryHost['price'] = (product, amount) =>
    amount === undefined ? null : formatPrice(amount, currencyOf(product), state().model.options.value.messages)
  const placeOf = ({ product, photo, position }: Tile) => ({
    product: product?.id ?? null,
    photo: photo?.id ?? null,
    position,
  })
  const subjectOf = (tile: Tile): Subject => {
    const { product, photo, picture } = tile
    return {
      ...placeOf(tile),
      url: addressOf(tile, window.location.href),
      title: titleOf(tile) || window.document.title,
      ...(product && page.dataset.sharePrice !== 'off' ? { price: price(product, product.price) ?? '' } : {}),
      image: picture?.src ?? null,
      pin: picture === photo ? photo?.pin : picture === product?.images[0] ? product?.pin : undefined,
    }
  }
  /** A photo shows several products, and a product has several pictures. */
  const keyOf = ({ id, product, picture }: Tile) => `${id} ${product?.id} ${picture?.src}`
  const draft: GalleryHost['draft'] = (tile) => {
    const key = keyOf(tile)
    const made = drafts.get(key) ?? sharing.draft(subjectOf(tile))
    drafts.set(key, made)
    if (drafts.size > MAX_DRAFTS) drafts.delete(drafts.keys().next().value!)
    return made
  }
  const variantOf = (product: Product, { variant }: Choice): Variant | undefined => variant ?? usualVariant(product)

  const opened: GalleryHost['opened'] = (tile) => {
    const wanted = emit(state().element, 'open', placeOf(tile), true)
    if (wanted) recorder.record('open', placeOf(tile))
    return wanted
  }

  return {
    price,
    draft,
    pinLink,
    productLink: (product) => page.ownLink(product.url),
    tileLink: (tile) => page.ownLink(addressOf(tile, window.location.href)),
    votes: (tile) => voting.poll(heartOf(tile.id)),
    retry: () => state().retry(),

    buyLink(product, choice = {}) {
      const { attributes, checkout, model } = state()
      const { messages } = model.options.value
      const region = attributes.region || null
      const href = checkoutLink({
        product,
        ...choice,
        ...checkout,
        token: recorder.token(),
        share: recorder.arrival()?.chain.at(-1) ?? null,
        page: window.location.href,
        region,
        param: settings.param,
        discount: page.dataset.discount,
        origins: page.dataset.checkoutOrigins?.split(' '),
      })
      return href ? { href } : { reason: whyNotSold(product, choice.variant, region, messages) }
    },

    viewed(tile) {
      emit(state().element, 'view', placeOf(tile))
      recorder.record('view', placeOf(tile))
    },
    opened,

    act(action, tile, event, control, choice = {}) {
      const { element, model, attributes, show, cart } = state()
      const follows = event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey
      const { product } = tile
      if (action === 'vote') {
        const heart = heartOf(tile.id)
        const votes = voting.poll(heart)
        const { mine } = votes.peek()
        voting.vote(heart, HEART, element, product)
        const now = votes.peek().mine
        if (now === mine) return // the page prevented it
        import('../vote/say-vote').then(
          ({ sayVote }) => sayVote(model.options.peek().messages, model.announcement, !!now),
          () => {}, // offline: the button's state says it
        )
      } else if (action === 'open') {
        // The second click of a double click is on its way to what the first one opens.
        const wanted = event.detail < 2 && opened(tile)
        if (!wanted || !follows) event.preventDefault()
        if (wanted && !follows) show(tile, control)
      } else if (action === 'buy' && product) {
        const variant = variantOf(product, choice)
        const currency = currencyOf(product)
        const minor = parseDecimal(variant?.price ?? product.price ?? '', currency)
        const quantity = choice.quantity ?? 1
        const link = (control as HTMLAnchorElement).href
        const price = minor === null ? null : { minor, currency }
        const wanted = buying.buy(
          { product: product.id, variant: variant?.id ?? null, quantity, price },
          link,
          element,
          event,
        )
        if (!wanted || follows || !cart?.cartOf(window, settings.checkout)) return
        event.preventDefault()
        const { discount } = page.dataset
        const token = recorder.token()
        void cart.buyOnPage(window, { ...settings, discount, product, variant, quantity, token, link })
      } else if (action === 'pin') {
        const pin = draft(tile)
        drafts.delete(keyOf(tile))
        pinFrom(page, pin, { element, control }, event, () => draft(tile))
      } else if (action === 'share') {
        const { messages } = model.options.peek()
        // The menu has to stand in the lightbox when it is asked for there: the rest of the page is inert then.
        const { host } = control.getRootNode() as ShadowRoot
        shareFrom(page, sharing.draft(subjectOf(tile)), {
          element: host as HTMLElement,
          control,
          networks: attributes.networks,
          messages,
        })
      }
    },
  }
}
