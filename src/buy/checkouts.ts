import type { Format } from '../catalog/catalog'

/** What the page is known by. Read with care: an element with such an id has the same name. */
export interface PlatformPage {
  Shopify?: unknown
  wc_add_to_cart_params?: unknown
  BCData?: unknown
  Ecwid?: unknown
  Snipcart?: unknown
}

export interface ResolvedCheckout {
  /** For `checkoutLink`. */
  checkout: string
  /** For `checkoutLink`: what `auto` means here. */
  platform: string | null
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
  ecwid: `#!/~/cart/create=${encodeURIComponent(
    '{"gotoCheckout":true,"products":[{"id":<id>,"quantity":<quantity>}],"profile":{"orderComments":"<token>"}}',
  ).replace(/%3C(\w+)%3E/g, '{$1}')}`,
  stripe: 'https://buy.stripe.com/{buy}',
  // Snipcart has no link: its button is pressed on the page (snipcart.ts), and the link is the product's page.
  snipcart: 'link',
})

/** What `checkoutLink` is to be given, for the `checkout` attribute, the feed's format and the page. */
export function resolveCheckout(checkout: string, format: Format, page: PlatformPage, param: string): ResolvedCheckout {
  const known = templates(param)
  const template = (name: string) => (Object.hasOwn(known, name) ? known[name]! : name)
  const name = /^(shopify|woocommerce)$/.test(format) ? format : platformOf(page)
  const platform = name && template(name)
  // A payment link is one product's own: the feed gives it whole, or by its id.
  if (checkout === 'stripe') return { checkout: 'auto', platform: template('stripe') }
  return { checkout: checkout === 'auto' ? checkout : template(checkout), platform }
}

function platformOf(page: PlatformPage): string | null {
  const has = (name: keyof PlatformPage, property: string): boolean => {
    const value = page[name]
    return typeof value === 'object' && value !== null && !('nodeType' in value) && property in value
  }
  if (has('Shopify', 'shop')) return 'shopify'
  if (has('wc_add_to_cart_params', 'cart_url')) return 'woocommerce'
  if (has('BCData', 'product_attributes') || has('BCData', 'csrf_token')) return 'bigcommerce'
  if (has('Ecwid', 'Cart')) return 'ecwid'
  return has('Snipcart', 'api') || has('Snipcart', 'events') ? 'snipcart' : null
}
