const isOwn = Object.prototype.hasOwnProperty

/**
 * Writes JSON, byte for byte as an untouched `JSON.stringify` would. Of its own because old libraries exchange
 * `JSON.stringify` or hang a `toJSON` on arrays (Prototype 1.6 writes `[1]` as `"[1]"`), and pages put enumerable junk
 * on prototypes: hence plain loops, own members, no iterators. What JSON lacks becomes
 * `null`; `undefined` members of objects are left out.
 */
export function encodeJson(value: unknown): string {
  if (typeof value === 'string') return quote(value)
  if (typeof value === 'number') return value - value === 0 ? `${value}` : 'null'
  if (typeof value === 'boolean') return `${value}`
  if (typeof value !== 'object' || !value) return 'null'
  let text = ''
  if (Array.isArray(value)) {
    for (let i = 0; i < value.length; i++) text += (i ? ',' : '') + encodeJson(value[i])
    return `[${text}]`
  }
  for (const key in value) {
    const member: unknown = Reflect.get(value, key)
    if (member !== undefined && isOwn.call(value, key)) text += `${text && ','}${quote(key)}:${encodeJson(member)}`
  }
  return `{${text}}`
}

const SHORT: Readonly<Record<number, string>> = { 8: 'b', 9: 't', 10: 'n', 12: 'f', 13: 'r', 34: '"', 92: '\\' }

/** Escapes what JSON must escape, and lone surrogates, which UTF-8 cannot carry. */
function quote(text: string): string {
  let out = '"'
  let from = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code > 31 && code !== 34 && code !== 92 && (code < 0xd800 || code > 0xdfff)) continue
    if (code > 0xd7ff && code < 0xdc00 && (text.charCodeAt(i + 1) & 0xfc00) === 0xdc00) {
      i++ // a whole pair
      continue
    }
    const short = SHORT[code]
    out += `${text.slice(from, i)}\\${short ?? `u${(0x10000 + code).toString(16).slice(1)}`}`
    from = i + 1
  }
  return `${out}${text.slice(from)}"`
}

/** Length of a text in UTF-8 bytes; the text holds no lone surrogates. */
export function utf8Length(text: string): number {
  let bytes = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    // Each half of a surrogate pair counts two of its four bytes.
    bytes += code < 0x80 ? 1 : code < 0x800 || (code & 0xf800) === 0xd800 ? 2 : 3
  }
  return bytes
}
