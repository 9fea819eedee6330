import type { Sql } from '../database'
import { FIRST_ARRIVALS } from './first-arrivals'
import type { ReportQuery } from './options'
import { subtreeSizes } from './structural-virality'

/** How many shares came of a network's or product's shares. */
export interface BranchingRow {
  readonly key: string
  readonly shares: number
  readonly children: number
  /** children / shares */
  readonly branching: number
}

/** The figures of virality; what each means stands beside them, in `definitions`. */
export interface ViralityReport {
  readonly visitors: number
  readonly participants: number
  readonly shares: number
  readonly landings: number
  readonly referredParticipants: number
  readonly invitesPerParticipant: number
  readonly conversionPerInvite: number
  readonly k: number
  readonly cycleTimeHours: number | null
  readonly structuralVirality: number
  readonly depthHistogram: Readonly<Record<string, number>>
  readonly branching: { readonly network: readonly BranchingRow[]; readonly product: readonly BranchingRow[] }
}

export const VIRALITY_DEFINITIONS = {
  visitors: 'distinct visitors with any event in the period',
  participants: 'distinct visitors who shared, pinned or bought (a conversion event) in the period',
  shares: 'share nodes made in the period, pins included',
  landings: 'arrivals by a share link in the period',
  referredParticipants:
    "participants whose first arrival in the period was by a stored share that isn't their own; an arrival is known by the landing, or by the chain that any event of the visitor carries, whichever is earlier",
  invitesPerParticipant: 'i = shares / participants; 0 without participants',
  conversionPerInvite: 'c = referredParticipants / shares; 0 without shares',
  k: 'i × c: participants that each participant brings',
  cycleTimeHours:
    'median time from a parent share to its child share, of children made in the period; null without any',
  structuralVirality:
    'mean over the trees with at least two shares, made of the shares of the period, of the mean distance over all pairs (Goel, Anderson, Hofman, Watts 2016); 0 without such trees',
  depthHistogram: 'shares by their place in the chain, 1 = not referred',
  branching:
    'child shares, made at any time since the period began, for each share of the period, by network and product of the parent',
  anonymous:
    'events that were sent without consent have no visitor: they count as shares and landings, not as visitors',
}

const COUNTS = `
  with shared as (
    select share, visitor from vitrine_shares where store = $1 and at >= $2 and at < $3
  ),
  seen as (
    select type, visitor from vitrine_events where store = $1 and at >= $2 and at < $3
  ),
  participants as (
    select visitor from shared where visitor is not null
    union
    select visitor from seen where type = 'conversion' and visitor is not null
  ),
  arrivals as (${FIRST_ARRIVALS}
  )
  select
    (select count(distinct visitor) from seen)::float8 as visitors,
    (select count(*) from participants)::float8 as participants,
    (select count(*) from shared)::float8 as shares,
    (select count(*) from seen where type = 'landing')::float8 as landings,
    (select count(*) from participants
      join arrivals using (visitor)
      join vitrine_shares by_share on by_share.store = $1 and by_share.share = arrivals.share
      where by_share.visitor is distinct from participants.visitor)::float8 as "referredParticipants",
    (select percentile_cont(0.5) within group (order by extract(epoch from child.at - parent.at)::float8 / 3600)
      from vitrine_shares child
      join vitrine_shares parent on parent.store = $1 and parent.share = child.parent
      where child.store = $1 and child.at >= $2 and child.at < $3) as "cycleTimeHours"`

const BRANCHING = (column: string) => `
  select coalesce(parent.${column}, '(unknown)') as key, count(distinct parent.share)::float8 as shares,
    count(child.share)::float8 as children
  from vitrine_shares parent
  left join vitrine_shares child on child.store = $1 and child.parent = parent.share and child.at >= $2
  where parent.store = $1 and parent.at >= $2 and parent.at < $3
  group by 1 order by children desc, shares desc, key limit $4`

type Counts = Pick<
  ViralityReport,
  'visitors' | 'participants' | 'shares' | 'landings' | 'referredParticipants' | 'cycleTimeHours'
>

