DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".freeze
SHARE_ID = /\A[A-Za-z0-9][A-Za-z0-9_-]{11}\z/

# { chain:, depth:, complete: } of a referral token or bare share id; nil for anything else.
def decode_token(text)
  return nil unless text.is_a?(String) && text.length <= 200 && text.ascii_only?
  return { chain: [text], depth: 1, complete: false } if SHARE_ID.match?(text)

  depth = DIGITS.index(text[1] || " ") || 0
  ids = [depth, 16].min
  return nil if text[0] != "1" || depth < 1 || text.length != 4 + 12 * ids

  body = text[0...-2]
  h = body.each_byte.reduce(0x811c9dc5) { |hash, byte| ((hash ^ byte) * 0x01000193) & 0xffffffff }
  check = (h ^ (h >> 12) ^ (h >> 24)) & 0xfff
  chain = body[2..].scan(/.{12}/m)
  return nil if text[-2..] != DIGITS[check >> 6] + DIGITS[check & 63] || !chain.all?(SHARE_ID)

  { chain: chain, depth: depth, complete: depth == ids }
end
