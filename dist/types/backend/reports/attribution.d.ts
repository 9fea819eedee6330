import type { Sql } from '../database.js';
import type { CreditKey, ReportQuery } from './options.js';
/** What somebody or something is credited with, in one currency. */
export interface CreditRow {
    /** Network, visitor id of the sharer, product, or share; `(direct)` for orders that no arrival led to, `(unknown)` where the share isn't known. */
    readonly key: string;
    /** Orders that it had a part in. */
    readonly orders: number;
    /** Its parts of their values, net of refunds. */
    readonly minor: number;
    readonly currency: string;
}
/**
 * Credits the value of each order, net of refunds, to the arrivals before it: whole numbers that sum exactly to the
 * orders' values, currency by currency. One pass: touches and chains stand with the order. What is built for each order
 * ends in `offset 0`, else the planner would have it built anew wherever it is used; a materialized expression would
 * do the same, but writes every row to a file in between. The status is compared by place, since PostgreSQL takes equality
 * with a computed value for rare, and would look up each share by itself instead of joining them all.
 */
export declare function readAttribution(sql: Sql, store: string, query: ReportQuery, by: CreditKey): Promise<CreditRow[]>;
