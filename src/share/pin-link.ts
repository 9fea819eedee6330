import { titleAndPrice } from './share-text'
import type { Draft } from './sharing'

/** Pinterest cuts descriptions at 500 characters. */
const MAX_DESCRIPTION = 500

/**
 * Pinterest's page for making a pin: the picture, title and price as description, and the tokened link.
 * Without a picture Pinterest looks for one on the product's page. What is on Pinterest already is saved from there,
 * so that saves of one picture add up; that pin leads where it always led, without a token.
 * Source: developers.pinterest.com, save button.
 */
export function pinLink(draft: Draft): string {
  const { subject } = draft
  if (subject.pin) return `https://www.pinterest.com/pin/${subject.pin}/repin/x/`
  const query = new URLSearchParams({
    url: draft.url('pinterest'),
    // By code points: half a surrogate pair would become a replacement character.
    description: [...titleAndPrice(subject)].slice(0, MAX_DESCRIPTION).join(''),
    ...(subject.image && { media: subject.image }),
  })
  return `https://www.pinterest.com/pin/create/button/?${query}`
}
