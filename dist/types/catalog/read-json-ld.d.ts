import type { Decode } from '../lib/entities.js';
import type { Opened } from './reader.js';
/**
 * Products of schema.org JSON-LD: `Product`, `ProductGroup`, lists and graphs of them.
 *
 * @param page URL of the page that they were found in, for products that don't say theirs.
 * @param broken Why documents were left out.
 */
export declare function openJsonLd(documents: unknown[], decode: Decode, page?: string, broken?: string[]): Promise<Opened>;
/** The same of the texts of a page's scripts; `null` when one of them is not clean, or when there is no product in them. */
export declare function openScripts(scripts: readonly string[], decode: Decode, page: string): Promise<Opened | null>;
