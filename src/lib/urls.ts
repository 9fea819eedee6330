/**
 * The one gate for every URL that comes from outside: absolute http(s) without credentials, re-serialised
 * (so non-ASCII is encoded), or `null`. `base` resolves relative ones.
 */
export function httpUrl(text: unknown, base?: string): string | null {
  if (typeof text !== 'string' || !text || text.length > 8192) return null
  if (CLEAN.test(text) && !text.includes('/.')) {
    if (text[0] === 'h') return text
    if (base !== home) root = httpUrl('/', (home = base))?.slice(0, -1)
    return root ? root + text : null
  }
  try {
    const url = new URL(text, base)
    return /^https?:$/.test(url.protocol) && !url.username && !url.password ? url.href : null
  } catch {
    return null // not a URL
  }
}

/**
 * An address, or a path from the root, that a parser would give back as it is. It is asked ten thousand times for a
 * feed, and parsing takes ten times as long.
 */
const CLEAN = /^(https:\/\/([a-z]+\.)+[a-z]+)?\/\w[\w/.?=&-]*$/

/** The root of the last base. */
let root: string | undefined
let home: string | undefined
