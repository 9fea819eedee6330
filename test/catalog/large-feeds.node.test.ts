import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ReadResult } from '../../src/catalog/catalog'
import { collect, parseLarge, sliceJson } from '../../src/catalog/large-json'
import type { LoadOptions } from '../../src/catalog/load-options'
import { loadBody } from './feed-server'

const COUNT = 2500
const ids = Array.from({ length: COUNT }, (_, id) => id)
const names = ids.map(String)
const WORDS = 'Thrown by hand, glazed twice, fired at 1240 degrees; each piece its own. '.repeat(4)
const vitrine = ids.map((id) => ({ id, title: `Bowl ${id}`, url: `/p/${id}`, price: '4900', description: WORDS }))
const shopify = ids.map((id) => ({
  id,
  title: `Bowl ${id}`,
  handle: `bowl-${id}`,
  body_html: WORDS,
  variants: [{ id: 1e6 + id, title: 'Default Title', price: '9.90', available: true }],
}))
const woo = ids.map((id) => ({
  id,
  name: `Bowl ${id}`,
  permalink: `/p/${id}`,
  short_description: WORDS,
  prices: { price: '990', currency_code: 'EUR', currency_minor_unit: 2 },
}))
const PHOTOS = [{ id: 'room', src: '/room.jpg', tags: [{ product: '2499', x: 0.5, y: 0.5 }] }]

/** So that the clock never makes a slice shorter or longer. */
const ticking = () => {
  let time = 0
  return () => (time += 3)
}

interface Line {
  /** Resolves with the first part that is shown. */
  readonly shown: Promise<ReadResult>
  readonly parts: ReadResult[]
  send(from: number, to?: number): void
  close(): void
  breakOff(): void
  readonly loaded: Promise<ReadResult>
  readonly cancelled: Promise<void>
}

/** Loads a feed of which the test gives the pieces. */
function onLine(body: string | Uint8Array<ArrayBuffer>, options: Partial<LoadOptions> = {}): Line {
  const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : body
  let controller!: ReadableStreamDefaultController
  const stream = new ReadableStream({
    start(given) {
      controller = given
    },
  })
  const parts: ReadResult[] = []
  let onShown: (part: ReadResult) => void
  const shown = new Promise<ReadResult>((resolve) => {
    onShown = resolve
  })
  let onCancel: () => void
  const cancelled = new Promise<void>((resolve) => {
    onCancel = resolve
  })
  const loaded = loadBody(stream, {
    now: ticking(),
    pause: () => new Promise((resolve) => setImmediate(resolve)),
    onPage: (part) => {
      parts.push(part)
      onShown(part)
    },
    fetch: async (url, init) => {
      init?.signal?.addEventListener('abort', () => onCancel())
      return String(url).includes('page=') ? Response.json({ products: [] }) : new Response(stream)
    },
    ...options,
  })
  loaded.catch(() => {}) // looked at later
  return {
    shown,
    parts,
    loaded,
    cancelled,
    send: (from, to) => controller.enqueue(bytes.slice(from, to)),
    close: () => controller.close(),
    breakOff: () => controller.error(new TypeError('network error')),
  }
}
const idsOf = ({ catalog }: ReadResult) => catalog.products.map(({ id }) => id)
const FIRST = 5.5e5

describe('a large feed is shown while it comes:', () => {
  it.each([
    ['Shopify’s products', JSON.stringify({ products: shopify })],
    ['a list of Shopify’s', JSON.stringify(shopify)],
    ['WooCommerce’s list', JSON.stringify(woo)],
    ['a list of Vitrine’s', JSON.stringify(vitrine)],
    [
      'a catalog that says first that it has no photos',
      JSON.stringify({ currency: 'JPY', photos: [], products: vitrine }),
    ],
  ])('%s', async (_, body) => {
    const line = onLine(body)
    line.send(0, FIRST)
    const first = await line.shown
    expect(first.catalog.products.length).toBeGreaterThan(0)
    expect(first.catalog.products.length).toBeLessThan(400)
    line.send(FIRST)
    line.close()
    const result = await line.loaded
    expect(idsOf(result)).toEqual(names)
    expect(result.skipped).toEqual([])
    expect(result.partial).toBeUndefined()
    // What was shown once stands where it stood, as it was.
    for (const { catalog } of line.parts)
      expect(JSON.stringify(result.catalog.products)).toContain(JSON.stringify(catalog.products).slice(0, -1))
    expect(line.parts.length).toBeLessThan(15)
  })
})

