import type { Sql } from './database'
import { ORDERS } from './orders/order-row'

/** A product that is much shared, voted for and bought these days. */
export interface PopularProduct {
  readonly product: string
  /** Sum of what happened, each halved with every two days that have gone by since. */
  readonly score: number
  readonly shares: number
  readonly pins: number
  readonly votes: number
  readonly orders: number
}

/** After this time something counts half. */
const HALF_LIFE_HOURS = 48
/** What is older counts less than a hundredth, and is not looked at. */
const WINDOW_DAYS = 14
/** What each is worth: how much it costs a shopper to do it. */
const WORTH = { share: 4, pin: 3, vote: 2, order: 8 }

const decayed = (worth: number, at: string) =>
  `sum(${worth} * power(0.5::float8, greatest(extract(epoch from $2::timestamptz - ${at})::float8, 0) / ${HALF_LIFE_HOURS * 3600}))`

const SINCE = `$2::timestamptz - interval '${WINDOW_DAYS} days'`

const SELECT = `
  with ${ORDERS},
  acts as (
    select product, kind as act, case kind when 'pin' then ${decayed(WORTH.pin, 'at')} else ${decayed(WORTH.share, 'at')} end as score, count(*) as acts
    from vitrine_shares where store = $1 and at >= ${SINCE} and product is not null group by product, kind
    union all
    select product, 'vote', ${decayed(WORTH.vote, 'time')}, count(*)
    from vitrine_votes where store = $1 and time >= ${SINCE} and product is not null and choice is not null group by product
    union all
    select item.product, 'order', ${decayed(WORTH.order, 'at')}, count(distinct order_id)
    from orders, jsonb_to_recordset(coalesce(nullif(confirmed_items, '[]'), items, '[]')) as item(product text)
    where at >= ${SINCE} and status <> 'refunded' and item.product is not null group by item.product
  )
  select product, round(sum(score)::numeric, 4)::float8 as score,
    coalesce(sum(acts) filter (where act = 'share'), 0)::float8 as shares,
    coalesce(sum(acts) filter (where act = 'pin'), 0)::float8 as pins,
    coalesce(sum(acts) filter (where act = 'vote'), 0)::float8 as votes,
    coalesce(sum(acts) filter (where act = 'order'), 0)::float8 as orders
  from acts group by product order by score desc, product limit $3`

/** The products that are popular now, the most popular first. */
export const readPopular = (sql: Sql, store: string, limit: number, nowMs: number): Promise<PopularProduct[]> =>
  sql.query<PopularProduct>(SELECT, [store, new Date(nowMs).toISOString(), limit])
