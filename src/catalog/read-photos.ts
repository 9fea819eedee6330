import { httpUrl } from '../lib/urls'
import type { Catalog, Photo, Poll, Product, Tag } from './catalog'
import { type Context, readPictures } from './context'
import { digits, list, put, record, text } from './leaf'
import type { Skip } from './reader'

/** Photos that show products, and polls: the parts of Vitrine's format that few catalogs have. */
export function readExtras(
  { photos, polls }: Record<string, unknown>,
  products: ReadonlyMap<string, Product>,
  context: Context,
  skip: Skip,
): Pick<Catalog, 'photos' | 'polls'> {
  const extras: Pick<Catalog, 'photos' | 'polls'> = {}
  if (photos) extras.photos = sift(photos, (photo) => readPhoto(photo, products, context), skip)
  if (polls) extras.polls = sift(polls, (poll) => readPoll(poll, context), skip)
  return extras
}

function readPhoto(item: unknown, products: ReadonlyMap<string, Product>, { base }: Context): Photo | string {
  const source = record(item)
  const id = text(source.id)
  const [picture] = readPictures(item, base)
  if (!id || !picture) return `photo without ${id ? 'src' : 'id'}`
  const tags: Tag[] = []
  for (const entry of list(source.tags)) {
    const { product, x, y } = record(entry)
    const tag = { product: text(product), x: Number(text(x) || Number.NaN), y: Number(text(y) || Number.NaN) }
    if (products.has(tag.product) && isFraction(tag.x) && isFraction(tag.y)) tags.push(tag)
  }
  const photo: Photo = { ...picture, id, tags }
  put(photo, 'srcset', picture.srcset)
  put(photo, 'caption', text(source.caption))
  put(photo, 'pin', digits(source.pin))
  const { name, url, kind } = record(source.credit)
  if (text(name)) {
    photo.credit = { name: text(name), kind: kind === 'creator' || kind === 'brand' ? kind : 'shopper' }
    put(photo.credit, 'url', httpUrl(url, base))
  }
  return photo
}

const isFraction = (number: number) => number >= 0 && number <= 1

const MOST_CHOICES = 6

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
  const isPoll = poll.id && poll.question && choices.length > 1 && choices.length <= MOST_CHOICES
  return isPoll ? poll : 'poll without id, question or two to six choices'
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
