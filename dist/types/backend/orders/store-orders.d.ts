import type { Sql } from '../database.js';
import type { ReceivedEvent } from '../events/event-row.js';
/** Stores the orders that browsers reported among new events. */
export declare function storeReportedOrders(sql: Sql, store: string, events: readonly ReceivedEvent[]): Promise<void>;
