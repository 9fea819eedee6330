/**
 * Decodes the entities of HTML and XML in a text, once: numbers, and the names that shops write (Latin, Greek,
 * typography, Central European letters). What is no entity stays as it is, so a lone `&` does no harm.
 */
export declare function decodeEntities(text: string): string;
