import type { Availability, Picture, Product, Variant } from './catalog.js';
import type { Grouping } from './group-versions.js';
import type { Thorough } from './thorough.js';
/**
 * What a reader is given beside an item. Most feeds are clean and plain enough for a few lines; the first item that is
 * not says in `missing` how to load what it takes ({@link need}), and is read again with that.
 */
export interface Context {
    /** URL that relative ones are resolved against. */
    readonly base: string;
    /** ISO 4217 of prices that name none; `XXX` when nobody knows. */
    readonly currency: string;
    readonly now: () => number;
    /** So many products are wanted; all of them, when missing. */
    readonly limit?: number;
    /** Notes what of an item is left out, while the item itself stays. */
    readonly miss: (item: unknown, reason: string) => void;
    missing?: (() => Promise<unknown>) | undefined;
    /** Merges versions; there from the first item on that is one. */
    grouping?: Grouping | undefined;
}
/** Code that few feeds need, and what it is once it was needed. */
export interface Part<T> {
    readonly load: () => Promise<T>;
    loaded?: T;
}
/** The code; `undefined` while it is not loaded, which this asks for. */
export declare function need<T>(context: Context, part: Part<T>): T | undefined;
/** The functions for dirt. */
export declare const thorough: (context: Context) => Thorough | undefined;
/** Says that a product belongs to a group: as that variant, or (without) as the product itself. */
export declare function setVersion(context: Context, product: Product, group: string, variant?: Variant): void;
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
