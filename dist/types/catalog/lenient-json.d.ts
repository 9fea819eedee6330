/**
 * JSON as pages and hands write it: with comments (also those of HTML and CDATA around it), control characters and
 * wrong escapes in strings, commas too many, a semicolon at the end. Throws `CatalogError` when that isn't what is wrong.
 */
export declare function parseLenient(text: string): unknown;
