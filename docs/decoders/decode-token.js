/** {chain, depth, complete} of a referral token or bare share id; null for anything else. For any page or Node. */
function decodeToken(text) {
  const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
  const isShare = (id) => /^[A-Za-z0-9][A-Za-z0-9_-]{11}$/.test(id)
  if (typeof text !== 'string' || text.length > 200) return null
  if (isShare(text)) return { chain: [text], depth: 1, complete: false }
  const depth = digits.indexOf(text.charAt(1))
  const ids = Math.min(depth, 16)
  if (text[0] !== '1' || depth < 1 || text.length !== 4 + 12 * ids) return null
  const body = text.slice(0, -2)
  let h = 0x811c9dc5
  for (let i = 0; i < body.length; i++) h = Math.imul(h ^ body.charCodeAt(i), 0x01000193)
  const check = (h ^ (h >>> 12) ^ (h >>> 24)) & 0xfff
  if (text.slice(-2) !== digits[check >> 6] + digits[check & 63]) return null
  const chain = body.slice(2).match(/.{12}/gs)
  return chain.every(isShare) ? { chain, depth, complete: depth === ids } : null
}
