import { decodeEntities } from '../lib/entities'
import { record, text } from './leaf'

/** An object of a JSON-LD document. */
export type Node = Record<string, unknown>

/** Nodes by `@id`, so that a reference finds what is said elsewhere in the document. */
export type Nodes = ReadonlyMap<string, Node>

/** Deeper nesting than that is no product's. */
const MAX_DEPTH = 12

export function indexNodes(documents: unknown[]): Nodes {
  const nodes = new Map<string, Node>()
  const seen = new Set<unknown>()
  const visit = (value: unknown, depth: number): void => {
    if (depth > MAX_DEPTH || typeof value !== 'object' || !value || seen.has(value)) return
    seen.add(value)
    const node = record(value)
    const id = text(node['@id'])
    if (id && Object.keys(node).length > Object.keys(nodes.get(id) ?? { '@id': 1 }).length) nodes.set(id, node)
    for (const inner of Array.isArray(value) ? value : Object.values(node)) visit(inner, depth + 1)
  }
  visit(documents, 0)
  return nodes
}

/** A value as node: a bare reference (`{"@id": …}`) becomes what it refers to. */
export function nodeOf(value: unknown, nodes: Nodes): Node {
  const node = record(Array.isArray(value) ? value[0] : value)
  const id = text(node['@id'])
  return (id && Object.keys(node).length < 3 && nodes.get(id)) || node
}

/** JSON-LD makes no difference between one value and a list of one. */
export const many = (value: unknown): unknown[] =>
  Array.isArray(value) ? value : value === undefined || value === null ? [] : [value]

/** The text of a value: plain, `{"@value": …}`, a named thing, or the first of several. Entities are decoded once. */
export function wordOf(value: unknown, maxLength?: number): string {
  const [first] = many(value)
  const node = record(first)
  return text(decodeEntities(text(node['@value'] ?? node.name ?? first, maxLength)), maxLength)
}

/** Whether a node is of one of the types, however its vocabulary is written. */
export function isA(node: Node, types: RegExp): boolean {
  return many(node['@type'] ?? node.type).some((type) => types.test(text(type).replace(/^.*[/#:]/, '')))
}

const PRODUCT = /^(Product|ProductGroup|IndividualProduct|ProductModel|SomeProducts|Vehicle|Car)$/

/** All products of the documents, in their order and once each; versions within a group are left to it. */
export function productsIn(documents: unknown, nodes: Nodes): Node[] {
  const found = new Map<unknown, Node>()
  const seen = new Set<unknown>()
  const visit = (value: unknown, depth: number): void => {
    if (depth > MAX_DEPTH || seen.has(value)) return
    if (typeof value === 'object') seen.add(value)
    if (Array.isArray(value)) {
      for (const inner of value) visit(inner, depth + 1)
      return
    }
    const node = nodeOf(value, nodes)
    const id = text(node['@id'])
    // Careless pages call all their products `#product`.
    if (isA(node, PRODUCT)) found.set(id ? `${id} ${wordOf(node.name)}` : node, node)
    else for (const way of WAYS) if (node[way]) visit(node[way], depth + 1)
  }
  visit(documents, 0)
  return [...found.values()]
}

/** Properties that lead from a page or a list to its products. */
const WAYS = [
  '@graph',
  'itemListElement',
  'item',
  'mainEntity',
  'mainEntityOfPage',
  'itemOffered',
  'hasPart',
  'about',
  'offers',
]
