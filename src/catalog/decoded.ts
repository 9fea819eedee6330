import type { Answer } from './download'

/** The text of an answer, in whatever charset. */
export async function decoded({ text, bytes, headers }: Answer): Promise<string> {
  if (!text.includes('\ufffd')) return text
  const { decodeBytes } = await import('./decode-bytes')
  return decodeBytes(await new Blob([...bytes]).arrayBuffer(), headers.get('content-type'))
}
