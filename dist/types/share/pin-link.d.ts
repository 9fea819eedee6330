import type { Draft } from './sharing.js';
/**
 * Pinterest's page for making a pin: the picture, title and price as description, and the tokened link.
 * Without a picture Pinterest looks for one on the product's page.
 * Source: developers.pinterest.com, save button.
 */
export declare function pinLink(draft: Draft): string;
