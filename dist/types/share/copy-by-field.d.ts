/**
 * Puts a text on the clipboard by way of a selected field, where the browser's own way is refused (no https, some
 * in-app browsers). The field stands beside the button that was pressed, because a dialog may hold the focus.
 */
export declare function copyByField(text: string, beside: Element, document: Document): boolean;
