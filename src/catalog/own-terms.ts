import type { Product, Variant } from './catalog'
import { put } from './leaf'

/** What a version may have of its own: its page, its checkout, where it is sold. */
export type OwnTerms = Partial<Pick<Product, 'url' | 'buy' | 'regions' | 'excludedRegions'>>

/**
 * Gives versions what they don't all have alike. What they do is the product's; so are all regions where one of them is
 * sold, and those where none is.
 */
export function putOwnTerms(product: Product, versions: readonly (readonly [Variant, OwnTerms])[]): void {
  const differ = (value: (own: OwnTerms) => unknown) =>
    new Set(versions.map(([, own]) => JSON.stringify(value(own)))).size > 1
  const isElsewhere = versions.some(([, { url }]) => url !== product.url)
  const hasCheckouts = differ(({ buy }) => buy?.url)
  for (const [variant, { url, buy }] of versions) {
    if (isElsewhere) put(variant, 'url', url)
    if (!buy?.url) continue
    if (hasCheckouts) variant.buy ??= { url: buy.url }
    else product.buy = { ...product.buy, url: buy.url }
  }
  for (const key of ['regions', 'excludedRegions'] as const) {
    const lists = versions.map(([, own]) => own[key] ?? [])
    const isShared = (code: string) => key === 'regions' || lists.every((list) => list.includes(code))
    const codes = lists.every(({ length }) => length) ? [...new Set(lists.flat().filter(isShared))] : []
    if (codes.length) product[key] = codes
    if (differ((own) => own[key])) for (const [variant, own] of versions) put(variant, key, own[key])
  }
}
