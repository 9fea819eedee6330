import type { Sql } from './database'
import { ordersWithin } from './orders/order-row'

/** How often each was done. A share that was cancelled, or failed, is none. */
export interface Acts {
  readonly shares: number
  readonly pins: number
  readonly votes: number
  readonly orders: number
}

/** A product that is much shared, voted for and bought these days. */
export interface PopularProduct extends Acts {
  readonly product: string
  /** Sum of what happened, each halved with every two days that have gone by since. */
  readonly score: number
  /** The same acts of the last seven days alone. */
  readonly week: Acts
  /** Since the shopper's day began; `sharers` are the different visitors known to have shared it. */
  readonly today: { readonly shares: number; readonly sharers: number }
}

/** After this time something counts half. */
const HALF_LIFE_HOURS = 48
/** What is older counts less than a hundredth, and is not looked at. */
const WINDOW_DAYS = 14
/** What each is worth: how much it costs a shopper to do it. */
const WORTH = { share: 4, pin: 3, vote: 2, order: 8 }

/** Of an event: that a share came to nothing. When such events are deleted, the share keeps it as `undone`. */
export const IS_UNDONE = `type = 'share-outcome' and data->>'outcome' in ('cancelled', 'failed')`

const decayed = (worth: number, at: string) =>
  `sum(${worth} * power(0.5::float8, greatest(extract(epoch from $2::timestamptz - ${at})::float8, 0) / ${HALF_LIFE_HOURS * 3600}))`

/** In hours: a day of the session's time zone may have 23 of them, or 25. */
const SINCE = `$2::timestamptz - interval '${WINDOW_DAYS * 24} hours'`
const inWeek = (at: string) => `filter (where ${at} >= $2::timestamptz - interval '${7 * 24} hours')`
const TODAY = 'filter (where at >= $4::timestamptz)'

/** How many of each there were: in all that is looked at, or in the week. */
const counts = (column: string, prefix = '') =>
  (['share', 'pin', 'vote', 'order'] as const)
    .map((act) => `coalesce(sum(${column}) filter (where act = '${act}'), 0)::float8 as "${prefix}${act}s"`)
    .join(', ')

const SELECT = `
  with ${ordersWithin(`at >= ${SINCE}`)},
  undone as (
    select share from vitrine_events
    where store = $1 and at >= ${SINCE} and ${IS_UNDONE}
  ),
  acts as (
    select product, kind as act, case kind when 'pin' then ${decayed(WORTH.pin, 'at')} else ${decayed(WORTH.share, 'at')} end as score,
      count(*) as acts, count(*) ${inWeek('at')} as week, count(*) ${TODAY} as today, count(distinct visitor) ${TODAY} as people
    from vitrine_shares where store = $1 and at >= ${SINCE} and product is not null
      and not vitrine_shares.undone and not exists (select from undone where undone.share = vitrine_shares.share)
    group by product, kind
    union all
    select product, 'vote', ${decayed(WORTH.vote, 'time')}, count(*), count(*) ${inWeek('time')}, 0, 0
    from vitrine_votes where store = $1 and time >= ${SINCE} and product is not null and choice is not null group by product
    union all
    select item.product, 'order', ${decayed(WORTH.order, 'at')}, count(distinct order_id), count(distinct order_id) ${inWeek('at')}, 0, 0
    from orders, jsonb_to_recordset(coalesce(nullif(confirmed_items, '[]'), items, '[]')) as item(product text)
    where status <> 'refunded' and item.product is not null group by item.product
  )
  select product, round(sum(score)::numeric, 4)::float8 as score, ${counts('acts')}, ${counts('week', 'week_')},
    coalesce(sum(today) filter (where act = 'share'), 0)::float8 as today,
    coalesce(sum(people) filter (where act = 'share'), 0)::float8 as people
  from acts group by product order by score desc, product limit $3`

type Row = Acts & { product: string; score: number; today: number; people: number } & {
  [Act in keyof Acts as `week_${Act}`]: number
}

/** The products that are popular now, the most popular first; `todayMs` is when the shopper's day began. */
export async function readPopular(
  sql: Sql,
  store: string,
  limit: number,
  nowMs: number,
  todayMs: number,
): Promise<PopularProduct[]> {
  const [now, today] = [nowMs, todayMs].map((ms) => new Date(ms).toISOString())
  const rows = await sql.query<Row>(SELECT, [store, now, limit, today])
  return rows.map(({ product, score, shares, pins, votes, orders, ...row }) => ({
    product,
    score,
    shares,
    pins,
    votes,
    orders,
    week: { shares: row.week_shares, pins: row.week_pins, votes: row.week_votes, orders: row.week_orders },
    today: { shares: row.today, sharers: row.people },
  }))
}
