import type { Decode } from '../lib/entities.js';
import type { Format } from './catalog.js';
import type { PageWords } from './page-words.js';
import type { Opened } from './reader.js';
/**
 * The best that a page offers: JSON-LD, else Open Graph, else microdata; `null` when there is no product in it. What
 * reads the rest is only loaded when the better did not do.
 */
export declare function openPageWords(page: PageWords, format: Format | undefined, decode: Decode): Promise<Opened | null>;
