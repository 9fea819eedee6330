import type { Subject } from './sharing.js';
/** How every post begins: the title, and the price where it is told. */
export declare const titleAndPrice: ({ title, price }: Pick<Subject, 'title' | 'price'>) => string;
/** Hashtags as posts end with them, a space before each. */
export declare const hashtagText: (hashtags?: readonly string[]) => string;
