import type { Product } from './catalog.js';
import { type Context } from './context.js';
import type { Opened } from './reader.js';
/**
 * Shopify's product JSON: `{products}` of `/products.json` and `/collections/x/products.json`, `{product}` of
 * `/products/x.json` (both with prices as decimal strings), and the bare objects of `/products/x.js` and
 * `{{ product | json }}` (integer hundredths). It names no currency.
 */
export declare function openShopify(input: unknown): Opened;
/** One product of any of these shapes. */
export declare function readShopify(item: unknown, context: Context, currency?: string): Product | string;
