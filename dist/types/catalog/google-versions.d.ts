import type { Product } from './catalog.js';
import { type Context } from './context.js';
/** Says that the product of a row, of which `one` gives the attributes, is a version of a group. */
export declare function putVersion(product: Product, one: (name: string) => string, group: string, context: Context): void;
