/**
 * The language that an element is in, as BCP 47: its own attribute, else the nearest `lang` around it, through shadow
 * roots and up to the document, else the browser's. What `Intl` refuses (`en_US`) counts as missing.
 */
export declare function nearestLocale(element: Element, attribute?: string | null): string;
