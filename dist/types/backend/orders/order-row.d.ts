import type { Sql } from '../database.js';
export type OrderStatus = 'reported' | 'confirmed' | 'refunded';
/** An order as it stands now, from all that browsers, the host's server and platforms said. */
export interface OrderRow {
    readonly order: string;
    readonly status: OrderStatus;
    /** Gross, in minor units: confirmed if it is, else as reported. */
    readonly minor: number;
    readonly currency: string;
    /** ms since 1970. */
    readonly atMs: number;
    readonly reportedMinor: number | null;
    readonly reportedCurrency: string | null;
    readonly conflict: boolean;
    readonly visitor: string | null;
    /** The buyer was one of the sharers, as far as it was known when one of them was erased. */
    readonly selfReferral: boolean;
    /** The buyer's keys, by the server's word and the page's. */
    readonly customers: readonly string[];
    readonly chain: readonly string[] | null;
    readonly depth: number | null;
    readonly touchChains: readonly string[] | null;
    readonly touchTimesMs: readonly number[];
    readonly confirmedChain: readonly string[] | null;
    readonly confirmedDepth: number | null;
}
/**
 * Orders of store `$1` within a time, with what was given back: a common table expression `orders` that every figure of
 * money begins with. `refunded` is a state that is never left again (a cancelled order is, by a later word that it is
 * paid), so that platforms' messages may arrive in any order. The same refund may be told by several sources, under the
 * order's name or a payment's: each source's are added up, and the highest of these sums counts. Only what was given back
 * in the order's own currency counts: nobody here knows what another is worth in it.
 * @param within a condition on `at`; other orders are not read, so that a week costs a week. Refunds are few: all are, once
 */
export declare const ordersWithin: (within: string) => string;
/** An order, or `null` when nobody has told of it. */
export declare function readOrder(sql: Sql, store: string, order: string): Promise<OrderRow | null>;
