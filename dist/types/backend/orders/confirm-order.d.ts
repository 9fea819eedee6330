import type { Database } from '../database.js';
import type { ItemRow, MoneyRow } from '../events/event-row.js';
import type { ClaimedChain } from './verify-chain.js';
/** What the host's server or a platform says of an order. */
export interface OrderConfirmation {
    readonly order: string;
    readonly status: 'paid' | 'refunded';
    /** Gross. */
    readonly value: MoneyRow;
    /** `host`, or the platform. */
    readonly by: string;
    /** ISO 8601, when it was ordered. */
    readonly at: string;
    /** ISO 8601, when what is said became so: the latest counts. */
    readonly revision: string;
    /** All that is said, where it has no revision of its own but the time of its arrival: who repeats it says nothing new. */
    readonly word: string | null;
    /** None where the source doesn't tell. */
    readonly items: readonly ItemRow[];
    readonly customer: string | null;
    /** From the token that came with the order. */
    readonly claim: ClaimedChain | null;
    /** A platform's name of the payment, where its refunds go by that. */
    readonly payment: string | null;
}
/** Money given back. */
export interface Refund {
    /** `order:<id>` or `payment:<id>`. */
    readonly ref: string;
    readonly source: string;
    /** The refund's own id, or a constant where the source tells the sum so far. */
    readonly refund: string;
    readonly value: MoneyRow;
    /** ISO 8601. */
    readonly at: string;
}
/** ISO 4217's code where a message names no currency. */
export declare const NO_CURRENCY = "XXX";
/** An order that is not to be paid, or not any more; a later word that it is paid goes before it. */
export interface Cancellation {
    readonly order: string;
    /** ISO 8601, when it became so. */
    readonly revision: string;
}
/** All that one message says of an order. */
export interface OrderMessage {
    readonly confirmation: OrderConfirmation | null;
    readonly refunds: readonly Refund[];
    readonly cancellation: Cancellation | null;
}
/**
 * Stores what a server said of an order, its refunds and its end, in one transaction. Safe to repeat, and to be told by
 * several sources in any order: an order stays one row.
 */
export declare function confirmOrder(database: Database, store: string, message: OrderMessage): Promise<void>;
