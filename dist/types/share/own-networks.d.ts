import type { Network } from './networks.js';
/** What the share menu shows where a merchant changes its networks. */
export interface OwnNetworks {
    /** Ids in the order to show. */
    wanted: readonly string[];
    /** A table of ours with the merchant's rows before it, without those that are hidden or replaced. */
    merge: (table: readonly Network[]) => readonly Network[];
}
/**
 * Reads `networks` (ids to show; with `-` before them ids to hide) and `own`, a JSON list of the merchant's rows:
 * `{id, name, link}`, and `icon`, `max`, `on` as in the table. A row that can't be taken is left out, with one warning.
 * In `wanted`, what would be shown without, rows that `networks` does not name come right after copying.
 */
export declare function ownNetworks(networks: string, own: string | undefined, wanted: readonly string[]): OwnNetworks;
