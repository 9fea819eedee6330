import { encodeJson } from '../lib/json'
import { httpUrl } from '../lib/urls'
import type { Product } from './catalog'
import { readPictures } from './context'
import { feedUrl } from './feed-url'

/** What of a product is seldom looked at, and takes most of its memory. */
type Held = Pick<Product, 'url' | 'images'>

const HELD = Symbol('held')

interface Kept extends Product {
  /** JSON until somebody has looked at it. */
  [HELD]: string | Held
}

/** What addresses of the feeds begin with, written once: `https://shop.example`. */
export const roots: string[] = []

/**
 * The same product in little more than half the memory, for catalogs of which few are ever looked at: its address and
 * its pictures are one text until then. For whoever reads them they are properties like any other, in their places.
 *
 * @param base URL of the feed, which most addresses begin as.
 */
export function keepProduct(product: Product, base: string): Product {
  const kept = new Plain(product.id)
  Object.defineProperty(kept, HELD, { value: encodeJson(heldOf(product, base)), writable: true })
  for (const key of Object.keys(product)) {
    if (key === 'url' || key === 'images') Object.defineProperty(kept, key, LOOKED_AT[key])
    else kept[key] = product[key as keyof Product]
  }
  return kept
}

/** Its address and pictures in as few characters as they can be written; {@link unpack} makes them of it again. */
export function heldOf(product: Product, base: string): unknown[] {
  const kept = (product as Partial<Kept>)[HELD]
  if (typeof kept === 'string') return JSON.parse(kept)
  if (base !== home) root = httpUrl('/', (home = base))?.slice(0, -1) ?? ''
  const { title, url, images } = product
  const { length } = root
  const short = (url: string) =>
    url.startsWith(root) && url[length] === '/' && url[length + 1] !== '/' ? url.slice(length) : url
  const all: unknown[] = [at(root), short(url)]
  for (const picture of images) {
    const { src, width, height, alt, color } = picture
    const parts: unknown[] = [short(src), width, height]
    // Sizes that are made when they are looked at will be so again.
    const srcset = 'srcset' in picture && Object.getOwnPropertyDescriptor(picture, 'srcset')?.value
    if (srcset || color || alt !== title) parts.push(alt === title ? undefined : alt, srcset, color)
    all.push(parts)
  }
  return all
}

/** The root of the last base. */
let root = ''
let home: string | undefined

/** Where a root is written. */
function at(root: string): number {
  const known = roots.indexOf(root)
  return known < 0 ? roots.push(root) - 1 : known
}

/** Makes plain objects; of those that one function makes, V8 keeps the properties within. */
const Plain = function (this: Product, id: string) {
  this.id = id
} as unknown as new (
  id: string,
) => Kept & Record<string, unknown>
Plain.prototype = Object.prototype

const LOOKED_AT: Record<keyof Held, PropertyDescriptor & ThisType<Kept>> = {
  url: {
    enumerable: true,
    configurable: true,
    get() {
      const held = this[HELD]
      return (typeof held === 'string' ? unpack(JSON.parse(held), '') : held).url
    },
    set(url) {
      look(this).url = url
    },
  },
  images: {
    enumerable: true,
    configurable: true,
    get() {
      return look(this).images
    },
    set(images) {
      look(this).images = images
    },
  },
}

/** From then on they are objects, the same ones for everybody. */
function look(kept: Kept): Held {
  const held = kept[HELD]
  return typeof held === 'string' ? (kept[HELD] = unpack(JSON.parse(held), kept.title)) : held
}

/** @param from The roots of where it was packed. */
export function unpack(held: unknown[], title: string, from: readonly string[] = roots): Held {
  const [at, url, ...pictures] = held as [number, string, ...unknown[][]]
  const start = from[at]!
  const entries = pictures.map(([src, width, height, alt, srcset, color]) => ({
    src: feedUrl(src, start), // whole: of Shopify's pictures it shows whose they are
    width,
    height,
    alt: alt ?? title,
    srcset,
    color,
  }))
  return { url: feedUrl(url, start)!, images: readPictures(entries, start) }
}
