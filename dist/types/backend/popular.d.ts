import type { Sql } from './database.js';
/** A product that is much shared, voted for and bought these days. */
export interface PopularProduct {
    readonly product: string;
    /** Sum of what happened, each halved with every two days that have gone by since. */
    readonly score: number;
    readonly shares: number;
    readonly pins: number;
    readonly votes: number;
    readonly orders: number;
}
/** The products that are popular now, the most popular first. */
export declare const readPopular: (sql: Sql, store: string, limit: number, nowMs: number) => Promise<PopularProduct[]>;
