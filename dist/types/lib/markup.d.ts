import type { Decode } from './entities.js';
/** An element of XML or HTML, as plain data. Text is decoded once, CDATA too: whoever writes entities there means them. */
export interface Markup {
    /** Lower case, with its prefix: `g:price`. */
    readonly name: string;
    readonly attributes: Readonly<Record<string, string>>;
    readonly children: (Markup | string)[];
    /** Whether the text ended before the element did. */
    readonly isCut?: boolean;
}
export interface MarkupOptions {
    /** Chooses, by name and raw attributes, the elements that are given, each with all that is in it; what is around them is not kept. */
    readonly wanted: (name: string, attributes: string) => boolean;
    readonly decode: Decode;
    /** What is special about HTML. */
    readonly html?: HtmlElements;
}
/** Elements that are not as in XML. */
export interface HtmlElements {
    /** Whether it never has content. */
    isVoid(name: string): boolean;
    /** Where the text ends that is all its content; `undefined` for elements with others in them. */
    endOfText(text: string, from: number, name: string): number | undefined;
}
/**
 * Reads the wanted elements of XML or HTML one by one. Forgiving: lone `&` and `<` are text, closing tags may be
 * missing or too many. Knows no DTD and no entities but those of HTML, and builds no document, so it needs neither
 * `DOMParser` nor a Trusted Types policy.
 */
export declare function readMarkup(text: string, { wanted, decode, html }: MarkupOptions): Generator<Markup>;
/** All text in an element. */
export declare function textOf(node: Markup | string): string;
/** Its elements, without the text between them. */
export declare function elementsOf(node: Markup): Markup[];
