export { Options } from './options.js';
export { Others } from './others.js';
export { Rating } from './rating.js';
/** What few lightboxes have: versions to choose from, several products in one photo, ratings. Loaded with the first of them. */
export declare const css: string;
