/** Own properties of an untrusted object, on an object without prototype; none for anything else. */
export function record(value: unknown): Record<string, unknown> {
  return Object.assign(Object.create(null), typeof value === 'object' && !Array.isArray(value) ? value : null)
}

/** The items of a list, or of a map that somebody's JSON encoder made of it (its keys stand in for missing ids). */
export function list(value: unknown): unknown[] {
  if (Array.isArray(value)) return value
  return Object.entries(record(value)).map(([id, item]) => (typeof item === 'object' && item ? { id, ...item } : item))
}

/**
 * One line of text: a string or a finite number, else `''`. Control characters and halves of surrogate pairs
 * (`encodeURIComponent` throws at them) become spaces. Always a text of its own: V8 keeps all of a feed for a part that
 * is cut out of it, unless something was replaced or added.
 */
export function text(value: unknown, maxLength = 500): string {
  if (typeof value !== 'string' && !Number.isFinite(value)) return ''
  const line = String(value)
    .slice(0, maxLength)
    .replace(/[\s\p{Cc}\p{Cs}]+/gu, ' ')
    .trim()
  return line.includes(' ') ? line : ` ${line}`.slice(1)
}

/** Digits of an id elsewhere, else `''`. */
export const digits = (value: unknown): string => /^\d{5,25}$/.exec(text(value))?.[0] ?? ''

/** Sets a property that has something to say: neither `undefined`, `null`, `''`, 0 nor NaN. */
export function put<T, K extends keyof T>(target: T, key: K, value: T[K] | undefined | null | ''): void {
  if (value) target[key] = value
}

/** A positive number, also from its text (`"800"`, `"800px"`). */
export function size(value: unknown): number | undefined {
  const number = Number.parseFloat(text(value))
  return number > 0 ? number : undefined
}
