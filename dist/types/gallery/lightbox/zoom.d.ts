import type { Point } from '../gallery-model.js';
import type { Size } from './fit-within.js';
/** How a picture is enlarged: its scale, and how far its middle is moved from the middle of its box, px. */
export interface Zoom {
    readonly scale: number;
    readonly x: number;
    readonly y: number;
}
export declare const UNZOOMED: Zoom;
/** Enlarges to a scale from 1 to 5 so that what is at `at` (px from the box's middle) stays there as far as it can. */
export declare function zoomTo(zoom: Zoom, scale: number, at: Point, picture: Size, box: Size): Zoom;
/** Moves an enlarged picture; its edges never come further in than those of the box. */
export declare const pan: ({ scale, x, y }: Zoom, by: Point, picture: Size, box: Size) => Zoom;
