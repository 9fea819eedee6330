import type { Answer } from './download.js';
import type { LoadOptions } from './load-options.js';
import type { Opened } from './reader.js';
/** What of the options this needs. */
export type Options = Partial<Pick<LoadOptions, 'format' | 'pause' | 'signal'>>;
/** An answer that is not simply JSON in UTF-8: a large one, another charset, XML, HTML, a table. */
export declare function openAnswer(answer: Answer, options: Options): Promise<Opened>;
/** The text of an answer, in whatever charset. */
export declare function decoded({ text, bytes, headers }: Answer): Promise<string>;
/** The same for text that is decoded. */
export declare function openText(feed: string, options: Options): Promise<Opened>;
