export { Options } from './options.js';
export { Others } from './others.js';
/** What few lightboxes have: versions to choose from, several products in one photo. Loaded with the first of them. */
export declare const css: string;
