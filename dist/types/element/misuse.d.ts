import type { Emit } from '../lib/emit.js';
/**
 * What is wrong with a value, in one sentence.
 * @param allowed in words; those of the settings, and of attributes that have a form, are known here
 * @param setting what a setting is called, where that is not the script tag's attribute
 */
export declare function misuse(name: string, value: string, allowed?: string, setting?: string): string;
/** Warns once on the console; loaded only where there is something to warn of. */
export declare function warnOf(name: string, value: string, allowed?: string): void;
/** A poll that is nowhere: the developer is told which there are, the page hears of it, shoppers see nothing broken. */
export declare function tellUnknownPoll(emit: Emit, element: EventTarget, name: 'poll' | 'polls', id: string, known: readonly string[]): void;
