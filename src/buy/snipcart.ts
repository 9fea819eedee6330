export interface SnipcartItem {
  id: string
  name: string
  /** Decimal string; Snipcart checks it against the page at `url`. */
  price: string
  /** Page where Snipcart finds the product and its price. */
  url: string
  image?: string | undefined
  quantity: number
  /** Title of the variant. */
  variant?: string | undefined
  token: string | null
}

/**
 * Snipcart listens in the page, not in shadow roots: a button of its kind is pressed there and taken away. The token goes
 * along as metadata, which reaches the `order.completed` webhook.
 */
export function addWithSnipcart({ variant, token, ...item }: SnipcartItem, document: Document): void {
  const button = document.createElement('button')
  button.className = 'snipcart-add-item'
  const said = { ...item, description: variant, metadata: token && JSON.stringify({ vitrine: token }) }
  for (const [name, value] of Object.entries(said)) if (value) button.setAttribute(`data-item-${name}`, `${value}`)
  document.body.append(button)
  button.click()
  button.remove()
}

/** Snipcart's script, as far as codes need it. */
interface SnipcartScript {
  events: { on(name: string, hear: (item: { id?: unknown } | null | undefined) => void): unknown }
  api: { cart: { applyDiscount(code: string): Promise<unknown> } }
}

/**
 * Gives the cart a code as soon as the item is in it: before, a new shopper has no cart that could take one. A code that
 * Snipcart refuses (unknown, there already) changes nothing; nor is there one where the page has an older Snipcart.
 */
export function applyOnceAdded({ Snipcart: script }: { Snipcart?: unknown }, id: string, code: string): void {
  if (!canDiscount(script)) return
  // An item that was in the cart before becomes more of it.
  const stops = ['item.added', 'item.updated'].map((name) =>
    script.events.on(name, (item) => {
      if (item?.id !== id) return
      for (const stop of stops) if (typeof stop === 'function') stop()
      script.api.cart.applyDiscount(code).catch(() => {})
    }),
  )
}

const canDiscount = (script: unknown): script is SnipcartScript => {
  const { events, api } = (script ?? {}) as { [name in keyof SnipcartScript]?: Partial<SnipcartScript[name]> }
  return typeof events?.on === 'function' && typeof api?.cart?.applyDiscount === 'function'
}
