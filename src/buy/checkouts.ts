import type { Format } from '../catalog/catalog'

/** What the page's platform is known by. Read with care: an element with such an id has the same name. */
export interface PlatformPage {
  Shopify?: unknown
  wc_add_to_cart_params?: unknown
}

export interface ResolvedCheckout {
  /** For `checkoutLink`. */
  checkout: string
  /** For `checkoutLink`: what `auto` means here. */
  platform: string | null
  /** For `checkoutLink`: what of a feed that is not the platform's own is an id of the platform's. */
  ids?: RegExp
}

/**
 * Templates of the platforms whose links are not in the base, relative to the product's page.
 * WooCommerce takes its query on any page and keeps the cart (its `/checkout-link/` empties it first); the share
 * reaches the order's attribution by `utm_content`. BigCommerce keeps `source` with the order. Ecwid's cart is in
 * the fragment; the token travels in the order's comments. Sources: docs/checkouts.md.
 */
const templates = (param: string): Readonly<Record<string, string>> => ({
  woocommerce: `?add-to-cart={id}&variation_id={variant}&quantity={quantity}&utm_content={share}&${param}={token}`,
  bigcommerce: `/cart.php?action=buy&product_id={id}&qty={quantity}&couponcode={discount}&source={share}&${param}={token}`,
  ecwid: `#!/~/cart/create=${'{"gotoCheckout":true,"products":[{"id":<id>,"quantity":<quantity>}],"profile":{"orderComments":"<token>"}}'
    .replace(/[^<>\w]+/g, encodeURIComponent)
    .replace(/<(\w+)>/g, '{$1}')}`,
  stripe: 'https://buy.stripe.com/{buy}',
  // Snipcart has no link: its button is pressed on the page (snipcart.ts), and the link is the product's page.
})

/**
 * Other feeds name things by SKU, GTIN or whatever else, which in a cart's link would be nothing, or another thing. The
 * platform's own ids are in those that its apps make up, and in the addresses of Shopify's versions. BigCommerce, Ecwid
 * and Snipcart leave no such trace: they have to be named.
 */
const IDS: readonly (readonly [string, keyof PlatformPage, string, RegExp])[] = [
  ['shopify', 'Shopify', 'shop', /(?<=^shopify_[a-z]{2}_\d+_|\/products\/\S*[?&]variant=)\d+/i],
  ['woocommerce', 'wc_add_to_cart_params', 'cart_url', /(?<=^(gla|wc_post_id)_)\d+/],
]

/** What `checkoutLink` is to be given, for the `checkout` attribute, the feed's format and the page. */
export function resolveCheckout(checkout: string, format: Format, page: PlatformPage, param: string): ResolvedCheckout {
  const known = templates(param)
  const template = (name: string) => (Object.hasOwn(known, name) ? known[name]! : name)
  // A payment link is one product's own: the feed gives it whole, or by its id.
  if (checkout === 'stripe') return { checkout: 'auto', platform: template('stripe') }
  if (checkout !== 'auto') return { checkout: template(checkout), platform: null }
  if (/^(shopify|woocommerce)$/.test(format)) return { checkout, platform: template(format) }
  for (const [name, global, property, ids] of IDS) {
    const value = Object(page[global])
    if (property in value && !('nodeType' in value))
      return { checkout, platform: template(name).replaceAll('{id}', '{variant}'), ids }
  }
  return { checkout, platform: null }
}
