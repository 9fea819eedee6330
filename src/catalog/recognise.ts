import { CatalogError, type Format } from './catalog'
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
      return (await import('./read-json-ld')).openJsonLd([input], (await import('../lib/all-entities')).decodeEntities)
  }
  throw new CatalogError('not-a-feed', (await import('./describe-input')).describeInput(input, wanted))
}

function recognise(input: unknown): Format | undefined {
  const root = record(input)
  const { products } = root
  // What any of the first items or the whole has: one broken item says nothing.
  const samples = [
    ...list(products ?? input)
      .slice(0, 9)
      .map(record),
    root,
  ]
  const has = (key: string) => samples.some((sample) => sample[key])
  if (has('@type') || has('@graph')) return 'jsonld'
  if (has('permalink') || has('prices')) return 'woocommerce'
  const isShopify = has('handle') && (!has('url') || samples.some(({ vendor }) => vendor !== undefined))
  if (isGraphql(input) || isShopify || (has('body_html') && has('variants')) || record(root.product).title) {
    return 'shopify'
  }
  const isList = typeof products === 'object' || (Array.isArray(input) && !input.length)
  return isList || (has('title') && has('url') && !root.title) ? 'vitrine' : undefined
}

/** `{data: {products: {edges | nodes}}}` and its parts: a connection is an object, never a list. */
function isGraphql(input: unknown): boolean {
  const { data, products } = record(input)
  const { edges, nodes } = record(products)
  return !!(edges || nodes || Object.keys(record(data)).length)
}
