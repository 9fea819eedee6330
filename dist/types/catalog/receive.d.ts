import type { Answer } from './download.js';
/** What is on its way. */
export interface Receiving {
    /** The next piece of text; `undefined` after the last. Throws `SyntaxError` when some of it is no UTF-8. */
    next(): Promise<string | undefined>;
    /** The whole answer, once it is there. */
    whole(): Promise<Answer>;
    /** Whether all of an object is there, and nothing in it is called that. */
    isWithout(): boolean;
    /** Leaves what comes alone until that is over. */
    wait(until: Promise<unknown>): void;
    /** From now on gives the bytes away, from the first one on, and decodes none; at the end `null`, or why there is no more. */
    passOn(to: (piece: Uint8Array<ArrayBuffer> | null | string) => void): void;
}
/**
 * Receives an answer beside what is done with its beginning.
 *
 * @param key What {@link Receiving.isWithout} looks for.
 */
export declare function receive({ bytes, more, ...answer }: Answer, key: string, pause: () => Promise<void>): Receiving;
