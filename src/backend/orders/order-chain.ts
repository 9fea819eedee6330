import { isText } from '../../lib/is-text'
import type { Money } from '../../lib/money'
import type { Store } from '../config'
import type { Sql } from '../database'
import { readChainNodes, type ShareNode } from './chain-nodes'
import { type OrderRow, type OrderStatus, readOrder } from './order-row'
import { type ClaimedChain, type Flag, verifyChain } from './verify-chain'

/** One share on the way to an order; what isn't known (not stored yet, forgotten, sent without consent) is null. */
export interface OrderChainLink {
  readonly share: string
  /** Random id of the sharer's browser. */
  readonly visitor: string | null
  readonly network: string | null
  readonly product: string | null
  /** ISO 8601, when it was shared. */
  readonly at: string | null
  /** From 1, the root. */
  readonly depth: number
}

/** The referral chain of an order, and whether it is true. */
export interface OrderChain {
  readonly order: string
  readonly store: string
  /** The confirmed value, before that the reported one; gross of refunds. */
  readonly value: Money
  readonly status: OrderStatus
  /** Root first; empty for an order that no share led to. */
  readonly chain: readonly OrderChainLink[]
  readonly depth: number
  /** True only if there is a chain and every edge of it equals the stored share's parent. */
  readonly verified: boolean
  readonly flags: readonly Flag[]
}

/** More than this many orders led to by one share, or shares by one sharer, in so short a time are nobody's friends. */
const BURST = { orders: 10, orderMinutes: 60, shares: 30, shareMinutes: 10 }

/** Flags that say that the chain itself is not (yet) known to be true. */
const UNTRUE: readonly Flag[] = ['unregistered-share', 'parent-mismatch', 'cycle']

const DAY_MS = 24 * 3600_000
const CLOCK_TOLERANCE_MS = 5 * 60_000

/** The verified chain of an order; `null` when nobody has told of that order. */
export async function readOrderChain(sql: Sql, store: Store, id: string): Promise<OrderChain | null> {
  // What no order can be called, the database might not even take as a question.
  if (!isText(id, 255)) return null
  const order = await readOrder(sql, store.id, id)
  if (!order) return null
  const claim = claimOf(order)
  const nodes = await readChainNodes(sql, store.id, claim.ids)
  const { links, depth, flags: chainFlags } = verifyChain(claim, nodes)

  const flags = new Set(chainFlags)
  if (disagrees(order)) flags.add('order-mismatch')
  if (isOutOfWindow(order, claim, store)) flags.add('out-of-window')
  const sharers = sharersOf(links, nodes)
  if (await isSelfReferral(sql, store.id, order, sharers)) flags.add('self-referral')
  if (claim.ids.length && (await isBurst(sql, store.id, order, claim, sharers))) flags.add('burst')

  return {
    order: order.order,
    store: store.id,
    value: { minor: order.minor, currency: order.currency },
    status: order.status,
    chain: links.map(({ share, depth }) => {
      const node = nodes.get(share)
      return {
        share,
        visitor: node?.visitor ?? null,
        network: node?.network ?? null,
        product: node?.product ?? null,
        at: node ? new Date(node.atMs).toISOString() : null,
        depth,
      }
    }),
    depth,
    verified: links.length > 0 && !UNTRUE.some((flag) => flags.has(flag)),
    flags: [...flags].sort(),
  }
}

/** What came with the order itself (form field, cart attribute, payment link) goes before what the page reported. */
const claimOf = (order: OrderRow): ClaimedChain =>
  order.confirmedChain?.length
    ? { ids: order.confirmedChain, depth: order.confirmedDepth }
    : { ids: order.chain ?? [], depth: order.depth }

/** Whether those who told of the order tell different things. */
function disagrees(order: OrderRow): boolean {
  if (order.conflict) return true
  if (order.status === 'reported' || order.reportedMinor === null) return false
  const { confirmedChain, chain } = order
  return (
    order.minor !== order.reportedMinor ||
    order.currency !== order.reportedCurrency ||
    Boolean(confirmedChain?.length && chain?.length && confirmedChain.at(-1) !== chain.at(-1))
  )
}

/** Whether the arrival by this chain is too long before the order, or after it. Unknown when no arrival was told. */
function isOutOfWindow(order: OrderRow, claim: ClaimedChain, store: Store): boolean {
  const leaf = claim.ids.at(-1)
  const times = order.touchTimesMs.filter((_, i) => leaf && order.touchChains?.[i]?.endsWith(leaf))
  if (!times.length) return false
  const ageMs = order.atMs - Math.max(...times)
  return ageMs > store.windowDays * DAY_MS || ageMs < -CLOCK_TOLERANCE_MS
}

const sharersOf = (links: readonly { share: string }[], nodes: ReadonlyMap<string, ShareNode>): string[] => [
  ...new Set(links.map(({ share }) => nodes.get(share)?.visitor).filter((visitor) => typeof visitor === 'string')),
]

/** The buyer is one of the sharers: by the browser's id, or by a customer key, whoever told it, on any order of that sharer's browser. */
async function isSelfReferral(sql: Sql, store: string, order: OrderRow, sharers: readonly string[]): Promise<boolean> {
  if (order.selfReferral || (order.visitor !== null && sharers.includes(order.visitor))) return true
  if (!order.customers.length || !sharers.length) return false
  const found = await sql.query(
    `select 1 from vitrine_orders
     where store = $1 and visitor = any($2::text[]) and (confirmed_customer = any($3::text[]) or customer = any($3::text[])) limit 1`,
    [store, sharers, order.customers],
  )
  return found.length > 0
}

async function isBurst(
  sql: Sql,
  store: string,
  order: OrderRow,
  claim: ClaimedChain,
  sharers: readonly string[],
): Promise<boolean> {
  const at = new Date(order.atMs).toISOString()
  const [counts] = await sql.query<{ burst: boolean }>(
    `select exists (
       select 1 from (
         select at, at - lag(at, ${BURST.orders}) over (order by at) as span
         from vitrine_orders
         where store = $1 and leaf = $2
           and at between $3::timestamptz - interval '${BURST.orderMinutes} minutes'
                      and $3::timestamptz + interval '${BURST.orderMinutes} minutes'
       ) spans
       where span <= interval '${BURST.orderMinutes} minutes' and $3::timestamptz between at - span and at
     ) or exists (
       select 1 from (
         select at - lag(at, ${BURST.shares}) over (partition by visitor order by at) as span
         from vitrine_shares
         where store = $1 and visitor = any($4::text[])
           and at between $3::timestamptz - interval '${30 * 24} hours' and $3::timestamptz
       ) spans where span < interval '${BURST.shareMinutes} minutes'
     ) as burst`,
    [store, claim.ids.at(-1), at, sharers],
  )
  return counts?.burst ?? false
}
