import type { Product, Variant } from '../catalog/catalog'
import { isSoldIn, isSoldOut, usualVariant } from '../catalog/for-sale'
import { httpUrl } from '../lib/urls'
import { shareLink } from '../referral/share-link'

export interface CheckoutLinkOptions {
  product: Product
  /** The chosen variant; without one the one that the price is of, else the first in stock. */
  variant?: Variant | null | undefined
  /** Whole number from 1; 1 when missing. */
  quantity?: number | undefined
  /** `auto`, `shopify`, `link`, or a URL template; the other platforms' templates are in `checkouts.ts`. */
  checkout: string
  /** Token of the arrival that counts now, or null. */
  token: string | null
  /** Leaf of its chain, or null. */
  share: string | null
  /** URL of the page. */
  page: string
  /** What `auto` means here: `shopify`, a template, or null = not known. */
  platform: string | null
  /** Finds the platform's id in `id url` of what is bought, where the feed's ids are not the platform's. */
  ids?: RegExp | undefined
  /** Where the shopper ships to, ISO 3166-1 or -2, upper case; null = not known. */
  region?: string | null | undefined
  /** Query parameter, and cart attribute, of the token; `vref` when missing. */
  param?: string | undefined
  /** Code that the shopper's order is to be given, where the checkout's link can say it. */
  discount?: string | undefined
  /** Further origins that a feed may send shoppers to, e.g. `https://pay.example`. */
  origins?: readonly string[] | undefined
}

const STRIPE = 'https://buy.stripe.com'

/**
 * The link that buys: that variant and quantity, with the token that led here. Null when there must be no
 * buy button: sold out, not sold to the region, something that the template wants is not known, not http(s),
 * or the feed leads to an origin other than the page's, the product's, Stripe's and the configured ones.
 *
 * `auto` takes the feed's own link, then the platform's, if its id is known, then the product's page. The token goes where each takes it:
 * Stripe's reference, Shopify's cart attribute, else the query; a merchant's template says itself where.
 */
export function checkoutLink(options: CheckoutLinkOptions): string | null {
  const { product, quantity = 1, checkout, token, share, page, param = 'vref', origins = [], discount = '' } = options
  const { platform, ids } = options
  const { id } = product
  const chosen = options.variant ?? usualVariant(product)
  if (isSoldOut(product, chosen) || !isSoldIn(product, options.region, chosen)) return null
  const url = chosen?.url ?? product.url
  const checkoutUrl = chosen?.buy?.url ?? product.buy?.url

  // GraphQL ids of Shopify end in the number that permalinks want.
  const found = (chosen?.id ?? product.buy?.id ?? id).replace(/^gid:.*\//, '')
  const variant = ids && !chosen?.buy && !product.buy ? ids.exec(`${found} ${(chosen ?? product).url}`)?.[0] : found
  let template = checkout === 'auto' ? (checkoutUrl ?? (variant && platform) ?? 'link') : checkout
  if (template === 'shopify')
    template = /\D/.test(variant!) ? 'link' : `/cart/{variant}:{quantity}${discount && '?discount={discount}'}`
  // `link`, and platforms whose template is not there yet.
  if (/^[a-z]+$/.test(template)) template = url

  const values: Readonly<Record<string, string | number | null | undefined>> = {
    __proto__: null,
    id,
    sku: chosen?.sku,
    variant,
    quantity,
    token: token ?? '',
    share: share ?? '',
    url,
    buy: product.buy?.id,
    discount,
  }
  const filled = template
    .replace(/\{(\w+)\}/g, (name, key: string) => encodeURIComponent(values[key] ?? name))
    // Some shops take an empty source for a source.
    .replace(/&[^=&]+=(?=[&#]|$)/g, '')
    // What WooCommerce's own feed says of one piece.
    .replace(/[?&]add-to-cart=\d+$/, quantity > 1 ? `$&&quantity=${quantity}` : '$&')
  const href = /%7B\w+%7D/.test(filled) ? null : httpUrl(filled, url)
  if (!href || template === checkout) return href

  const { origin } = new URL(href)
  const known = [page, url, STRIPE].some((allowed) => new URL(allowed).origin === origin)
  if (!known && !origins.includes(origin)) return null
  if (!token || template.includes('{token}')) return href
  const key = origin === STRIPE ? 'client_reference_id' : /\/cart\/\d+:/.test(href) ? `attributes[${param}]` : param
  const link = shareLink(href, token, null, { param: key, utm: false })
  // WooCommerce keeps that much of where an order came from, without a plugin.
  return share && link.includes('add-to-cart=')
    ? shareLink(link, share, null, { param: 'utm_content', utm: false })
    : link
}
