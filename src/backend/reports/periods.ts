import type { Sql } from '../database'
import { ordersWithin } from '../orders/order-row'
import type { BoardRow } from './boards'
import { FIRST_ARRIVALS } from './first-arrivals'
import type { CohortKey, ReportQuery } from './options'

export const TIMELINE_DEFINITIONS = {
  at: 'beginning of the step, UTC; steps in which nothing happened are left out',
  visitors: 'distinct visitors with any event in the step',
  views: 'times that at least half of a tile was seen for a second',
  opens: 'times that a product was opened in the gallery',
  shares: 'share events, pins not included',
  pins: 'pin events',
  votes: 'vote events, changed and taken back ones included',
  buys: 'taps on buy; no order yet',
  landings: 'arrivals by a share link',
  conversions: 'conversion events, as browsers reported them',
  orders: 'orders that count (confirmed, or all with include=reported)',
  value: 'their value net of refunds, by currency',
}

export const COHORTS_DEFINITIONS = {
  cohort:
    "visitors by the week of their first event in the period (Monday, UTC), by their class of device, or by the network of their first arrival: that of the stored share, else the landing's own; (direct) without any arrival, (unknown) where nobody told the network",
  visitors: 'visitors of the cohort',
  sharers: 'of these, how many shared or pinned in the period',
  buyers: 'of these, how many converted in the period',
  shares: 'share nodes that they made in the period',
  referred: "of these, how many first arrived in the period by a stored share that isn't their own, as in virality",
  weeks: 'by week: how many of them were seen again in each week after, from their own (0) on',
}

/** UTC whatever the session's time zone is: a day is the same for everybody. */
const TIMELINE = (interval: string) => `
  with ${ordersWithin('at >= $2 and at < $3')},
  acts as (
    select date_trunc('${interval}', at at time zone 'UTC') as step, count(distinct visitor) as visitors,
      ${['view', 'open', 'share', 'pin', 'vote', 'buy', 'landing', 'conversion']
        .map((type) => `count(*) filter (where type = '${type}') as ${type}s`)
        .join(', ')}
    from vitrine_events where store = $1 and at >= $2 and at < $3 group by 1
  ),
  sums as (
    select date_trunc('${interval}', at at time zone 'UTC') as step, currency, count(*) as orders, sum(greatest(minor - refunded_minor, 0)) as minor
    from orders where status = any($4::text[]) group by 1, 2
  ),
  money as (
    select step, sum(orders) as orders,
      jsonb_agg(jsonb_build_object('minor', minor, 'currency', currency) order by currency) as value
    from sums group by 1
  )
  select to_char(step, 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as at,
    ${['visitors', 'views', 'opens', 'shares', 'pins', 'votes', 'buys', 'landings', 'conversions', 'orders']
      .map((name) => `coalesce(${name}, 0)::float8 as ${name}`)
      .join(', ')},
    coalesce(value, '[]') as value
  from acts full join money using (step)
  order by step limit $5`

export const readTimeline = (sql: Sql, store: string, query: ReportQuery): Promise<BoardRow[]> =>
  sql.query(TIMELINE(query.interval), [store, query.from, query.to, query.statuses, query.limit])

/** Days since a Monday before all events; date arithmetic is several times as quick as `date_trunc`. */
const DAY = `((at at time zone 'UTC')::date - date '1900-01-01')`

const COHORTS: Readonly<Record<CohortKey, string>> = {
  week: `to_char(date '1900-01-01' + first_week, 'YYYY-MM-DD')`,
  device: `coalesce(people.device, '(unknown)')`,
  network: `coalesce(by_share.network, own_network, case when arrivals.share is null then '(direct)' else '(unknown)' end)`,
}

/**
 * All events are read once for what visitors did, by visitor and week. `offset 0` has them read in the order in which
 * they are stored: by the index of visitors the planner would go through the whole table in no order at all.
 */
const cohorts = (by: CohortKey) => `
  with seen as (
    select visitor, ${DAY} - ${DAY} % 7 as week, bool_or(type in ('share', 'pin')) as shared,
      bool_or(type = 'conversion') as bought${by === 'device' ? ', min(device) as device' : ''}
    from (
      select visitor, at, type, device from vitrine_events
      where store = $1 and at >= $2 and at < $3 and visitor is not null offset 0
    ) events group by 1, 2
  ),
  people as (
    select visitor, min(week) as first_week, array_agg(week) as weeks, bool_or(shared) as shared,
      bool_or(bought) as bought${by === 'device' ? ', min(device) as device' : ''}
    from seen group by 1
  ),
  arrivals as (${FIRST_ARRIVALS}
  ),
  made as (
    select visitor, count(*) as shares from vitrine_shares
    where store = $1 and at >= $2 and at < $3 and visitor is not null group by 1
  ),
  members as (
    select first_week, weeks, ${COHORTS[by]} as cohort, shared, bought, coalesce(shares, 0) as shares,
      by_share.share is not null and by_share.visitor is distinct from people.visitor as referred
    from people left join arrivals using (visitor) left join made using (visitor)
    left join vitrine_shares by_share on by_share.store = $1 and by_share.share = arrivals.share
  ),
  totals as (
    select cohort, count(*)::float8 as visitors, (count(*) filter (where shared))::float8 as sharers,
      (count(*) filter (where bought))::float8 as buyers, sum(shares)::float8 as shares,
      (count(*) filter (where referred))::float8 as referred
    from members group by 1
  )`

/** How many of each cohort were seen in each week since the one that it began in. */
const WEEKS = `
  returned as (
    select cohort, jsonb_object_agg(week, visitors) as weeks
    from (
      select cohort, ((week - first_week) / 7)::int as week, count(*) as visitors
      from members, unnest(weeks) as week group by 1, 2
    ) by_week group by 1
  )`

/** One row a cohort; by week with how many came back in each week after. */
export async function readCohorts(sql: Sql, store: string, query: ReportQuery): Promise<BoardRow[]> {
  const by = query.cohortBy
  const rows = by === 'week' ? `,${WEEKS} select * from totals join returned using (cohort)` : 'select * from totals'
  return sql.query(`${cohorts(by)} ${rows} order by cohort limit $4`, [store, query.from, query.to, query.limit])
}
