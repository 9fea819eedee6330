/**
 * Masonry without a script: which column each tile goes to depends on the width, so it is computed here for every
 * width, and said as container queries; where a tile lies in its column, still.css computes from the heights above it.
 * `ratios`: width over height of all tiles' pictures, 0 where not known; `count`: how many of them are drawn.
 */
export declare function masonryStyle(ratios: readonly number[], count: number, hasBuy: boolean, before: number): string;
