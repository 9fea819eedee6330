import { decodePlain, isPlain } from '../lib/entities'
import { currencyExponent, parseDecimal } from '../lib/money'
import { toDecimal } from '../lib/to-decimal'
import type { Availability, Picture, Product, Variant } from './catalog'
import { feedUrl } from './feed-url'
import type { Grouping } from './group-versions'
import { INLINE_TAG } from './inline-tags'
import { put, record, size, text } from './leaf'
import { isShopifyPicture, shopifyPicture } from './shopify-picture'
import type { Thorough } from './thorough'

/**
 * What a reader is given beside an item. Most feeds are clean and plain enough for a few lines; the first item that is
 * not says in `missing` how to load what it takes ({@link need}), and is read again with that.
 */
export interface Context {
  /** URL that relative ones are resolved against. */
  readonly base: string
  /** ISO 4217 of prices that name none; `XXX` when nobody knows. */
  readonly currency: string
  readonly now: () => number
  /** So many products are wanted; all of them, when missing. */
  readonly limit?: number
  /** Notes what of an item is left out, while the item itself stays. */
  readonly miss: (item: unknown, reason: string) => void
  missing?: (() => Promise<unknown>) | undefined
  /** Merges versions; there from the first item on that is one. */
  grouping?: Grouping | undefined
}

/** Code that few feeds need, and what it is once it was needed. */
export interface Part<T> {
  readonly load: () => Promise<T>
  loaded?: T
}

/** The code; `undefined` while it is not loaded, which this asks for. */
export function need<T>(context: Context, part: Part<T>): T | undefined {
  if (!part.loaded)
    context.missing = async () => {
      part.loaded = await part.load()
    }
  return part.loaded
}

const THOROUGH: Part<Thorough> = { load: () => import('./thorough') }
const GROUPING: Part<typeof import('./group-versions')> = { load: () => import('./group-versions') }

/** The functions for dirt. */
export const thorough = (context: Context): Thorough | undefined => need(context, THOROUGH)

/** Says that a product belongs to a group: as that variant, or (without) as the product itself. */
export function setVersion(context: Context, product: Product, group: string, variant?: Variant): void {
  context.grouping ??= need(context, GROUPING)?.createGrouping()
  context.grouping?.setVersion(product, group, variant)
}

/** ISO 4217's "no currency". */
const NO_CURRENCY = 'XXX'

/** The first that is a currency's code. It stands here, with what all readers need, so that all of it lies in one file. */
export function firstCurrency(...codes: unknown[]): string {
  return codes.map((code) => text(code).toUpperCase()).find((code) => /^[A-Z]{3}$/.test(code)) ?? NO_CURRENCY
}

/**
 * A price as plain decimal string with exactly the currency's digits; `''` when there is none,
 * `null` when it can't be read.
 */
export function readPrice(value: unknown, currency: string, context: Context): string | null {
  const amount = text(value)
  if (!amount) return ''
  const digits = currencyExponent(currency)
  if (digits === 2 && /^[1-9]\d{0,9}\.\d\d$/.test(amount)) return amount
  // `149.000` may be thousands, except where coins have three decimals and are worth something.
  const isClear = !/\.\d{3}$/.test(amount) || (digits > 2 && currency !== 'IQD')
  const minor = isClear ? parseDecimal(amount, currency) : null
  if (minor !== null && minor >= 0) return toDecimal({ minor, currency })
  return thorough(context)?.priceIn(amount, currency) ?? null
}

const STATES: readonly Availability[] = ['in-stock', 'out-of-stock', 'preorder', 'backorder']

/** A stock state: `in-stock`, `in stock`, `in_stock`, `https://schema.org/InStock`; other words go the thorough way. */
export function readStock(value: unknown, context: Context): Availability | undefined {
  const exact = STATES.find((state) => state === value)
  if (exact || value === undefined) return exact
  const word = text(typeof value === 'boolean' ? `${value}` : value)
  const letters = word.replace(/^.*\/|[\s_-]/g, '').toLowerCase()
  return (
    STATES.find((state) => state.replaceAll('-', '') === letters) ??
    (letters && letters !== 'unknown' ? thorough(context)?.readAvailability(word) : undefined)
  )
}

/** A description is for a few paragraphs beside a picture; the bound also keeps hostile HTML from costing time. */
export const MAX_HTML = 20_000

/** Text of HTML: tags out, entities decoded once. Never used as markup again. */
export function readHtml(value: unknown, context: Context): string {
  const html = text(value, MAX_HTML)
  if (!/[<&]/.test(html) || !/<[a-z!/]|&[#a-z]/i.test(html)) return html
  const bare = html.replace(/<\/?([a-z][a-z\d]*)[^<>]*>/gi, (_, name: string) => (INLINE_TAG.test(name) ? '' : ' '))
  if (/<(script|style|!)/i.test(html) || !isPlain(bare)) return text(thorough(context)?.textOfHtml(html), MAX_HTML)
  return text(decodePlain(bare), MAX_HTML)
}

/**
 * Pictures from a list or a single value: URLs, or objects in the shape of {@link Picture}; by `position` where they
 * have one. What is no picture is left out.
 */
export function readPictures(value: unknown, base: string): Picture[] {
  const place = (entry: unknown) => Number(record(entry).position) || 0
  const pictures: Picture[] = []
  const entries: readonly unknown[] = Array.isArray(value) ? value : [value]
  for (const entry of entries.length > 1 ? entries.toSorted((a, b) => place(a) - place(b)) : entries) {
    const { src = entry, width, height, alt, srcset, color } = record(entry)
    const href = feedUrl(src, base)
    if (!href) continue
    const sizes = srcset ? readSrcset(srcset, base) : ''
    const picture: Picture = !sizes && isShopifyPicture(`${src}`, href) ? shopifyPicture(href) : { src: href }
    put(picture, 'width', size(width))
    put(picture, 'height', size(height))
    put(picture, 'alt', text(alt))
    put(picture, 'srcset', sizes)
    put(picture, 'color', /^#[\da-f]{6}$/i.exec(text(color))?.[0])
    pictures.push(picture)
  }
  return pictures.slice() // what was pushed to keeps room for seventeen
}

/** Each URL of a `srcset` through the gate; those that don't pass are left out. */
function readSrcset(srcset: unknown, base: string): string {
  return text(srcset, 8192)
    .split(/,\s+|(?<= \S+),/)
    .map((candidate) => {
      const [url, descriptor = ''] = candidate.split(' ')
      const href = feedUrl(url, base)
      return href && /^[\d.]+[wx]$/.test(descriptor) && `${href} ${descriptor}`
    })
    .filter(Boolean)
    .join(', ')
}
