import type { Words } from './messages'

/** What the lightbox, videos, tags on pictures and trend labels say. */
export const LIGHTBOX_WORDS = {
  next: 'Next picture',
  previous: 'Previous picture',
  play: 'Play video',
  unavailable: 'Not available',
  quantity: 'Quantity',
  by: 'By {name}',
  inPicture: 'Products in this picture',
  details: 'View details',
  rating: '{value} out of 5',
  ratings: { one: '{n} rating', other: '{n} ratings' },
} as const satisfies Words
