import type { Product, Variant } from './catalog.js';
/**
 * Gives a product its versions, and what follows from them: the price is that of the cheapest one that can be had,
 * `buy.id` is that one's id, and the product is out of stock when all of them are. A single version without options
 * is the product itself: no `variants` then, its id remains in `buy.id`.
 */
export declare function putVariants(product: Product, variants: Variant[]): void;
/** Whether its regular price is higher than its price. Compared only, never counted with. */
export declare function isReduced({ price, compareAt }: {
    price?: string;
    compareAt?: string;
}): boolean;
