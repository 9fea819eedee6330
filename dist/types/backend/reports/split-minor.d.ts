/**
 * Splits a whole amount by weights into whole parts that sum exactly to it, by largest remainder: each part is rounded
 * down, and what is left goes one by one to those that lost most (ties: to the earlier). A negative amount is split as
 * its opposite.
 * @param minor whole minor units
 * @param weights not negative, at least one positive
 * @throws RangeError for anything else
 */
export declare function splitMinor(minor: number, weights: readonly number[]): number[];
/**
 * In parts of a prime, so that remainders that are equal but for the rounding of floats are equal, here as in SQL: no weight
 * is a fraction that lies between two of these parts.
 */
export declare const REMAINDER_STEPS = 1000003;
