import type { Product, Variant } from '../catalog/catalog.js';
/** Whether stock is known to be gone: of the variant, else of the product with all its variants. */
export declare function isSoldOut(product: Product, variant?: Variant | null): boolean;
/**
 * Whether the product is sold to a region (ISO 3166-1 or -2, upper case as in the catalog; null = not known, then yes).
 * `US-CA` is in `US`; of a shopper in `US` it is not known whether they are in `US-CA`, and then nothing is refused.
 */
export declare function isSoldIn({ regions, excludedRegions }: Product, region: string | null | undefined): boolean;
