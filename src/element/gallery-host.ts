import { isSoldIn, isSoldOut } from '../buy/availability'
import { checkoutLink } from '../buy/checkout-link'
import type { Product, Variant } from '../catalog/catalog'
import type { GalleryHost, GalleryModel } from '../gallery/gallery-model'
import type { Tile } from '../gallery/tile'
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
  /** The platform that the feed speaks of, as a word of `checkout`. */
  readonly platform: string | null
  retry(): void
}

/** Joins a gallery's views to the page: links, prices, and what the buttons do. */
export function createGalleryHost(page: Page, state: () => GalleryState): GalleryHost {
  const { window, recorder, emit, settings } = page
  const { sharing, voting, buying } = actionsOf(page)
  const drafts = new Map<string, Draft>()

  const currencyOf = (product: Product) => product.currency ?? state().model.catalog.peek()?.currency ?? ''
  const price: GalleryHost['price'] = (product, which) => {
    const amount = product[which]
    return amount === undefined ? null : formatPrice(amount, currencyOf(product), state().model.options.value.locale)
  }
  const subjectOf = ({ product, photo, picture, position }: Tile): Subject => ({
    product: product?.id ?? null,
    photo: photo?.id ?? null,
    position,
    url: product?.url ?? window.location.href,
    title: product?.title ?? photo?.caption ?? '',
    ...(product ? { price: price(product, 'price') ?? '' } : {}),
    image: picture?.src ?? null,
  })
  const draft: GalleryHost['draft'] = (tile) => {
    let made = drafts.get(tile.id)
    if (!made) drafts.set(tile.id, (made = sharing.draft(subjectOf(tile))))
    return made
  }
  const variantOf = (product: Product): Variant | undefined =>
    product.variants?.find((variant) => !isSoldOut(product, variant))
  const placeOf = ({ product, photo, position }: Tile) => ({
    product: product?.id ?? null,
    photo: photo?.id ?? null,
    position,
  })

  return {
    price,
    draft,
    pinLink,
    productLink: (product) => page.ownLink(product.url),
    votes: (tile) => voting.poll(heartOf(tile.id)),
    retry: () => state().retry(),

    buyLink(product) {
      const { attributes, platform, model } = state()
      const { messages } = model.options.value
      const region = attributes.region || null
      const href = checkoutLink({
        product,
        variant: variantOf(product),
        checkout: settings.checkout,
        token: recorder.token(),
        share: recorder.arrival()?.chain.at(-1) ?? null,
        page: window.location.href,
        platform,
        region,
        param: settings.param,
      })
      if (href) return { href }
      if (region && !isSoldIn(product, region)) {
        const name = new Intl.DisplayNames([messages.locale, 'en'], { type: 'region' }).of(region.slice(0, 2)) ?? region
        return { reason: messages('notSold', { region: name }) }
      }
      return { reason: isSoldOut(product) ? messages('soldOut') : '' }
    },

    viewed(tile) {
      emit(state().element, 'view', placeOf(tile))
      recorder.record('view', placeOf(tile))
    },

    act(action, tile, event, control) {
      const { element, model, attributes } = state()
      const { product } = tile
      if (action === 'vote') {
        voting.vote(heartOf(tile.id), HEART, element)
      } else if (action === 'open') {
        if (emit(element, 'open', placeOf(tile), true)) recorder.record('open', placeOf(tile))
        else event.preventDefault()
      } else if (action === 'buy' && product) {
        const variant = variantOf(product)
        const currency = currencyOf(product)
        const minor = parseDecimal(variant?.price ?? product.price ?? '', currency)
        buying.buy(
          {
            product: product.id,
            variant: variant?.id ?? null,
            quantity: 1,
            price: minor === null ? null : { minor, currency },
          },
          (control as HTMLAnchorElement).href,
          element,
          event,
        )
      } else if (action === 'pin') {
        const pin = draft(tile)
        drafts.delete(tile.id)
        pinFrom(page, pin, { element, control }, event, () => draft(tile))
      } else if (action === 'share') {
        const { messages } = model.options.peek()
        shareFrom(page, sharing.draft(subjectOf(tile)), { element, control, networks: attributes.networks, messages })
      }
    },
  }
}
