/** Whole percentages that sum to exactly 100 (largest remainder, the earlier one on a tie); all 0 where nobody voted. */
export declare function percentages(votes: readonly number[]): number[];
