import type { Draft } from './sharing.js';
/**
 * Pinterest's page for making a pin: the picture, title and price as description, and the tokened link.
 * Without a picture Pinterest looks for one on the product's page. What is on Pinterest already is saved from there,
 * so that saves of one picture add up; that pin leads where it always led, without a token.
 * Source: developers.pinterest.com, save button.
 */
export declare function pinLink(draft: Draft): string;
