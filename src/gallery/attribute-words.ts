/** What attributes that have a form may be, for the page's developer; loaded only where there is something to warn of. */
export const ATTRIBUTE_WORDS = {
  limit: 'a whole number from 1',
  currency: 'an ISO 4217 code such as EUR',
  locale: 'a BCP 47 tag such as de or ar-EG',
  region: 'an ISO 3166 code such as GR or US-CA',
  'product-url': 'an http(s) URL',
  image: 'an http(s) URL',
} as const
