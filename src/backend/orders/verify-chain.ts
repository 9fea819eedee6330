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

  const matches = agrees(claim, stored)
  if (!matches && (hasWrongEdge(claim, nodes, stored) || !flags.size)) flags.add('parent-mismatch')

  const links = (matches ? stored : ids).map((share, i) => ({
    share,
    depth: matches ? i + 1 : depthOf(i, claim),
  }))
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

/**
 * Whether every edge of the claim is one of the stored chain: its ids are the end of that chain or, where it leaves out
 * the middle, its latest are, and its first stands as far above the leaf as it says. A claim may begin below the root
 * (who came by a bare share id knows no more): the stored parents tell the rest.
 */
function agrees({ ids, depth }: ClaimedChain, stored: readonly string[]): boolean {
  if (depth === null) return stored.length > 0
  if (depth <= ids.length) return isEnd(ids, stored)
  const [first = '', ...latest] = ids
  if (!isEnd(latest, stored)) return false
  const place = stored.indexOf(first)
  if (depth < MAX_TOLD_DEPTH) return place >= 0 && place === stored.length - depth
  // Far up, beyond what a token can tell; or out of sight, where the stored chain itself is cut.
  return stored.length >= MAX_CHAIN_DEPTH || (place >= 0 && place <= stored.length - MAX_TOLD_DEPTH)
}

const isEnd = (ids: readonly string[], stored: readonly string[]): boolean => {
  const from = stored.length - ids.length
  return from >= 0 && ids.every((id, i) => id === stored[from + i])
}

/** Whether a stored share contradicts an edge of the claim (as opposed to: shares that have not arrived yet). */
function hasWrongEdge(
  { ids, depth }: ClaimedChain,
  nodes: ReadonlyMap<string, ShareNode>,
  stored: readonly string[],
): boolean {
  const gap = depth !== null && depth > ids.length
  for (let i = gap ? 2 : 1; i < ids.length; i++) {
    const node = nodes.get(ids[i] ?? '')
    if (node && node.parent !== ids[i - 1]) return true
  }
  // All is stored up to the root, and still the first of the claim is not where it should be.
  return gap && nodes.get(stored[0] ?? '')?.parent === null
}

/** Where the i-th id stands: the root first, the others counted back from the leaf. */
const depthOf = (i: number, { ids, depth }: ClaimedChain): number =>
  i === 0 ? (depth !== null && ids.length === 1 ? depth : 1) : (depth ?? ids.length) - (ids.length - 1 - i)
