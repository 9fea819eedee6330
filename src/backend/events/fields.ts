import { isText } from '../../lib/is-text'
import { isShareId } from '../../referral/token'
import type { ItemRow, MoneyRow, TouchRow } from './event-row'

/** The widget sends 16 ids at most; a chain ends at 64. */
const MAX_CHAIN = 64
const MAX_TOUCHES = 10
const MAX_ITEMS = 500

type Fields = Readonly<Record<string, unknown>>

export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const own = (fields: Fields, key: string): unknown => (Object.hasOwn(fields, key) ? fields[key] : undefined)

/** Whether the month of an ISO 8601 time has such a day: to JavaScript the 30th of February is one of March. */
export function isDay(time: string): boolean {
  const [year = 0, month = 0, day = 0] = [time.slice(0, 4), time.slice(5, 7), time.slice(8, 10)].map(Number)
  return day <= 28 || new Date(Date.UTC(year, month - 1, day)).getUTCDate() === day
}

/**
 * Reads the fields of one event. The first thing that is wrong is kept in `problem`; what is read after that is of no
 * use, so the caller looks once, at the end. (Exceptions would cost more than all the rest, on a flood of rubbish.)
 */
export class FieldReader {
  problem = ''

  refuse(reason: string): void {
    this.problem ||= reason
  }

  /** A text of 1 to `max` characters. */
  text(fields: Fields, key: string, max: number): string {
    const value = own(fields, key)
    if (isText(value, max)) return value
    this.refuse(`${key}: must be a text of 1 to ${max} characters`)
    return ''
  }

  /** A text, or null when it is absent or null. */
  optional(fields: Fields, key: string, max: number): string | null {
    return isAbsent(own(fields, key)) ? null : this.text(fields, key, max)
  }

  share(fields: Fields, key: string): string {
    const value = own(fields, key)
    if (typeof value === 'string' && isShareId(value)) return value
    this.refuse(`${key}: must be a share id`)
    return ''
  }

  oneOf(fields: Fields, key: string, allowed: readonly string[]): string {
    const value = own(fields, key)
    if (typeof value === 'string' && allowed.includes(value)) return value
    this.refuse(`${key}: must be one of ${allowed.join(', ')}`)
    return ''
  }

  integer(fields: Fields, key: string, min: number, max: number): number {
    const value = own(fields, key)
    if (typeof value === 'number' && Number.isSafeInteger(value) && value >= min && value <= max) return value
    this.refuse(`${key}: must be a whole number from ${min} to ${max}`)
    return 0
  }

  /** Milliseconds since 1970 of an ISO 8601 time with its zone. */
  time(fields: Fields, key: string): number {
    const value = own(fields, key)
    const isIso = typeof value === 'string' && value.length <= 40 && ISO_TIME.test(value) && isDay(value)
    const ms = isIso ? Date.parse(value) : Number.NaN
    // Years that every database has; a clock that is further off is no clock.
    if (ms >= MIN_TIME && ms <= MAX_TIME) return ms
    this.refuse(`${key}: must be an ISO 8601 time like 2026-11-21T10:00:00.000Z`)
    return 0
  }

  chain(fields: Fields): string[] {
    const value = own(fields, 'chain')
    if (isAbsent(value)) return []
    if (Array.isArray(value) && value.length <= MAX_CHAIN) {
      const ids = value.filter((id): id is string => typeof id === 'string' && isShareId(id))
      if (ids.length === value.length) return ids
    }
    this.refuse(`chain: must be a list of at most ${MAX_CHAIN} share ids, root first`)
    return []
  }

  /** The true depth: at least as many as there are ids. */
  depth(fields: Fields, chain: readonly string[]): number {
    if (isAbsent(own(fields, 'depth'))) return chain.length
    return this.integer(fields, 'depth', chain.length, chain.length ? MAX_CHAIN : 0)
  }

  money(fields: Fields, key: string): MoneyRow {
    const value = own(fields, key)
    if (isFields(value)) {
      const minor = own(value, 'minor')
      const currency = own(value, 'currency')
      if (typeof minor === 'number' && Number.isSafeInteger(minor) && minor >= 0 && minor <= MAX_MINOR)
        if (typeof currency === 'string' && /^[A-Z]{3}$/.test(currency)) return { minor, currency }
    }
    this.refuse(`${key}: must be {minor, currency}: whole minor units from 0 and an ISO 4217 code`)
    return { minor: 0, currency: 'XXX' }
  }

  items(fields: Fields): ItemRow[] {
    return this.list(fields, 'items', MAX_ITEMS, (item) => ({
      product: this.text(item, 'product', 255),
      variant: this.optional(item, 'variant', 255),
      quantity: this.integer(item, 'quantity', 1, 1_000_000),
      price: isAbsent(own(item, 'price')) ? null : this.money(item, 'price'),
    }))
  }

  touches(fields: Fields): TouchRow[] {
    return this.list(fields, 'touches', MAX_TOUCHES, (touch) => {
      const chain = this.chain(touch)
      if (!chain.length) this.refuse('chain: must not be empty')
      return {
        chain,
        depth: this.depth(touch, chain),
        network: this.optional(touch, 'network', 64),
        at: new Date(this.time(touch, 'at')).toISOString(),
      }
    })
  }

  /** URL without query, fragment and credentials; of a file nothing but that it is one. */
  page(fields: Fields): string {
    const url = this.url(fields, 'page')
    return url ? (originOf(url) + (url.protocol === 'file:' ? '' : url.pathname)).slice(0, MAX_URL) : ''
  }

  /** Origin of a URL, or null. */
  origin(fields: Fields, key: string): string | null {
    const url = isAbsent(own(fields, key)) ? null : this.url(fields, key)
    return url && originOf(url)
  }

  private url(fields: Fields, key: string): URL | null {
    const value = own(fields, key)
    try {
      if (isText(value, MAX_URL)) {
        const url = new URL(value)
        if (/^(https?|android-app|file):$/.test(url.protocol)) return url
      }
    } catch {
      // not a URL
    }
    this.refuse(`${key}: must be an absolute URL of at most ${MAX_URL} characters`)
    return null
  }

  private list<Item>(fields: Fields, key: string, max: number, read: (item: Fields) => Item): Item[] {
    const value = own(fields, key)
    if (isAbsent(value)) return []
    if (Array.isArray(value) && value.length <= max && value.every(isFields)) {
      const before = this.problem
      const items = value.map(read)
      if (this.problem !== before) this.problem = `${key}: ${this.problem}`
      return items
    }
    this.refuse(`${key}: must be a list of at most ${max} objects`)
    return []
  }
}

const MAX_URL = 2048
/** About a hundred billion of the largest unit: beyond any order, and sums of a billion of them stay exact in the database. */
const MAX_MINOR = 1e13
const ISO_TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:\d\d)$/
const MIN_TIME = Date.UTC(1971, 0)
const MAX_TIME = Date.UTC(2200, 0)

/** `URL.origin` is "null" for an app that a shopper came from. */
const originOf = (url: URL): string => (url.origin === 'null' ? `${url.protocol}//${url.host}` : url.origin)

const isAbsent = (value: unknown): value is null | undefined => value === undefined || value === null
