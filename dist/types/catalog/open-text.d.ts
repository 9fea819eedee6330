import type { Answer } from './download.js';
import type { ReadOptions } from './load-options.js';
import type { Opened } from './reader.js';
/** An answer, all of it, that is not simply JSON in UTF-8: another charset, XML, HTML, a table. */
export declare function openAnswer(answer: Answer, options: ReadOptions): Promise<Opened>;
/** The same for text that is decoded. */
export declare function openText(feed: string, options: ReadOptions): Promise<Opened>;
/** The text of an answer, in whatever charset. */
export declare function decoded({ text, bytes, headers }: Answer): Promise<string>;
