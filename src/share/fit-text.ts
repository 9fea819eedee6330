import type { Network } from './networks'

type Count = Network['count']

const EMOJI = /\p{Extended_Pictographic}/u
/** All but U+0000 to U+10FF (Latin to Thai and Georgian) and general punctuation counts two on X, an emoji of any length too. Source: twitter-text, config v3. */
const HEAVY = /[^\0-\u10ff\u2000-\u200d\u2010-\u201f\u2032-\u2037]/gu

/** What a reader sees as one character, as far as the browser can tell. Spread, since old libraries exchange `Array.from`. */
const graphemes = (text: string): string[] =>
  Intl.Segmenter ? [...new Intl.Segmenter().segment(text)].map(({ segment }) => segment) : [...text]

const weigh = (grapheme: string, count: Count): number =>
  !count ? 1 : count === 'x' ? (EMOJI.test(grapheme) ? 2 : grapheme.replace(HEAVY, '11').length) : grapheme.length

/** Length of a text as a network counts it. */
export const measureText = (text: string, count: Count): number =>
  graphemes(text).reduce((length, one) => length + weigh(one, count), 0)

/** The text, or as much of its beginning as fits in `max`, with an ellipsis; never through a reader's character. */
export function fitText(text: string, max: number, count: Count): string {
  const room = max - weigh('…', count)
  let length = 0
  let fitting = ''
  for (const one of graphemes(text)) {
    length += weigh(one, count)
    if (length <= room) fitting += one
  }
  return length <= max ? text : fitting && `${fitting.trimEnd()}…`
}
