import type { Arrange } from '../geometry.js';
/** Rows that are full from edge to edge, with pictures in their own shapes. The last row keeps the usual height. */
export declare const justified: Arrange;
