import type { Markup } from '../lib/markup.js';
/** A part of the document as plain data, as it stands. */
export declare function toMarkup(element: Element, depth?: number): Markup;
