import { type Call, type Context } from './context.js';
/** `POST /orders`: the host's server confirms an order; the answer is its verified chain, so that it can act at once. */
export declare function postOrders(call: Call, context: Context): Promise<Response>;
/** `POST /webhooks/{platform}?store=`: the platform's own message, believed by its signature. */
export declare function postWebhook(call: Call, context: Context): Promise<Response>;
