import type { Database } from './database'

/**
 * Erases a visitor: the events and votes of that browser, and its id wherever else it stands. Shares stay as nameless
 * nodes and orders as nameless orders, so that others' chains and the store's sums stay whole. Gives the number of
 * events that are gone.
 */
export function forgetVisitor(database: Database, store: string, visitor: string): Promise<number> {
  return database.transaction(async (sql) => {
    const args = [store, visitor]
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
  // In portions, so that ingest never waits behind a long delete.
  for (;;) {
    const gone = await database.query(
      `delete from vitrine_events where store = $1 and id in (
         select id from vitrine_events where store = $1 and at < $2 order by at limit 5000)
       returning id`,
      [store, new Date(beforeMs).toISOString()],
    )
    if (gone.length < 5000) return
  }
}
