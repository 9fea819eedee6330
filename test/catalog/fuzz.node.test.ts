import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CatalogError, type ReadResult } from '../../src/catalog/catalog'
import { readCatalog } from '../../src/catalog/load-catalog'
import { loadBody, PAGE } from './feed-server'

const FOLDER = new URL('../fixtures/feeds/', import.meta.url)
const feeds = readdirSync(FOLDER).map((name) => readFileSync(new URL(name, FOLDER)))
const json = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.json'))
  .map((name): unknown => JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8')))

const KEYS =
  'products product variants images image price compare_at_price compareAt options title url handle id tags photos polls choices data edges node nodes prices permalink variations @graph @type offers name hasVariant itemListElement __proto__ constructor toString media buy rating regions srcset position currency'.split(
    ' ',
  )
const TEXTS = [
  '',
  'Product',
  'EUR',
  '1.234,56 €',
  '49.90',
  '-1',
  'javascript:alert(1)',
  'data:text/html,x',
  '/p',
  '<b>&amp;&lt;script>',
  '\ud800',
  '\u0000',
  '__proto__',
  'in stock',
  'gid://shopify/Product/1',
  'https://cdn.shopify.com/a.jpg',
  'x'.repeat(3000),
]

const leaf = fc.oneof(
  fc.constantFrom(...TEXTS),
  fc.string({ unit: 'binary' }),
  fc.double(),
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
  fc.constant(undefined),
)
const { value: anything } = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 5, depthSize: 'small' },
    leaf,
    fc.array(tie('value'), { maxLength: 5 }),
    fc.dictionary(fc.constantFrom(...KEYS), tie('value'), { maxKeys: 8 }),
  ),
}))

/** A catalog of own, primitive leaves whose addresses are http(s), or a CatalogError; nothing else. */
async function check(reading: Promise<ReadResult>): Promise<void> {
  const result = await reading.catch((error: unknown) => {
    if (error instanceof CatalogError) return null
    throw error
  })
  if (!result) return
  for (const product of result.catalog.products) {
    expect(product.id && product.title).toBeTruthy()
    for (const url of [product.url, ...product.images.map(({ src }) => src), product.buy?.url]) {
      if (url !== undefined) expect(url).toMatch(/^https?:/)
    }
    for (const price of [
      product.price,
      product.compareAt,
      product.maxPrice,
      ...(product.variants ?? []).map((v) => v.price),
    ]) {
      if (price !== undefined) expect(price).toMatch(/^\d+(\.\d+)?$/)
    }
    if (product.compareAt) expect(Number(product.compareAt)).toBeGreaterThan(Number(product.price))
    expect(() => encodeURIComponent(product.title + (product.description ?? ''))).not.toThrow()
  }
  const visit = (value: unknown): void => {
    if (typeof value !== 'object') expect(['string', 'number']).toContain(typeof value)
    else for (const inner of Object.values(value ?? {})) visit(inner)
  }
  visit(result.catalog)
  expect(({} as Record<string, unknown>).polluted).toBeUndefined()
}

/** Replaces, drops or doubles parts of a JSON value, somewhere. */
function mutate(value: unknown, random: () => number, strange: () => unknown): unknown {
  const dice = random()
  if (dice < 0.03) return strange()
  if (Array.isArray(value))
    return value.flatMap((inner) =>
      random() < 0.02 ? [] : random() < 0.02 ? [inner, inner] : [mutate(inner, random, strange)],
    )
  if (typeof value !== 'object' || !value) return dice < 0.06 ? strange() : value
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [random() < 0.01 ? 'x' : key, mutate(inner, random, strange)]),
  )
}

