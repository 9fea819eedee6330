import { decodeToken, isShareId } from '../../referral/token'
import type { ClaimedChain } from './verify-chain'

/** What a token says; `null` when it says nothing. A bare share id names the leaf alone: its ancestry is ours to know. */
export function claimOfToken(token: unknown): ClaimedChain | null {
  const chain = decodeToken(token)
  if (!chain) return null
  return { ids: chain.chain, depth: typeof token === 'string' && isShareId(token) ? null : chain.depth }
}
