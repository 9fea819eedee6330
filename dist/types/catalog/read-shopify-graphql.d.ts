import type { Opened } from './reader.js';
/**
 * Results of Shopify's Storefront GraphQL API: products wherever they are in `data`, as connection (`edges`, `nodes`) or
 * alone. Prices have their own currency; of ids (`gid://shopify/Product/123`) only the number is used, as links need it.
 */
export declare function openShopifyGraphql(input: unknown): Opened;
