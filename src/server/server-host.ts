import { signal } from '@preact/signals'
import { checkoutLink } from '../buy/checkout-link'
import { type ResolvedCheckout, resolveCheckout } from '../buy/checkouts'
import { whyNotSold } from '../buy/why-not-sold'
import type { Catalog, Format } from '../catalog/catalog'
import type { GalleryHost } from '../gallery/gallery-model'
import { addressOf, fragmentOf } from '../gallery/tile'
import { titleOf } from '../gallery/tile-view'
import { formatPrice } from '../i18n/format'
import type { Messages } from '../i18n/messages'
import { pinLink } from '../share/pin-link'
import type { Subject } from '../share/sharing'

/** What a gallery is on a server: for everybody at once, so no link names a share and no vote is anyone's. */
export function createServerHost(
  { currency }: Catalog,
  format: Format,
  messages: Messages,
  { base, checkout = 'auto', param = 'vref', region }: ServerHostOptions,
): GalleryHost {
  const resolved: ResolvedCheckout = resolveCheckout(checkout, format, {}, param)
  const votes = signal({ mine: null, total: 0, choices: {} })
  const price: GalleryHost['price'] = (product, amount) =>
    amount === undefined ? null : formatPrice(amount, product.currency ?? currency, messages)
  return {
    price,
    pinLink,
    productLink: ({ url }) => url,
    tileLink: (tile) => tile.product?.url ?? fragmentOf(tile),
    votes: () => votes,
    draft(tile) {
      const { product, photo, picture, position } = tile
      const subject: Subject = {
        product: product?.id ?? null,
        photo: photo?.id ?? null,
        position,
        url: addressOf(tile, base),
        title: titleOf(tile),
        ...(product ? { price: price(product, product.price) ?? '' } : {}),
        image: picture?.src ?? null,
      }
      return { share: '', parent: null, subject, url: () => subject.url }
    },
    buyLink(product, choice = {}) {
      const upper = region?.toUpperCase() ?? null
      const href = checkoutLink({
        product,
        variant: choice.variant,
        quantity: choice.quantity,
        ...resolved,
        token: null,
        share: null,
        page: base,
        region: upper,
        param,
      })
      return href ? { href } : { reason: whyNotSold(product, choice.variant, upper, messages) }
    },
    // Nobody is there to do anything.
    act() {},
    viewed() {},
    opened: () => true,
    retry() {},
  }
}

export interface ServerHostOptions {
  readonly base: string
  readonly checkout?: string | undefined
  readonly param?: string | undefined
  readonly region?: string | undefined
}
