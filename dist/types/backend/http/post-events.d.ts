import { type Call, type Context } from './context.js';
/** Why one event of a batch was not taken. */
export interface Rejection {
    /** Its place in the batch, from 0. */
    readonly index: number;
    /** Its id, or null when it has none. */
    readonly id: string | null;
    /** The field and what it must be. */
    readonly reason: string;
}
/** A page's share of the browser's 64 KiB of requests in flight, and what a widget sends at most. */
export declare const PAGE_LIMITS: {
    bytes: number;
    events: number;
};
/** For the host's own server, which shows its secret: to bring in what was collected elsewhere. */
export declare const SERVER_LIMITS: {
    bytes: number;
    events: number;
};
/** `POST /events`: takes a batch, stores what is good and new, and says what became of each. */
export declare function postEvents(call: Call, context: Context): Promise<Response>;
