import type { Sql } from '../database'
import { ordersWithin } from '../orders/order-row'
import { type CreditRow, readAttribution } from './attribution'
import type { CreditKey, ReportQuery } from './options'

/** One line of a leader board: a name, its counts, and the money it is credited with. */
export type BoardRow = Readonly<Record<string, unknown>>

export const NETWORKS_DEFINITIONS = {
  network:
    'where the share was made to go, as its sharer chose it; (unknown) where the share that led to an order is not stored',
  shares: 'share nodes made by this network in the period, pins included',
  sharers: 'distinct visitors who made them',
  landings:
    "arrivals in the period by shares of this network; by the landing's own utm_source where the share isn't stored",
  visitorsBrought: 'distinct visitors among these arrivals',
  children: 'shares of the period whose parent was shared by this network',
  orders: "orders of the period credited by the report's model (last arrival by default)",
  value: 'their value, net of refunds, by currency',
}

export const SHARERS_DEFINITIONS = {
  sharer: 'random id of the browser',
  shares: 'share nodes made in the period, pins included',
  landings: 'arrivals in the period by any share of this visitor',
  visitorsBrought: 'distinct visitors among these arrivals',
  children: 'shares of the period made by those who came by a share of this visitor',
  orders: "orders of the period credited by the report's model (last arrival by default)",
  value: 'their value, net of refunds, by currency',
}

export const PRODUCTS_DEFINITIONS = {
  product: "the product's id, as in the catalog",
  views: 'times that at least half of a tile was seen for a second',
  opens: 'times that it was opened in the gallery',
  shares: 'share nodes of the product, pins not included',
  pins: 'share nodes of the product made by pinning',
  votes: 'vote events on the product that chose something',
  buys: 'taps on buy; no order yet',
  landings: 'arrivals by shares of the product',
  orders: 'orders of the period that have it among their items',
  sold: 'pieces in these orders',
}

/** `key` of a share, `own` key of a landing whose share isn't stored. */
const sharesBoard = (key: string, own: string) => `
  with made as (
    select ${key} as key, count(*) as shares, count(distinct s.visitor) as sharers
    from vitrine_shares s where s.store = $1 and s.at >= $2 and s.at < $3 group by 1
  ),
  landed as (
    select coalesce(${key}, ${own}) as key, count(*) as landings, count(distinct e.visitor) as brought
    from vitrine_events e left join vitrine_shares s on s.store = $1 and s.share = e.share
    where e.store = $1 and e.at >= $2 and e.at < $3 and e.type = 'landing' group by 1
  ),
  grown as (
    select ${key} as key, count(*) as children
    from vitrine_shares child join vitrine_shares s on s.store = $1 and s.share = child.parent
    where child.store = $1 and child.at >= $2 and child.at < $3 group by 1
  )
  select key, coalesce(shares, 0)::float8 as shares, coalesce(sharers, 0)::float8 as sharers,
    coalesce(landings, 0)::float8 as landings, coalesce(brought, 0)::float8 as "visitorsBrought",
    coalesce(children, 0)::float8 as children
  from made full join landed using (key) full join grown using (key)
  where key is not null`

const PRODUCTS = `
  with ${ordersWithin('at >= $2 and at < $3')},
  acts as (
    select product as key,
      count(*) filter (where type = 'view') as views,
      count(*) filter (where type = 'open') as opens,
      count(*) filter (where type = 'vote' and data->>'choice' is not null) as votes,
      count(*) filter (where type = 'buy') as buys
    from vitrine_events where store = $1 and at >= $2 and at < $3 and product is not null group by 1
  ),
  made as (
    select product as key, count(*) filter (where kind = 'share') as shares, count(*) filter (where kind = 'pin') as pins
    from vitrine_shares where store = $1 and at >= $2 and at < $3 and product is not null group by 1
  ),
  landed as (
    select s.product as key, count(*) as landings
    from vitrine_events e join vitrine_shares s on s.store = $1 and s.share = e.share
    where e.store = $1 and e.at >= $2 and e.at < $3 and e.type = 'landing' and s.product is not null group by 1
  ),
  bought as (
    select item.product as key, count(distinct order_id) as orders, sum(item.quantity) as sold
    from orders, jsonb_to_recordset(coalesce(nullif(confirmed_items, '[]'), items, '[]')) as item(product text, quantity int)
    where status = any($4::text[]) group by 1
  )
  select key as product, ${['views', 'opens', 'shares', 'pins', 'votes', 'buys', 'landings', 'orders', 'sold']
    .map((name) => `coalesce(${name}, 0)::float8 as ${name}`)
    .join(', ')}
  from acts full join made using (key) full join landed using (key) full join bought using (key)
  where key is not null
  order by orders desc, shares + pins desc, landings desc, votes desc, views desc, key limit $5`

export const readNetworks = (sql: Sql, store: string, query: ReportQuery): Promise<BoardRow[]> =>
  readBoard(sql, store, query, 'network', sharesBoard('s.network', 'e.network'))

export const readSharers = (sql: Sql, store: string, query: ReportQuery): Promise<BoardRow[]> =>
  readBoard(sql, store, query, 'sharer', sharesBoard('s.visitor', 'null'))

export const readProducts = (sql: Sql, store: string, query: ReportQuery): Promise<BoardRow[]> =>
  sql.query(PRODUCTS, [store, query.from, query.to, query.statuses, query.limit])

type Counted = { readonly key: string } & Readonly<Record<string, string | number>>

/** Counts and credited money, side by side; those with the most money or, without any, the most arrivals first. */
async function readBoard(
  sql: Sql,
  store: string,
  query: ReportQuery,
  by: CreditKey,
  text: string,
): Promise<BoardRow[]> {
  const counted = await sql.query<Counted>(text, [store, query.from, query.to])
  const credits = (await readAttribution(sql, store, query, by)).filter(({ key }) => key !== '(direct)')
  const byKey = new Map<string, CreditRow[]>()
  for (const credit of credits) byKey.set(credit.key, [...(byKey.get(credit.key) ?? []), credit])
  const none = { shares: 0, sharers: 0, landings: 0, visitorsBrought: 0, children: 0 }
  const counts = new Map(counted.map(({ key, ...rest }) => [key, rest]))
  const rows = [...new Set([...counts.keys(), ...byKey.keys()])].map((key) => {
    const own = byKey.get(key) ?? []
    const { sharers, ...rest } = { ...none, ...counts.get(key) }
    return {
      key,
      ...rest,
      ...(by === 'network' ? { sharers } : {}),
      orders: own.reduce((sum, { orders }) => sum + orders, 0),
      value: own.map(({ minor, currency }) => ({ minor, currency })),
    }
  })
  const rank = (row: (typeof rows)[number]) => [row.orders, Number(row.landings), Number(row.shares)]
  rows.sort((a, b) => {
    const [one, other] = [rank(a), rank(b)]
    const place = one.findIndex((value, i) => value !== other[i])
    return place < 0 ? (a.key < b.key ? -1 : 1) : (other[place] ?? 0) - (one[place] ?? 0)
  })
  return rows.slice(0, query.limit).map(({ key, ...row }) => ({ [by]: key, ...row }))
}
