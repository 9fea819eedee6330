import type { Sql } from './database.js';
/** How often each was done. A share that was cancelled, or failed, is none. */
export interface Acts {
    readonly shares: number;
    readonly pins: number;
    readonly votes: number;
    readonly orders: number;
}
/** A product that is much shared, voted for and bought these days. */
export interface PopularProduct extends Acts {
    readonly product: string;
    /** Sum of what happened, each halved with every two days that have gone by since. */
    readonly score: number;
    /** The same acts of the last seven days alone. */
    readonly week: Acts;
    /** Since the shopper's day began; `sharers` are the different visitors known to have shared it. */
    readonly today: {
        readonly shares: number;
        readonly sharers: number;
    };
}
/** Of an event: that a share came to nothing. When such events are deleted, the share keeps it as `undone`. */
export declare const IS_UNDONE = "type = 'share-outcome' and data->>'outcome' in ('cancelled', 'failed')";
/** The products that are popular now, the most popular first; `todayMs` is when the shopper's day began. */
export declare function readPopular(sql: Sql, store: string, limit: number, nowMs: number, todayMs: number): Promise<PopularProduct[]>;
