import type { Network } from './networks.js';
/** The second half of the table in `networks.ts`. */
export declare const MORE_NETWORKS: readonly Network[];
