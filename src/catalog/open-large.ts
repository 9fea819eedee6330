import { breathe } from '../lib/breathe'
import { CatalogError, isCatalogError, type ReadResult } from './catalog'
import type { Answer } from './download'
import { collect, type Slice, type Slices, sliceJson } from './large-json'
import { list, record, text } from './leaf'
import type { LoadOptions, ReadOptions } from './load-options'
import { openJson } from './open-feed'
import { FIRST, type Opened } from './reader'
import { type Receiving, receive } from './receive'

/**
 * A large answer, while it comes: of JSON, items are read as soon as they are there. What is no JSON, or not in UTF-8, or
 * has dirt in it, is opened when all of it has come. A worker takes over where there can be one: after the first items,
 * or at once where there are none before the end.
 *
 * @param asked The address that was asked for.
 * @param isFirst Whether the feed begins with it.
 */
export async function openLarge(
  answer: Answer,
  options: Omit<LoadOptions, 'fetch'>,
  asked: string,
  isFirst?: boolean,
): Promise<Opened> {
  const { pause = breathe, format } = options
  const rest = receive(answer, '"photos"', pause)
  let result: ReadResult | null | undefined
  const beside = async () => {
    if (result === undefined) result = await readBeside(asked, answer, rest, options)
    return result
  }
  const openBeside = async (): Promise<Opened | null> => {
    const done = isFirst && (await beside())
    return done ? { format: done.format, items: [done], first: 0, beside, read: () => '' } : null
  }
  const openWhole = async () =>
    (await openBeside()) ?? (await import('./open-text')).openAnswer(await rest.whole(), options)
  if (!/^\s*[[{]/.test(answer.text)) return openWhole()
  try {
    const slices = sliceJson(rest.next)
    const first = await slices.next()
    if (first.done) return await openJson(first.value([]), format)
    const opened = await openSlices(first.value, slices, rest, options)
    if (opened)
      return {
        ...opened,
        first: FIRST,
        beside,
        extras: async (...known) => (result ? undefined : opened.extras?.(...known)),
        next: (page) => (result ? undefined : opened.next?.(page)),
      }
    return (await openBeside()) ?? (await openJson(await collect(slices, pause, first.value.items), format))
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    return openWhole()
  }
}

/** `null` where the page reads it itself. */
const readBeside: typeof import('./read-beside').readBeside = async (asked, answer, rest, options) => {
  const part = __WORKER__ && options.document ? await import('./read-beside').catch(() => null) : null
  return part?.readBeside(asked, answer, rest, options) ?? null
}

/**
 * A feed of which each item can be read for itself; `null` of any other: JSON-LD is a graph, results of GraphQL hold
 * products anywhere, and prices mean nothing before their currency is named.
 */
async function openSlices(
  { items, head, key }: Slice,
  slices: Slices,
  rest: Receiving,
  { pause = breathe, format, signal }: ReadOptions,
): Promise<Opened | null> {
  const isList = head.startsWith('[')
  if (!isList && key !== 'products') return null
  const start = isList ? {} : record(JSON.parse(`${head}]}`))
  const photos = list(start.photos).length ? start.photos : null
  const opened = await openJson(isList ? items : { ...start, photos, polls: null, products: items }, format).catch(
    (error) => {
      if (isCatalogError(error)) return null // the whole may say more of what it is
      throw error
    },
  )
  if (!opened) return null
  const isVitrine = opened.format === 'vitrine'
  const isReadable = isVitrine
    ? isList || opened.currency
    : opened.format === 'shopify' || (isList && opened.format === 'woocommerce')
  if (!isReadable) return null

  let count = items.length
  let whole: unknown
  let isShown = false
  let broken: unknown
  /** The next items, or the rest of them, when dirt or another charset was met. */
  async function following(): Promise<unknown[] | undefined> {
    try {
      const { done, value } = await slices.next()
      if (!done) return value.items
      whole = value([])
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error
      const { decoded } = await import('./open-text')
      const all = (await decoded(await rest.whole())).trim()
      whole = await (await import('./open-json')).parseAny(all, pause)
      return list(isList ? whole : record(whole).products).slice(count)
    }
    return
  }
  async function more(): Promise<unknown[] | undefined> {
    if (whole !== undefined || broken) return
    try {
      const items = await following()
      count += items?.length ?? 0
      return items
    } catch (error) {
      signal?.throwIfAborted()
      if (!isShown) throw error
      broken = error // what is shown stays
    }
    return
  }
  return {
    ...opened,
    more,
    mayShow() {
      // Most feeds name their photos last, and a product that gives way to a photo would be a tile that changes.
      const isSure = !isVitrine || isList || 'photos' in start || rest.isWithout()
      isShown ||= isSure && opened.mayShow?.() !== false
      return isShown
    },
    async extras(...known) {
      if (isList || !isVitrine) return
      const isRead = whole !== undefined // not stopped by a limit
      while (whole === undefined && !broken) {
        await pause()
        await more()
      }
      if (broken) return
      const { currency, photos, polls } = record(whole)
      if (text(currency) !== opened.currency)
        throw new CatalogError('not-a-feed', 'The feed names more than one currency.')
      return photos || polls ? (await import('./read-photos')).readExtras(record(whole), ...known, isRead) : undefined
    },
    next(page) {
      if (broken) throw broken
      return opened.next?.(page)
    },
  }
}
