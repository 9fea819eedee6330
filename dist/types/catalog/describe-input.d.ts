import type { Format } from './catalog.js';
/** What was seen instead of a feed, and what is understood: one sentence for the merchant's developer. */
export declare function describeInput(input: unknown, wanted: Format | 'auto' | undefined): string;
