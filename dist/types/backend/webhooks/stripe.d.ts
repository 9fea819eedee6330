import type { PlatformWebhook } from './platform.js';
/**
 * Stripe's `checkout.session.completed`, `checkout.session.async_payment_succeeded` and `charge.refunded`, signed in
 * `Stripe-Signature`. The token is the `client_reference_id`; the order goes by `metadata.order`, else by the session's id.
 */
export declare const stripeWebhook: PlatformWebhook;
