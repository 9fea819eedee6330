import type { Product, Variant } from './catalog.js';
/** What a version may have of its own: its page, its checkout, where it is sold. */
export type OwnTerms = Partial<Pick<Product, 'url' | 'buy' | 'regions' | 'excludedRegions'>>;
/**
 * Gives versions what they don't all have alike. What they do is the product's; so are all regions where one of them is
 * sold, and those where none is.
 */
export declare function putOwnTerms(product: Product, versions: readonly (readonly [Variant, OwnTerms])[]): void;
