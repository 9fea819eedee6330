import type { PlatformWebhook } from './platform.js';
/**
 * WooCommerce's `order.created`, `order.updated`, `order.deleted` and `order.restored`, signed in `X-WC-Webhook-Signature`. The token is in the order's or
 * a line's meta data, or in the address by which the session began, which WooCommerce's own order attribution keeps.
 */
export declare const woocommerceWebhook: PlatformWebhook;
