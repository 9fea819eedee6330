import type { Format } from './catalog.js';
import type { Opened } from './reader.js';
/** One row of a feed: attribute → its values. A nested element (`shipping`) is a map of its parts. */
export type Fields = Map<string, (string | Record<string, string>)[]>;
/**
 * Rows with the attributes of Google Merchant feeds, which Meta's catalogs share
 * (https://support.google.com/merchants/answer/7052112). Rows of one `item_group_id` become the variants of one product.
 */
export declare function openRows(format: Format, rows: Iterable<Fields | string>): Opened;
