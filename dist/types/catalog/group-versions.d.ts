import type { Product, Variant } from './catalog.js';
/** Products that are versions of one, merged as they arrive. */
export interface Grouping {
    /** Says that a product belongs to a group: as that variant, or (without) as the product itself. */
    setVersion(product: Product, group: string, variant: Variant | undefined): void;
    add(product: Product): void;
    /** Merges what has changed, one product a step. */
    settle(): Generator<void>;
    /** All products so far, in their order; those that have not changed are the same objects as before. */
    products(): Product[];
}
/**
 * Merges products that are versions of one: the group's id becomes the product's; the product itself, or else its first
 * version, gives title, link and texts; all give pictures, and what only they have of links and regions.
 */
export declare function createGrouping(): Grouping;
