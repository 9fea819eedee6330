import type { Database } from '../../src/backend/index'
import { createId, createShareId } from '../../src/lib/ids'
import { STORE } from '../backend/backend-fixture'

/** What a busy gallery sends: mostly views, some shares, few orders. */
export function makeEvents(count: number): object[] {
  const shares: string[] = []
  const begin = Date.now() - 3600_000
  return Array.from({ length: count }, (_, i) => {
    const visitor = `visitor-${i % 5000}`
    const chain = shares.length && i % 3 === 0 ? [shares[(i * 7919) % shares.length]!] : []
    const common = {
      visitor,
      session: `s-${i % 9000}`,
      page: 'https://halden.example/collections/lamps',
      chain,
      depth: chain.length,
    }
    const place = { product: `product-${i % 300}`, photo: `photo-${i % 400}`, position: i % 60 }
    const made = (type: string, data: object) => ({
      specversion: '1.0',
      id: createId(21),
      source: `/stores/${STORE}`,
      type: `vitrine.${type}`,
      subject: place.product,
      time: new Date(begin + i).toISOString(),
      data: { ...common, ...data },
    })
    const kind = i % 100
    if (kind < 80) return made(kind < 70 ? 'view' : 'open', place)
    if (kind < 88)
      return made('landing', {
        share: chain[0] ?? createShareId(),
        network: 'whatsapp',
        referrer: 'https://chat.example',
      })
    if (kind < 94) {
      const share = createShareId()
      shares.push(share)
      return made('share', { ...place, share, parent: chain[0] ?? null, network: i % 2 ? 'whatsapp' : 'copy' })
    }
    if (kind < 98) return made('vote', { poll: `poll-${i % 5}`, choice: `choice-${i % 3}` })
    if (kind < 99)
      return made('buy', {
        product: place.product,
        variant: null,
        quantity: 1,
        price: { minor: 4990, currency: 'EUR' },
        checkout: 'https://halden.example',
      })
    return made('conversion', { order: `order-${i}`, value: { minor: 4990, currency: 'EUR' }, items: [], touches: [] })
  })
}

/** Share nodes in chains of up to eight, a million events and as many orders as asked, made inside the database. */
export async function fillStore(
  database: Database,
  { events, shares, orders }: { events: number; shares: number; orders: number },
): Promise<void> {
  const id = (n: string) => `'s' || lpad(to_hex((${n})::bigint), 11, '0')`
  await database.query('truncate vitrine_events, vitrine_shares, vitrine_votes, vitrine_orders, vitrine_refunds')
  await database.query(
    `insert into vitrine_shares (store, share, parent, kind, visitor, network, product, device, depth, at, received_at)
     select $1, ${id('n')}, case when n % 8 = 0 then null else ${id('n - 1')} end, 'share', 'v' || (n % (${shares} / 2)),
       (array['whatsapp', 'copy', 'x', 'pinterest'])[1 + n % 4], 'p' || (n % 300), 'phone', 1 + n % 8,
       now() - interval '30 days' + n * interval '30 days' / ${shares}, now()
     from generate_series(0, ${shares} - 1) as n`,
    [STORE],
  )
  await database.query(
    `insert into vitrine_events (store, id, type, time, at, received_at, visitor, session, device, page, chain, depth, share, network, product)
     select $1, 'e' || n, (array['view', 'view', 'view', 'view', 'open', 'landing', 'share', 'vote', 'buy', 'conversion'])[1 + n % 10],
       at, at, at, 'v' || (n::bigint * 7919 % ${Math.max(shares, 1000)}), null, 'phone', 'https://halden.example/',
       case when n % 3 = 0 then array[${id(`n % ${shares}`)}] else '{}' end, (n % 3 = 0)::int,
       case when n % 10 in (5, 6) then ${id(`n % ${shares}`)} end, case when n % 10 in (5, 6) then 'whatsapp' end, 'p' || (n % 300)
     from generate_series(0, ${events} - 1) as n, lateral (select now() - interval '30 days' + n * interval '30 days' / ${events} as at) as moment`,
    [STORE],
  )
  await database.query(
    `insert into vitrine_orders (store, order_id, reported_minor, reported_currency, reported_time, reported_at, reported_event, visitor,
       chain, depth, touch_chains, touch_depths, touch_networks, touch_times, items,
       confirmed_minor, confirmed_currency, confirmed_status, confirmed_at, confirmed_revision, confirmed_by)
     select $1, 'o' || n, 4990 + n / 7 % 1000, 'EUR', at, at, 'c' || n, 'b' || n, chain, cardinality(chain),
       array[array_to_string(chain, '.')], array[cardinality(chain)], array[null::text], array[at - interval '1 hour'], '[]',
       4990 + n / 7 % 1000, 'EUR', 'paid', at, at, 'host'
     from generate_series(0, ${orders} - 1) as n,
       lateral (select now() - interval '30 days' + n * interval '30 days' / ${orders} as at, n::bigint * 7919 % ${shares} as leaf) as moment,
       lateral (select array_agg(${id('leaf - leaf % 8 + hop')} order by hop) as chain from generate_series(0, leaf % 8) as hop) as chained`,
    [STORE],
  )
  for (const table of ['vitrine_events', 'vitrine_shares', 'vitrine_orders']) await database.query(`analyze ${table}`)
}

/** Credits along the stored parents, by a recursive query a conversion: what one would write without chains beside the orders. */
export const RECURSIVE_ATTRIBUTION = `
  select network as key, count(distinct order_id) as orders, sum(minor::float8 / hops) as minor
  from vitrine_orders o, lateral (
    with recursive up as (
      select share, parent, network, 1 as hop from vitrine_shares where store = $1 and share = o.leaf
      union all
      select s.share, s.parent, s.network, up.hop + 1
      from up join vitrine_shares s on s.store = $1 and s.share = up.parent
      where up.hop < 64
    )
    select network, count(*) over () as hops from up
  ) as credits
  where o.store = $1 group by 1`
