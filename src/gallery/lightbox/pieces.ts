import options from './options.css?inline'
import others from './others.css?inline'

export { Options } from './options'
export { Others } from './others'
export { Rating } from './rating'

/** What few lightboxes have: versions to choose from, several products in one photo, ratings. Loaded with the first of them. */
export const css = others + options
