/** Turns the entities of a text into characters, once. */
export type Decode = (text: string) => string;
/**
 * Decodes those that nearly all feeds get along with: XML's five, spaces, and plain numbers. Of a text with others
 * (`isPlain` is false) `decodeEntities` knows more.
 */
export declare const decodePlain: Decode;
/** Whether a text has no entities but those; a lone `&`, and one in an address (`?a=1&b=2`), is none. */
export declare const isPlain: (text: string) => boolean;
