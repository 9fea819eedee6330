import { CatalogError, type Format } from './catalog'
import { describeInput } from './describe-input'
import { list, record } from './leaf'
import type { Opened } from './reader'

/** Opens JSON of any format that we read. */
export async function openRecognised(input: unknown, wanted: Format | 'auto' | undefined): Promise<Opened> {
  const seen = recognise(input)
  const format = seen && wanted && wanted !== 'auto' ? wanted : seen
  switch (format) {
    case 'vitrine':
      return (await import('./read-vitrine')).openVitrine(input)
    case 'shopify':
      return isGraphql(input)
        ? (await import('./read-shopify-graphql')).openShopifyGraphql(input)
        : (await import('./read-shopify')).openShopify(input)
    case 'woocommerce':
      return (await import('./read-woocommerce')).openWooCommerce(input)
    case 'jsonld':
      return (await import('./read-json-ld')).openJsonLd([input])
  }
  throw new CatalogError('not-a-feed', describeInput(input, wanted))
}

function recognise(input: unknown): Format | undefined {
  const root = record(input)
  const { products } = root
  // What the first items and the whole have, taken together: one broken item says nothing.
  const items = list(products ?? input).slice(0, 9)
  const seen = Object.assign(record(0), ...items.map(record), root)
  if (seen['@type'] || seen['@graph']) return 'jsonld'
  if (seen.permalink || seen.prices) return 'woocommerce'
  if (isGraphql(input) || seen.handle || (seen.body_html && seen.variants) || record(root.product).title)
    return 'shopify'
  const isList = typeof products === 'object' || (Array.isArray(input) && !input.length)
  return isList || (seen.title && seen.url && !root.title) ? 'vitrine' : undefined
}

/** `{data: {products: {edges | nodes}}}` and its parts: a connection is an object, never a list. */
function isGraphql(input: unknown): boolean {
  const { data, products } = record(input)
  const { edges, nodes } = record(products)
  return !!(edges || nodes || Object.keys(record(data)).length)
}
