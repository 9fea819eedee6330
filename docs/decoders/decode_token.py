import re

DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
SHARE_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]{11}")

def decode_token(text):
    """{"chain", "depth", "complete"} of a referral token or bare share id; None for anything else."""
    if not isinstance(text, str) or len(text) > 200: return None
    if SHARE_ID.fullmatch(text): return {"chain": [text], "depth": 1, "complete": False}
    depth = DIGITS.find(text[1:2]) if len(text) > 1 else -1
    ids, body = min(depth, 16), text[:-2]
    if text[:1] != "1" or depth < 1 or len(text) != 4 + 12 * ids or not text.isascii(): return None
    h = 0x811C9DC5
    for byte in body.encode():
        h = (h ^ byte) * 0x01000193 & 0xFFFFFFFF
    check = (h ^ h >> 12 ^ h >> 24) & 0xFFF
    chain = [body[i:i + 12] for i in range(2, len(body), 12)]
    if text[-2:] != DIGITS[check >> 6] + DIGITS[check & 63] or not all(map(SHARE_ID.fullmatch, chain)): return None
    return {"chain": chain, "depth": depth, "complete": depth == ids}
