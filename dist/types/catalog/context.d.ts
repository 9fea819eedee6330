import type { Availability, Picture } from './catalog.js';
import type { Thorough } from './thorough.js';
/**
 * What a reader is given beside an item. Most feeds are clean enough for the few lines below; the first item that is
 * not says in `missing` how to load what it takes (`thorough`, as a rule), and is read again with that.
 */
export interface Context {
    /** URL that relative ones are resolved against. */
    readonly base: string;
    /** ISO 4217 of prices that name none; `XXX` when nobody knows. */
    readonly currency: string;
    readonly now: () => number;
    missing?: (() => Promise<unknown>) | undefined;
    thorough?: Thorough;
}
/** The functions for dirt; `undefined` while they are not loaded, which this asks for. */
export declare function thorough(context: Context): Thorough | undefined;
/** The first that is a currency's code. It stands here, with what all readers need, so that all of it lies in one file. */
export declare function firstCurrency(...codes: unknown[]): string;
/**
 * A price as plain decimal string with exactly the currency's digits; `''` when there is none,
 * `null` when it can't be read.
 */
export declare function readPrice(value: unknown, currency: string, context: Context): string | null;
/** A stock state: `in-stock`, `in stock`, `in_stock`, `https://schema.org/InStock`; other words go the thorough way. */
export declare function readStock(value: unknown, context: Context): Availability | undefined;
/** A description is for a few paragraphs beside a picture; the bound also keeps hostile HTML from costing time. */
export declare const MAX_HTML = 20000;
/** Text of HTML: tags out, entities decoded once. Never used as markup again. */
export declare function readHtml(value: unknown, context: Context): string;
/**
 * Pictures from a list or a single value: URLs, or objects in the shape of {@link Picture}; by `position` where they
 * have one. What is no picture is left out.
 */
export declare function readPictures(value: unknown, base: string): Picture[];
