/** What some attributes of a gallery may be, in words for the page's developer; by their names. */
export const ATTRIBUTE_WORDS = {
  limit: 'a whole number from 1',
  currency: 'an ISO 4217 code such as EUR',
  locale: 'a BCP 47 tag such as de or ar-EG',
  region: 'an ISO 3166 code such as GR or US-CA',
} as const
