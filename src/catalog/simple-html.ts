import { type Context, MAX_HTML, readHtml } from './context'
import { text } from './leaf'

const ENTITIES = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ' }

/** `readHtml` for a format whose texts are HTML as a rule, and simple HTML mostly; what isn't goes the thorough way. */
export function readSimpleHtml(value: unknown, context: Context): string {
  const html = text(value, MAX_HTML)
  if (/<(script|style|!)|&(?!(amp|lt|gt|quot|nbsp);)[#a-z]/i.test(html)) return readHtml(html, context)
  // Tags in the middle of words, then those that end one.
  const bare = html.replace(/<\/?(a|b|em|i|span|strong|u)\b[^<>]*>/gi, '').replace(/<\/?[a-z][^<>]*>/gi, ' ')
  return text(
    bare.replace(/&(amp|lt|gt|quot|nbsp);/g, (_, name: keyof typeof ENTITIES) => ENTITIES[name]),
    MAX_HTML,
  )
}
