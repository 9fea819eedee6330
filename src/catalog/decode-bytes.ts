/**
 * Text of bytes that are no UTF-8: by byte order mark, by the charset that the `Content-Type` or the XML or HTML itself
 * names, else Windows-1252, which every byte is legal in.
 */
export function decodeBytes(bytes: ArrayBuffer, contentType: string | null): string {
  const [first, second] = new Uint8Array(bytes, 0, Math.min(2, bytes.byteLength))
  const head = new TextDecoder('latin1').decode(bytes.slice(0, 1024))
  const mark = first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : null
  for (const label of [mark, charset(contentType), charset(head)]) {
    if (!label || /^utf-?8$/i.test(label)) continue
    try {
      return new TextDecoder(label).decode(bytes)
    } catch {
      // no charset that this browser knows
    }
  }
  return new TextDecoder('windows-1252').decode(bytes)
}

const charset = (text: string | null) => /(?:charset|encoding)\s*=\s*["']?([\w-]+)/i.exec(text ?? '')?.[1]
