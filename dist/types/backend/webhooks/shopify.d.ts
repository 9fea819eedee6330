import type { PlatformWebhook } from './platform.js';
/**
 * Shopify's `orders/create`, `orders/paid`, `orders/updated`, `orders/cancelled` and `refunds/create`, signed in
 * `X-Shopify-Hmac-Sha256`.
 * The token is in `note_attributes` (cart attributes), in a line's `properties`, or in `landing_site`.
 */
export declare const shopifyWebhook: PlatformWebhook;
