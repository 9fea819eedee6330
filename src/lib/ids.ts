import { customAlphabet } from 'nanoid'

const ALPHANUMERIC = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
const URL_SAFE = `${ALPHANUMERIC}-_`

/** A share id is 72 random bits in 12 characters: short enough for 16 of them in a link, too many to guess. */
export const SHARE_ID_LENGTH = 12

const first = customAlphabet(ALPHANUMERIC, 1)
const rest = customAlphabet(URL_SAFE, SHARE_ID_LENGTH - 1)

/**
 * A new share id: 12 characters of `A-Za-z0-9_-`, the first alphanumeric, so that it is also legal where
 * a value may not begin with punctuation (UCP permalinks, CSV cells).
 */
export const createShareId = (): string => first() + rest()

/** A new event or visitor id: 21 characters of `A-Za-z0-9_-`, 126 random bits (nanoid's default). */
export const createId = customAlphabet(URL_SAFE, 21)
