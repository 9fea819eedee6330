import type { Picture } from './catalog.js';
/** The sizes that Shopify's CDN makes of a picture, by `width`, never larger than itself; `''` for other pictures. */
export declare function shopifySrcset({ src, width }: Picture): string;
