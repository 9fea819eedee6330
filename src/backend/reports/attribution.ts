import type { Sql } from '../database'
import { ordersWithin } from '../orders/order-row'
import { LATE_TOUCH_MS } from './attribution-weights'
import { creditsOf, isWhole } from './credits'
import type { CreditKey, ReportQuery } from './options'

/** What somebody or something is credited with, in one currency. */
export interface CreditRow {
  /** Network, visitor id of the sharer, product, or share; `(direct)` for orders that no arrival led to, `(unknown)` where the share isn't known. */
  readonly key: string
  /** Orders that it had a part in. */
  readonly orders: number
  /** Its parts of their values, net of refunds. */
  readonly minor: number
  readonly currency: string
}

/** The last moment at which an arrival can have led to the order. */
const LATEST = `(at + interval '${LATE_TOUCH_MS} milliseconds')`

/** How many touches came before the order: they are sorted by time, and hardly any order has one that came after. */
const BEFORE = `case when touch_times[cardinality(touch_times)] > ${LATEST}
             then (select count(*)::int from unnest(touch_times) as time where time <= ${LATEST}) else cardinality(touch_times) end`

const KEYS: Readonly<Record<CreditKey, string>> = {
  network: `case when s.share is not null then s.network when credits.is_leaf then credits.network end`,
  sharer: 's.visitor',
  product: 's.product',
  share: 'credits.share',
}

/**
 * Credits the value of each order, net of refunds, to the arrivals before it: whole numbers that sum exactly to the
 * orders' values, currency by currency. One pass: touches and chains stand with the order. What is built for each order
 * ends in `offset 0`, else the planner would have it built anew wherever it is used; a materialized expression would
 * do the same, but writes every row to a file in between. The status is compared by place, since PostgreSQL takes equality
 * with a computed value for rare, and would look up each share by itself instead of joining them all.
 */
export function readAttribution(sql: Sql, store: string, query: ReportQuery, by: CreditKey): Promise<CreditRow[]> {
  const uses6 = query.model === 'time-decay' ? query.halfLifeHours : null
  return sql.query<CreditRow>(
    `with ${ordersWithin('at >= $2 and at < $3')},
     known as (
       select *, confirmed_chain is null
           or exists (select 1 from unnest(touch_chains[1:before]) as told where right(told, 12) = leaf) as is_told
       from (
         select at, currency, greatest(minor - refunded_minor, 0)::float8 as minor, touch_chains, touch_times, touch_networks,
           confirmed_chain, leaf, ${BEFORE} as before
         from orders where array_position($4::text[], status) > 0
       ) dated
       offset 0
     ),
     ${creditsOf(query)},
     keyed as (
       select ${isWhole(query) ? '' : 'ord,'} orders, currency, part,
         case when credits.share is null then '(direct)' else coalesce(${KEYS[by]}, '(unknown)') end as key
       from credits left join vitrine_shares s on s.store = $1 and s.share = credits.share
       where $6::float8 is null or $6 > 0
     )
     select key, sum(orders)::float8 as orders, sum(part)::float8 as minor, currency
     from ${isWhole(query) ? 'keyed' : '(select key, currency, max(orders) as orders, sum(part) as part from keyed group by ord, key, currency) by_order'}
     group by key, currency
     order by minor desc, orders desc, key, currency`,
    [store, query.from, query.to, query.statuses, query.lookbackDays * 86_400, uses6],
  )
}
