import type { Store } from '../config.js';
import type { OrderMessage } from '../orders/confirm-order.js';
/** What a platform's message says, or why it says nothing of an order's money. */
export type PlatformMessage = OrderMessage | {
    readonly ignored: string;
};
export interface WebhookRequest {
    readonly headers: Headers;
    /** The raw body, over which the signature goes. */
    readonly bytes: Uint8Array<ArrayBuffer>;
    readonly store: Store;
    readonly nowMs: number;
}
/** One platform's way to sign and to tell of orders. */
export interface PlatformWebhook {
    /** Whether the message is signed with one of the store's secrets, and fresh. */
    readonly isGenuine: (request: WebhookRequest) => Promise<boolean>;
    /** Reads a genuine message; throws `Problem` 422 that names the field which isn't as the platform documents it. */
    readonly read: (body: unknown, request: WebhookRequest) => PlatformMessage;
}
