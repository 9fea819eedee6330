/** The words that some attributes of a gallery take; where one is meant, the first stands for none. */
export const FORMATS = 'auto vitrine shopify woocommerce google meta jsonld opengraph'
export const LAYOUTS = 'grid masonry justified carousel'
export const THEMES = 'auto light dark'
export const ACTIONS = 'share pin vote buy'

/** The forms of others; in words they stand in `attribute-words.ts`. */
export const CURRENCY = /^[A-Z]{3}$/
export const REGION = /^[A-Za-z]{2}(-[A-Za-z0-9]{1,3})?$/
