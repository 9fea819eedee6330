import { type Format } from './catalog.js';
import type { LoadOptions } from './load-options.js';
import type { Opened } from './reader.js';
/** An answer that is not simply short JSON in UTF-8: much of it, another charset, JSON with dirt, XML, HTML, a table. */
export declare function openAnswer(bytes: ArrayBuffer, utf8: string, headers: Headers, options: LoadOptions): Promise<Opened>;
/** The same for text that is decoded. */
export declare function openText(feed: string, wanted: Format | 'auto' | undefined): Promise<Opened>;
