/** A product of `GET /popular`: what shoppers did with it in the last two weeks. */
export interface PopularProduct {
    product: string;
    /** Activity that halves every two days. */
    score: number;
    shares: number;
    pins: number;
    votes: number;
    orders: number;
}
/** A label on a tile: a message and its number. */
export type Trend = {
    key: 'sharedTimes';
    n: number;
} | {
    key: 'popular';
};
/** Products by id, of what the collector answered; what is no such list is empty, what is no such product is left out. */
export declare function parsePopular(body: unknown): ReadonlyMap<string, PopularProduct>;
/**
 * What a tile may truly say: only from the store's own evidence, and only from `threshold` acts on (set by the
 * merchant; 0 or less = never). Shares are named by their number; anything else only as popular.
 */
export declare function trendOf(popular: PopularProduct | undefined, threshold: number): Trend | null;
/** The most loved first; what nobody touched keeps its place behind them, in the store's order. */
export declare const mostLoved: <T>(items: readonly T[], productOf: (item: T) => string | null, popular: ReadonlyMap<string, PopularProduct>) => T[];
