import type { LoadOptions } from './load-options.js';
/** An answer of a feed. */
export interface Answer {
    readonly headers: Headers;
    /** Where redirects led. */
    readonly url: string;
    /** As UTF-8; what isn't became U+FFFD. */
    readonly text: string;
    readonly bytes: readonly Uint8Array<ArrayBuffer>[];
}
/**
 * Asks for a feed and reads the answer as it comes, decoding each piece, so that no piece of work is long.
 *
 * @param breathe Gives way to the page: of a fast line many pieces are there at once.
 */
export declare function download(url: string, { fetch, signal, patienceMs }: LoadOptions, breathe: () => Promise<void>): Promise<Answer>;
