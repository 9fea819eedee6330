import type { OrderConfirmation, OrderMessage } from './confirm-order.js';
/**
 * Checks the body of `POST /orders`; throws `Problem` 422 that names the field. A token that can't be read is no
 * mistake of the host's, who passes on what a browser brought: then the order has none.
 */
export declare function parseOrder(body: unknown, nowMs: number): OrderMessage & {
    confirmation: OrderConfirmation;
};
