import type { RateLimit } from '../config.js';
/**
 * A token bucket for each key. Gives the seconds to wait, 0 when the request may pass. Keys are addresses: they are kept
 * as salted hashes, in memory alone, and the salt ends with the process.
 */
export declare function createRateLimit({ perMinute, burst }: RateLimit, now: () => number): (key: string) => number;
