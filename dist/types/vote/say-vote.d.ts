import type { Signal } from '@preact/signals';
import type { Messages } from '../i18n/messages.js';
/** Has a screen reader hear that a heart was given, or taken back. */
export declare function sayVote(messages: Messages, announcement: Signal<string>, given: boolean): void;
/** A sentence for a live region, such that one who has heard it hears it again: what does not change is not read aloud. */
export declare const saidAgain: (sentence: string, before: string) => string;
