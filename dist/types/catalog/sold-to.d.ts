import type { Product, Variant } from './catalog.js';
/**
 * Whether a product is sold to a region: an ISO 3166-1 or -2 code (`GR`, `US-CA`), any case. A country among the
 * product's regions covers its subdivisions. Without a region, or without anything said by the product, yes.
 */
export declare function soldTo({ regions, excludedRegions }: Product, region: string | undefined): boolean;
/** Whether buy-now may be shown: neither the product nor the chosen version is out of stock, and it is sold to the region. */
export declare function isBuyable(product: Product, variant?: Variant, region?: string): boolean;
