import options from './options.css?inline'
import others from './others.css?inline'

export { Credit } from './credit'
export { Options } from './options'
export { Others } from './others'
export { Rating } from './rating'

/** What few lightboxes have: versions to choose from, photos with their credits and several products, ratings. Loaded with the first of them. */
export const css = others + options
