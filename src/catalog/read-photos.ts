import { httpUrl } from '../lib/urls'
import type { Catalog, Photo, Poll, Product, Tag } from './catalog'
import { type Context, readPictures } from './context'
import { digits, list, put, record, text } from './leaf'
import type { Skip } from './reader'

/** Notes what is wrong with a part of an item, which stays. */
type Miss = (reason: string) => void

/**
 * Photos that show products, and polls: the parts of Vitrine's format that few catalogs have.
 *
 * @param products Those that are read; of more than are wanted, those stay that a photo or a poll shows.
 * @param isWhole Whether `products` are all of them: of a part of them nobody knows which tags lead nowhere.
 */
export function readExtras(
  { photos, polls }: Record<string, unknown>,
  products: Map<string, Product>,
  context: Context,
  skip: Skip,
  isWhole: boolean,
): Pick<Catalog, 'photos' | 'polls'> {
  const extras: Pick<Catalog, 'photos' | 'polls'> = {}
  if (photos) extras.photos = sift(photos, skip, (photo, miss) => readPhoto(photo, products, context, isWhole, miss))
  if (polls) extras.polls = sift(polls, skip, (poll, miss) => readPoll(poll, context, miss))
  const { limit = Number.POSITIVE_INFINITY } = context
  const named = new Set([
    ...(extras.photos ?? []).slice(0, limit).flatMap(({ tags }) => tags.map(({ product }) => product)),
    ...(extras.polls ?? []).flatMap(({ choices }) => choices.map(({ product }) => product)),
  ])
  for (const id of [...products.keys()].slice(limit)) if (!named.has(id)) products.delete(id)
  return extras
}

function readPhoto(
  item: unknown,
  products: ReadonlyMap<string, Product>,
  { base }: Context,
  isWhole: boolean,
  miss: Miss,
): Photo | string {
  const source = record(item)
  const id = text(source.id)
  const [picture] = readPictures(item, base)
  if (!id || !picture) return `photo without ${id ? 'src' : 'id'}`
  const tags: Tag[] = []
  for (const entry of list(source.tags)) {
    const { product, x, y } = record(entry)
    const tag = { product: text(product), x: Number(text(x) || Number.NaN), y: Number(text(y) || Number.NaN) }
    const isKnown = products.has(tag.product)
    if (isKnown && isFraction(tag.x) && isFraction(tag.y)) tags.push(tag)
    else if (isKnown || isWhole) miss(`tag "${tag.product}" without product or place`)
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

function readPoll(item: unknown, { base }: Context, miss: Miss): Poll | string {
  const source = record(item)
  const choices: Poll['choices'] = []
  for (const entry of list(source.choices)) {
    const { id, label, product, image } = record(entry)
    const choice: Poll['choices'][number] = { id: text(id), label: text(label) }
    // Votes are counted by id: two of one would be one.
    if (!choice.id || !choice.label || choices.some(({ id }) => id === choice.id)) {
      miss(`choice "${choice.id}" without id or label, or repeated`)
      continue
    }
    put(choice, 'product', text(product))
    put(choice, 'image', httpUrl(image, base))
    choices.push(choice)
  }
  const poll = { id: text(source.id), question: text(source.question), choices }
  const isPoll = poll.id && poll.question && choices.length > 1 && choices.length <= MOST_CHOICES
  return isPoll ? poll : 'poll without id, question or two to six choices'
}

/** Reads what can be read, each id once, and counts the rest. */
function sift<T extends { id: string }>(
  value: unknown,
  skip: Skip,
  read: (item: unknown, miss: Miss) => T | string,
): T[] {
  const kept = new Map<string, T>()
  list(value).forEach((item, index) => {
    const miss: Miss = (reason) => skip(index, item, reason)
    const outcome = read(item, miss)
    if (typeof outcome === 'string') miss(outcome)
    else if (kept.has(outcome.id)) miss('id repeated')
    else kept.set(outcome.id, outcome)
  })
  return [...kept.values()]
}
