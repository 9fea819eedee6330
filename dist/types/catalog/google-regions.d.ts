import type { Product } from './catalog.js';
import type { Fields } from './fields.js';
/** Gives a product the regions that its row names: where it is shipped to, and where it is not to be shown. */
export declare function putRegions(product: Product, row: Fields): void;
