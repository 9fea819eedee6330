import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The public custom properties, `{name, description}`, each with the comment that stands above it in the style sheets. */
export function customProperties(root) {
  const sheets = ['gallery', 'share', 'vote'].flatMap((folder) =>
    readdirSync(join(root, 'src', folder), { recursive: true })
      .filter((name) => name.endsWith('.css'))
      .sort()
      .map((name) => join(root, 'src', folder, name)),
  )
  const found = new Map()
  for (const sheet of sheets) {
    for (const [, comment, name] of readFileSync(sheet, 'utf8').matchAll(
      /\/\*\s*([^*]+?)\s*\*\/\s*\n[^\n]*?var\(\s*(--vitrine-[\w-]+)/g,
    )) {
      if (!found.has(name)) found.set(name, comment.replace(/\s+/g, ' '))
    }
  }
  return [...found].map(([name, description]) => ({ name, description }))
}
