import { breathe } from '../lib/breathe'
import type { Decode } from '../lib/entities'
import type { Availability } from './catalog'
import { type Context, readStock } from './context'
import { record, text } from './leaf'

/** An object of a JSON-LD document. */
export type Node = Record<string, unknown>

/** Documents that belong together, with what leads from one part to another. */
export interface Graph {
  /** A value as node: a bare reference (`{"@id": …}`) becomes what is said elsewhere in the documents. */
  node(value: unknown): Node
  /** All that is said of a thing where its `@id` is, unless that is said of something else. */
  whole(node: Node): Node
  /** The text of a value: plain, `{"@value": …}`, a named thing, or the first of several. Entities are decoded once. */
  word(value: unknown, maxLength?: number): string
}

/** Deeper nesting than that is no product's. */
const MAX_DEPTH = 12

/** Careless pages call all their products `#product`; of so many the same may be said in several places. */
const MAX_SAME = 16

/** What two of one `@id` don't both have when they are not the same. */
const TELLING = '@type name sku productID price priceCurrency availability'.split(' ')

export async function createGraph(documents: unknown[], decode: Decode): Promise<Graph> {
  const nodes = new Map<string, Node[]>()
  const agree = (one: Node, other: Node) =>
    TELLING.every((key) => !one[key] || !other[key] || word(one[key]) === word(other[key]))
  const seen = new Set<unknown>()
  function* visit(value: unknown, depth: number): Generator<void> {
    if (depth > MAX_DEPTH || typeof value !== 'object' || !value || seen.has(value)) return
    seen.add(value)
    const node = record(value)
    const id = text(node['@id'])
    if (id && Object.keys(node).length > 1) {
      const same = nodes.get(id) ?? []
      const at = same.findIndex((known) => agree(known, node))
      if (at >= 0) same[at] = { ...node, ...same[at] }
      else if (same.length < MAX_SAME) nodes.set(id, [...same, node])
    }
    yield
    for (const inner of Array.isArray(value) ? value : Object.values(node)) yield* visit(inner, depth + 1)
  }
  await inSlices(visit(documents, 0))
  function word(value: unknown, maxLength?: number): string {
    const [first] = many(value)
    const node = record(first)
    return text(decode(text(node['@value'] ?? node.name ?? first, maxLength)), maxLength)
  }
  const sameAs = (node: Node) => nodes.get(text(node['@id'])) ?? []
  return {
    node(value) {
      const node = record(Array.isArray(value) ? value[0] : value)
      const [first, ...others] = Object.keys(node).length < 3 ? sameAs(node) : []
      const size = (one: Node) => Object.keys(one).length
      return first ? others.reduce((most, one) => (size(one) > size(most) ? one : most), first) : node
    },
    whole: (node) => sameAs(node).find((known) => agree(known, node)) ?? node,
    word,
  }
}

/** Nodes that are looked at between two pauses: some milliseconds on a slow phone. */
const SLICE = 500

async function inSlices(steps: Generator<void>): Promise<void> {
  let count = 0
  for (const _ of steps) if (++count % SLICE === 0) await breathe()
}

/** JSON-LD makes no difference between one value and a list of one. */
export const many = (value: unknown): unknown[] =>
  Array.isArray(value) ? value : value === undefined || value === null ? [] : [value]

/** Whether a node is of one of the types, however its vocabulary is written. */
export function isA(node: Node, types: RegExp): boolean {
  return many(node['@type'] ?? node.type).some((type) => types.test(text(type).replace(/^.*[/#:]/, '')))
}

const PRODUCT = /^(Product|ProductGroup|IndividualProduct|ProductModel|SomeProducts|Vehicle|Car)$/

/** All products of the documents, in their order and once each; versions within a group are left to it. */
export async function productsIn(documents: unknown, graph: Graph): Promise<Node[]> {
  const found = new Map<Node, Node>()
  const seen = new Set<unknown>()
  /** `more`: what is said of a product by what it stands in. */
  function* visit(value: unknown, depth: number, more?: Node): Generator<void> {
    if (depth > MAX_DEPTH || seen.has(value)) return
    yield
    if (typeof value === 'object') seen.add(value)
    if (Array.isArray(value)) {
      for (const inner of value) yield* visit(inner, depth + 1, more)
      return
    }
    const node = graph.node(value)
    if (isA(node, PRODUCT)) {
      const whole = graph.whole(node)
      const known = found.get(whole) ?? whole
      found.set(whole, more ? { ...more, ...known } : known)
      return
    }
    for (const way of WAYS) {
      const { url } = node
      const of = way === 'itemOffered' ? { offers: node } : way === 'item' && url ? { url } : undefined
      if (node[way]) yield* visit(node[way], depth + 1, of)
    }
  }
  await inSlices(visit(documents, 0))
  return [...found.values()]
}

/** Properties that lead from a page or a list to its products. */
const WAYS =
  '@graph itemListElement item mainEntity mainEntityOfPage itemOffered hasPart about offers hasOfferCatalog makesOffer'.split(
    ' ',
  )

/** An offer's stock: a word, an address with or without a slash at its end, or a reference to one. */
export function stockOf({ availability }: Node, graph: Graph, context: Context): Availability | undefined {
  const { '@id': id } = record(many(availability)[0])
  return readStock(graph.word(id ?? availability).replace(/\/$/, ''), context)
}
