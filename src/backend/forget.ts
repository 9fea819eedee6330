import type { Database } from './database'
import { MAX_CHAIN_DEPTH } from './orders/chain-nodes'
import { IS_UNDONE } from './popular'

/**
 * Notes of each order of the visitor's, or of a customer key of its, that its buyer was one of the sharers: once nobody
 * knows whose they were, `self-referral` could not be told any more, and an erasure would turn into a reward.
 */
const KEEP_SELF_REFERRALS = `
  with recursive
  keys as (
    select customer as key from vitrine_orders where store = $1 and visitor = $2
    union
    select confirmed_customer from vitrine_orders where store = $1 and visitor = $2
  ),
  bought as (
    select order_id, leaf, visitor, customer, confirmed_customer from vitrine_orders
    where store = $1 and visitor = $2
    union
    select order_id, leaf, visitor, customer, confirmed_customer from vitrine_orders
    where store = $1 and exists (select 1 from keys where key is not null)
      and (customer in (select key from keys) or confirmed_customer in (select key from keys))
  ),
  led as (
    select order_id, leaf as share, 1 as hop from bought where leaf is not null
    union all
    select led.order_id, below.parent, led.hop + 1
    from led join vitrine_shares below on below.store = $1 and below.share = led.share
    where below.parent is not null and led.hop < $3
  )
  update vitrine_orders set self_referral = true
  where store = $1 and order_id in (
    select bought.order_id
    from bought
    join led on led.order_id = bought.order_id
    join vitrine_shares s on s.store = $1 and s.share = led.share and s.visitor is not null
    where s.visitor = bought.visitor or exists (
      select 1 from vitrine_orders other
      where other.store = $1 and other.visitor = s.visitor and (
        other.customer in (bought.customer, bought.confirmed_customer)
        or other.confirmed_customer in (bought.customer, bought.confirmed_customer))))`

/** Keeps with each share that it came to nothing, before the events that say so go: else it would count once more. */
const keepUndone = (ofEvents: string) => `
  update vitrine_shares set undone = true
  where store = $1 and share in (select share from vitrine_events where store = $1 and ${ofEvents} and ${IS_UNDONE})`

/**
 * Erases a visitor: the events and votes of that browser, and its id wherever else it stands. Shares stay as nameless
 * nodes and orders as nameless orders, so that others' chains and the store's sums stay whole. Gives the number of
 * events that are gone.
 */
export function forgetVisitor(database: Database, store: string, visitor: string): Promise<number> {
  return database.transaction(async (sql) => {
    const args = [store, visitor]
    await sql.query(KEEP_SELF_REFERRALS, [...args, MAX_CHAIN_DEPTH])
    await sql.query(keepUndone('visitor = $2'), args)
    const gone = await sql.query('delete from vitrine_events where store = $1 and visitor = $2 returning id', args)
    await sql.query(`update vitrine_shares set visitor = null where store = $1 and visitor = $2`, args)
    await sql.query('delete from vitrine_votes where store = $1 and voter = $2', [store, `visitor:${visitor}`])
    await sql.query(
      `update vitrine_orders set visitor = null, customer = null, confirmed_customer = null, forgotten = true
       where store = $1 and visitor = $2`,
      args,
    )
    return gone.length
  })
}

/**
 * Deletes the events of a store that are older than `beforeMs`. Shares, orders, votes and their figures stay; reports
 * over that time lose views, opens, landings and visitors.
 */
export async function dropEventsBefore(database: Database, store: string, beforeMs: number): Promise<void> {
  const args = [store, new Date(beforeMs).toISOString()]
  await database.query(keepUndone('at < $2'), args)
  // In portions, so that ingest never waits behind a long delete.
  for (;;) {
    const gone = await database.query(
      `delete from vitrine_events where store = $1 and id in (
         select id from vitrine_events where store = $1 and at < $2 order by at limit 5000)
       returning id`,
      args,
    )
    if (gone.length < 5000) return
  }
}
