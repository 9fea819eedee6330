import type { Answer } from './download.js';
import type { LoadOptions } from './load-options.js';
import { type Opened } from './reader.js';
/**
 * A large answer, while it comes: of JSON, items are read as soon as they are there. What is no JSON, or not in UTF-8, or
 * has dirt in it, is opened when all of it has come. A worker takes over where there can be one: after the first items,
 * or at once where there are none before the end.
 *
 * @param asked The address that was asked for.
 * @param isFirst Whether the feed begins with it.
 */
export declare function openLarge(answer: Answer, options: Omit<LoadOptions, 'fetch'>, asked: string, isFirst?: boolean): Promise<Opened>;
