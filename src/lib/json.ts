/**
 * Writes JSON. Of its own because old libraries exchange `JSON.stringify` or hang a `toJSON` on arrays (Prototype 1.6
 * writes `[1]` as `"[1]"`), and pages put enumerable junk on prototypes: hence plain loops and own members only.
 * What JSON lacks becomes `null`; `undefined` members of objects are left out.
 */
export function encodeJson(value: unknown): string {
  if (typeof value === 'string') return quote(value)
  if (typeof value !== 'object' || !value)
    return typeof value === 'boolean' || Number.isFinite(value) ? `${value}` : 'null'
  let text = ''
  if (Array.isArray(value)) {
    for (let i = 0; i < value.length; i++) text += (i ? ',' : '') + encodeJson(value[i])
    return `[${text}]`
  }
  for (const [key, member] of Object.entries(value))
    if (member !== undefined) text += `${text && ','}${quote(key)}:${encodeJson(member)}`
  return `{${text}}`
}

/** What JSON must escape; and surrogates that stand alone, which UTF-8 cannot carry. */
const ODD = /[\0-\x1f"\\\ud800-\udfff]/gu

const quote = (text: string): string => `"${text.replace(ODD, escaped)}"`

const escaped = (char: string): string => `\\u${(65536 + char.charCodeAt(0)).toString(16).slice(1)}`
