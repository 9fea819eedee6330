import type { Format } from './catalog.js';
import type { Opened } from './reader.js';
/** Recognises JSON (or takes it for `format`) and makes it ready to be read. Only the reader of the format that is met is loaded. */
export declare function openJson(input: unknown, format: Format | 'auto' | undefined): Promise<Opened>;
