import { MAX_CHAIN_DEPTH, type ShareNode } from './chain-nodes'

/** What can be wrong with an order's chain. Flags hold a reward; they never hide the chain. */
export type Flag =
  | 'unregistered-share'
  | 'parent-mismatch'
  | 'self-referral'
  | 'cycle'
  | 'out-of-window'
  | 'order-mismatch'
  | 'burst'

/** A chain as somebody claims it. */
export interface ClaimedChain {
  /** Share ids, root → leaf; beyond depth 16 the root and the latest. */
  readonly ids: readonly string[]
  /** True depth, 63 meaning 63 or more; null for a bare share id, whose ancestry only we know. */
  readonly depth: number | null
}

export interface VerifiedChain {
  /** Ids root → leaf with their depth from 1: the claimed ones, or all of them where the stored parents fill a gap. */
  readonly links: readonly { readonly share: string; readonly depth: number }[]
  readonly depth: number
  readonly flags: readonly Flag[]
}

/** Two honest clocks may differ by this much; a parent that is younger by more is no parent. */
const CLOCK_TOLERANCE_MS = 5 * 60_000

/** Depth that a token can tell exactly. */
const MAX_TOLD_DEPTH = 63

/**
 * Compares a claimed chain with the stored shares: each id must be stored, each edge must be the child's stored parent,
 * and that parent must not be younger. What is left out of a claim (the middle of a long chain, all but the leaf of a
 * bare id) is filled in from the stored parents.
 */
export function verifyChain(claim: ClaimedChain, nodes: ReadonlyMap<string, ShareNode>): VerifiedChain {
  const flags = new Set<Flag>()
  const { ids } = claim
  const leaf = ids.at(-1)
  if (leaf === undefined) return { links: [], depth: 0, flags: [] }

  const stored = ancestry(leaf, nodes, flags)
  if (new Set(ids).size < ids.length) flags.add('cycle')
  for (const id of ids) if (!nodes.has(id)) flags.add('unregistered-share')

  const whole = claim.depth === null || claim.depth > ids.length
  // Stored: root → leaf. A claim is true if it is that very list, or the ends of it with as much between as it says.
  const matches = whole
    ? claim.depth === null || (endsAgree(ids, stored) && depthAgrees(claim.depth, stored.length))
    : ids.length === stored.length && ids.every((id, i) => id === stored[i])
  if (!matches && hasWrongEdge(claim, nodes, stored)) flags.add('parent-mismatch')
  if (!matches && !flags.size) flags.add('parent-mismatch')

  const links =
    whole && matches && stored.length
      ? stored.map((share, i) => ({ share, depth: i + 1 }))
      : ids.map((share, i) => ({ share, depth: depthOf(i, claim) }))
  return { links, depth: links.at(-1)?.depth ?? 0, flags: [...flags] }
}

/** Root → leaf by the stored parents, as far as they are stored. */
function ancestry(leaf: string, nodes: ReadonlyMap<string, ShareNode>, flags: Set<Flag>): string[] {
  const path: string[] = []
  const seen = new Set<string>()
  for (let node = nodes.get(leaf); node && path.length < MAX_CHAIN_DEPTH; ) {
    if (seen.has(node.share)) {
      flags.add('cycle')
      break
    }
    seen.add(node.share)
    path.push(node.share)
    if (node.parent === null) break
    const parent = nodes.get(node.parent)
    if (!parent && path.length < MAX_CHAIN_DEPTH) flags.add('unregistered-share')
    if (parent && parent.atMs > node.atMs + CLOCK_TOLERANCE_MS) flags.add('parent-mismatch')
    node = parent
  }
  return path.reverse()
}

/** The root and the latest are those of the stored chain (which is itself cut beyond 64: then its root is out of sight). */
const endsAgree = (ids: readonly string[], stored: readonly string[]): boolean => {
  const latest = ids.slice(1)
  const end = stored.slice(stored.length - latest.length)
  const rootAgrees = stored.length >= MAX_CHAIN_DEPTH || stored[0] === ids[0]
  return rootAgrees && latest.length <= stored.length && latest.every((id, i) => id === end[i])
}

const depthAgrees = (claimed: number, stored: number): boolean =>
  claimed >= MAX_TOLD_DEPTH ? stored >= MAX_TOLD_DEPTH : claimed === stored

/** Whether a stored share contradicts an edge of the claim (as opposed to: shares that have not arrived yet). */
function hasWrongEdge(claim: ClaimedChain, nodes: ReadonlyMap<string, ShareNode>, stored: readonly string[]): boolean {
  const { ids, depth } = claim
  const gap = depth !== null && depth > ids.length
  for (const [i, id] of ids.entries()) {
    const node = nodes.get(id)
    if (!node) continue
    if (i === 0 ? node.parent !== null && depth !== null : !(gap && i === 1) && node.parent !== ids[i - 1]) return true
  }
  const isRooted = nodes.get(stored[0] ?? '')?.parent === null
  return (
    gap && isRooted && stored.length < MAX_CHAIN_DEPTH && (stored[0] !== ids[0] || !depthAgrees(depth, stored.length))
  )
}

/** Where the i-th id stands: the root first, the others counted back from the leaf. */
const depthOf = (i: number, { ids, depth }: ClaimedChain): number =>
  i === 0 ? (depth !== null && ids.length === 1 ? depth : 1) : (depth ?? ids.length) - (ids.length - 1 - i)
