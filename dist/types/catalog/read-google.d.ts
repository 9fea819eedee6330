import type { Format } from './catalog.js';
import type { Fields } from './fields.js';
import type { Opened } from './reader.js';
/**
 * Rows with the attributes of Google Merchant feeds, which Meta's catalogs share
 * (https://support.google.com/merchants/answer/7052112). Rows of one `item_group_id` become the variants of one product.
 */
export declare function openRows(format: Format, rows: Iterable<Fields | string>): Opened;
