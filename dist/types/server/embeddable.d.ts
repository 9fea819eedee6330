/**
 * JSON that may stand in a script element: nothing in it ends the element or begins a comment, and nothing is taken
 * for a line's end.
 */
export declare const embeddable: (value: unknown) => string;
/** Text, or an attribute's value between double quotes. */
export declare const escapeHtml: (text: string) => string;
