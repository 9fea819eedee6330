import { BASE64URL } from './base64url'

/**
 * Makes random ids of 21 characters of `A-Za-z0-9_-` (126 bits), as nanoid does; but from the given window, and
 * also where `crypto` is missing and even `Math.random` was exchanged for a constant: then time and order tell ids apart.
 */
export function createIds({ crypto, Math: { random } }: Window & typeof globalThis, now: () => number): () => string {
  let count = 0
  return () => {
    const bytes = new Uint8Array(21)
    try {
      crypto.getRandomValues(bytes)
    } catch {
      for (let i = 0; i < 21; i++) bytes[i] = random() * 256 + now() / ++count
    }
    let id = ''
    for (const byte of bytes) id += BASE64URL[byte & 63]
    return id
  }
}
