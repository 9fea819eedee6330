import { random } from 'nanoid'
import { BASE64URL } from './base64url'

/** A share id is 72 random bits in 12 characters: short enough for 16 of them in a link, too many to guess. */
const SHARE_ID_LENGTH = 12

/**
 * A new share id: 12 characters of `A-Za-z0-9_-`, the first alphanumeric, so that it is also legal where
 * a value may not begin with punctuation (UCP permalinks, CSV cells).
 */
export const createShareId = (): string => createId(SHARE_ID_LENGTH).replace(/^[-_]/, 'v')

let count = 0

/**
 * A new id of so many characters of `A-Za-z0-9_-`; 21 of them are 126 random bits. Where `crypto` is missing and even
 * `Math.random` was exchanged for something that is not random, time and order still tell ids apart.
 */
export function createId(length: number): string {
  let id = ''
  try {
    for (const value of random(length)) id += BASE64URL[value & 63]
  } catch {} // TypeError: no crypto
  // What is no number counts as 0 to `^`.
  while (id.length < length) id += ((Math.random() * 2 ** 32) ^ (Date.now() / ++count)).toString(36)
  return id.slice(0, length)
}
