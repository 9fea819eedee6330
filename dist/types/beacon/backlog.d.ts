import type { Keeper } from './keeper.js';
import { type Held } from './log.js';
/** How long other tabs leave the log alone after one has taken it up. */
export declare const LEASE_MS = 5000;
/**
 * Takes up what this and other pages left in the log: important events first, new before old. Damaged events and those
 * beyond the caps are removed; another store's are left alone.
 *
 * False while another tab has taken up the log. That spares requests; nothing depends on it, since the collector counts
 * an event once however often it comes.
 * @param isFailing whether delivery just failed: only what could not be delivered grows too old, however wrong the clock is
 */
export declare function takeUpBacklog(held: Map<string, Held>, keeper: Keeper, store: string, nowMs: number, isFailing: boolean): boolean;
