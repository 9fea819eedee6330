import type { Opened } from './reader.js';
/** Vitrine's own format: `{currency, products, photos?, polls?}`, or just the list of products. */
export declare function openVitrine(input: unknown): Opened;
