import { breathe } from '../lib/breathe'
import type { Decode } from '../lib/entities'
import { record, text } from './leaf'

/** An object of a JSON-LD document. */
export type Node = Record<string, unknown>

/** Documents that belong together, with what leads from one part to another. */
export interface Graph {
  /** A value as node: a bare reference (`{"@id": …}`) becomes what is said elsewhere in the documents. */
  node(value: unknown): Node
  /** The text of a value: plain, `{"@value": …}`, a named thing, or the first of several. Entities are decoded once. */
  word(value: unknown, maxLength?: number): string
}

/** Deeper nesting than that is no product's. */
const MAX_DEPTH = 12

export async function createGraph(documents: unknown[], decode: Decode): Promise<Graph> {
  const nodes = new Map<string, Node>()
  const seen = new Set<unknown>()
  function* visit(value: unknown, depth: number): Generator<void> {
    if (depth > MAX_DEPTH || typeof value !== 'object' || !value || seen.has(value)) return
    seen.add(value)
    const node = record(value)
    const id = text(node['@id'])
    if (id && Object.keys(node).length > Object.keys(nodes.get(id) ?? { '@id': 1 }).length) nodes.set(id, node)
    yield
    for (const inner of Array.isArray(value) ? value : Object.values(node)) yield* visit(inner, depth + 1)
  }
  await inSlices(visit(documents, 0))
  return {
    node(value) {
      const node = record(Array.isArray(value) ? value[0] : value)
      const id = text(node['@id'])
      return (id && Object.keys(node).length < 3 && nodes.get(id)) || node
    },
    word(value, maxLength) {
      const [first] = many(value)
      const node = record(first)
      return text(decode(text(node['@value'] ?? node.name ?? first, maxLength)), maxLength)
    },
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
  const found = new Map<unknown, Node>()
  const seen = new Set<unknown>()
  function* visit(value: unknown, depth: number): Generator<void> {
    if (depth > MAX_DEPTH || seen.has(value)) return
    yield
    if (typeof value === 'object') seen.add(value)
    if (Array.isArray(value)) {
      for (const inner of value) yield* visit(inner, depth + 1)
      return
    }
    const node = graph.node(value)
    const id = text(node['@id'])
    // Careless pages call all their products `#product`.
    if (isA(node, PRODUCT)) found.set(id ? `${id} ${graph.word(node.name)}` : node, node)
    else for (const way of WAYS) if (node[way]) yield* visit(node[way], depth + 1)
  }
  await inSlices(visit(documents, 0))
  return [...found.values()]
}

/** Properties that lead from a page or a list to its products. */
const WAYS = '@graph itemListElement item mainEntity mainEntityOfPage itemOffered hasPart about offers'.split(' ')
