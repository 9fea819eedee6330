import type { Product } from './catalog.js';
import type { Fields } from './fields.js';
/** Gives a product what few rows name: where it is sold, its video, and the link by which it is bought. */
export declare function putTerms(product: Product, row: Fields, base: string): void;
