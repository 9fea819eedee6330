import type { VitrineEventMap } from '../element/page-events.js'

export interface GalleryAttributes {
  feed?: string | undefined
  format?: 'auto' | 'vitrine' | 'shopify' | 'woocommerce' | 'google' | 'meta' | 'jsonld' | 'opengraph' | undefined
  layout?: 'grid' | 'masonry' | 'justified' | 'carousel' | undefined
  actions?: string | undefined
  networks?: string | undefined
  limit?: number | string | undefined
  currency?: string | undefined
  locale?: string | undefined
  region?: string | undefined
  theme?: 'auto' | 'light' | 'dark' | undefined
  video?: 'asked' | 'seen' | undefined
  order?: 'store' | 'most-loved' | undefined
  'popular-from'?: number | string | undefined
  polls?: string | undefined
  heading?: string | undefined
  'image-template'?: string | undefined
  'empty-text'?: string | undefined
}

export interface ShareAttributes {
  'product-url'?: string | undefined
  image?: string | undefined
  heading?: string | undefined
  product?: string | undefined
  networks?: string | undefined
  locale?: string | undefined
}

export interface VoteAttributes {
  poll?: string | undefined
  heading?: string | undefined
  networks?: string | undefined
  locale?: string | undefined
}

export interface ConversionAttributes {
  order?: string | undefined
  /** Decimal string. */
  value?: string | undefined
  currency?: string | undefined
  /** JSON. */
  items?: string | undefined
  customer?: string | undefined
}

/** The events of each element. */
export interface ElementEvents {
  gallery:
    | 'vitrine:ready'
    | 'vitrine:view'
    | 'vitrine:open'
    | 'vitrine:share'
    | 'vitrine:pin'
    | 'vitrine:share-outcome'
    | 'vitrine:vote'
    | 'vitrine:buy'
    | 'vitrine:error'
  share: 'vitrine:share' | 'vitrine:pin' | 'vitrine:share-outcome' | 'vitrine:error'
  vote: 'vitrine:vote' | 'vitrine:share' | 'vitrine:share-outcome' | 'vitrine:error'
  conversion: 'vitrine:conversion' | 'vitrine:error'
}

/** Their listeners as React and Preact take them: `onvitrine:share={(event) => …}`. */
export type Listeners<Element extends keyof ElementEvents> = {
  [Name in ElementEvents[Element] as `on${Name}`]?: ((event: VitrineEventMap[Name]) => void) | undefined
}

/** Vue writes the names of events, and in templates those of attributes, in camel case. */
type CamelCase<Name extends string> = Name extends `${infer First}-${infer Second}`
  ? `${First}${Capitalize<Second>}`
  : Name

/** The same as Vue takes them: `@vitrine:share` in templates, `onVitrine:share` in JSX. */
export type VueListeners<Element extends keyof ElementEvents> = {
  [Name in ElementEvents[Element] as `on${Capitalize<CamelCase<Name>>}`]?:
    | ((event: VitrineEventMap[Name]) => void)
    | undefined
}

/** Attributes as Vue's checker of templates knows them: `product-url` in a template is `productUrl` to it. */
export type VueAttributes<Attributes> = {
  [Name in keyof Attributes as Name extends string ? CamelCase<Name> : Name]: Attributes[Name]
}
