import type { Product, Variant } from './catalog.js';
/** Says that a product belongs to a group: as that variant, or (without) as the product itself. */
export declare function setVersion(product: Product, group: string, variant?: Variant): void;
/**
 * Merges products that are versions of one: the group's id becomes the product's; the product itself, or else its first
 * version, gives title, link and texts; all give pictures. Called again as items arrive, it gives unchanged groups as
 * the same objects.
 */
export declare function createGrouping(): (products: Product[]) => Product[];
