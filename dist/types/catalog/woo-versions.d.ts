import type { Product } from './catalog.js';
import { type Context } from './context.js';
/** Says of which product it is a version, or which versions it has; these have their prices in items of their own. */
export declare function putVersions(product: Product, source: Record<string, unknown>, context: Context): void;
