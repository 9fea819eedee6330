import type { ReadOptions } from './load-options.js';
import type { Opened } from './reader.js';
/** JSON that is not simply parsed: much of it, or with dirt in it. */
export declare function openJsonText(text: string, { format, pause, signal }: ReadOptions): Promise<Opened>;
/** What it stands for, some of it at a time; with the dirt out, if there is some. */
export declare const parseAny: (text: string, pause: () => Promise<void>) => Promise<unknown>;
