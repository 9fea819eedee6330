import type { Catalog, Product } from '../catalog/catalog.js';
/**
 * What search engines are told: an `ItemList` of `Product`s with their `Offer`s, as JSON that may stand in a script.
 * Fields as Google wants them of product snippets and merchant listings.
 * Source: developers.google.com/search/docs/appearance/structured-data/product
 */
export declare function jsonLdOf({ currency }: Catalog, products: readonly Product[], heading: string | undefined): string;
