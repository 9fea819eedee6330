import type { Money } from '../../lib/money.js';
import type { Store } from '../config.js';
import type { Sql } from '../database.js';
import { type OrderStatus } from './order-row.js';
import { type Flag } from './verify-chain.js';
/** One share on the way to an order; what isn't known (not stored yet, forgotten, sent without consent) is null. */
export interface OrderChainLink {
    readonly share: string;
    /** Random id of the sharer's browser. */
    readonly visitor: string | null;
    readonly network: string | null;
    readonly product: string | null;
    /** ISO 8601, when it was shared. */
    readonly at: string | null;
    /** From 1, the root. */
    readonly depth: number;
}
/** The referral chain of an order, and whether it is true. */
export interface OrderChain {
    readonly order: string;
    readonly store: string;
    /** The confirmed value, before that the reported one; gross of refunds. */
    readonly value: Money;
    readonly status: OrderStatus;
    /** Root first; empty for an order that no share led to. */
    readonly chain: readonly OrderChainLink[];
    readonly depth: number;
    /** True only if there is a chain and every edge of it equals the stored share's parent. */
    readonly verified: boolean;
    readonly flags: readonly Flag[];
}
/** The verified chain of an order; `null` when nobody has told of that order. */
export declare function readOrderChain(sql: Sql, store: Store, id: string): Promise<OrderChain | null>;
