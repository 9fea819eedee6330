import { httpUrl } from '../lib/urls'
import type { Picture } from './catalog'
import { put, record, size, text } from './leaf'

/** A picture from its URL or from an object in the shape of {@link Picture} (`url` and `altText` are known too); `null` without a usable URL. */
export function readPicture(value: unknown, base: string): Picture | null {
  const { src, url, width, height, alt, altText, srcset } = typeof value === 'string' ? { src: value } : record(value)
  const href = httpUrl(text(src ?? url, 8192), base)
  if (!href) return null
  const picture: Picture = { src: href }
  const pixels = size(width)
  put(picture, 'width', pixels)
  put(picture, 'height', size(height))
  put(picture, 'alt', text(alt ?? altText))
  put(picture, 'srcset', text(srcset, 8192) ? readSrcset(text(srcset, 8192), base) : shopifySrcset(href, pixels))
  return picture
}

/** Pictures of a list, a map or a single value, by `position` where they have one; what is no picture is left out. */
export function readPictures(value: unknown, base: string): Picture[] {
  const place = (entry: unknown) => Number(record(entry).position) || 0
  const entries = Array.isArray(value) ? [...value] : [value]
  return entries
    .sort((a, b) => place(a) - place(b))
    .map((entry) => readPicture(entry, base))
    .filter((picture) => picture !== null)
}

/** Widths that cover tiles of phones up to a lightbox on a desktop with twice the pixels. */
const WIDTHS = [200, 400, 800, 1200, 1600]

/** Shopify's CDN resizes by `width`, never up. */
function shopifySrcset(src: string, pixels: number | undefined): string {
  if (!/^https:..(cdn\.shopify\.com\/|[^/]+\/cdn\/shop\/)/.test(src)) return ''
  const url = new URL(src)
  const largest = pixels ?? 1e4
  return WIDTHS.filter((_, index) => (WIDTHS[index - 1] ?? 0) < largest)
    .map((step) => {
      const width = Math.min(step, largest)
      url.searchParams.set('width', `${width}`)
      return `${url.href} ${width}w`
    })
    .join(', ')
}

/** Each URL of a `srcset` through the gate; those that don't pass are left out. */
function readSrcset(srcset: string, base: string): string {
  return srcset
    .split(/,\s+/)
    .map((candidate) => {
      const [url, descriptor] = candidate.split(' ')
      const href = httpUrl(url, base)
      return href && /^\d+(\.\d+)?[wx]$/.test(descriptor ?? '') && `${href} ${descriptor}`
    })
    .filter(Boolean)
    .join(', ')
}
