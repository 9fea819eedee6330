import type { Format } from '../catalog/catalog'

/**
 * Whether `checkouts.ts` has to be loaded and asked before `checkoutLink`: for platforms by name other than Shopify,
 * and for `auto` with feeds that any platform may have.
 */
export const needsResolving = (checkout: string, format: Format): boolean =>
  checkout === 'auto' ? !/^(vitrine|shopify)$/.test(format) : /^(?!shopify$|link$)[a-z]+$/.test(checkout)
