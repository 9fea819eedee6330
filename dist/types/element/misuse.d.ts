import type { Emit } from '../lib/emit.js';
/** What each setting of the script tag may be, for the page's developer. */
export declare const WORDS: {
    readonly store: '1 to 64 of a-z 0-9 . -';
    readonly collector: 'an http(s) URL or a path';
    readonly param: '1 to 32 letters, digits, _ or -';
    readonly windowDays: '1 to 400';
    readonly consent: 'auto, granted, anonymous, denied';
    readonly word: 'granted, anonymous, denied';
    readonly checkout: 'auto, shopify, woocommerce, bigcommerce, stripe, link, snipcart, ecwid, or a URL template';
    readonly utm: 'on, off';
    readonly cleanUrl: 'on, off';
    readonly prefetch: 'on, off';
    readonly analytics: 'datalayer';
};
/** One sentence that names the attribute, its value, and what is allowed. */
export declare const sentence: (name: string, value: string, allowed: string) => string;
/**
 * Warns once on the console; loaded only where there is something to warn of.
 * @param allowed as words; those of the script tag's settings, and of attributes that have a form, are known here
 */
export declare function warnOf(name: string, value: string, allowed?: string): void;
/** A poll that is nowhere: the developer is told which there are, the page hears of it, shoppers see nothing broken. */
export declare function tellUnknownPoll(emit: Emit, element: EventTarget, name: 'poll' | 'polls', id: string, known: readonly string[]): void;
