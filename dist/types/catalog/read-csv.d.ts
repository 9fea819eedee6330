import type { Decode } from '../lib/entities.js';
import type { Format } from './catalog.js';
import type { Opened } from './reader.js';
/** Google's and Meta's tables: tab, comma, semicolon or pipe between the cells, whatever the file is called. */
export declare function openCsv(text: string, decode: Decode, format: Format | undefined): Opened | null;
