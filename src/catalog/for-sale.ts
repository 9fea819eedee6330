import type { Product, Variant } from './catalog'

/** Whether stock is gone: of the product as a whole, which outweighs its variants; else of the variant, or of all of them. */
export function isSoldOut(product: Product, variant?: Variant | null): boolean {
  const isGone = ({ availability }: Product | Variant) => availability === 'out-of-stock'
  const { variants } = product
  return isGone(product) || (variant ? isGone(variant) : !!variants?.[0] && variants.every(isGone))
}

/** The version that is bought where none is chosen: the one that the product's price is of, else the first in stock. */
export function usualVariant(product: Product): Variant | undefined {
  const inStock = product.variants?.filter((one) => !isSoldOut(product, one))
  return (
    inStock?.find(({ id }) => id === product.buy?.id) ??
    inStock?.find(({ price }) => price === product.price) ??
    inStock?.[0]
  )
}

/**
 * Whether a product, in that version (or its usual one), is sold to a region: an ISO 3166-1 or -2 code (`GR`, `US-CA`),
 * any case. A country covers its subdivisions. Only what is certain is refused: a shopper who is known to be in `US` may
 * be in `US-CA`, where it is sold, and the checkout asks for the address. So yes, too, where the region is not known or
 * the product names none.
 */
export function isSoldIn(product: Product, region: string | null | undefined, variant?: Variant | null): boolean {
  if (!region) return true
  const place = region.toUpperCase().replace(/^UK\b/, 'GB')
  const isWithin = (inner: string, outer: string) => `${inner}-`.startsWith(`${outer}-`)
  return [product, variant ?? usualVariant(product)].every(
    (one) =>
      !one?.excludedRegions?.some((code) => isWithin(place, code)) &&
      (!one?.regions?.length || one.regions.some((code) => isWithin(place, code) || isWithin(code, place))),
  )
}
