import type { Arrange } from '../geometry.js';
/** Columns of pictures in their own shapes; each next one goes where the page is shortest, so the order stays readable. */
export declare const masonry: Arrange;
