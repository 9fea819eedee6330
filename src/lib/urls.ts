/**
 * The one gate for every URL that comes from outside: absolute http(s) without credentials, re-serialised
 * (so non-ASCII is encoded), or `null`. `base` resolves relative ones.
 */
export function httpUrl(text: unknown, base?: string): string | null {
  if (typeof text !== 'string' || !text || text.length > 8192) return null
  if (!CLEAN.test(text) || text.includes('/.')) return parsed(text, base)
  if (text.startsWith('h')) return text
  if (base !== home) root = parsed('/', (home = base))?.slice(0, -1)
  return root ? root + text : null
}

/**
 * An address, or a path from the root, that a parser would give back as it is: a feed of ten thousand products has
 * twenty thousand, and parsing is ten times the work.
 */
const CLEAN = /^(https?:\/\/([a-z][a-z\d]*[.-])+[a-z]+)?\/(?!\/)[\w/.~:@!$&()*+,;=?-]*$/

/** The root of the last base: a feed has one. */
let root: string | undefined
let home: string | undefined

function parsed(text: string, base: string | undefined): string | null {
  try {
    const url = new URL(text, base)
    return /^https?:$/.test(url.protocol) && !url.username && !url.password ? url.href : null
  } catch {
    return null // not a URL
  }
}
