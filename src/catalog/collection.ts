import { breathe } from '../lib/breathe'
import type { Catalog, Product, ReadResult, Skipped } from './catalog'
import { type Context, firstCurrency } from './context'
import type { Grouping } from './group-versions'
import { noticeJunk, record, text } from './leaf'
import type { LoadOptions } from './load-options'
import type { Opened, PageRead, Skip } from './reader'

/** Milliseconds of work between two pauses: with one item more, and the pause, far from 50 also on a slow phone. */
const SLICE_MS = 5

/** Between two looks at what is read so far: to draw the view again, since the list is longer, takes as long as to read hundreds of products. */
const LOOK_MS = 100

/** So many products are kept as they are read. */
const FEW = 1000

/** What is read of one feed, over all its pages. */
export interface Collection {
  /** Gives way to the page when there was work for long enough, or a wait. */
  breathe(): Promise<void>
  /** Reads one page in slices; gives what the next page's address depends on, and how many products were new. */
  take(opened: Opened, base: string): Promise<Pick<PageRead, 'count' | 'products' | 'isFull'> & { fresh: number }>
  /** What is read so far. */
  result(): ReadResult
}

export function createCollection({
  limit = Number.POSITIVE_INFINITY,
  pause = breathe,
  now = Date.now,
  onPage,
  signal,
  currency: given,
  imageTemplate,
}: Omit<LoadOptions, 'fetch'>): Collection {
  const products = new Map<string, Product>()
  const skipped: Skipped[] = []
  let first: Opened | undefined
  let grouping: Grouping | undefined
  let currency = ''
  let extras: Pick<Catalog, 'photos' | 'polls'> | undefined
  let index = 0
  /** The first part that is shown fills a view: it is more than twice as many. */
  let shown = 24
  /** When the next look may be taken; 0 until something is read, since the wait for it is no reading. */
  let due = 0
  let since = now()
  /** All of the feed, where somebody else has read it. */
  let whole: ReadResult | null | undefined
  let keep: typeof import('./keep-product').keepProduct | undefined
  noticeJunk()

  const skip: Skip = (place, item, reason) => {
    skipped.push({ index: place, id: (first?.idOf?.(item) ?? text(record(item).id)) || null, reason })
  }

  function result(): ReadResult {
    return (
      whole ?? {
        format: first?.format ?? 'vitrine',
        catalog: {
          currency: firstCurrency(currency, given),
          // Those that photos and polls show are wanted, wherever they stand.
          products: (grouping?.products() ?? [...products.values()]).slice(0, extras ? undefined : limit),
          ...extras,
        },
        skipped: [...skipped],
      }
    )
  }

  /** Gives way to the page when there was work for long enough; also when the clock was set in between. */
  const isTired = () => Math.abs(now() - since) > SLICE_MS
  async function rest() {
    await pause()
    signal?.throwIfAborted()
    since = now()
  }
  async function settle() {
    for (const _ of grouping?.settle() ?? []) if (isTired()) await rest()
  }

  /** Each look at the whole costs more than the one before, so it is taken now and then, when there is clearly more to see. */
  async function show({ mayShow, more }: Opened) {
    // Of what is still coming nobody knows how long the line will be still.
    if (!onPage || (!more && now() < due) || products.size <= shown * 2 || mayShow?.() === false) return
    due = now() + LOOK_MS
    shown = products.size
    await settle()
    onPage(result())
    await rest()
  }

  async function take(opened: Opened, base: string) {
    first ??= opened
    due ||= now() + LOOK_MS
    const context: Context = {
      base,
      now,
      miss: (...what) => skip(index, ...what),
      currency: firstCurrency(currency, opened.currency, given),
      limit,
      grouping,
    }
    if (opened.currency) currency ||= context.currency
    const before = products.size
    let start = index
    const noted = skipped.length
    // Of the first page the products themselves tell.
    const here = before ? new Set<string>() : null
    const sizes = imageTemplate && (await import('./template-srcset')).putSizes
    // What has been parsed is work enough for one slice.
    if (isTired()) await rest()
    read: for (let items: Iterable<unknown> | undefined = opened.items; items; items = await opened.more?.())
      for (const item of items) {
        // What has to be combined, or is shown by photos, may come anywhere in the feed.
        if (products.size >= limit && !grouping && opened.mayShow?.() !== false) break read
        if (__WORKER__ && !start && opened.first === products.size) {
          await show(opened)
          whole = await opened.beside?.()
          if (whole) break read
        }
        if (products.size === FEW) {
          const part = import('./keep-product').catch(() => null) // without it, what is held is only larger
          await show(opened)
          keep = (await part)?.keepProduct
        }
        const told = skipped.length
        let product = opened.read(item, context)
        for (let load = context.missing; load; load = context.missing) {
          context.missing = undefined
          await load()
          skipped.length = told
          product = opened.read(item, context)
        }
        if (context.grouping !== grouping) {
          grouping = context.grouping
          for (const known of products.values()) grouping?.add(known)
        }
        // A short first answer is followed by long ones that begin again with it, and with what was left out of it.
        if (here?.size === 0 && typeof product !== 'string' && product.id === products.keys().next().value) {
          skipped.splice(0, noted)
          for (const one of skipped) one.index -= start
          index -= start
          start = 0
        }
        if (typeof product === 'string') {
          skipped.length = told
          skip(index, item, product)
        } else if (!product.id) skip(index, item, 'no id')
        else if ((here ?? products).has(product.id)) skip(index, item, 'id repeated')
        else {
          here?.add(product.id)
          // A product may come again on another page while the store changes.
          if (!products.has(product.id)) {
            const own = product.currency ?? context.currency
            if (product.price) currency ||= own
            if (product.price && own !== currency) product.currency = own
            else if (product.currency) delete product.currency
            for (const picture of product.images) picture.alt ??= product.title
            if (imageTemplate && sizes) sizes(product, imageTemplate)
            products.set(product.id, (!grouping && keep?.(product, base)) || product)
            grouping?.add(product)
          }
        }
        index++
        if (isTired()) {
          await rest()
          await show(opened)
        }
      }
    await settle()
    extras = (await opened.extras?.(products, context, skip)) ?? extras
    return {
      count: index - start,
      fresh: products.size - before,
      products,
      isFull: products.size >= limit && result().catalog.products.length >= limit,
    }
  }

  return { take, result, breathe: async () => void (isTired() && (await rest())) }
}