describe('any feed', () => {
  it('of any JSON gives a catalog or a CatalogError', async () => {
    await fc.assert(
      fc.asyncProperty(
        anything,
        fc.constantFrom('auto', 'vitrine', 'shopify', 'woocommerce', 'jsonld', 'google') as fc.Arbitrary<'auto'>,
        async (input, format) => {
          await check(readCatalog(input, { base: PAGE, format, currency: 'KWD' }))
        },
      ),
      { numRuns: 700 },
    )
  }, 30_000)

  it('of any text gives a catalog or a CatalogError', async () => {
    const pieces = fc.array(
      fc.oneof(
        fc.constantFrom(
          '<',
          '>',
          '"',
          "'",
          '&',
          '<![CDATA[',
          ']]>',
          '<!--',
          '-->',
          '<item>',
          '</item>',
          '<g:id>',
          '</g:id>',
          '<g:shipping>',
          'id\ttitle\tlink\n',
          'id,title,link,price\n',
          ',',
          '\t',
          '\n',
          '#',
          '{',
          '[',
          '}',
          '<html',
          '<script type="application/ld+json">',
          '</script>',
          '<meta property="og:type" content="product">',
          '<div itemscope itemtype="http://schema.org/Product">',
          'itemprop="name"',
          '&#x110000;',
          '&nbsp',
          '\ufeff',
          '\u0000',
          '"a""b"',
          '<?xml',
          '<rss>',
          '<!DOCTYPE x>',
          '/*',
          '//',
          '\\',
        ),
        fc.string({ unit: 'binary', maxLength: 6 }),
      ),
      { maxLength: 60 },
    )
    await fc.assert(
      fc.asyncProperty(pieces, async (parts) => check(loadBody(parts.join('')))),
      { numRuns: 700 },
    )
  }, 30_000)

  it('of any bytes gives a catalog or a CatalogError', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (bytes) => check(loadBody(new Uint8Array(bytes)))),
      { numRuns: 500 },
    )
  })

  it('made of a good one by changing its JSON gives a catalog or a CatalogError', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...json),
        fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true })),
        fc.infiniteStream(leaf),
        async (feed, dice, strange) => {
          const changed = mutate(
            feed,
            () => dice.next().value,
            () => strange.next().value,
          )
          await check(readCatalog(changed, { base: PAGE, currency: 'EUR' }))
        },
      ),
      { numRuns: 500 },
    )
  }, 30_000)

  it('made of a good one by changing its bytes gives a catalog or a CatalogError', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...feeds),
        fc.array(
          fc.tuple(
            fc.nat(20_000),
            fc.nat(20),
            fc.constantFrom('', '"', '<', '>', '&', ',', '\n', '\t', '{', ']', '\u0000', '</item>', '<![CDATA[', '-->'),
          ),
          { maxLength: 6 },
        ),
        async (feed, cuts) => {
          let text = feed.toString()
          for (const [at, length, put] of cuts)
            text = text.slice(0, at % text.length) + put + text.slice((at % text.length) + length)
          await check(loadBody(text))
        },
      ),
      { numRuns: 500 },
    )
  }, 30_000)

  it.each([
    ['<'.repeat(200_000)],
    ['<a "'.repeat(100_000)],
    ['<item>'.repeat(50_000)],
    [`<rss>${'<item><g:id>'.repeat(20_000)}`],
    [`<rss><item><title>${'<![CDATA['.repeat(50_000)}`],
    [`id,title,link\n${'"'.repeat(200_001)}`],
    [`id\ttitle\tlink\n${'"a"b'.repeat(50_000)}`],
    [`[${'{"a":'.repeat(20_000)}`],
    [`{"products":[{"id":1,"title":"x","url":"/x","description":"${'<script'.repeat(50_000)}"}]}`],
    [`{"products":[{"id":1,"title":"x","url":"/x","price":"${'1 234'.repeat(50_000)}"}]}`],
    [`{"a":"${'\\"'.repeat(100_000)}`],
    [`<html>${'<div itemscope itemtype="http://schema.org/Product">'.repeat(5000)}`],
    [`<html>${'<script type="application/ld+json">'.repeat(20_000)}`],
    [`<html>${'<script>'.repeat(50_000)}`],
    [
      `<html><meta property="og:type" content="product">${'<meta property="og:image" content="/a.jpg">'.repeat(20_000)}`,
    ],
    [`{"@type":"Product","name":"x","url":"https://x.example/","offers":[${'{"price":1},'.repeat(20_000)}{}]}`],
  ])(
    'is read in bounded time, however hostile: %#',
    async (text) => {
      // Processor time, so that a busy machine is no slow reader.
      const start = process.cpuUsage()
      await check(loadBody(text))
      expect(process.cpuUsage(start).user / 1000).toBeLessThan(4000)
    },
    30_000,
  )

  it('may be an object that contains itself', async () => {
    const product: Record<string, unknown> = { '@type': 'Product', id: 1, title: 'x', url: '/x' }
    Object.assign(product, {
      variants: [product],
      offers: product,
      hasVariant: product,
      mainEntity: product,
      data: product,
      products: [product],
      isVariantOf: product,
      '@graph': [product],
    })
    for (const format of ['auto', 'vitrine', 'shopify', 'woocommerce', 'jsonld'] as const)
      await check(readCatalog(product, { base: PAGE, format }))
    const page: Record<string, unknown> = { '@type': 'WebPage' }
    Object.assign(page, { mainEntity: page, about: [page], '@graph': [page, page] })
    await check(readCatalog(page, { base: PAGE }))
  })
})