describe('what may still change is not shown:', () => {
  it.each([
    ['last', { currency: 'JPY', products: vitrine, photos: PHOTOS }],
    ['first', { currency: 'JPY', photos: PHOTOS, products: vitrine }],
  ])('products of a catalog with its photos %s', async (_, catalog) => {
    const line = onLine(JSON.stringify(catalog))
    line.send(0, FIRST)
    line.send(FIRST)
    line.close()
    const { catalog: found } = await line.loaded
    expect(line.parts).toEqual([])
    expect(found.photos?.[0]?.tags).toHaveLength(1)
    expect(found.products).toHaveLength(COUNT)
  })

  it('a catalog that may end in photos, before its end has come; then it is shown in parts', async () => {
    const line = onLine(JSON.stringify({ currency: 'JPY', products: vitrine }))
    line.send(0, FIRST)
    await new Promise((resolve) => setImmediate(resolve))
    expect(line.parts).toEqual([])
    line.send(FIRST)
    line.close()
    expect((await line.shown).catalog.products.length).toBeLessThan(COUNT)
    expect(idsOf(await line.loaded)).toEqual(names)
  })

  it('prices whose currency comes last', async () => {
    const line = onLine(JSON.stringify({ products: vitrine, currency: 'JPY' }), { currency: 'EUR' })
    line.send(0)
    line.close()
    const { catalog } = await line.loaded
    expect(catalog.currency).toBe('JPY')
    for (const { price } of catalog.products) expect(price).toBe('4900')
  })

  it('prices of a feed that names two currencies', async () => {
    const body = `${JSON.stringify({ currency: 'JPY', products: vitrine }).slice(0, -1)},"currency":"EUR"}`
    await expect(loadBody(body)).rejects.toMatchObject({ code: 'not-a-feed' })
  })
})

