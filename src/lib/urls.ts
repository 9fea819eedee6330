/**
 * The one gate for every URL that comes from outside: absolute http(s) without credentials, re-serialised
 * (so non-ASCII is encoded), or `null`. `base` resolves relative ones.
 */
export function httpUrl(text: unknown, base?: string): string | null {
  if (typeof text !== 'string' || !text || text.length > 8192) return null
  try {
    const { href } = new URL(text, base)
    // Only credentials put an @ before the path.
    return /^https?:\/\/[^/@]+\//.test(href) ? href : null
  } catch {
    return null // not a URL
  }
}
