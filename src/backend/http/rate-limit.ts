import type { RateLimit } from '../config'

/** Addresses that are remembered; the ones that rested longest are forgotten first. */
const MAX_BUCKETS = 100_000

interface Bucket {
  tokens: number
  atMs: number
}

/**
 * A token bucket for each key. Gives the seconds to wait, 0 when the request may pass. Keys are addresses: they are kept
 * as salted hashes, in memory alone, and the salt ends with the process.
 */
export function createRateLimit({ perMinute, burst }: RateLimit, now: () => number) {
  const buckets = new Map<number, Bucket>()
  const salt = crypto.getRandomValues(new Uint32Array(1))[0] ?? 0
  return (key: string): number => {
    const hash = hashOf(key, salt)
    const atMs = now()
    const bucket = buckets.get(hash) ?? { tokens: burst, atMs }
    bucket.tokens = Math.min(burst, bucket.tokens + (Math.max(0, atMs - bucket.atMs) * perMinute) / 60_000)
    bucket.atMs = atMs
    // A map keeps the order of insertion: put in anew, the longest rested are at its front.
    buckets.delete(hash)
    buckets.set(hash, bucket)
    if (buckets.size > MAX_BUCKETS) buckets.delete(buckets.keys().next().value ?? hash)
    if (bucket.tokens < 1) return Math.ceil(((1 - bucket.tokens) * 60) / perMinute)
    bucket.tokens--
    return 0
  }
}

/**
 * Whom an address is given to: of IPv6 the first half, since every household and every rented server has all of the
 * other half to choose from. What begins with `::` is this machine, or an address of IPv4.
 */
export function networkOf(address: string): string {
  if (!/^[\da-f]+:/i.test(address)) return address
  const [head = [], tail] = address.split('::').map((part) => part.split(':'))
  const zeros = tail ? Array<string>(Math.max(0, 8 - head.length - tail.length)).fill('0') : []
  return [...head, ...zeros, ...(tail ?? [])].slice(0, 4).join(':')
}

/** 53 bits (cyrb53's mixing), so that two addresses hardly ever share a bucket. */
function hashOf(text: string, salt: number): number {
  let high = 0xdeadbeef ^ salt
  let low = 0x41c6ce57 ^ salt
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    high = Math.imul(high ^ code, 0x9e3779b1)
    low = Math.imul(low ^ code, 0x5f356495)
  }
  high = Math.imul(high ^ (high >>> 16), 0x85ebca6b) ^ Math.imul(low ^ (low >>> 13), 0xc2b2ae35)
  low = Math.imul(low ^ (low >>> 16), 0x85ebca6b) ^ Math.imul(high ^ (high >>> 13), 0xc2b2ae35)
  return 0x100000000 * (high & 0x1fffff) + (low >>> 0)
}
