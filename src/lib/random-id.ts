import { BASE64URL } from './base64url'

/**
 * Makes random ids of 21 characters of `A-Za-z0-9_-` (126 bits), as nanoid does; but from the given window, and
 * also where `crypto` is missing and even `Math.random` was exchanged for a constant: then time and order tell ids apart.
 */
export function createIds(window: Window & typeof globalThis, now: () => number): () => string {
  const { crypto, performance } = window
  let state = 0
  return () => {
    const bytes = new Uint8Array(21)
    try {
      crypto.getRandomValues(bytes)
    } catch {
      for (let i = 0; i < 21; i++) {
        state = Math.imul(state + now() + performance.now() * 1000 + Math.random() * 4e9 + i, 0x9e3779b1)
        bytes[i] = state >>> 24
      }
    }
    let id = ''
    for (let i = 0; i < 21; i++) id += BASE64URL[bytes[i]! & 63]
    return id
  }
}
