import type { Network } from './networks.js';
type Count = Network['count'];
/** Length of a text as a network counts it. */
export declare const measureText: (text: string, count: Count) => number;
/** The text, or as much of its beginning as fits in `max`, with an ellipsis; never through a reader's character. */
export declare function fitText(text: string, max: number, count: Count): string;
export {};
