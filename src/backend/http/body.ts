import { Problem } from './problem'

/**
 * The body's bytes, read only as far as they are allowed.
 * Throws `Problem` 413 beyond `maxBytes`, 415 when they are compressed, and 400 when the sender broke off.
 */
export async function readBody(request: Request, maxBytes: number): Promise<Uint8Array<ArrayBuffer>> {
  // Some packed bytes unpack to any size, and signatures go over what was sent.
  const encoding = request.headers.get('content-encoding')?.trim().toLowerCase()
  if (encoding && encoding !== 'identity')
    throw new Problem(415, 'the content encoding must be identity: send the body as it is, not compressed', {
      'accept-encoding': 'identity',
    })
  const tooLarge = () => new Problem(413, `the body may have ${maxBytes} bytes`)
  if (Number(request.headers.get('content-length')) > maxBytes) throw tooLarge()
  if (!request.body) return new Uint8Array()
  const reader = request.body.getReader()
  const parts: Uint8Array[] = []
  let length = 0
  for (;;) {
    const { done, value } = await reader.read().catch(() => {
      throw new Problem(400, 'the body broke off')
    })
    if (done) break
    length += value.length
    if (length > maxBytes) {
      // Not waited for: where the host has cloned the request, it ends only when the clone is read too.
      reader.cancel().catch(() => {}) // the sender may be gone already
      throw tooLarge()
    }
    parts.push(value)
  }
  const bytes = new Uint8Array(length)
  let at = 0
  for (const part of parts) {
    bytes.set(part, at)
    at += part.length
  }
  return bytes
}

const utf8 = new TextDecoder('utf-8', { fatal: true })

/** The value of a JSON text in UTF-8; throws `Problem` 400, or 413 when lists and objects stand more than `maxDepth` deep in each other. */
export function parseJson(bytes: Uint8Array, maxDepth: number, prepare = (text: string): string => text): unknown {
  if (isDeeper(bytes, maxDepth)) throw new Problem(413, `the body may be nested ${maxDepth} deep`)
  try {
    return JSON.parse(prepare(utf8.decode(bytes)))
  } catch {
    throw new Problem(400, 'the body is not JSON in UTF-8')
  }
}

const TEXT_OR_NUMBER = /"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g
/** Beyond 2^53, or near. */
const LARGE = /^[1-9]\d{15,}$/

/** As `parseJson`, with whole numbers of 16 digits and more as texts: such are ids, and a `number` would be another. */
export const parseExactJson = (bytes: Uint8Array, maxDepth: number): unknown =>
  parseJson(bytes, maxDepth, (text) => text.replace(TEXT_OR_NUMBER, (part) => (LARGE.test(part) ? `"${part}"` : part)))

const [QUOTE, BACKSLASH, OPEN, CLOSE] = [0x22, 0x5c, 0x5b, 0x5d]
/** Between `[` and `{`, and between `]` and `}`. */
const TO_BRACE = 0x20

/** Counts brackets outside of texts, before anything is built of them. */
function isDeeper(bytes: Uint8Array, maxDepth: number): boolean {
  let depth = 0
  let isText = false
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i]
    if (byte === QUOTE) isText = !isText
    else if (isText) i += Number(byte === BACKSLASH)
    else if (byte === OPEN || byte === OPEN + TO_BRACE) {
      if (++depth > maxDepth) return true
    } else if (byte === CLOSE || byte === CLOSE + TO_BRACE) depth--
  }
  return false
}
