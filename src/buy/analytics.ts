import type { EventData, EventType } from '../beacon/wire'
import type { Product } from '../catalog/catalog'
import type { Money } from '../lib/money'
import { toDecimal } from '../lib/to-decimal'

export interface AnalyticsOptions {
  /** The page's `dataLayer`, `gtag` and `google_tag_manager`; `dataLayer` is made where it is missing. */
  page: { dataLayer?: unknown; gtag?: unknown; google_tag_manager?: unknown }
  /** A product of the page's galleries, and the currency of its prices. */
  product: (id: string) => { product: Product; currency: string } | null
  /** Runs a task a little later; views of one moment become one list. */
  later: (task: () => void) => void
  /** Name of the gallery in reports; `vitrine` when missing. */
  list?: string
}

/** Tells analytics what was recorded. `id` is the beacon's event id, so that server and browser events can be matched. */
export type Analyse = <T extends EventType>(type: T, data: EventData[T], id: string) => void

/** GA4 takes at most 200 items an event. */
const MAX_ITEMS = 200

type Item = Record<string, string | number>

/**
 * GA4's recommended events for what shoppers do: `view_item_list`, `select_item`, `share`, `add_to_wishlist` (pin),
 * `begin_checkout` (buy) and `purchase`; votes as `vitrine_vote`. Prices are numbers in major units, as GA4 wants them.
 * Goes to the tag manager's `dataLayer`, or to `gtag` on pages that have only that. Nothing is loaded from anyone.
 * Source: developers.google.com, GA4 recommended events.
 */
export function createAnalytics({ page, product, later, list = 'vitrine' }: AnalyticsOptions): Analyse {
  let seen: Item[] = []

  const push = (event: string, id: string, parameters: object, ecommerce: boolean) => {
    const { gtag, google_tag_manager: manager } = page
    const managed = typeof manager === 'object' && Object.keys(manager ?? {}).some((key) => key.startsWith('GTM-'))
    if (typeof gtag === 'function' && !managed) {
      gtag('event', event, { ...parameters, event_id: id })
      return
    }
    const layer: unknown[] = Array.isArray(page.dataLayer) ? page.dataLayer : []
    page.dataLayer = layer
    // The tag manager merges objects; what was there before must not shine through.
    if (ecommerce) layer.push({ ecommerce: null })
    layer.push({ event, event_id: id, ...(ecommerce ? { ecommerce: parameters } : parameters) })
  }

  const itemOf = (
    id: string,
    more: {
      variant?: string | null | undefined
      index?: number | null
      quantity?: number
      price?: Money | null | undefined
    },
  ): Item => {
    const known = product(id)?.product
    const variant = known?.variants?.find((one) => one.id === more.variant)
    const chosen = variant?.title || more.variant
    const price = more.price ? toDecimal(more.price) : (variant?.price ?? known?.price)
    return {
      item_id: id,
      ...(known && { item_name: known.title }),
      ...(known?.brand && { item_brand: known.brand }),
      ...(chosen && { item_variant: chosen }),
      ...(price !== undefined && { price: Number(price) }),
      ...(typeof more.index === 'number' && { index: more.index }),
      quantity: more.quantity ?? 1,
    }
  }
  const named = { item_list_id: list, item_list_name: list }
  /** GA4 wants a currency wherever there is a value. */
  const worth = (id: string) => {
    const known = product(id)
    return known?.product.price === undefined ? {} : { currency: known.currency, value: Number(known.product.price) }
  }

  const tellers: { [T in EventType]?: (data: EventData[T], id: string) => void } = {
    view({ product: one, position }, id) {
      if (!one) return
      if (!seen.length) {
        later(() => {
          push('view_item_list', id, { ...named, items: seen.slice(0, MAX_ITEMS) }, true)
          seen = []
        })
      }
      seen.push(itemOf(one, { index: position }))
    },
    open({ product: one, position }, id) {
      if (one) push('select_item', id, { ...named, items: [itemOf(one, { index: position })] }, true)
    },
    share({ network, product: one, photo }, id) {
      const item_id = one ?? photo
      push(
        'share',
        id,
        { method: network, content_type: one ? 'product' : 'image', ...(item_id && { item_id }) },
        false,
      )
    },
    pin({ product: one }, id) {
      if (one) push('add_to_wishlist', id, { ...worth(one), items: [itemOf(one, {})] }, true)
    },
    vote({ poll, choice }, id) {
      push('vitrine_vote', id, { poll, choice }, false)
    },
    buy({ product: one, variant, quantity, price }, id) {
      const value = price && {
        currency: price.currency,
        value: Number(toDecimal({ ...price, minor: price.minor * quantity })),
      }
      push('begin_checkout', id, { ...value, items: [itemOf(one, { variant, quantity, price })] }, true)
    },
    conversion({ order, value, items }, id) {
      push(
        'purchase',
        id,
        {
          transaction_id: order,
          currency: value.currency,
          value: Number(toDecimal(value)),
          items: items.slice(0, MAX_ITEMS).map((one) => itemOf(one.product, one)),
        },
        true,
      )
    },
  }
  return (type, data, id) => tellers[type]?.(data, id)
}
