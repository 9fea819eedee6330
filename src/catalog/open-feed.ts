import type { Format } from './catalog'
import { record } from './leaf'
import type { Opened } from './reader'

/** Recognises JSON (or takes it for `format`) and makes it ready to be read. Only the reader of the format that is met is loaded. */
export async function openJson(input: unknown, format: Format | 'auto' | undefined): Promise<Opened> {
  const { products } = record(input)
  if (Array.isArray(products)) {
    // What the first items have, taken together: one broken item says nothing.
    const { handle, url, title, vendor } = Object.assign(Object.create(null), ...products.slice(0, 9))
    // Shopify's have an address only where they have a vendor, too; ours may have a handle.
    const seen = handle && (!url || vendor !== undefined) ? 'shopify' : url && title && 'vitrine'
    const kind = format && format !== 'auto' ? format : seen
    if (kind === 'shopify') return (await import('./read-shopify')).openShopify(input)
    if (kind === 'vitrine') return (await import('./read-vitrine')).openVitrine(input)
  }
  return (await import('./recognise')).openRecognised(input, format)
}
