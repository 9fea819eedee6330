import type { Availability } from './catalog.js';
/** The stock state that somebody's word stands for; `undefined` for words that nobody uses for one. */
export declare function readAvailability(value: unknown): Availability | undefined;
