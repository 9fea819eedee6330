import type { Words } from './messages.js';
/** Languages with words of their own beside English. */
export declare const LANGUAGES: readonly string[];
/** The words of a locale's language; none of one that we do not have, or whose file can't be loaded. Never rejects. */
export declare function loadWords(locale: string): Promise<Words>;
