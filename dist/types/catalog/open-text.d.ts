import type { Answer } from './download.js';
import type { LoadOptions } from './load-options.js';
import type { Opened } from './reader.js';
/** What of the options this needs. */
type Options = Partial<Pick<LoadOptions, 'format' | 'pause' | 'signal'>>;
/** An answer that is no JSON in UTF-8: another charset, XML, HTML, a table. */
export declare function openAnswer({ text, bytes, headers }: Answer, options: Options): Promise<Opened>;
/** The same for text that is decoded. */
export declare function openText(feed: string, options: Options): Promise<Opened>;
export {};
