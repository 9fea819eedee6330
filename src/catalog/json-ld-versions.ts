import type { Product, Variant } from './catalog'
import { type Context, setVersion } from './context'
import { type Graph, many, type Node } from './json-ld-nodes'
import { put, record } from './leaf'
import { putOwnTerms } from './own-terms'
import { putVariants } from './variants'

/** The versions of a group, which have most of what is known of it. */
export function readVersions(
  product: Product,
  node: Node,
  graph: Graph,
  context: Context,
  readProduct: (version: Node) => Product | string,
): void {
  const names = optionNames(node.variesBy, graph)
  const versions = new Map<Variant, Product>()
  for (const entry of many(node.hasVariant).slice(0, 2048)) {
    const version = graph.node(entry)
    const read = readProduct({
      name: node.name,
      ...version,
      isVariantOf: undefined,
      inProductGroupWithID: undefined,
    })
    if (typeof read === 'string' || !version.offers) continue
    if (product.currency && read.currency && read.currency !== product.currency) continue
    put(product, 'currency', read.currency)
    if (!product.images.length) product.images = read.images
    versions.set(toVariant(version, read, names, graph), read)
  }
  putOwnTerms(product, [...versions])
  putVariants(product, [...versions.keys()])
  setVersion(context, product, product.id)
}

/** A product that says itself of which group it is a version. */
export function putVersion(
  product: Product,
  node: Node,
  groupId: string,
  group: Node,
  graph: Graph,
  context: Context,
): void {
  setVersion(context, product, groupId, toVariant(node, product, optionNames(group.variesBy, graph), graph))
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
