import { type Format } from './catalog.js';
import type { Opened } from './reader.js';
/** Opens JSON of any format that we read. */
export declare function openRecognised(input: unknown, wanted: Format | 'auto' | undefined): Promise<Opened>;
