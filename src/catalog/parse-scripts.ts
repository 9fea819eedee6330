import { CatalogError } from './catalog'

/** What the JSON-LD scripts of a page stand for, one by one, with the dirt out; and why those are left out that are no JSON. */
export async function parseScripts(scripts: readonly string[]) {
  const documents: unknown[] = []
  const broken: string[] = []
  for (const script of scripts) {
    try {
      documents.push(JSON.parse(script))
    } catch {
      try {
        documents.push((await import('./lenient-json')).parseLenient(script)) // JSON with dirt in it
      } catch (error) {
        if (!(error instanceof CatalogError)) throw error
        broken.push('a JSON-LD script that is no JSON')
      }
    }
  }
  return { documents, broken }
}
