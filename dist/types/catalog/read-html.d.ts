import type { Decode } from '../lib/entities.js';
import type { Format } from './catalog.js';
import type { Opened } from './reader.js';
/** Products of a page's HTML text. Most shops say in JSON-LD what they sell; for anything else all of the page is read. */
export declare function openHtml(text: string, decode: Decode, format: Format | undefined): Promise<Opened | null>;
