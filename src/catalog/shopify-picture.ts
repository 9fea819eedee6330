import type { Picture } from './catalog'

/** Widths that cover tiles of phones up to a lightbox on a desktop with twice the pixels. */
const WIDTHS = [200, 400, 800, 1200, 1600]

/**
 * Whether Shopify's CDN serves it, which makes any size of a picture. Of others only what was `written` is looked at: an
 * address that was put together is not yet one text in memory.
 */
export const isShopifyPicture = (written: string, src: string): boolean =>
  /shop/i.test(written) && /^https:..(cdn\.shopify\.com\/|[^/]+\/cdn\/shop\/)/.test(src)

/**
 * A picture on Shopify's CDN, whose sizes are never larger than itself. They are said when somebody looks at them:
 * written out for ten thousand products they would be most of a catalog's memory, and most of the work of reading it.
 */
export const shopifyPicture = (src: string): Picture => Object.defineProperty({ src }, 'srcset', SIZES)

/** Its own property like any other, whoever copies the picture or writes it as JSON. */
const SIZES: PropertyDescriptor & ThisType<Picture> = {
  enumerable: true,
  get() {
    const { src, width = 1e4 } = this
    const [address = ''] = src.replace(/([?&])width=\d+&?/, '$1').split('#')
    const start = address + (address.includes('?') ? '&' : '?')
    return WIDTHS.filter((_, index) => (WIDTHS[index - 1] ?? 0) < width)
      .map((step) => Math.min(step, width))
      .map((pixels) => `${start}width=${pixels} ${pixels}w`)
      .join(', ')
  },
}
