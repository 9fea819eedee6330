import type { Decode } from '../lib/entities.js';
import type { Format } from './catalog.js';
import type { Opened } from './reader.js';
/** Whatever a page's HTML text says of products: the same as in the page itself, without a parser that would need Trusted Types. */
export declare function openHtmlWords(text: string, decode: Decode, format: Format | undefined): Promise<Opened | null>;
