/**
 * JSON that may stand in a script element: nothing in it ends the element or begins a comment, and nothing is taken
 * for a line's end.
 */
export const embeddable = (value: unknown): string =>
  JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )

/** Text, or an attribute's value between double quotes. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, (char) => `&#${char.charCodeAt(0)};`)
