import { CatalogError, type Format } from './catalog'
import { list, record } from './leaf'
import { openShopify } from './read-shopify'
import { openVitrine } from './read-vitrine'
import type { Opened } from './reader'

/** A feed's text, recognised (or taken for `format`) and ready to be read. The readers of rarer formats are loaded when one is met. */
export async function openText(feed: string, format: Format | undefined): Promise<Opened> {
  const text = feed.trimStart()
  if (!/^[[{]/.test(text)) return (await import('./open-text')).openText(text, format)
  let input: unknown
  try {
    input = JSON.parse(text)
  } catch {
    input = (await import('./lenient-json')).parseLenient(text) // cut off, or JSON with dirt in it
  }
  return openJson(input, format)
}

/** The same for JSON that is parsed already. */
export async function openJson(input: unknown, format: Format | undefined): Promise<Opened> {
  const seen = recognise(input)
  const wanted = seen && (format ?? seen)
  if (wanted === 'vitrine') return openVitrine(input)
  if (wanted === 'shopify') {
    return isGraphql(input) ? (await import('./read-shopify-graphql')).openShopifyGraphql(input) : openShopify(input)
  }
  if (wanted === 'woocommerce') return (await import('./read-woocommerce')).openWooCommerce(input)
  if (wanted === 'jsonld') return (await import('./read-json-ld')).openJsonLd([input])
  throw new CatalogError('not-a-feed', (await import('./describe-input')).describeInput(input, format))
}

function recognise(input: unknown): Format | undefined {
  const root = record(input)
  if (isGraphql(input) || root.product) return 'shopify'
  for (const item of [input, ...list(root.products ?? input).slice(0, 9)]) {
    const sample = record(item)
    if (sample['@type'] || sample['@graph']) return 'jsonld'
    if (sample.permalink || sample.prices) return 'woocommerce'
    if (sample.handle) return 'shopify'
    if (item !== input && sample.title && sample.url) return 'vitrine'
  }
  return typeof root.products === 'object' || (Array.isArray(input) && !input.length) ? 'vitrine' : undefined
}

/** `{data: {products: {edges | nodes}}}` and its parts: a connection is an object, never a list. */
function isGraphql(input: unknown): boolean {
  const { data, products } = record(input)
  const { edges, nodes } = record(products)
  return !!(edges || nodes || Object.keys(record(data)).length)
}
