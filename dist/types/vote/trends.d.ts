/** How often shoppers did what. */
export interface Acts {
    shares: number;
    pins: number;
    votes: number;
    orders: number;
}
/** A product of `GET /popular`. */
export interface PopularProduct {
    product: string;
    /** Activity that halves every two days. */
    score: number;
    /** What was done in the last seven days. */
    week: Acts;
    /** How many people shared it since midnight. */
    sharersToday: number;
}
/** A label on a tile: a message and its number. */
export type Trend = {
    key: 'sharedToday' | 'pinnedWeek';
    n: number;
} | {
    key: 'popularWeek';
};
/** Products by id, of what the collector answered; what is no such list is empty, what is no such product is left out. */
export declare function parsePopular(body: unknown): ReadonlyMap<string, PopularProduct>;
/**
 * What a tile may truly say: only from the store's own evidence, and only from `threshold` people or acts on (set by
 * the merchant; 0 or less = never). People who shared and pins are named by their number; all else only as popular.
 */
export declare function trendOf(popular: PopularProduct | undefined, threshold: number): Trend | null;
/** The most loved first; what nobody touched keeps its place behind them, in the store's order. */
export declare const mostLoved: <T>(items: readonly T[], productOf: (item: T) => string | null, popular: ReadonlyMap<string, PopularProduct>) => T[];
