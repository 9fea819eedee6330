import type { Database } from './database.js';
/**
 * Lays `vitrine_events` out in one partition a month, by the browser's time, so that old months can be dropped at once.
 * For PostgreSQL; must be on from the first start. Makes the months to come; what belongs to none of them (wrong clocks)
 * lies in the partition `vitrine_events_other`.
 *
 * The key becomes (store, id, time): an event that is sent again has the same time, so it still counts once.
 * Throws `ConfigError` when the table is there without partitions.
 */
export declare function partitionByMonth(database: Database, nowMs: number): Promise<void>;
