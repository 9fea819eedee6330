import * as v from 'valibot'
import { isText } from '../../lib/is-text'
import { parseDecimal } from '../../lib/money'
import { rounded } from '../../lib/money-text'
import type { MoneyRow } from '../events/event-row'
import { isFields } from '../events/fields'
import { Problem } from '../http/problem'
import { firstRefusal } from '../object-fields'
import { claimOfToken } from '../orders/claim'
import type { ClaimedChain } from '../orders/verify-chain'

/** Ids that platforms write as numbers or as texts. */
export const Id = v.pipe(
  v.union([v.string(), v.number()]),
  v.transform(String),
  v.check((text) => isText(text, 255), 'must be an id'),
)
export const Currency = v.pipe(v.string(), v.toUpperCase(), v.regex(/^[A-Z]{3}$/, 'must be an ISO 4217 code'))
export const Time = v.pipe(
  v.string(),
  v.check((text) => Math.abs(Date.parse(text)) < 7e12, 'must be a time'),
  v.transform((text) => new Date(text).toISOString()),
)
/** A decimal; plugins make numbers of what platforms write as texts, and then every order of the shop has them. */
export const Decimal = v.pipe(v.union([v.string(), v.number()], 'must be a decimal'), v.transform(String))
/** Missing or null. */
export const maybe = <Schema extends v.GenericSchema>(schema: Schema) => v.exactOptional(v.nullable(schema), null)

/** Null too where it can't be read: what an order is the same without. */
export const readable = <Schema extends v.GenericSchema>(schema: Schema) => v.fallback(maybe(schema), null)

/** What a list holds; PHP writes one that has gaps as an object. None when it is missing or null. */
const itemsIn = (value: unknown): unknown => (isFields(value) ? Object.values(value) : (value ?? []))

/** A list, each item of which counts. */
export const listOf = <const Item extends v.GenericSchema>(item: Item) =>
  v.exactOptional(v.pipe(v.unknown(), v.transform(itemsIn), v.array(item)), [])

/**
 * A list of what an order is the same without: items that can't be read are left out. A platform whose message is
 * refused says the same again, and gives the webhook up after some times.
 */
export const readableOf = <const Item extends v.GenericSchema>(item: Item) =>
  v.exactOptional(
    v.pipe(
      v.unknown(),
      v.transform(itemsIn),
      v.array(v.unknown()),
      v.transform((list) =>
        list.flatMap((one) => {
          const result = v.safeParse(item, one)
          return result.success ? [result.output] : []
        }),
      ),
    ),
    [],
  )

/** Reads a platform's body by its schema; throws `Problem` 422. */
export function parsePayload<Schema extends v.GenericSchema>(schema: Schema, body: unknown): v.InferOutput<Schema> {
  const result = v.safeParse(schema, body)
  if (result.success) return result.output
  throw new Problem(422, firstRefusal(result.issues, 'the message', ': '))
}

/**
 * Pieces of a line, at most as many as an order's line may have. Shops that sell by weight or length tell of half ones:
 * each that is begun counts.
 */
export const Quantity = v.pipe(
  v.union([v.number(), v.string()]),
  v.transform(Number),
  v.number(),
  v.minValue(0),
  v.transform((pieces) => Math.min(Math.ceil(pieces), 1_000_000)),
)

/**
 * Amount of a decimal string, whichever sign; throws `Problem` 422. Shops may reckon in more digits than their currency
 * has: rounded half up, since a platform that is refused only says the same again, and in the end nothing any more.
 */
export function amountOf(field: string, text: string, currency: string): MoneyRow {
  const [, whole = '', fraction = ''] = /^-?(\d{1,15})(?:\.(\d{1,20}))?$/.exec(text) ?? []
  const minor = parseDecimal(rounded(whole, fraction, currency) ?? '', currency)
  if (!whole || minor === null || minor > 1e13)
    throw new Problem(422, `${field}: must be a plain decimal amount of ${currency}`)
  return { minor, currency }
}

/** An order's value: one below zero, where goods came back in exchange, brought nothing. */
export function totalOf(field: string, text: string, currency: string): MoneyRow {
  const total = amountOf(field, text, currency)
  return text.startsWith('-') ? { ...total, minor: 0 } : total
}

/** Names under which a token may be among an order's notes, beside the store's own parameter. */
const TOKEN_NAMES = ['vitrine_token', 'vitrine', 'share_id', '_wc_order_attribution_utm_content']

/**
 * The chain that came with an order: under a name of ours, else any note that is a whole token (its checksum tells),
 * else in the address by which the buyer entered the store.
 */
export function findClaim(
  param: string,
  notes: readonly (readonly [name: string | null, value: unknown])[],
  entryUrls: readonly unknown[],
): ClaimedChain | null {
  const ours = [param, `_${param}`, ...TOKEN_NAMES]
  for (const name of ours)
    for (const [key, value] of notes) {
      const claim = key === name ? claimOfToken(value) : null
      if (claim) return claim
    }
  for (const [, value] of notes) {
    const claim = claimOfToken(value)
    if (claim && claim.depth !== null) return claim
  }
  for (const url of entryUrls) {
    const claim = claimOfToken(typeof url === 'string' ? queryValue(url, param) : null)
    if (claim) return claim
  }
  return null
}

/** Entry addresses are often only a path, and sometimes cut off: no need for a whole URL. */
const queryValue = (url: string, name: string): string | null =>
  new URLSearchParams(/\?([^#]*)/.exec(url)?.[1] ?? '').get(name)
