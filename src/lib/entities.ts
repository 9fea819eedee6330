/** Turns the entities of a text into characters, once. */
export type Decode = (text: string) => string

const NAMES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\xa0' }

/**
 * Decodes those that nearly all feeds get along with: XML's five, spaces, and plain numbers. Of a text with others
 * (`isPlain` is false) `decodeEntities` knows more.
 */
export const decodePlain: Decode = (text) =>
  text.includes('&')
    ? text.replace(
        /&(?:(amp|lt|gt|quot|apos|nbsp)|#(3\d|1[6-9]\d|[2-9]\d\d|\d{4}));/g,
        (_, name: string, code: string) => (code ? String.fromCharCode(+code) : (NAMES[name] ?? '')),
      )
    : text

/** Whether a text has no entities but those; a lone `&`, and one in an address (`?a=1&b=2`), is none. */
export const isPlain = (text: string): boolean =>
  !/&(?!(?:amp|lt|gt|quot|apos|nbsp|#(?:3\d|1[6-9]\d|[2-9]\d\d|\d{4}));)(?:#|[a-zA-Z]\w{1,9};|(?:amp|lt|gt|quot|nbsp)(?![\w=]))/i.test(
    text,
  )
