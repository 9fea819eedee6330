import { isHttp } from '../lib/urls'

/**
 * The address of a product that is to be shared.
 * @throws {TypeError} for what is no address on the web
 */
export function productUrl(url: string): string {
  const { href } = new URL(url, location.href)
  if (!isHttp(href)) throw new TypeError(`shareLink: "${url}" is not an http(s) URL`)
  return href
}
