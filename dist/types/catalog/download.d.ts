import type { LoadOptions } from './load-options.js';
/** An answer of a feed. */
export interface Answer {
    readonly headers: Headers;
    /** Where redirects led. */
    readonly url: string;
    /** As UTF-8; what isn't became U+FFFD. Of a large answer, the beginning. */
    readonly text: string;
    /** All that has come. */
    readonly bytes: readonly Uint8Array<ArrayBuffer>[];
    /** Of a large answer: waits for the next of its bytes; gives `undefined` at its end. */
    readonly more?: (() => Promise<Uint8Array<ArrayBuffer> | undefined>) | undefined;
}
/**
 * Asks for a feed and reads the answer as it comes, decoding each piece.
 *
 * @param breathe Gives way to the page: of a fast line many pieces are there at once.
 * @param use What is done with the answer; when that is over, what has not come yet is not waited for.
 */
export declare function download<T>(url: string, { fetch, signal, patienceMs }: LoadOptions, breathe: () => Promise<void>, use: (answer: Answer) => Promise<T>): Promise<T>;
