import { urlTemplate } from '../lib/url-template'
import { httpUrl } from '../lib/urls'
import { readAvailability } from './availability'
import type { Catalog, Photo, Poll, Product, Tag, Variant, VideoSource } from './catalog'
import { type Context, readHtml, readPrice } from './context'
import { list, put, record, size, text } from './leaf'
import { readPicture, readPictures } from './picture'
import type { Opened, Skip } from './reader'
import { isReduced, putVariants } from './variants'

/** Vitrine's own format: `{currency, products, photos?, polls?}`, or just the list of products. */
export function openVitrine(input: unknown): Opened {
  const { currency, products, photos, polls } = record(input)
  return {
    format: 'vitrine',
    currency: text(currency),
    items: list(products ?? (Array.isArray(input) ? input : [])),
    read,
    extras(known, context, skip) {
      const extras: Pick<Catalog, 'photos' | 'polls'> = {}
      if (photos) extras.photos = sift(photos, (photo) => readPhoto(photo, known, context), skip)
      if (polls) extras.polls = sift(polls, (poll) => readPoll(poll, context), skip)
      return extras
    },
  }
}

function read(item: unknown, context: Context): Product | string {
  const source = record(item)
  const { base } = context
  const url = httpUrl(source.url, base)
  const title = text(source.title)
  if (!title) return 'no title'
  if (!url) return 'no url'
  const product: Product = {
    id: text(source.id),
    title,
    url,
    images: readPictures(source.images ?? source.image, base),
  }
  const currency = text(source.currency).toUpperCase() || context.currency
  if (currency !== context.currency) product.currency = currency
  const broken = readPrices(product, source, currency, context)
  if (broken) return broken
  put(product, 'regions', readRegions(source.regions))
  put(product, 'excludedRegions', readRegions(source.excludedRegions))
  put(product, 'brand', text(source.brand))
  put(product, 'description', readHtml(source.description, context))

  const video = list(source.video)
    .map((entry) => readVideo(entry, base))
    .filter((entry) => entry !== null)
  if (video.length) product.video = video

  const variants: Variant[] = []
  for (const entry of list(source.variants)) {
    const version = record(entry)
    const options: Record<string, string> = {}
    for (const [name, value] of Object.entries(record(version.options))) {
      if (text(value)) options[text(name)] = text(value)
    }
    const id = text(version.id)
    if (!id) return 'a variant without id'
    const variant: Variant = { id, title: text(version.title) || Object.values(options).join(' / '), options }
    const broken = readPrices(variant, version, currency, context)
    if (broken) return broken
    put(variant, 'image', httpUrl(version.image, base))
    put(variant, 'sku', text(version.sku))
    variants.push(variant)
  }
  if (variants.length) {
    const summary: Product = { ...product }
    putVariants(summary, variants)
    product.variants = variants
    put(product, 'price', product.price ?? summary.price)
    put(product, 'availability', product.availability ?? summary.availability)
  }

  const { value, count } = record(source.rating)
  const stars = size(value)
  if (stars && stars <= 5) product.rating = { value: stars, count: Math.round(size(count) ?? 0) }

  const { url: checkout, id } = record(source.buy)
  const buy: NonNullable<Product['buy']> = {}
  put(buy, 'url', urlTemplate(checkout, base))
  put(buy, 'id', text(id))
  if (buy.url || buy.id) product.buy = buy
  return product
}

/** Price, regular price and stock; or why they can't be shown. */
function readPrices(target: Product | Variant, source: Record<string, unknown>, currency: string, context: Context) {
  const price = readPrice(source.price, currency, context)
  if (price === null) return `price "${text(source.price)}" is no amount of ${currency}`
  put(target, 'price', price)
  put(target, 'compareAt', readPrice(source.compareAt, currency, context))
  if (!isReduced(target)) delete target.compareAt
  put(target, 'availability', readAvailability(source.availability))
}

function readVideo(entry: unknown, base: string): VideoSource | null {
  const source = typeof entry === 'string' ? { src: entry } : record(entry)
  const src = httpUrl(source.src, base)
  if (!src) return null
  const video: VideoSource = { src }
  put(video, 'type', text(source.type))
  put(video, 'poster', httpUrl(source.poster, base))
  put(video, 'captions', httpUrl(source.captions, base))
  return video
}

function readPhoto(item: unknown, products: ReadonlyMap<string, Product>, { base }: Context): Photo | string {
  const source = record(item)
  const id = text(source.id)
  const picture = readPicture(item, base)
  if (!id || !picture) return `photo without ${id ? 'src' : 'id'}`
  const tags: Tag[] = []
  for (const entry of list(source.tags)) {
    const { product, x, y } = record(entry)
    const tag = { product: text(product), x: Number(text(x) || Number.NaN), y: Number(text(y) || Number.NaN) }
    if (products.has(tag.product) && isFraction(tag.x) && isFraction(tag.y)) tags.push(tag)
  }
  const photo: Photo = { ...picture, id, tags }
  put(photo, 'caption', text(source.caption))
  const { name, url, kind } = record(source.credit)
  if (text(name)) {
    photo.credit = { name: text(name), kind: kind === 'creator' || kind === 'brand' ? kind : 'shopper' }
    put(photo.credit, 'url', httpUrl(url, base))
  }
  return photo
}

const isFraction = (number: number) => number >= 0 && number <= 1

function readPoll(item: unknown, { base }: Context): Poll | string {
  const source = record(item)
  const choices: Poll['choices'] = []
  for (const entry of list(source.choices)) {
    const { id, label, product, image } = record(entry)
    if (!text(id) || !text(label)) continue
    const choice: Poll['choices'][number] = { id: text(id), label: text(label) }
    put(choice, 'product', text(product))
    put(choice, 'image', httpUrl(image, base))
    choices.push(choice)
  }
  const poll = { id: text(source.id), question: text(source.question), choices }
  return poll.id && poll.question && choices.length > 1 ? poll : 'poll without id, question or two choices'
}

/** ISO 3166 codes of a list, or of a text like `"US, CA-QC"`. */
function readRegions(value: unknown): string[] | undefined {
  const codes = (Array.isArray(value) ? value : text(value).split(/[\s,]+/))
    .map((code) => text(code).toUpperCase())
    .filter((code) => /^[A-Z]{2}(-[A-Z0-9]{1,3})?$/.test(code))
  return codes.length ? codes : undefined
}

/** Reads what can be read, and counts the rest. */
function sift<T extends object>(value: unknown, read: (item: unknown) => T | string, skip: Skip): T[] {
  const kept: T[] = []
  for (const [index, item] of list(value).entries()) {
    const outcome = read(item)
    if (typeof outcome === 'string') skip(index, item, outcome)
    else kept.push(outcome)
  }
  return kept
}
