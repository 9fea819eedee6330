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
 * Orders of store `$1` with what was given back: a common table expression `orders` that every figure of money begins
 * with. `refunded` is a state that is never left again (a cancelled order is, by a later word that it is paid), so that
 * platforms' messages may arrive in any order. The same refund may be told by several sources, under the order's name or
 * a payment's: each source's are added up, and the highest of these sums counts. Only what was given back in the
 * order's own currency counts: nobody here knows what another is worth in it.
 */
export declare const ORDERS = "\n  refunds as (\n    select order_id, currency, max(minor)::float8 as minor\n    from (\n      select order_id, source, currency, sum(minor) as minor\n      from (\n        select substr(ref, 7) as order_id, source, currency, minor\n        from vitrine_refunds where store = $1 and ref like 'order:%'\n        union all\n        select named.order_id, source, currency, minor\n        from vitrine_refunds\n        join (select order_id, 'payment:' || unnest(case when payment = any(payments) then payments else payments || payment end) as ref from vitrine_orders where store = $1) named using (ref)\n        where store = $1\n      ) of_order\n      group by order_id, source, currency\n    ) by_source\n    group by order_id, currency\n  ),\n  orders as (\n    select o.*,\n      case\n        when cancelled_revision is not null and cancelled_revision >= coalesce(confirmed_revision, cancelled_revision) then 'refunded'\n        when o.confirmed_minor is null then 'reported'\n        when o.confirmed_status = 'refunded' or refunds.minor >= greatest(o.confirmed_minor, 1) then 'refunded'\n        else 'confirmed'\n      end as status,\n      coalesce(refunds.minor, 0) as refunded_minor\n    from vitrine_orders o\n    left join refunds on refunds.order_id = o.order_id and refunds.currency = o.currency\n    where o.store = $1\n  )";
/** An order, or `null` when nobody has told of it. */
export declare function readOrder(sql: Sql, store: string, order: string): Promise<OrderRow | null>;
