/** What Shopify puts on every Liquid storefront since 2026. Rejections resolve with `userErrors`, they do not throw. */
export interface ShopifyActions {
  updateCart(change: {
    lines: { merchandiseId: string; quantity: number }[]
    attributes?: { key: string; value: string }[]
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
  fetch: typeof globalThis.fetch
  /** URL of the shop's `/cart.js`, in the shopper's language. */
  cart: string
}

/** The page's actions, where Shopify has put them. */
export function shopifyActions(page: { Shopify?: unknown }): ShopifyActions | null {
  const shopify = page.Shopify
  if (typeof shopify !== 'object' || shopify === null || !('actions' in shopify)) return null
  const { actions } = shopify
  return isActions(actions) ? actions : null
}

const isActions = (actions: unknown): actions is ShopifyActions =>
  typeof actions === 'object' && actions !== null && 'updateCart' in actions && typeof actions.updateCart === 'function'

/**
 * Adds a variant to the cart that the shopper already has, and opens it, without leaving the page.
 * False when Shopify refused or failed; then follow the link instead.
 */
export async function addOnPage(actions: ShopifyActions, options: AddOnPageOptions): Promise<boolean> {
  const { variant, quantity, token, param } = options
  try {
    const attributes = token ? await mergedAttributes(options, token) : null
    const answer = await actions.updateCart({
      lines: [{ merchandiseId: `gid://shopify/ProductVariant/${variant}`, quantity }],
      ...(attributes && { attributes: Object.entries(attributes).map(([key, value]) => ({ key, value })) }),
    })
    if (answer?.userErrors?.length) return false
    await actions.openCart?.()
    return true
  } catch {
    return false // an older or patched storefront
  }
  /** Setting attributes replaces all of them, the theme's and other apps' included; so they go along, or ours stays away. */
  async function mergedAttributes(
    { fetch, cart }: AddOnPageOptions,
    value: string,
  ): Promise<Record<string, string> | null> {
    const answer = await fetch(cart, { headers: { accept: 'application/json' } }).catch(() => null)
    if (!answer?.ok) return null
    const body: unknown = await answer.json()
    const kept = typeof body === 'object' && body !== null && 'attributes' in body ? body.attributes : null
    const texts = Object.entries(kept ?? {}).filter(([, one]) => typeof one === 'string')
    return { ...Object.fromEntries(texts), [param]: value }
  }
}
