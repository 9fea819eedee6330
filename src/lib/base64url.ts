const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'

/** The 64 digits of RFC 4648 §5, in order of value: all of them safe in URLs, file names and ids. */
export const BASE64URL: string = `${LETTERS}${LETTERS.toLowerCase()}0123456789-_`
