import { httpUrl } from '../lib/urls'
import type { Product, Variant } from './catalog'
import { type Context, readHtml, readPictures } from './context'
import { createGrouping, setVersion } from './group-versions'
import { indexNodes, isA, many, type Node, type Nodes, nodeOf, productsIn, wordOf } from './json-ld-nodes'
import { putCheckout, putOffers } from './json-ld-offers'
import { put, record, size, text } from './leaf'
import type { Opened } from './reader'
import { shopifySrcset } from './shopify-srcset'
import { putVariants } from './variants'

/**
 * Products of schema.org JSON-LD: `Product`, `ProductGroup`, lists and graphs of them.
 *
 * @param page URL of the page that they were found in, for products that don't say theirs.
 * @param broken Why documents were left out.
 */
export function openJsonLd(documents: unknown[], page?: string, broken: string[] = []): Opened {
  const nodes = indexNodes(documents)
  return {
    format: 'jsonld',
    items: [...productsIn(documents, nodes), ...broken],
    idOf: (item) => (typeof item === 'string' ? '' : idOf(record(item)) || wordOf(record(item).url)),
    read: (item, context) => (typeof item === 'string' ? item : readProduct(record(item), nodes, context, page)),
    combine: createGrouping(),
  }
}

function readProduct(node: Node, nodes: Nodes, context: Context, page: string | undefined): Product | string {
  const { base } = context
  const title = wordOf(node.name)
  const [offer] = many(node.offers).map((entry) => nodeOf(entry, nodes))
  const url =
    httpUrl(wordOf(node.url, 8192), base) ??
    httpUrl(wordOf(offer?.url, 8192), base) ??
    httpUrl(page, base) ??
    absolute(node['@id'])
  if (!title) return 'no name'
  if (!url) return 'no url'
  const product: Product = { id: idOf(node) || url, title, url, images: picturesOf(node.image, nodes, base) }
  const broken = node.offers === undefined ? undefined : putOffers(product, node.offers, nodes, context)
  if (broken) return broken
  put(
    product,
    'brand',
    wordOf(nodeOf(node.brand, nodes).name ?? node.brand) || wordOf(nodeOf(node.manufacturer, nodes).name),
  )
  put(product, 'description', readHtml(firstText(node.description), context))
  putRating(product, nodeOf(node.aggregateRating, nodes))
  if (node.checkoutPageURLTemplate) putCheckout(product, node.checkoutPageURLTemplate, context)

  const group = nodeOf(node.isVariantOf, nodes)
  const groupId = wordOf(node.inProductGroupWithID) || idOf(group)
  if (isA(node, /^ProductGroup$/)) {
    readVersions(product, node, nodes, context)
    setVersion(product, product.id)
  } else if (groupId) setVersion(product, groupId, toVariant(node, product, optionNames(group.variesBy)))
  return product
}

/** The versions of a group, which have most of what is known of it. */
function readVersions(product: Product, node: Node, nodes: Nodes, context: Context): void {
  const names = optionNames(node.variesBy)
  const variants: Variant[] = []
  for (const entry of many(node.hasVariant).slice(0, 2048)) {
    const version = nodeOf(entry, nodes)
    const read = readProduct(
      { name: node.name, ...version, isVariantOf: undefined, inProductGroupWithID: undefined },
      nodes,
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
    variants.push(toVariant(version, read, names))
  }
  putVariants(product, variants)
}

function toVariant(
  node: Node,
  { id, title, images, price, compareAt, availability }: Product,
  names: readonly string[],
): Variant {
  const options: Record<string, string> = {}
  for (const name of names.length ? names : DEFAULT_OPTIONS) {
    const value = wordOf(node[name])
    if (value) options[`${name[0]?.toUpperCase()}${name.slice(1)}`] = value
  }
  for (const property of names.length ? many(node.additionalProperty) : []) {
    const { name, value } = record(property)
    if (names.includes(wordOf(name))) options[wordOf(name)] = wordOf(value)
  }
  const own = Object.values(options).join(' / ')
  const variant: Variant = { id, title: own || title, options }
  put(variant, 'price', price)
  put(variant, 'compareAt', compareAt)
  put(variant, 'availability', availability)
  put(variant, 'image', images[0]?.src)
  put(variant, 'sku', wordOf(node.sku))
  return variant
}

const DEFAULT_OPTIONS = ['color', 'size', 'material', 'pattern', 'suggestedAge', 'suggestedGender']

const optionNames = (variesBy: unknown) => many(variesBy).map((name) => wordOf(name).replace(/^.*[/#:]/, ''))

function idOf(node: Node): string {
  const group = isA(node, /^ProductGroup$/) ? node.productGroupID : undefined
  return wordOf(
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
    ].find((value) => wordOf(value)),
  )
}

function picturesOf(value: unknown, nodes: Nodes, base: string) {
  const entries = many(value).map((entry) => {
    if (typeof entry === 'string') return entry
    const node = nodeOf(entry, nodes)
    const [src] = [...many(node.contentUrl), ...many(node.url), node['@id']].map((link) => wordOf(link, 8192))
    return { src, width: wordOf(node.width), height: wordOf(node.height), alt: wordOf(node.caption) }
  })
  const pictures = readPictures(entries, base, shopifySrcset)
  return [...new Map(pictures.map((picture) => [picture.src, picture])).values()]
}

/** Ratings out of ten or a hundred become stars out of five. */
function putRating(product: Product, node: Node): void {
  const best = size(wordOf(node.bestRating)) ?? 5
  const value = ((size(wordOf(node.ratingValue).replace(',', '.')) ?? 0) * 5) / best
  const count = size(wordOf(node.ratingCount ?? node.reviewCount)) ?? 0
  if (value > 0 && value <= 5) product.rating = { value: Math.round(value * 100) / 100, count: Math.round(count) }
}

const firstText = (value: unknown) => {
  const [first] = many(value)
  return record(first)['@value'] ?? first
}

const absolute = (id: unknown) => (/^https?:/.test(text(id)) ? httpUrl(text(id, 8192)) : null)
