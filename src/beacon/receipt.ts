import type { Reply } from './transport'

/**
 * The refused events of the collector's receipt, or null when this is no receipt for the whole batch:
 * hotel networks answer 200 to anything, with a page of their own.
 */
export function readReceipt(
  { status, text }: Reply,
  count: number,
): readonly { index: number; reason?: unknown }[] | null {
  try {
    const { accepted, duplicates, rejected } = JSON.parse(text)
    return status < 300 && accepted + duplicates + rejected.length === count ? rejected : null
  } catch {
    return null // no JSON, or of another form
  }
}
