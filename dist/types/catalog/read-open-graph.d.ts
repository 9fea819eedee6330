import type { PageWords } from './page-words.js';
import type { Opened } from './reader.js';
/** The product of a page's Open Graph properties (https://ogp.me, and the `product:` ones of Meta). `null` when it says that the page is none. */
export declare function openOpenGraph({ metas, url }: PageWords): Opened | null;
