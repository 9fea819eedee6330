import type { Decode } from '../lib/entities.js';
import type { Format } from './catalog.js';
import type { Opened } from './reader.js';
/** Products of a page's HTML text: the same as in the page itself, without a parser that would need Trusted Types. */
export declare function openHtml(text: string, decode: Decode, format: Format | undefined): Promise<Opened | null>;