describe('a large feed that', () => {
  const body = JSON.stringify({ products: shopify })

  it('breaks off when some of it is shown keeps what came, and says so', async () => {
    const line = onLine(body)
    line.send(0, FIRST)
    const { catalog } = await line.shown
    line.breakOff()
    const result = await line.loaded
    expect(result.catalog.products.length).toBeGreaterThanOrEqual(catalog.products.length)
    expect(idsOf(result)).toEqual(names.slice(0, result.catalog.products.length))
    expect(result.partial).toContain('network error')
  })

  it('is cut off when some of it is shown keeps what came, and says so', async () => {
    const line = onLine(body)
    line.send(0, FIRST)
    await line.shown
    line.close()
    const { catalog, partial } = await line.loaded
    expect(catalog.products.length).toBeGreaterThan(100)
    expect(partial).toContain('no whole JSON')
  })

  it.each([
    ['breaks off', (line: Line) => line.breakOff(), 'network'],
    ['is cut off', (line: Line) => line.close(), 'not-a-feed'],
  ])('%s before any of it is shown is an error', async (_, end, code) => {
    const line = onLine(JSON.stringify({ currency: 'JPY', products: vitrine }))
    line.send(0, FIRST)
    end(line)
    await expect(line.loaded).rejects.toMatchObject({ code })
  })

  it('falls silent when some of it is shown keeps what came', async () => {
    const line = onLine(body, { patienceMs: 50 })
    line.send(0, FIRST)
    const { partial } = await line.loaded
    expect(partial).toContain('silent')
  })

  it.each([
    ['a comma too many', (text: string) => `${text.slice(0, -2)},]}`],
    ['a comment', (text: string) => text.replace('{"id":2490,', '/* new */ {"id":2490,')],
    ['a line break in a text', (text: string) => text.replace('"Bowl 2490"', '"Bowl\n2490"')],
  ])('has %s near its end is read to its end, each product once', async (_, soil) => {
    const line = onLine(soil(body))
    line.send(0, FIRST)
    await line.shown
    line.send(FIRST)
    line.close()
    const result = await line.loaded
    expect(idsOf(result)).toEqual(names)
    expect(result.catalog.products[2490]?.title).toBe('Bowl 2490')
    expect(result.partial).toBeUndefined()
  })

  it.each([
    ['near its end', 2490],
    ['at its beginning', 3],
  ])('turns out to be no UTF-8 %s is read in its charset, each product once', async (_, at) => {
    const line = onLine(new Uint8Array(Buffer.from(body.replace(`"Bowl ${at}"`, '"Théière"'), 'latin1')))
    line.send(0, FIRST)
    if (at > 1000) await line.shown
    line.send(FIRST)
    line.close()
    const result = await line.loaded
    expect(idsOf(result)).toEqual(names)
    expect(result.catalog.products[at]?.title).toBe('Théière')
  })

  it('has as many products as are wanted is asked for no more of it', async () => {
    const line = onLine(body, { limit: 24 })
    line.send(0, FIRST)
    const result = await line.loaded
    expect(idsOf(result)).toEqual(names.slice(0, 24))
    await line.cancelled
  })

  it('has photos at its end has them, however few products are wanted', async () => {
    const photos = [{ ...PHOTOS[0], tags: [{ product: '3', x: 0.5, y: 0.5 }] }]
    const text = JSON.stringify({ currency: 'JPY', products: vitrine, photos })
    const { catalog } = await loadBody(text, { limit: 24 })
    expect(catalog.products).toHaveLength(24)
    expect(catalog.photos?.[0]?.tags).toEqual([{ product: '3', x: 0.5, y: 0.5 }])
  })

  it.each([
    ['end', 'products', 'photos'],
    ['beginning', 'photos', 'products'],
  ])('has photos at its %s has what they show, however few products are wanted', async (_, ...order) => {
    const all: Record<string, unknown> = {
      products: vitrine,
      photos: [{ ...PHOTOS[0], tags: [{ product: '2400', x: 0.5, y: 0.5 }] }],
    }
    const text = JSON.stringify({ currency: 'JPY', ...Object.fromEntries(order.map((key) => [key, all[key]])) })
    const { catalog, skipped } = await loadBody(text, { limit: 24 })
    expect(catalog.products.map(({ id }) => id).slice(23)).toEqual(['23', '2400'])
    expect(catalog.photos?.[0]?.tags).toHaveLength(1)
    expect(skipped).toEqual([])
  })

  it('is aborted ends in an AbortError, also when some of it is shown', async () => {
    const controller = new AbortController()
    const line = onLine(body, { signal: controller.signal })
    line.send(0, FIRST)
    await line.shown
    controller.abort()
    line.breakOff()
    await expect(line.loaded).rejects.toMatchObject({ name: 'AbortError' })
  })
})

it('JSON is cut into the same items wherever its pieces end', async () => {
  const words = fc.constantFrom('},{"id"', ']},{"id":', '"products":[', '{', ']', '"', '\\', ',', 'x'.repeat(20_000))
  const leaf = fc.array(words, { maxLength: 5 }).map((all) => all.join(''))
  const item = fc.record({ id: fc.nat(), a: fc.oneof(leaf, fc.array(fc.record({ id: leaf }), { maxLength: 3 })) })
  const list = fc.array(item, { minLength: 1, maxLength: 20 })
  const whole = fc.oneof(
    list,
    list.map((products) => ({ currency: 'EUR', note: ']},{"id"', products, photos: [{ id: 1 }] })),
    list.map((nodes) => ({ data: { shop: { name: '"nodes":[' }, products: { nodes } } })),
  )
  const lengths = fc.array(fc.oneof(fc.integer({ min: 1, max: 90 }), fc.integer({ min: 1, max: 90_000 })), {
    minLength: 1,
    maxLength: 9,
  })
  await fc.assert(
    fc.asyncProperty(whole, lengths, async (value, lengths) => {
      const text = JSON.stringify(value)
      let at = 0
      let turn = 0
      const next = async () => {
        const piece = text.slice(at, (at += turn < 200 ? lengths[turn++ % lengths.length]! : text.length))
        return piece || undefined
      }
      expect(await collect(sliceJson(next), async () => {})).toEqual(value)
      expect(await parseLarge(text, async () => {})).toEqual(value)
    }),
    { numRuns: 100 },
  )
})
