/** A share and the one it came by. */
export interface TreeNode {
    readonly id: string;
    readonly parent: string | null;
}
/**
 * Structural virality of one tree (Goel, Anderson, Hofman, Watts: The Structural Virality of Online Diffusion, 2016):
 * the mean distance over all pairs of its nodes. Near 2 for a broadcast (a star), growing with the number of nodes for
 * a chain. 0 for one node. In linear time: an edge lies on the way of every pair that it parts.
 * @throws Error for several roots (a parent that is not in the list makes a root), an id twice, or a cycle
 */
export declare function structuralVirality(nodes: readonly TreeNode[]): number;
/** Size of the subtree below each node, itself included; throws for an id twice or a cycle. */
export declare function subtreeSizes(nodes: readonly TreeNode[]): Map<string, number>;
