import { httpUrl } from '../lib/urls'
import type { Picture, Product } from './catalog'
import { put } from './leaf'

/** As for Shopify's CDN: from tiles of phones up to a lightbox on a desktop with twice the pixels. */
const WIDTHS = [200, 400, 800, 1200, 1600]

/** Gives the pictures of a product sizes, where the feed gives none. */
export function putSizes({ images }: Product, template: string): void {
  for (const picture of images) if (!picture.srcset) put(picture, 'srcset', templateSrcset(picture, template))
}

/**
 * The sizes that a resizing image server makes of a picture, from a template with `{src}` (the picture's address as it
 * is), `{url}` (the same, encoded) or `{path}` (what is behind the host), and `{width}` in pixels:
 * `{src}?w={width}`, `https://img.example/{width}/{url}`. `''` when that makes no address.
 */
export function templateSrcset({ src, width = 1e4 }: Picture, template: string): string {
  if (!template.includes('{width}')) return ''
  const parts: Record<string, string> = { src, url: encodeURIComponent(src), path: new URL(src).pathname.slice(1) }
  return WIDTHS.filter((_, index) => (WIDTHS[index - 1] ?? 0) < width)
    .flatMap((step) => {
      const pixels = Math.min(step, width)
      const url = template.replace(/\{(\w+)\}/g, (whole, name: string) =>
        name === 'width' ? `${pixels}` : (parts[name] ?? whole),
      )
      const href = httpUrl(url, src)
      return href ? `${href} ${pixels}w` : []
    })
    .join(', ')
}
