import type { Sql } from '../database'
import { storeReportedOrders } from '../orders/store-orders'
import { storeVotes } from '../votes'
import type { ReceivedEvent } from './event-row'

/** Column, its SQL type, and its value. One array a column goes to the database, whatever the number of rows. */
const COLUMNS: readonly (readonly [name: string, type: string, value: (event: ReceivedEvent) => unknown])[] = [
  ['id', 'text', ({ row }) => row.id],
  ['type', 'text', ({ row }) => row.type],
  ['time', 'timestamptz', ({ row }) => row.time],
  ['at', 'timestamptz', ({ row }) => row.at],
  ['received_at', 'timestamptz', ({ receivedAt }) => receivedAt],
  ['visitor', 'text', ({ row }) => row.visitor],
  ['session', 'text', ({ row }) => row.session],
  ['device', 'text', ({ device }) => device],
  ['page', 'text', ({ row }) => row.page],
  // Arrays of arrays must be rectangular in SQL, so chains travel joined; share ids hold no comma.
  ['chain', 'text', ({ row }) => row.chain.join()],
  ['depth', 'int', ({ row }) => row.depth],
  ['share', 'text', ({ row }) => row.share],
  ['parent', 'text', ({ row }) => row.parent],
  ['network', 'text', ({ row }) => row.network],
  ['product', 'text', ({ row }) => row.product],
  ['photo', 'text', ({ row }) => row.photo],
  ['order_id', 'text', ({ row }) => row.order],
  ['data', 'jsonb', ({ row }) => row.data && JSON.stringify(row.data)],
]

const NAMES = COLUMNS.map(([name]) => name)
const INSERT_EVENTS = `
  insert into vitrine_events (store, ${NAMES.join(', ')})
  select $1, ${NAMES.map((name) => (name === 'chain' ? `string_to_array(chain, ',')` : name)).join(', ')}
  from unnest(${COLUMNS.map(([, type], i) => `$${i + 2}::${type}[]`).join(', ')}) as rows(${NAMES.join(', ')})
  on conflict do nothing
  returning id`

/** The parent is fixed by whoever writes first: later claims of the same share change nothing. */
const INSERT_SHARES = `
  insert into vitrine_shares
    (store, share, parent, kind, visitor, network, product, photo, device, depth, at, received_at)
  select $1, share, parent, kind, visitor, network, product, photo, device, depth, at, received_at
  from json_to_recordset($2::json) as rows(
    share text, parent text, kind text, visitor text, network text, product text, photo text, device text,
    depth int, at timestamptz, received_at timestamptz)
  on conflict do nothing`

/** Whether an event changes more than the list of events. */
export const hasEffects = ({ row }: ReceivedEvent): boolean =>
  row.type === 'share' || row.type === 'pin' || row.type === 'vote' || row.type === 'conversion'

/** Writes events that are not there yet and gives the ids of those. `events` are of one store, sorted by id, no id twice. */
export async function insertEvents(sql: Sql, store: string, events: readonly ReceivedEvent[]): Promise<Set<string>> {
  const rows = await sql.query<{ id: string }>(INSERT_EVENTS, [
    store,
    ...COLUMNS.map(([, , value]) => events.map((event) => value(event))),
  ])
  return new Set(rows.map(({ id }) => id))
}

/** Writes share nodes, votes and reported orders of new events; `events` in the order of their arrival. */
export async function storeEffects(sql: Sql, store: string, events: readonly ReceivedEvent[]): Promise<void> {
  const shares = events.filter(({ row }) => row.type === 'share' || row.type === 'pin')
  // None waits for the other's answer, but all have ended when this does: none may come after the transaction's end.
  const writes = await Promise.allSettled([
    shares.length ? sql.query(INSERT_SHARES, [store, JSON.stringify(shareRows(shares))]) : null,
    storeVotes(sql, store, events),
    storeReportedOrders(sql, store, events),
  ])
  // The first is the reason; those after it say no more than that the transaction is lost.
  for (const write of writes) if (write.status === 'rejected') throw write.reason
}

/** In one order for everybody, so that two collectors never wait for each other crosswise; the sort keeps the first claim first. */
const shareRows = (events: readonly ReceivedEvent[]) =>
  events
    .map(({ row, receivedAt, device }) => ({
      share: row.share ?? '',
      parent: row.parent,
      kind: row.type,
      visitor: row.visitor,
      network: row.network,
      product: row.product,
      photo: row.photo,
      device,
      depth: Math.min(row.depth + 1, 64),
      at: row.at,
      received_at: receivedAt,
    }))
    .sort((a, b) => (a.share < b.share ? -1 : a.share > b.share ? 1 : 0))
