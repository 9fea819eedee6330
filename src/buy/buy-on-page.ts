import type { Product, Variant } from '../catalog/catalog'
import { addOnPage, shopifyActions } from './shopify-actions'
import { addWithSnipcart, applyOnceAdded } from './snipcart'

/** The page, as far as carts need it. */
export type CartPage = Pick<Window, 'document' | 'location'> & {
  fetch: typeof globalThis.fetch
  Shopify?: unknown
  Snipcart?: unknown
}

export interface OnPagePurchase {
  /** As the attribute says. */
  checkout: string
  product: Product
  variant: Variant | null | undefined
  quantity: number
  token: string | null
  param: string
  /** Code that the order is to be given. */
  discount?: string | undefined
  /** The buy link, for when the page's cart refuses. */
  link: string
}

/** What the page itself can put into its cart; ask before the click is over, and keep the click from navigating if so. */
export function cartOf(page: CartPage, checkout: string): 'shopify' | 'snipcart' | null {
  if (/^(auto|shopify)$/.test(checkout) && shopifyActions(page)) return 'shopify'
  if (checkout === 'snipcart' || (checkout === 'auto' && typeof page.Snipcart === 'object' && page.Snipcart))
    return 'snipcart'
  return null
}

/**
 * Buys without leaving the page: joins the cart that the shopper has, which a link would replace.
 * What the page's cart refuses is bought by the link, in the same tab.
 */
export async function buyOnPage(page: CartPage, purchase: OnPagePurchase): Promise<void> {
  const { checkout, product, quantity, token, param, discount, link } = purchase
  const variant = purchase.variant ?? product.variants?.[0]
  const cart = cartOf(page, checkout)
  // Of a feed that is not Shopify's own, the link knows it.
  const number = /(?<=\/cart\/)\d+(?=:)|\d+$/.exec(`${link} ${variant?.id ?? product.buy?.id ?? ''}`)?.[0]
  const actions = shopifyActions(page)
  if (cart === 'shopify' && actions && number) {
    const fetch = page.fetch.bind(page)
    const url = `${rootOf(page)}cart.js`
    if (await addOnPage(actions, { variant: number, quantity, token, param, discount, fetch, cart: url })) return
  } else if (cart === 'snipcart') {
    const price = variant?.price ?? product.price
    if (price !== undefined) {
      const { id, title: name, url, images } = product
      const item = { id, name, price, url, image: images[0]?.src, quantity, variant: variant?.title, token }
      if (discount) applyOnceAdded(page, id, discount)
      addWithSnipcart(item, page.document)
      return
    }
  }
  page.location.assign(link)
}

/** Where the shop's addresses begin in the shopper's language. */
function rootOf({ Shopify: shopify }: CartPage): string {
  const root: unknown = Object(Object(shopify).routes).root
  return typeof root === 'string' && /^\/([\w-]+\/)*$/.test(root) ? root : '/'
}
