import type { Decode } from '../lib/entities'
import { httpUrl } from '../lib/urls'
import type { Product, Variant } from './catalog'
import { type Context, readHtml, readPictures } from './context'
import { createGrouping, setVersion } from './group-versions'
import { createGraph, type Graph, isA, many, type Node, productsIn } from './json-ld-nodes'
import { putOffers, withTerms } from './json-ld-offers'
import { put, record, size, text } from './leaf'
import type { Opened } from './reader'
import { putVariants } from './variants'

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
    grouping: createGrouping(),
  }
}

function readProduct(node: Node, graph: Graph, context: Context, page: string | undefined): Product | string {
  const { base } = context
  const title = graph.word(node.name)
  const [offer] = many(node.offers).map((entry) => graph.node(entry))
  const url =
    httpUrl(graph.word(node.url, 8192), base) ??
    httpUrl(graph.word(offer?.url, 8192), base) ??
    httpUrl(page, base) ??
    absolute(node['@id'])
  if (!title) return 'no name'
  if (!url) return 'no url'
  const product: Product = { id: idOf(node, graph) || url, title, url, images: picturesOf(node.image, graph, base) }
  const broken = node.offers === undefined ? undefined : putOffers(product, node.offers, graph, context)
  if (broken) return broken
  put(
    product,
    'brand',
    graph.word(graph.node(node.brand).name ?? node.brand) || graph.word(graph.node(node.manufacturer).name),
  )
  put(product, 'description', readHtml(firstText(node.description), context))
  putRating(product, graph.node(node.aggregateRating), graph)
  if (node.checkoutPageURLTemplate)
    withTerms(context, ({ putCheckout }) => putCheckout(product, node.checkoutPageURLTemplate, base))

  const group = graph.node(node.isVariantOf)
  const groupId = graph.word(node.inProductGroupWithID) || idOf(group, graph)
  if (isA(node, /^ProductGroup$/)) {
    readVersions(product, node, graph, context)
    setVersion(product, product.id)
  } else if (groupId) setVersion(product, groupId, toVariant(node, product, optionNames(group.variesBy, graph), graph))
  return product
}

/** The versions of a group, which have most of what is known of it. */
function readVersions(product: Product, node: Node, graph: Graph, context: Context): void {
  const names = optionNames(node.variesBy, graph)
  const variants: Variant[] = []
  for (const entry of many(node.hasVariant).slice(0, 2048)) {
    const version = graph.node(entry)
    const read = readProduct(
      { name: node.name, ...version, isVariantOf: undefined, inProductGroupWithID: undefined },
      graph,
      context,
      product.url,
    )
    if (typeof read === 'string' || !version.offers) continue
    if (product.currency && read.currency && read.currency !== product.currency) continue
    if (!variants.length) {
      for (const key of ['currency', 'regions', 'excludedRegions', 'buy'] as const)
        if (read[key]) Object.assign(product, { [key]: read[key] })
      if (!product.images.length) product.images = read.images
    }
    variants.push(toVariant(version, read, names, graph))
  }
  putVariants(product, variants)
}

function toVariant(
  node: Node,
  { id, title, images, price, compareAt, availability }: Product,
  names: readonly string[],
  graph: Graph,
): Variant {
  const options: Record<string, string> = {}
  for (const name of names.length ? names : DEFAULT_OPTIONS) {
    const value = graph.word(node[name])
    if (value) options[`${name[0]?.toUpperCase()}${name.slice(1)}`] = value
  }
  for (const property of names.length ? many(node.additionalProperty) : []) {
    const { name, value } = record(property)
    if (names.includes(graph.word(name))) options[graph.word(name)] = graph.word(value)
  }
  const own = Object.values(options).join(' / ')
  const variant: Variant = { id, title: own || title, options }
  put(variant, 'price', price)
  put(variant, 'compareAt', compareAt)
  put(variant, 'availability', availability)
  put(variant, 'image', images[0]?.src)
  put(variant, 'sku', graph.word(node.sku))
  return variant
}

const DEFAULT_OPTIONS = ['color', 'size', 'material', 'pattern', 'suggestedAge', 'suggestedGender']

const optionNames = (variesBy: unknown, graph: Graph) =>
  many(variesBy).map((name) => graph.word(name).replace(/^.*[/#:]/, ''))

function idOf(node: Node, graph: Graph): string {
  const group = isA(node, /^ProductGroup$/) ? node.productGroupID : undefined
  return graph.word(
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

const absolute = (id: unknown) => (/^https?:/.test(text(id)) ? httpUrl(text(id, 8192)) : null)
