import { urlTemplate } from '../lib/url-template'
import type { Context } from './context'
import { type Graph, many, type Node } from './json-ld-nodes'
import { placesOf } from './json-ld-places'
import { text } from './leaf'
import type { OwnTerms } from './own-terms'

/** Gives a product, or a version of one, what its offers say of regions, and of how they are bought by link. */
export function putTerms(product: OwnTerms, offers: Node[], graph: Graph, { base }: Context): void {
  putRegions(product, offers, graph)
  putCheckout(product, offers.map((offer) => offer.checkoutPageURLTemplate).find(Boolean), base)
}

/** Sold where any offer is sold; not sold where none is. */
function putRegions(product: OwnTerms, offers: Node[], graph: Graph): void {
  const places = offers.map((offer) => {
    // Who lives in a place that we don't know must not be told that it is not sold there.
    const eligible = placesOf(offer.eligibleRegion ?? offer.areaServed, graph, true)
    const ineligible = placesOf(offer.ineligibleRegion, graph)
    const shipped: string[] = []
    let isKnown = true
    for (const entry of many(offer.shippingDetails)) {
      const details = graph.node(entry)
      const isExcluded = details.doesNotShip === true || /^true$/i.test(graph.word(details.doesNotShip))
      const destinations = placesOf(details.shippingDestination, graph, !isExcluded)
      isKnown &&= isExcluded || destinations.length > 0
      ;(isExcluded ? ineligible : shipped).push(...destinations)
    }
    return { regions: eligible.length ? eligible : isKnown ? shipped : [], ineligible }
  })
  if (places.length && places.every(({ regions }) => regions.length)) {
    product.regions = [...new Set(places.flatMap(({ regions }) => regions))]
  }
  const [first] = places
  const excluded = (first?.ineligible ?? []).filter((code) =>
    places.every(({ ineligible }) => ineligible.includes(code)),
  )
  if (excluded.length) product.excludedRegions = [...new Set(excluded)]
}

/** schema.org's URL template (RFC 6570), with its names turned into ours. */
export function putCheckout(product: OwnTerms, value: unknown, base: string): void {
  const template = text(value, 8192)
    // A template with room for several items is filled with one.
    .replace(/[,;]\{[^{}]*[2-9]\}(:\{[^{}]*\})?/g, '')
    .replace(/\{([?&])([^{}]*)\}/g, (_, first: string, names: string) => {
      const pairs = names.split(',').map((name) => `${name.replace(/\*|:\d+$/, '')}={${name}}`)
      return first + pairs.join('&')
    })
    .replace(
      /\{[+#./;]?([^{}]*)\}/g,
      (_, name: string) => PLACEHOLDERS.find(([pattern]) => pattern.test(name))?.[1] ?? '',
    )
  const url = urlTemplate(template, base)
  if (template && url) product.buy = { ...product.buy, url }
}

/** What templates call their parts. Those of a second item (`VARIANT_ID_2`) stay empty. */
const PLACEHOLDERS: readonly (readonly [RegExp, string])[] = [
  [/[_-]([2-9]|\d\d+)$/, ''],
  [/quantity|qty|count/i, '{quantity}'],
  [/variant|offer|merchandise/i, '{variant}'],
  [/sku/i, '{sku}'],
  [/token|ref$/i, '{token}'],
  [/id|product|item/i, '{id}'],
]
