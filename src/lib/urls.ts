/**
 * The one gate for every URL that comes from outside: absolute http(s) without credentials, re-serialised
 * (so non-ASCII is encoded), or `null`. `base` resolves relative ones.
 */
export function httpUrl(text: unknown, base?: string): string | null {
  if (typeof text !== 'string' || !text || text.length > 8192) return null
  try {
    const url = new URL(text, base)
    return /^https?:$/.test(url.protocol) && !url.username && !url.password ? url.href : null
  } catch {
    return null // not a URL
  }
}
