export { Credit } from './credit.js';
export { Options } from './options.js';
export { Others } from './others.js';
export { Rating } from './rating.js';
/** What few lightboxes have: versions to choose from, photos with their credits and several products, ratings. Loaded with the first of them. */
export declare const css: string;
