import { encodeJson } from '../lib/json'

/** Whether objects have nothing but what the language gives to all of them; see {@link noticeJunk}. */
let isClean = false

/** Looks whether the page has hung something on all objects. To be called before a feed is read. */
export function noticeJunk(): void {
  isClean = Object.getOwnPropertyNames(Object.prototype).length < 13
}

/**
 * An untrusted object to read own properties of; without any for anything else. Itself where it can have no others of
 * the names that feeds have, since copies are most of the work of reading; else a copy without prototype.
 */
export function record(value: unknown): Record<string, unknown> {
  return isClean && isBare(value)
    ? value
    : value
      ? Object.assign(Object.create(null), typeof value === 'object' && !Array.isArray(value) ? value : null)
      : NOTHING
}

/** One for all, since most items leave out most of what they may have. */
const NOTHING: Record<string, unknown> = Object.create(null)

const isBare = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype

/** The items of a list, or of a map that somebody's JSON encoder made of it (its keys stand in for missing ids). */
export function list(value: unknown): unknown[] {
  if (Array.isArray(value)) return value
  if (!value) return []
  return Object.entries(record(value)).map(([id, item]) => (typeof item === 'object' && item ? { id, ...item } : item))
}

/**
 * One line of text: a string or a finite number, else `''`. Control characters and halves of surrogate pairs
 * (`encodeURIComponent` throws at them) become spaces.
 */
export function text(value: unknown, maxLength = 500): string {
  if (typeof value !== 'string') return Number.isFinite(value) ? `${value}` : ''
  if (value.length > maxLength) return text(copied(value.slice(0, maxLength)), maxLength)
  return ODD.test(value) ? value.replace(/[\s\p{Cc}\p{Cs}]+/gu, ' ').trim() : value
}

/** What nearly no text has, so that it is looked for first: spaces at an end, several, or others; controls; surrogates. */
const ODD = /^ | $| {2}|[^\S ]|[\0-\x1f\x7f-\x9f\ud800-\udfff]/

/** The same texts with memory of their own: V8 keeps all of a feed for a part that is cut out of it, if only a title. */
export const copied = <T extends string | readonly unknown[]>(parts: T): T => JSON.parse(encodeJson(parts))

/** A collector takes 255 characters, `photo:` in front of a heart's included. Of an address that stands for an id, the end tells most: a letter of Arabic is six characters there. */
export const MAX_ID = 249

/** Digits of an id elsewhere, else `''`. */
export const digits = (value: unknown): string => /^\d{5,25}$/.exec(text(value))?.[0] ?? ''

/** Sets a property that has something to say: neither `undefined`, `null`, `''`, 0 nor NaN. */
export function put<T, K extends keyof T>(target: T, key: K, value: T[K] | undefined | null | ''): void {
  if (value) target[key] = value
}

/** A positive number, also from its text (`"800"`, `"800px"`). */
export function size(value: unknown): number | undefined {
  const number = typeof value === 'number' ? value : Number.parseFloat(text(value))
  return number > 0 && Number.isFinite(number) ? number : undefined
}
