import { type Chain } from './token.js';
/** A visit that began with somebody else's share link. */
export interface Arrival extends Chain {
    /** The token (or bare share id) as it came. */
    readonly token: string;
    /** From the link's `utm_source`, else null; one line of text. */
    readonly network: string | null;
    /** ISO 8601, UTC, by the browser's clock. */
    readonly at: string;
}
/** An arrival by this token, or null for anything that is no token. */
export declare function createArrival(token: unknown, network: string | null, at: string): Arrival | null;
/**
 * Reads what {@link formatArrivals} wrote. Storage is edited by hand, by other versions and by disks:
 * a line that is not an arrival is left out.
 */
export declare function parseArrivals(text: string | null): Arrival[];
/** The newest ten, one line an arrival, oldest first: `<ISO time> <token> <network>`. */
export declare const formatArrivals: (arrivals: readonly Arrival[]) => string;
/**
 * The newest ten within the window, oldest first. An arrival from the future is kept: then the clock was set back,
 * and it is the order of arrivals that counts.
 */
export declare const currentArrivals: (arrivals: readonly Arrival[], nowMs: number, windowDays: number) => Arrival[];
