/** A share and the one it came by. */
export interface TreeNode {
  readonly id: string
  readonly parent: string | null
}

/**
 * Structural virality of one tree (Goel, Anderson, Hofman, Watts: The Structural Virality of Online Diffusion, 2016):
 * the mean distance over all pairs of its nodes. Near 2 for a broadcast (a star), growing with the number of nodes for
 * a chain. 0 for one node. In linear time: an edge lies on the way of every pair that it parts.
 * @throws Error for several roots (a parent that is not in the list makes a root), an id twice, or a cycle
 */
export function structuralVirality(nodes: readonly TreeNode[]): number {
  const sizes = subtreeSizes(nodes)
  const roots = nodes.filter(({ id, parent }) => parent === null || parent === id || !sizes.has(parent))
  if (roots.length > 1) throw new Error(`structuralVirality(): ${roots.length} roots; one tree at a time`)
  const total = nodes.length
  if (total < 2) return 0
  let distances = 0
  for (const { id, parent } of nodes) if (parent !== null && sizes.has(parent)) distances += cut(sizes.get(id)!, total)
  return (2 * distances) / (total * (total - 1))
}

/** Pairs whose way goes over the edge above a subtree. */
const cut = (size: number, total: number): number => size * (total - size)

/** Size of the subtree below each node, itself included; throws for an id twice or a cycle. */
export function subtreeSizes(nodes: readonly TreeNode[]): Map<string, number> {
  const sizes = new Map(nodes.map(({ id }) => [id, 1]))
  if (sizes.size < nodes.length) throw new Error('structuralVirality(): an id stands twice')
  const parents = new Map(nodes.map(({ id, parent }) => [id, parent]))
  const waiting = new Map<string, number>()
  for (const { parent } of nodes)
    if (parent !== null && sizes.has(parent)) waiting.set(parent, (waiting.get(parent) ?? 0) + 1)
  // From the leaves up: a node is done when all its children are. In a cycle nobody ever is.
  const ready = nodes.filter(({ id }) => !waiting.has(id)).map(({ id }) => id)
  let done = 0
  for (let id = ready.pop(); id !== undefined; id = ready.pop()) {
    done++
    const parent = parents.get(id)
    if (parent == null || !sizes.has(parent)) continue
    sizes.set(parent, sizes.get(parent)! + sizes.get(id)!)
    const left = waiting.get(parent)! - 1
    waiting.set(parent, left)
    if (!left) ready.push(parent)
  }
  if (done < nodes.length) throw new Error('structuralVirality(): a cycle')
  return sizes
}
