/** First index from 0 whose value is above the limit, `count` if none is; values must not fall. */
export declare function firstAbove(count: number, value: (index: number) => number, limit: number): number;
