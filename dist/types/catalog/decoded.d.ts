import type { Answer } from './download.js';
/** The text of an answer, in whatever charset. */
export declare function decoded({ text, bytes, headers }: Answer): Promise<string>;
