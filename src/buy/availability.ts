import type { Availability, Product, Variant } from '../catalog/catalog'

/** Whether stock is known to be gone: of the variant, else of the product with all its variants. */
export function isSoldOut(product: Product, variant?: Variant | null): boolean {
  const gone = (availability?: Availability) => availability === 'out-of-stock'
  if (variant) return gone(variant.availability ?? product.availability)
  return (
    gone(product.availability) ||
    (!!product.variants?.length && product.variants.every((one) => gone(one.availability)))
  )
}

/**
 * Whether the product is sold to a region (ISO 3166-1 or -2, upper case as in the catalog; null = not known, then yes).
 * `US-CA` is in `US`; of a shopper in `US` it is not known whether they are in `US-CA`, and then nothing is refused.
 */
export function isSoldIn({ regions, excludedRegions }: Product, region: string | null | undefined): boolean {
  const within = (inner: string, outer: string) => `${inner}-`.startsWith(`${outer}-`)
  return (
    !region ||
    (!excludedRegions?.some((code) => within(region, code)) &&
      (!regions?.length || regions.some((code) => within(region, code) || within(code, region))))
  )
}
