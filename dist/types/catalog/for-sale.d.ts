import type { Product, Variant } from './catalog.js';
/** Whether stock is gone: of the product as a whole, which outweighs its variants; else of the variant, or of all of them. */
export declare function isSoldOut(product: Product, variant?: Variant | null): boolean;
/** The version that is bought where none is chosen: the one that the product's price is of, else the first in stock. */
export declare function usualVariant(product: Product): Variant | undefined;
/**
 * Whether a product, in that version (or its usual one), is sold to a region: an ISO 3166-1 or -2 code (`GR`, `US-CA`),
 * any case. A country covers its subdivisions. Only what is certain is refused: a shopper who is known to be in `US` may
 * be in `US-CA`, where it is sold, and the checkout asks for the address. So yes, too, where the region is not known or
 * the product names none.
 */
export declare function isSoldIn(product: Product, region: string | null | undefined, variant?: Variant | null): boolean;
