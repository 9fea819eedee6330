import type { Product } from './catalog.js';
/** What of a product is seldom looked at, and takes most of its memory. */
type Held = Pick<Product, 'url' | 'images'>;
/** What addresses of the feeds begin with, written once: `https://shop.example`. */
export declare const roots: string[];
/**
 * The same product in little more than half the memory, for catalogs of which few are ever looked at: its address and
 * its pictures are one text until then. For whoever reads them they are properties like any other, in their places.
 *
 * @param base URL of the feed, which most addresses begin as.
 */
export declare function keepProduct(product: Product, base: string): Product;
/** Its address and pictures in as few characters as they can be written; {@link unpack} makes them of it again. */
export declare function heldOf(product: Product, base: string): unknown[];
/** @param from The roots of where it was packed. */
export declare function unpack(held: unknown[], title: string, from?: readonly string[]): Held;
export {};
