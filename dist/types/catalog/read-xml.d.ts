import type { Decode } from '../lib/entities.js';
import { type Format } from './catalog.js';
import type { Opened } from './reader.js';
/** RSS 2.0, RSS 1.0 and Atom with Google's attributes, and lists of `<product>`s that use the same names. */
export declare function openXml(text: string, decode: Decode, format?: Format): Opened | null;
