export interface GalleryAttributes {
  feed?: string
  format?: 'auto' | 'vitrine' | 'shopify' | 'woocommerce' | 'google' | 'meta' | 'jsonld' | 'opengraph'
  layout?: 'grid' | 'masonry' | 'justified' | 'carousel'
  actions?: string
  networks?: string
  limit?: number | string
  currency?: string
  locale?: string
  region?: string
  theme?: 'auto' | 'light' | 'dark'
  video?: 'asked' | 'seen'
  order?: 'store' | 'most-loved'
  'popular-from'?: number | string
  polls?: string
  heading?: string
  'image-template'?: string
  'empty-text'?: string
}

export interface ShareAttributes {
  'product-url'?: string
  image?: string
  heading?: string
  product?: string
  networks?: string
  locale?: string
}

export interface VoteAttributes {
  poll?: string
  heading?: string
  networks?: string
  locale?: string
}

export interface ConversionAttributes {
  order?: string
  /** Decimal string. */
  value?: string
  currency?: string
  /** JSON. */
  items?: string
  customer?: string
}