export async function readVirality(sql: Sql, store: string, { from, to, limit }: ReportQuery): Promise<ViralityReport> {
  const range = [store, from, to]
  const [found] = await sql.query<Counts>(COUNTS, range)
  const counts: Counts = found ?? {
    visitors: 0,
    participants: 0,
    shares: 0,
    landings: 0,
    referredParticipants: 0,
    cycleTimeHours: null,
  }
  const nodes = await sql.query<ShareEdge>(
    'select share as id, parent, depth from vitrine_shares where store = $1 and at >= $2 and at < $3',
    range,
  )
  const invitesPerParticipant = ratio(counts.shares, counts.participants)
  const conversionPerInvite = ratio(counts.referredParticipants, counts.shares)
  return {
    ...counts,
    invitesPerParticipant,
    conversionPerInvite,
    k: invitesPerParticipant * conversionPerInvite,
    ...shapeOf(nodes),
    branching: {
      network: await readBranching(sql, 'network', [...range, limit]),
      product: await readBranching(sql, 'product', [...range, limit]),
    },
  }
}

async function readBranching(sql: Sql, column: string, params: readonly unknown[]): Promise<BranchingRow[]> {
  const rows = await sql.query<Omit<BranchingRow, 'branching'>>(BRANCHING(column), params)
  return rows.map((row) => ({ ...row, branching: ratio(row.children, row.shares) }))
}

export const ratio = (part: number, whole: number): number => (whole ? part / whole : 0)

interface ShareEdge {
  readonly id: string
  readonly parent: string | null
  /** As its token told when it was made. */
  readonly depth: number
}

/** Mean structural virality of the trees, and the histogram of depths, in one walk over all nodes at once. */
export function shapeOf(nodes: readonly ShareEdge[]): Pick<ViralityReport, 'structuralVirality' | 'depthHistogram'> {
  const edges = withoutCycles(nodes)
  const sizes = subtreeSizes(edges)
  const places = new Map<string, { root: string; depth: number }>()
  const byId = new Map(edges.map((node) => [node.id, node]))
  const distances = new Map<string, number>()
  const histogram = new Map<number, number>()
  for (const { id } of edges) {
    const { root, depth } = placeOf(id, byId, places)
    histogram.set(depth, (histogram.get(depth) ?? 0) + 1)
    if (root === id) continue
    const size = sizes.get(id) ?? 1
    distances.set(root, (distances.get(root) ?? 0) + size * ((sizes.get(root) ?? 1) - size))
  }
  const means = [...distances].map(([root, distance]) => {
    const size = sizes.get(root) ?? 1
    return (2 * distance) / (size * (size - 1))
  })
  // In one order, however the database gives its rows: sums of floats differ by it in their last digit.
  const sum = means.sort((a, b) => a - b).reduce((total, mean) => total + mean, 0)
  return {
    structuralVirality: ratio(sum, means.length),
    depthHistogram: Object.fromEntries(
      [...histogram].sort(([a], [b]) => a - b).map(([depth, count]) => [String(depth), count]),
    ),
  }
}

/** Root and depth of a node; a root whose parent lies before the period goes by the depth that it told. */
function placeOf(
  id: string,
  byId: ReadonlyMap<string, ShareEdge>,
  places: Map<string, { root: string; depth: number }>,
): { root: string; depth: number } {
  const path: ShareEdge[] = []
  let known = places.get(id)
  for (let node = byId.get(id); node && !known; ) {
    path.push(node)
    const parent = node.parent === null ? undefined : byId.get(node.parent)
    if (!parent) known = { root: node.id, depth: (node.parent === null ? 1 : node.depth) - 1 }
    else known = places.get(parent.id)
    node = parent
  }
  let place = known ?? { root: id, depth: 0 }
  for (const node of path.reverse()) places.set(node.id, (place = { root: place.root, depth: place.depth + 1 }))
  return place
}

/** Forged parents can make rings; each is opened by making the first of its shares, by their ids, a root. */
function withoutCycles(nodes: readonly ShareEdge[]): ShareEdge[] {
  const parents = new Map(nodes.map(({ id, parent }) => [id, parent]))
  const safe = new Set<string>()
  const opened = new Set<string>()
  for (const { id } of nodes) {
    const path = new Set<string>()
    let at: string | null | undefined = id
    while (typeof at === 'string' && parents.has(at) && !safe.has(at) && !path.has(at)) {
      path.add(at)
      at = parents.get(at)
    }
    if (typeof at === 'string' && path.has(at)) {
      const walked = [...path]
      const [root = at] = walked.slice(walked.indexOf(at)).sort()
      opened.add(root)
      parents.set(root, null)
    }
    for (const walked of path) safe.add(walked)
  }
  return opened.size
    ? nodes.map((node) => (opened.has(node.id) ? { ...node, parent: null, depth: 1 } : node))
    : [...nodes]
}
