import type { Picture } from './catalog.js';
import type { Thorough } from './thorough.js';
/**
 * What a reader is given beside an item. Most feeds are clean enough for the few lines below; the first item that is
 * not sets `unclear`, the `thorough` functions are loaded, and the item is read again with them.
 */
export interface Context {
    /** URL that relative ones are resolved against. */
    readonly base: string;
    /** ISO 4217 of prices that name none; `XXX` when nobody knows. */
    readonly currency: string;
    readonly now: () => number;
    unclear?: boolean;
    thorough?: Thorough;
}
/** The first that is a currency's code. It stands here, with what all readers need, so that all of it lies in one file. */
export declare function firstCurrency(...codes: unknown[]): string;
/**
 * A price as plain decimal string with exactly the currency's digits; `''` when there is none,
 * `null` when it can't be read.
 */
export declare function readPrice(value: unknown, currency: string, context: Context): string | null;
/** A description is for a few paragraphs beside a picture; the bound also keeps hostile HTML from costing time. */
export declare const MAX_HTML = 20000;
/** Text of HTML: tags out, entities decoded once. Never used as markup again. */
export declare function readHtml(value: unknown, context: Context): string;
/**
 * Pictures from a list or a single value: URLs, or objects in the shape of {@link Picture}; by `position` where they
 * have one. What is no picture is left out. `srcsetOf` gives the sizes of those that have no `srcset`.
 */
export declare function readPictures(value: unknown, base: string, srcsetOf?: (picture: Picture) => string): Picture[];
