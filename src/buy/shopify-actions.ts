/** What Shopify puts on every Liquid storefront since 2026. Rejections resolve with `userErrors`, they do not throw. */
export interface ShopifyActions {
  updateCart(change: {
    lines: { merchandiseId: string; quantity: number }[]
    attributes?: { key: string; value: string }[]
    discountCodes?: string[]
  }): Promise<{ userErrors?: unknown[] | null } | null | undefined>
  openCart?(): unknown
}

export interface AddOnPageOptions {
  /** Number of the variant. */
  variant: string
  quantity: number
  /** Token of the arrival that counts now, or null. */
  token: string | null
  /** Name of the cart attribute. */
  param: string
  /** Code that the order is to be given; several with commas, as in the permalink. */
  discount?: string | undefined
  fetch: typeof globalThis.fetch
  /** URL of the shop's `/cart.js`, in the shopper's language. */
  cart: string
}

/** The page's actions, where Shopify has put them. */
export function shopifyActions(page: { Shopify?: unknown }): ShopifyActions | null {
  const actions: unknown = Object(page.Shopify).actions
  return isActions(actions) ? actions : null
}

const isActions = (actions: unknown): actions is ShopifyActions => typeof Object(actions).updateCart === 'function'

/**
 * Adds a variant to the cart that the shopper already has, and opens it, without leaving the page.
 * False when Shopify refused or failed; then follow the link instead.
 *
 * Attributes and codes that are set replace all that the cart has, the theme's, other apps' and the shopper's own included;
 * so those go along. Where they can't be read the token stays away, and with a code the link is followed, which has it.
 */
export async function addOnPage(actions: ShopifyActions, options: AddOnPageOptions): Promise<boolean> {
  const { variant, quantity, token, param, discount } = options
  try {
    const cart = token || discount ? await readCart(options) : null
    if (discount && !cart) return false
    const answer = await actions.updateCart({
      lines: [{ merchandiseId: `gid://shopify/ProductVariant/${variant}`, quantity }],
      ...(token &&
        cart && { attributes: [...cart.attributes.filter(({ key }) => key !== param), { key: param, value: token }] }),
      ...(discount && cart && { discountCodes: withCodes(cart.codes, discount.split(',')) }),
    })
    if (answer?.userErrors?.length) return false
    await actions.openCart?.()
    return true
  } catch {
    return false // an older or patched storefront
  }
}

interface CartState {
  attributes: { key: string; value: string }[]
  codes: string[]
}

/** What Shopify's `/cart.js` says of the cart; null where it can't be had. */
async function readCart({ fetch, cart }: AddOnPageOptions): Promise<CartState | null> {
  const answer = await fetch(cart, { headers: { accept: 'application/json' } }).catch(() => null)
  const body: unknown = answer?.ok ? await answer.json() : null
  if (typeof body !== 'object' || body === null) return null
  const attributes = 'attributes' in body ? body.attributes : null
  const codes = 'discount_codes' in body && Array.isArray(body.discount_codes) ? body.discount_codes : []
  return {
    attributes: Object.entries(attributes ?? {}).flatMap(([key, value]) =>
      typeof value === 'string' ? { key, value } : [],
    ),
    codes: codes.flatMap((one: { code?: unknown } | null) => (typeof one?.code === 'string' ? one.code : [])),
  }
}

/** Codes are the same in any case of letters. */
const withCodes = (codes: readonly string[], more: readonly string[]): string[] => {
  const has = (code: string) => codes.some((one) => one.toLowerCase() === code.toLowerCase())
  return [...codes, ...more.map((code) => code.trim()).filter((code) => code && !has(code))]
}
