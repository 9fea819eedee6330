import { BASE64URL } from '../lib/base64url'

/** The ancestry of a share, as a token carries it. */
export interface Chain {
  /** Share ids, root → leaf. Beyond depth 16 the root and the 15 latest. */
  readonly chain: readonly string[]
  /** True depth, 1..63; 63 means 63 or more. */
  readonly depth: number
  /** Whether `chain` holds every share from root to leaf; false for long chains and for a bare share id. */
  readonly complete: boolean
}

/** With 16 ids of 12 characters a token has 196, within the 200 of Stripe's `client_reference_id`. */
const MAX_IDS = 16
const MAX_DEPTH = 63
const MAX_INPUT = 200

const SHARE_ID = /^[A-Za-z0-9][\w-]{11}$/

/** Whether a text has the form of a share id: 12 characters of `A-Za-z0-9_-`, the first alphanumeric. */
export const isShareId = (text: string): boolean => SHARE_ID.test(text)

/**
 * Reads a referral token, or a bare share id (a chain whose ancestry only the backend knows).
 * Anything else gives `null`: never an exception, never a partial chain. Linear in the length of the text;
 * more than 200 characters are refused at once.
 */
export function decodeToken(text: unknown): Chain | null {
  if (typeof text !== 'string' || text.length > MAX_INPUT) return null
  if (isShareId(text)) return { chain: [text], depth: 1, complete: false }
  const chain = text.slice(2, -2).match(/.{12}/gs) ?? []
  const depth = BASE64URL.indexOf(text.charAt(1))
  const count = Math.min(depth, MAX_IDS)
  // Of a chain of that depth there is one token only.
  const isToken = count === chain.length && chain.every(isShareId) && encodeToken(chain, depth) === text
  return isToken && count ? { chain, depth, complete: depth === count } : null
}

/** The token of a chain: its ids root → leaf (all of them, or the root and the latest), and its true depth. */
export const encodeToken = (ids: readonly string[], depth: number = ids.length): string =>
  seal(`1${BASE64URL[Math.min(depth, MAX_DEPTH)]}${kept(ids).join('')}`)

/** The token of a share that nobody led to. */
export const encodeRoot = (share: string): string => seal(`1B${share}`)

/** The token of a new share: behind the arrival's chain, or the root of its own. */
export const encodeChild = (parent: Pick<Chain, 'chain' | 'depth'> | null, share: string): string =>
  encodeToken([...(parent?.chain ?? []), share], (parent?.depth ?? 0) + 1)

/** All ids of a short chain; of a long one the root and the latest. */
const kept = (ids: readonly string[]): readonly string[] =>
  ids.length > MAX_IDS ? [ids[0]!, ...ids.slice(1 - MAX_IDS)] : ids

/** Adds two digits of a folded 32-bit FNV-1a: they find typing and cutting errors, and are no signature. */
function seal(body: string): string {
  let hash = 0x811c9dc5
  for (const char of body) hash = Math.imul(hash ^ char.charCodeAt(0), 0x01000193)
  const sum = hash ^ (hash >>> 12) ^ (hash >>> 24)
  return body + BASE64URL[(sum >> 6) & 63] + BASE64URL[sum & 63]
}
