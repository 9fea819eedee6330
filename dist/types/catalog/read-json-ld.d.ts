import type { Decode } from '../lib/entities.js';
import type { Opened } from './reader.js';
/**
 * Products of schema.org JSON-LD: `Product`, `ProductGroup`, lists and graphs of them.
 *
 * @param page URL of the page that they were found in, for products that don't say theirs.
 * @param broken Why documents were left out.
 */
export declare function openJsonLd(documents: unknown[], decode: Decode, page?: string, broken?: string[]): Promise<Opened>;
