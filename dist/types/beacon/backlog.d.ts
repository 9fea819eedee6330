import type { Keeper } from './keeper.js';
import { type LogEntry } from './log.js';
/** How long other tabs leave the log alone after one has taken it up. */
export declare const LEASE_MS = 5000;
/**
 * What this and other pages left in the log: important events first, new before old. Damaged events and those beyond
 * the caps are removed; events that begin otherwise than `head` (another store's) are left alone.
 *
 * Null while another tab has taken up the log. That spares requests; nothing depends on it, since the collector counts
 * an event once however often it comes.
 * @param isFailing whether delivery just failed: only what could not be delivered grows too old, however wrong the clock is
 */
export declare function readBacklog(keeper: Keeper, head: string, nowMs: number, isFailing: boolean): LogEntry[] | null;
