/** Whether an address as `URL` serialises it is http(s) without credentials, which alone put an @ before the path. */
export const isHttp = (href: string): boolean => /^https?:\/\/[^/@]+\//.test(href)

/**
 * The one gate for every URL that comes from outside: absolute http(s) without credentials, re-serialised
 * (so non-ASCII is encoded), or `null`. `base` resolves relative ones.
 */
export function httpUrl(text: unknown, base?: string): string | null {
  if (typeof text !== 'string' || !text || text.length > 8192) return null
  try {
    const { href } = new URL(text, base)
    return isHttp(href) ? href : null
  } catch {
    return null // not a URL
  }
}
