import type { Sql } from '../database'

/** A share as it is stored. */
export interface ShareNode {
  readonly share: string
  readonly parent: string | null
  readonly visitor: string | null
  readonly network: string
  readonly product: string | null
  /** ms since 1970. */
  readonly atMs: number
}

/** A chain is followed this far; deeper ones are cut. */
export const MAX_CHAIN_DEPTH = 64

/** Upwards from the leaf by the stored parents, and all that the claim names beside. The store stands in both terms: one shard each. */
const SELECT = `
  with recursive up as (
    select share, parent, visitor, network, product, at, 1 as hop
    from vitrine_shares where store = $1 and share = $2
    union all
    select above.share, above.parent, above.visitor, above.network, above.product, above.at, up.hop + 1
    from up join vitrine_shares above on above.store = $1 and above.share = up.parent
    where up.hop <= $4
  )
  select share, parent, visitor, network, product, (extract(epoch from at) * 1000)::float8 as "atMs" from up
  union
  select share, parent, visitor, network, product, (extract(epoch from at) * 1000)::float8
  from vitrine_shares where store = $1 and share = any($3::text[])`

/** The stored shares that can matter for a claimed chain, by their ids. */
export async function readChainNodes(
  sql: Sql,
  store: string,
  claimed: readonly string[],
): Promise<ReadonlyMap<string, ShareNode>> {
  const leaf = claimed.at(-1)
  if (leaf === undefined) return new Map()
  const rows = await sql.query<ShareNode>(SELECT, [store, leaf, claimed, MAX_CHAIN_DEPTH])
  return new Map(rows.map((row) => [row.share, row]))
}
