import type { Opened } from './reader.js';
/**
 * Products of the WooCommerce Store API (`/wp-json/wc/store/v1/products`), also one alone. Versions have their prices
 * in items of their own, which are asked for after the products.
 */
export declare function openWooCommerce(input: unknown): Opened;
