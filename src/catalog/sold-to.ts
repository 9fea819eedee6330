import type { Product, Variant } from './catalog'

/**
 * Whether a product is sold to a region: an ISO 3166-1 or -2 code (`GR`, `US-CA`), any case. A country among the
 * product's regions covers its subdivisions. Without a region, or without anything said by the product, yes.
 */
export function soldTo({ regions, excludedRegions }: Product, region: string | undefined): boolean {
  if (!region) return true
  const covers = (code: string) => `${region.toUpperCase()}-`.startsWith(`${code}-`)
  return !excludedRegions?.some(covers) && (regions?.some(covers) ?? true)
}

/** Whether buy-now may be shown: neither the product nor the chosen version is out of stock, and it is sold to the region. */
export function isBuyable(product: Product, variant?: Variant, region?: string): boolean {
  return product.availability !== SOLD_OUT && variant?.availability !== SOLD_OUT && soldTo(product, region)
}

const SOLD_OUT = 'out-of-stock'
