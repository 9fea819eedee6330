import type { Sql } from '../database.js';
/** A share as it is stored. */
export interface ShareNode {
    readonly share: string;
    readonly parent: string | null;
    readonly visitor: string | null;
    readonly network: string;
    readonly product: string | null;
    /** ms since 1970. */
    readonly atMs: number;
}
/** A chain is followed this far; deeper ones are cut. */
export declare const MAX_CHAIN_DEPTH = 64;
/** The stored shares that can matter for a claimed chain, by their ids. */
export declare function readChainNodes(sql: Sql, store: string, claimed: readonly string[]): Promise<ReadonlyMap<string, ShareNode>>;
