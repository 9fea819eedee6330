import type { Sql } from '../database'

export type OrderStatus = 'reported' | 'confirmed' | 'refunded'

/** An order as it stands now, from all that browsers, the host's server and platforms said. */
export interface OrderRow {
  readonly order: string
  readonly status: OrderStatus
  /** Gross, in minor units: confirmed if it is, else as reported. */
  readonly minor: number
  readonly currency: string
  /** ms since 1970. */
  readonly atMs: number
  readonly reportedMinor: number | null
  readonly reportedCurrency: string | null
  readonly conflict: boolean
  readonly visitor: string | null
  /** The buyer was one of the sharers, as far as it was known when one of them was erased. */
  readonly selfReferral: boolean
  /** The buyer's keys, by the server's word and the page's. */
  readonly customers: readonly string[]
  readonly chain: readonly string[] | null
  readonly depth: number | null
  readonly touchChains: readonly string[] | null
  readonly touchTimesMs: readonly number[]
  readonly confirmedChain: readonly string[] | null
  readonly confirmedDepth: number | null
}

/** The word that it is cancelled, unless a later one says that it is paid. */
const IS_CANCELLED = `cancelled_revision is not null and cancelled_revision >= coalesce(confirmed_revision, cancelled_revision)`

/** Every name of the payment that was told, also by collectors that know but one. */
const PAYMENTS = 'unnest(case when payment = any(payments) then payments else payments || payment end)'

/**
 * Orders of store `$1` within a time, with what was given back: a common table expression `orders` that every figure of
 * money begins with. `refunded` is a state that is never left again (a cancelled order is, by a later word that it is
 * paid), so that platforms' messages may arrive in any order. The same refund may be told by several sources, under the
 * order's name or a payment's: each source's are added up, and the highest of these sums counts. Only what was given back
 * in the order's own currency counts: nobody here knows what another is worth in it.
 * @param within a condition on `at`; other orders are not read, so that a week costs a week. Refunds are few: all are, once
 */
export const ordersWithin = (within: string): string => `
  refunds as (
    select order_id, currency, max(minor)::float8 as minor
    from (
      select order_id, source, currency, sum(minor) as minor
      from (
        select coalesce(named.order_id, substr(ref, 7)) as order_id, source, currency, minor
        from vitrine_refunds
        left join (
          select order_id, 'payment:' || ${PAYMENTS} as ref from vitrine_orders where store = $1 and ${within}
        ) named using (ref)
        where store = $1 and (named.order_id is not null or ref like 'order:%')
      ) of_order
      group by order_id, source, currency
    ) by_source
    group by order_id, currency
  ),
  orders as (
    select o.*,
      case
        when ${IS_CANCELLED} then 'refunded'
        when o.confirmed_minor is null then 'reported'
        when o.confirmed_status = 'refunded' or refunds.minor >= greatest(o.confirmed_minor, 1) then 'refunded'
        else 'confirmed'
      end as status,
      coalesce(refunds.minor, 0) as refunded_minor
    from vitrine_orders o
    left join refunds on refunds.order_id = o.order_id and refunds.currency = o.currency
    where o.store = $1 and ${within}
  )`

/** An order, or `null` when nobody has told of it. */
export async function readOrder(sql: Sql, store: string, order: string): Promise<OrderRow | null> {
  const [row] = await sql.query<OrderRow>(
    `with refunds as (
       select currency, max(minor) as minor
       from (
         select currency, sum(minor) as minor from vitrine_refunds
         where store = $1 and ref = any(('order:' || $2::text) || array(
           select 'payment:' || ${PAYMENTS} from vitrine_orders where store = $1 and order_id = $2))
         group by source, currency
       ) by_source
       group by currency
     )
     select order_id as "order",
       case
         when ${IS_CANCELLED} then 'refunded'
         when confirmed_minor is null then 'reported'
         when confirmed_status = 'refunded'
           or (select minor from refunds where refunds.currency = o.currency) >= greatest(confirmed_minor, 1) then 'refunded'
         else 'confirmed'
       end as status,
       minor::float8 as minor, currency,
       (extract(epoch from at) * 1000)::float8 as "atMs",
       reported_minor::float8 as "reportedMinor", reported_currency as "reportedCurrency",
       reported_conflict or confirmed_conflict
         or exists (select 1 from refunds where refunds.currency <> o.currency) as conflict, visitor,
       self_referral as "selfReferral",
       array_remove(array[confirmed_customer, customer], null) as customers,
       chain, depth, touch_chains as "touchChains",
       array(select (extract(epoch from touch) * 1000)::float8 from unnest(touch_times) as touch) as "touchTimesMs",
       confirmed_chain as "confirmedChain", confirmed_depth as "confirmedDepth"
     from vitrine_orders o
     where store = $1 and order_id = $2 and minor is not null`,
    [store, order],
  )
  return row ?? null
}
