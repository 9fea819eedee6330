import type { Answer } from './download.js';
import type { ReadOptions } from './load-options.js';
import type { Opened } from './reader.js';
/**
 * A large answer, while it comes: of JSON, items are read as soon as they are there. What is no JSON, or not in UTF-8, or
 * has dirt in it, is opened when all of it has come.
 */
export declare function openLarge(answer: Answer, options: ReadOptions): Promise<Opened>;
