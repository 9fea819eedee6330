import type { ClaimedChain } from './verify-chain.js';
/** What a token says; `null` when it says nothing. A bare share id names the leaf alone: its ancestry is ours to know. */
export declare function claimOfToken(token: unknown): ClaimedChain | null;
