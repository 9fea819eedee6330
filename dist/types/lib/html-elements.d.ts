import type { HtmlElements } from './markup.js';
/** Some elements of HTML have no content, others only text. */
export declare const htmlElements: HtmlElements;
