import type { Product } from './catalog.js';
import type { Fields } from './fields.js';
/** Gives a product what few rows name: where it is sold, its video, and the link by which it is bought. */
export declare function putTerms(product: Product, row: Fields, base: string): void;
/** `2026-11-20T00:00+0100 / 2026-11-30T23:59+0100`; what can't be read is in effect. */
export declare function isInEffect(interval: string, now: number): boolean;
