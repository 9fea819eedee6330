import type { LoadOptions } from './load-options.js';
import type { Opened } from './reader.js';
/** What the page itself holds: an inline script (`#id`), or its own JSON-LD, Open Graph and microdata (`page`). */
export declare function openPage(feed: string, options: LoadOptions): Promise<Opened>;
