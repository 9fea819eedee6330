import type { Product, ReadResult, Skipped } from './catalog'
import type { Context } from './context'
import { record, text } from './leaf'
import type { LoadOptions } from './load-options'
import type { Opened, PageRead, Skip } from './reader'

/** Pictures and variants that are read between two pauses: some 5 ms of work on a slow phone. */
const SLICE = 300

/** Collects the pages of one feed. */
export interface Reading {
  /** Reads one page in slices; gives what the next page's address depends on, and how many products were new. */
  take(opened: Opened, base: string): Promise<Pick<PageRead, 'count' | 'products' | 'isFull'> & { fresh: number }>
  /** What is read so far. */
  result(): ReadResult
}

export function createReading(options: Omit<LoadOptions, 'fetch'>): Reading {
  const { limit = Number.POSITIVE_INFINITY, pause = macrotask, now = Date.now, onPage, signal } = options
  const products = new Map<string, Product>()
  const skipped: Skipped[] = []
  let first: Opened | undefined
  let currency = ''
  let extras = {}
  let index = 0

  const skip: Skip = (place, item, reason) => {
    skipped.push({ index: place, id: (first?.idOf?.(item) ?? text(record(item).id)) || null, reason })
  }

  function result(): ReadResult {
    const all = [...products.values()]
    const combined = first?.combine?.(all) ?? all
    return {
      format: first?.format ?? 'vitrine',
      catalog: {
        currency: currency || code(options.currency) || NO_CURRENCY,
        products: combined.slice(0, limit),
        ...extras,
      },
      skipped: [...skipped],
    }
  }

  /** Keeps a product, unless its id is known; a product of an earlier page may come again while the store changes. */
  function keep(product: Product, item: unknown, own: string, here: Set<string>): void {
    const { id } = product
    if (!id) skip(index, item, 'no id')
    else if (here.has(id)) skip(index, item, 'id repeated')
    else if (!products.has(id)) {
      if (product.price) {
        currency ||= own
        if (own === currency) delete product.currency
        else product.currency = own
      }
      for (const picture of product.images) picture.alt ??= product.title
      products.set(id, product)
    }
    here.add(id)
  }

  async function take(opened: Opened, base: string) {
    first ??= opened
    currency ||= code(opened.currency)
    const context: Context = { base, now, currency: currency || code(options.currency) || NO_CURRENCY }
    const before = products.size
    const start = index
    const here = new Set<string>()
    let work = 0
    for (const item of opened.items) {
      // What has to be combined may come anywhere in the feed.
      if (products.size >= limit && !opened.combine) break
      let product = opened.read(item, context)
      if (context.unclear && !context.thorough) {
        context.thorough = await import('./thorough')
        product = opened.read(item, context)
      }
      if (typeof product === 'string') skip(index, item, product)
      else if (product) {
        keep(product, item, product.currency ?? context.currency, here)
        work += product.images.length + (product.variants?.length ?? 0)
      }
      index++
      if (++work > SLICE) {
        work = 0
        onPage?.(result())
        await pause()
        signal?.throwIfAborted()
      }
    }
    extras = opened.extras?.(products, context, skip) ?? extras
    return {
      count: index - start,
      fresh: products.size - before,
      products,
      isFull: products.size >= limit && (!first.combine || result().catalog.products.length >= limit),
    }
  }

  return { take, result }
}

const NO_CURRENCY = 'XXX'

const code = (currency: unknown) => /^[A-Z]{3}$/.exec(text(currency).toUpperCase())?.[0] ?? ''

const macrotask = () => new Promise<void>((resolve) => setTimeout(resolve))
