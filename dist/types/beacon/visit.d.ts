import { type Arrival } from '../referral/arrivals.js';
import type { Keeper } from './keeper.js';
import type { LandingData } from './wire.js';
export interface VisitOptions {
    param: string;
    windowDays: number;
    window: Window & typeof globalThis;
    keeper: Keeper;
    now: () => number;
    /** The address that the page was opened with. */
    href: string;
    cleanUrl: boolean;
}
/** How this page was reached, and by which share links the browser came before. */
export interface Visit {
    /** All arrivals that count, oldest first. */
    arrivals(): Arrival[];
    /** Reads the address; gives the landing when a new visit began with a friend's link. Called once the page is seen. */
    land(): (LandingData & Pick<Arrival, 'chain' | 'depth'>) | null;
    /** The device may be written from now on: keeps what was only in memory. */
    settle(): void;
    ownShare(share: string): void;
    isOwnShare(share: string): boolean;
    /** Forgets how this page was reached. */
    forget(): void;
}
/** Where they are kept. */
export declare const ARRIVALS = "arrivals";
/** What comes within this time is the same visit: a second tab, the way back from a payment provider. */
export declare const VISIT_MS = 1800000;
export declare function createVisit({ param, windowDays, window, keeper, now, href, cleanUrl }: VisitOptions): Visit;
/** A property of the document, also where a form or picture on the page is named like it and stands in its place. */
export declare const documentText: (window: Window & typeof globalThis, name: 'referrer' | 'visibilityState') => string;
