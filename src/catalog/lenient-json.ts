import { CatalogError } from './catalog'

/** JSON with comments, control characters in strings and commas too many. Throws `CatalogError` when that isn't what is wrong. */
export function parseLenient(text: string): unknown {
  const clean = text.replace(
    /("[^"\\]*(?:\\[\s\S][^"\\]*)*(?:"|$))|\/\*[\s\S]*?(?:\*\/|$)|\/\/[^\n]*|,(?=\s*[\]}])/g,
    (_, quoted: string | undefined) => quoted?.replace(/[\u0000-\u001f]/g, ' ') ?? '',
  )
  try {
    return JSON.parse(clean)
  } catch (error) {
    const reason = error instanceof Error ? error.message : ''
    throw new CatalogError('not-a-feed', `The feed is no whole JSON (${reason.slice(0, 120)}).`)
  }
}
