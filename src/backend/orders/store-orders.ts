import type { Sql } from '../database'
import type { EventRow, ReceivedEvent } from '../events/event-row'

/** What the earliest conversion of an order says; later ones only show whether they agree. */
const REPORTED = [
  ['reported_minor', 'bigint'],
  ['reported_currency', 'text'],
  ['reported_time', 'timestamptz'],
  ['reported_at', 'timestamptz'],
  ['reported_event', 'text'],
  ['visitor', 'text'],
  ['customer', 'text'],
  ['chain', 'text[]'],
  ['depth', 'int'],
  ['touch_chains', 'text[]'],
  ['touch_depths', 'int[]'],
  ['touch_networks', 'text[]'],
  ['touch_times', 'timestamptz[]'],
  ['items', 'jsonb'],
] as const

const NAMES = REPORTED.map(([name]) => name)
const EARLIER = `(old.reported_event is null or not old.forgotten and (excluded.reported_time, excluded.reported_event) < (old.reported_time, old.reported_event))`

/**
 * The earliest conversion counts, by its own time, so any order of arrival ends in the same row. Equality is
 * transitive: comparing each with the one that counts so far finds every disagreement. Where the visitor was erased,
 * nobody knows any more whose word it was: then the rest is compared, and nothing that is sent again counts instead.
 */
const UPSERT = `
  insert into vitrine_orders as old (store, order_id, ${NAMES.join(', ')})
  select $1, order_id, ${NAMES.join(', ')}
  from json_to_recordset($2::json) as rows(order_id text, ${REPORTED.map((column) => column.join(' ')).join(', ')})
  on conflict (store, order_id) do update
  set reported_conflict = old.reported_conflict or (old.reported_event is not null and
        ((excluded.reported_minor, excluded.reported_currency, excluded.chain)
         is distinct from (old.reported_minor, old.reported_currency, old.chain)
         or not old.forgotten and coalesce(excluded.visitor, '') <> coalesce(old.visitor, ''))),
      ${NAMES.map((name) => `${name} = case when ${EARLIER} then excluded.${name} else old.${name} end`).join(',\n      ')}`

/** Stores the orders that browsers reported among new events. */
export async function storeReportedOrders(sql: Sql, store: string, events: readonly ReceivedEvent[]): Promise<void> {
  let left = events.filter(({ row }) => row.type === 'conversion').map(({ row }) => orderRow(row))
  left.sort((a, b) => (a.order_id < b.order_id ? -1 : a.order_id > b.order_id ? 1 : 0))
  // One statement can't touch an order twice, so an order's second conversion waits for the next.
  while (left.length) {
    const now = left.filter((row, i) => row.order_id !== left[i - 1]?.order_id)
    left = left.filter((row, i) => row.order_id === left[i - 1]?.order_id)
    await sql.query(UPSERT, [store, JSON.stringify(now)])
  }
}

const orderRow = ({ id, time, at, order, visitor, chain, depth, data }: EventRow) => {
  const touches = [...(data?.touches ?? [])].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
  // Where nothing may be kept on the device, only the chain of this very page is known.
  if (!touches.length && chain.length) touches.push({ chain, depth, network: null, at: time })
  // Arrivals were told by the same clock: where that is plainly wrong, they lie as long before the order as it says.
  const wrongMs = Date.parse(at) - Date.parse(time)
  return {
    order_id: order ?? '',
    reported_minor: data?.value?.minor ?? 0,
    reported_currency: data?.value?.currency ?? 'XXX',
    reported_time: time,
    reported_at: at,
    reported_event: id,
    visitor,
    customer: data?.customer ?? null,
    chain: chain.length ? chain : (touches.at(-1)?.chain ?? []),
    depth: chain.length ? depth : (touches.at(-1)?.depth ?? 0),
    touch_chains: touches.map((touch) => touch.chain.join('.')),
    touch_depths: touches.map((touch) => touch.depth),
    touch_networks: touches.map((touch) => touch.network),
    touch_times: touches.map((touch) => new Date(Date.parse(touch.at) + wrongMs).toISOString()),
    items: data?.items ?? [],
  }
}
