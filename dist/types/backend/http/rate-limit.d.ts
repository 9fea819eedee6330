import type { RateLimit } from '../config.js';
/**
 * A token bucket for each key. Gives the seconds to wait, 0 when the request may pass. Keys are addresses: they are kept
 * as salted hashes, in memory alone, and the salt ends with the process.
 */
export declare function createRateLimit({ perMinute, burst }: RateLimit, now: () => number): (key: string) => number;
/**
 * Whom an address is given to: of IPv6 the first half, since every household and every rented server has all of the
 * other half to choose from. What begins with `::` is this machine, or an address of IPv4.
 */
export declare function networkOf(address: string): string;
