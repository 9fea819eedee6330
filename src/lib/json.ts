/**
 * Writes JSON. Of its own because old libraries exchange `JSON.stringify` or hang a `toJSON` on arrays (Prototype 1.6
 * writes `[1]` as `"[1]"`), and pages put enumerable junk on prototypes: hence plain loops and own members only.
 * What JSON lacks becomes `null`; `undefined` members of objects are left out.
 */
export function encodeJson(value: unknown): string {
  if (typeof value === 'string') return quote(value)
  if (typeof value !== 'object' || !value)
    return typeof value === 'boolean' || Number.isFinite(value) ? `${value}` : 'null'
  if (Array.isArray(value)) return `[${value.map(encodeJson).join()}]`
  let text = ''
  for (const key in value) {
    const member: unknown = Reflect.get(value, key)
    if (member !== undefined && Object.hasOwn(value, key)) text += `${text && ','}${quote(key)}:${encodeJson(member)}`
  }
  return `{${text}}`
}

/** What JSON must escape; and surrogates that stand alone, which UTF-8 cannot carry. */
const ODD = /[\0-\x1f"\\\ud800-\udfff]/gu

const quote = (text: string): string =>
  `"${text.replace(ODD, (char) => `\\u${(65536 + char.charCodeAt(0)).toString(16).slice(1)}`)}"`
