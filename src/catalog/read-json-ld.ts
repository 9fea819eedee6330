import type { Decode } from '../lib/entities'
import type { Product } from './catalog'
import { type Context, firstCurrency, need, type Part, readHtml, readPictures } from './context'
import { feedUrl } from './feed-url'
import { createGraph, type Graph, isA, many, type Node, productsIn, stockOf } from './json-ld-nodes'
import { MAX_ID, put, record, size, text } from './leaf'
import type { OwnTerms } from './own-terms'
import { readMoney } from './read-money'
import type { Opened } from './reader'

/**
 * Products of schema.org JSON-LD: `Product`, `ProductGroup`, lists and graphs of them.
 *
 * @param page URL of the page that they were found in, for products that don't say theirs.
 * @param broken Why documents were left out.
 */
export async function openJsonLd(
  documents: unknown[],
  decode: Decode,
  page?: string,
  broken: string[] = [],
): Promise<Opened> {
  const graph = await createGraph(documents, decode)
  return {
    format: 'jsonld',
    items: [...(await productsIn(documents, graph)), ...broken],
    idOf: (item) => (typeof item === 'string' ? '' : idOf(record(item), graph) || graph.word(record(item).url)),
    read: (item, context) => (typeof item === 'string' ? item : readProduct(record(item), graph, context, page)),
  }
}

/** The same of the texts of a page's scripts; `null` when one of them is not clean, or when there is no product in them. */
export async function openScripts(scripts: readonly string[], decode: Decode, page: string): Promise<Opened | null> {
  try {
    const opened = await openJsonLd(
      scripts.map((script) => JSON.parse(script)),
      decode,
      page,
    )
    return [...opened.items].length ? opened : null
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}

function readProduct(node: Node, graph: Graph, context: Context, page: string | undefined): Product | string {
  const { base } = context
  const title = graph.word(node.name)
  const [offer] = many(node.offers).map((entry) => graph.node(entry))
  const [version] = many(node.hasVariant).map((entry) => graph.node(entry))
  const [offered] = many(version?.offers).map((entry) => graph.node(entry))
  const address = (of: Node | undefined) => feedUrl(graph.word(of?.url, 8192), base)
  const url =
    address(node) ??
    address(offer) ??
    feedUrl(page, base) ??
    absolute(node['@id']) ??
    address(version) ??
    address(offered) ??
    // Of a page's text that does not say its address, it is where the text was found.
    (page === '' ? base : null)
  if (!title) return 'no name'
  if (!url) return 'no url'
  const product: Product = {
    id: idOf(node, graph) || url.slice(-MAX_ID),
    title,
    url,
    images: picturesOf(node.image, graph, base),
  }
  const broken = node.offers === undefined ? undefined : readOffers(product, node.offers, graph, context)
  if (broken) return broken
  put(
    product,
    'brand',
    graph.word(graph.node(node.brand).name ?? node.brand) || graph.word(graph.node(node.manufacturer).name),
  )
  put(product, 'description', readHtml(firstText(node.description), context))
  putRating(product, graph.node(node.aggregateRating), graph)
  if (node.checkoutPageURLTemplate) need(context, TERMS)?.putCheckout(product, node.checkoutPageURLTemplate, base)

  const group = graph.whole(graph.node(node.isVariantOf))
  const groupId = graph.word(node.inProductGroupWithID) || idOf(group, graph)
  if (isA(node, /^ProductGroup$/)) {
    const read = (version: Node) => readProduct(version, graph, context, product.url)
    need(context, VERSIONS)?.readVersions(product, node, graph, context, read)
  } else if (groupId) need(context, VERSIONS)?.putVersion(product, node, groupId, group, graph, context)
  return product
}

const OFFERS: Part<typeof import('./json-ld-offers')> = { load: () => import('./json-ld-offers') }
const TERMS: Part<typeof import('./json-ld-terms')> = { load: () => import('./json-ld-terms') }
const VERSIONS: Part<typeof import('./json-ld-versions')> = { load: () => import('./json-ld-versions') }

/** What few offers say: where they are sold, and how they are bought by link. */
const TERM = /^(eligibleRegion|ineligibleRegion|areaServed|shippingDetails|checkoutPageURLTemplate)$/

/** What an offer has that stands for several, or whose price is said at length. */
const MANY = /^(offers|priceSpecification|lowPrice|highPrice)$/

/**
 * Gives a product what its offers say. One offer with its price is read here, all else by a part of its own. Returns why,
 * when a price is there but can't be read.
 */
function readOffers(product: Product, value: unknown, graph: Graph, context: Context): string | undefined {
  const offers = many(value).map((entry) => graph.node(entry))
  const [offer] = offers
  const has = (node: Node | undefined, names: RegExp) => Object.keys(node ?? {}).some((name) => names.test(name))
  const putTerms = (target: OwnTerms, all: Node[]) => {
    if (all.some((each) => has(each, TERM))) need(context, TERMS)?.putTerms(target, all, graph, context)
  }
  if (offers.length > 1 || has(offer, MANY))
    return need(context, OFFERS)?.putOffers(product, offers, graph, context, putTerms)
  const written = many(offer?.price)[0]
  const price = typeof written === 'number' ? written : graph.word(written)
  const currency = firstCurrency(graph.word(offer?.priceCurrency), context.currency)
  const money = readMoney(price, currency, context, 'readAmount')
  if (graph.word(written) && !money) return `price "${graph.word(written)}" can't be read`
  if (money) Object.assign(product, { price: money.price, currency: money.currency })
  if (offer) put(product, 'availability', stockOf(offer, graph, context))
  putTerms(product, offers)
  return
}

function idOf(node: Node, graph: Graph): string {
  const group = isA(node, /^ProductGroup$/) ? node.productGroupID : undefined
  return graph
    .word(
      [
        group,
        node.sku,
        node.productID,
        node.mpn,
        node.gtin13,
        node.gtin14,
        node.gtin12,
        node.gtin8,
        node.gtin,
        node.productGroupID,
        node['@id'],
      ].find((value) => graph.word(value)),
    )
    .slice(-MAX_ID)
}

function picturesOf(value: unknown, graph: Graph, base: string) {
  const entries = many(value).map((entry) => {
    if (typeof entry === 'string') return entry
    const node = graph.node(entry)
    const [src] = [...many(node.contentUrl), ...many(node.url), node['@id']].map((link) => graph.word(link, 8192))
    return { src, width: graph.word(node.width), height: graph.word(node.height), alt: graph.word(node.caption) }
  })
  const pictures = readPictures(entries, base)
  return [...new Map(pictures.map((picture) => [picture.src, picture])).values()]
}

/** Ratings out of ten or a hundred become stars out of five. */
function putRating(product: Product, node: Node, graph: Graph): void {
  const best = size(graph.word(node.bestRating)) ?? 5
  const value = ((size(graph.word(node.ratingValue).replace(',', '.')) ?? 0) * 5) / best
  const count = size(graph.word(node.ratingCount ?? node.reviewCount)) ?? 0
  if (value > 0 && value <= 5) product.rating = { value: Math.round(value * 100) / 100, count: Math.round(count) }
}

const firstText = (value: unknown) => {
  const [first] = many(value)
  return record(first)['@value'] ?? first
}

const absolute = (id: unknown) => (/^https?:/.test(text(id)) ? feedUrl(text(id, 8192)) : null)
