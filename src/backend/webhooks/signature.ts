const encoder = new TextEncoder()

/**
 * Whether `signature` is the HMAC-SHA256 of the message under one of the secrets. Every secret is tried, and the
 * platform's own comparison takes constant time.
 */
export async function isSigned(
  message: Uint8Array<ArrayBuffer>,
  signature: Uint8Array<ArrayBuffer> | null,
  secrets: readonly string[],
): Promise<boolean> {
  let signed = false
  for (const secret of secrets) {
    const key = await crypto.subtle.importKey('raw', encoder.encode(secret), { name: 'HMAC', hash: 'SHA-256' }, false, [
      'verify',
    ])
    signed = (await crypto.subtle.verify('HMAC', key, signature ?? new Uint8Array(), message)) || signed
  }
  return signed
}

/** Bytes of a base64 text; `null` when it is none. */
export function fromBase64(text: string | null): Uint8Array<ArrayBuffer> | null {
  if (!text || text.length > 128 || !/^[A-Za-z0-9+/]+={0,2}$/.test(text)) return null
  try {
    return Uint8Array.from(atob(text), (character) => character.charCodeAt(0))
  } catch {
    return null // a length that base64 doesn't have
  }
}

/** Bytes of a text of hexadecimal digits; `null` when it is none. */
export function fromHex(text: string): Uint8Array<ArrayBuffer> | null {
  if (!/^([0-9a-f]{2}){1,64}$/i.test(text)) return null
  return Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16))
}
