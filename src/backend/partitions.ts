import { ConfigError } from '../lib/warnings'
import type { Database } from './database'
import { EVENT_COLUMNS } from './schema'

/** Months that are made ready before they begin. */
const MONTHS_AHEAD = 3

/**
 * Lays `vitrine_events` out in one partition a month, by the browser's time, so that old months can be dropped at once.
 * For PostgreSQL; must be on from the first start. Makes the months to come; what belongs to none of them (wrong clocks)
 * lies in the partition `vitrine_events_other`.
 *
 * The key becomes (store, id, time): an event that is sent again has the same time, so it still counts once.
 * Throws `ConfigError` when the table is there without partitions.
 */
export async function partitionByMonth(database: Database, nowMs: number): Promise<void> {
  const [table] = await database.query<{ kind: string }>(
    `select relkind::text as kind from pg_class where oid = to_regclass('vitrine_events')`,
  )
  if (table && table.kind !== 'p')
    throw new ConfigError(
      'partitions: vitrine_events is there already, in one piece; partitions must be on from the first start',
    )
  await database.query(
    `create table if not exists vitrine_events (${EVENT_COLUMNS}, primary key (store, id, time)) partition by range (time)`,
  )
  await database.query('create table if not exists vitrine_events_other partition of vitrine_events default')
  const now = new Date(nowMs)
  for (let ahead = -1; ahead <= MONTHS_AHEAD; ahead++) {
    const begin = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + ahead, 1))
    const end = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + ahead + 1, 1))
    const name = `vitrine_events_${begin.toISOString().slice(0, 7).replace('-', '_')}`
    try {
      await database.query(
        `create table if not exists ${name} partition of vitrine_events
         for values from ('${begin.toISOString()}') to ('${end.toISOString()}')`,
      )
    } catch (error) {
      // A clock that was ahead has left events of that month among the others: there they all stay.
      if (!(error instanceof Error && 'code' in error && error.code === '23514')) throw error
    }
  }
}
