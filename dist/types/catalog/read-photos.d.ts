import type { Catalog, Product } from './catalog.js';
import { type Context } from './context.js';
import type { Skip } from './reader.js';
/**
 * Photos that show products, and polls: the parts of Vitrine's format that few catalogs have.
 *
 * @param products Those that are read; of more than are wanted, those stay that a photo or a poll shows.
 * @param isWhole Whether `products` are all of them: of a part of them nobody knows which tags lead nowhere.
 */
export declare function readExtras({ photos, polls }: Record<string, unknown>, products: Map<string, Product>, context: Context, skip: Skip, isWhole: boolean): Pick<Catalog, 'photos' | 'polls'>;
