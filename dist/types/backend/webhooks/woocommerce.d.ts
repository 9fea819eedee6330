import type { PlatformWebhook } from './platform.js';
/**
 * WooCommerce's `order.created` and `order.updated`, signed in `X-WC-Webhook-Signature`. The token is in the order's or
 * a line's meta data, or in the address by which the session began, which WooCommerce's own order attribution keeps.
 */
export declare const woocommerceWebhook: PlatformWebhook;
