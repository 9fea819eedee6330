import { type ShareNode } from './chain-nodes.js';
/** What can be wrong with an order's chain. Flags hold a reward; they never hide the chain. */
export type Flag = 'unregistered-share' | 'parent-mismatch' | 'self-referral' | 'cycle' | 'out-of-window' | 'order-mismatch' | 'burst';
/** A chain as somebody claims it. */
export interface ClaimedChain {
    /** Share ids, root → leaf; beyond depth 16 the root and the latest. */
    readonly ids: readonly string[];
    /** True depth, 63 meaning 63 or more; null for a bare share id, whose ancestry only we know. */
    readonly depth: number | null;
}
export interface VerifiedChain {
    /** Ids root → leaf with their depth from 1: the claimed ones, or all of them where the stored parents fill a gap. */
    readonly links: readonly {
        readonly share: string;
        readonly depth: number;
    }[];
    readonly depth: number;
    readonly flags: readonly Flag[];
}
/**
 * Compares a claimed chain with the stored shares: each id must be stored, each edge must be the child's stored parent,
 * and that parent must not be younger. What is left out of a claim (the middle of a long chain, all but the leaf of a
 * bare id) is filled in from the stored parents.
 */
export declare function verifyChain(claim: ClaimedChain, nodes: ReadonlyMap<string, ShareNode>): VerifiedChain;
