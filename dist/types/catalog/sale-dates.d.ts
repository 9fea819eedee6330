/**
 * Whether a sale is on: `2026-11-20T00:00+0100` or `20261120T0000+0100` to a day (`2026-11-30`), which counts to its
 * end. What can't be read is no bound.
 */
export declare function isInEffect(from: string, to: string, now: number): boolean;
