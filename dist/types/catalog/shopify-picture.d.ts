import type { Picture } from './catalog.js';
/**
 * Whether Shopify's CDN serves it, which makes any size of a picture. Of others only what was `written` is looked at: an
 * address that was put together is not yet one text in memory.
 */
export declare const isShopifyPicture: (written: string, src: string) => boolean;
/**
 * A picture on Shopify's CDN, whose sizes are never larger than itself. They are said when somebody looks at them:
 * written out for ten thousand products they would be most of a catalog's memory, and most of the work of reading it.
 */
export declare const shopifyPicture: (src: string) => Picture;
