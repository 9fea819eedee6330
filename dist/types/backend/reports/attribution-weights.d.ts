/** How an order's value is shared among the arrivals that came before it. */
export declare const MODELS: readonly ['first', 'last', 'linear', 'time-decay', 'position'];
export type AttributionModel = (typeof MODELS)[number];
/** How an arrival's part is shared along its chain: all to the leaf, equal parts, or half as much for each hop up. */
export declare const CHAIN_RULES: readonly ['leaf', 'equal', 'decay'];
export type ChainRule = (typeof CHAIN_RULES)[number];
/** A week, as in Google's and Adobe's reports. */
export declare const DEFAULT_HALF_LIFE_HOURS = 168;
/** Touches and order are told by the same clock, which may be set right between the two: what is later by more came after the order. */
export declare const LATE_TOUCH_MS: number;
/**
 * The part of each touch, in the order given, summing to 1; `[]` for no touches. A touch that came after the conversion
 * (by more than five minutes, for clocks that are set right in between) led nobody there: its part is 0, unless none
 * came before.
 * `first` and `last` go by time (ties: by place), in whatever order the touches stand; `linear` gives equal parts;
 * `time-decay` halves a touch's weight with each `halfLifeHours` before the conversion; `position` gives 40 % each to the
 * first and the last, and 20 % to all between (two touches: half each).
 * @param touchTimesMs ms since 1970
 * @param convertedAtMs ms since 1970
 * @throws RangeError when `halfLifeHours` is not positive, a time is no finite number, or there is no such model
 */
export declare function attributionWeights(model: AttributionModel, touchTimesMs: readonly number[], convertedAtMs: number, { halfLifeHours }?: {
    readonly halfLifeHours?: number;
}): number[];
/**
 * The part of each share of a chain of `length`, root first, summing to 1; `[]` for a length of 0.
 * @throws RangeError when there is no such rule, or `length` is no whole number from 0
 */
export declare function chainWeights(rule: ChainRule, length: number): number[];
