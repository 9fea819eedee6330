import type { Tag } from '../../catalog/catalog.js';
import type { Point } from '../gallery-model.js';
/** One dot: where its middle lies, px from the picture's left and top edge, and the tags (by index) that it stands for. */
export interface Spot {
    readonly x: number;
    readonly y: number;
    readonly tags: readonly number[];
}
export interface SpotSpace {
    /** Of the box that the picture fills, px. */
    readonly width: number;
    readonly height: number;
    /** Width over height of the picture itself; 0 = not known, then nothing is cut off. */
    readonly ratio: number;
    /** Kept free below, px, for the buttons that lie there. */
    readonly below: number;
    /** Middles of buttons that lie on it, px from its own middle. */
    readonly taken?: readonly Point[] | undefined;
}
/** Width and height of what a finger meets. */
export declare const TARGET = 44;
/**
 * The dots of a picture that fills its box and is cut where it does not fit. No two targets overlap and none leaves
 * the box: products that lie too close share a dot, and those that were cut off have none. Where a button lies, the dot
 * goes beside it.
 */
export declare function placeSpots(tags: readonly Tag[], { width, height, ratio, below, taken }: SpotSpace): Spot[];
