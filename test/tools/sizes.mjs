/**
 * What a page loads, in brotli bytes (quality 11), by following the import graph of the built files.
 * `npm run sizes` prints the table; `npm run check` fails where a budget is passed; README's numbers come from here.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'

const compressed = (bytes) =>
  brotliCompressSync(bytes, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
  }).length

/** Files that a module brings with it: its static imports, theirs, and itself. */
export function graphOf(entry, read = (file) => readFileSync(file, 'utf8'), seen = new Set()) {
  if (seen.has(entry)) return seen
  seen.add(entry)
  for (const target of staticImports(read(entry))) graphOf(normalize(join(dirname(entry), target)), read, seen)
  return seen
}

/** `import x from "./a.js"`, `import"./a.js"`, `export … from "./a.js"`; not `import("./a.js")`. */
export const staticImports = (code) =>
  [...code.matchAll(/(?:\bfrom\s*|\bimport\s*)(["'])(\.{1,2}\/[^"']+)\1/g)].map((match) => match[2])

const KB = 1000

/** The rows of the size table, measured on a built folder. */
export function measureSizes(dist) {
  const at = (file) => join(dist, file)
  const part = (name) => at(`parts/${name}.js`)
  const sum = (files) => [...files].reduce((bytes, file) => bytes + compressed(readFileSync(file)), 0)
  const together = (...entries) => entries.reduce((seen, entry) => graphOf(entry, undefined, seen), new Set())

  const script = at('vitrine.js')
  const gallery = together(script, part('page'), part('gallery'))
  /** What a part adds to a page that has its gallery already. */
  const added = (...entries) => sum([...together(...entries)].filter((file) => !gallery.has(file)))
  const reading = readdirSync(at('parts')).filter((name) => /^read-/.test(name))
  const locales = readdirSync(at('parts')).filter((name) => /^(th|el|uk|ar|de|es|fr|ja|zh)\.js$/.test(name))
  const largest = (names) => Math.max(0, ...names.map((name) => added(at(`parts/${name}`))))
  const row = (what, bytes, goal) => ({ what, bytes, goal: goal * KB })
  const optional = (what, name, goal) => (existsSync(part(name)) ? [row(what, added(part(name)), goal)] : [])

  return [
    row('`vitrine.js` alone, on every page of the store', sum([script]), 1.5),
    row(
      'all that a page with a gallery loads until it rests',
      sum(gallery) +
        (Math.min(
          ...['read-shopify', 'read-vitrine'].filter((name) => existsSync(part(name))).map((name) => added(part(name))),
          Number.MAX_SAFE_INTEGER,
        ) %
          Number.MAX_SAFE_INTEGER),
      16,
    ),
    row('recording, added on a page without gallery', sum([...together(part('page'))]), 4),
    row('`vitrine.all.js`', sum([at('vitrine.all.js')]), 34),
    ...optional('share menu, on demand', 'menu', 4),
    ...optional('lightbox, on demand', 'lightbox', 6),
    ...optional('QR code, on demand', 'qr', 4.2),
    ...(locales.length ? [row('largest locale, on demand', largest(locales), 1.2)] : []),
    ...(reading.length ? [row('largest catalog reader, on demand', largest(reading), 2)] : []),
  ]
}

/** One sentence for each budget that is passed. */
export const overBudget = (dist) =>
  measureSizes(dist)
    .filter(({ bytes, goal }) => bytes > goal)
    .map(({ what, bytes, goal }) => `${what}: ${bytes} bytes, budget ${goal}`)

if (process.argv[1] === new URL(import.meta.url).pathname) {
  for (const { what, bytes, goal } of measureSizes('dist')) {
    console.log(
      `${(bytes / KB).toFixed(2).padStart(6)} KB of ${(goal / KB).toFixed(1).padStart(4)}  ${bytes > goal ? 'OVER  ' : ''}${what}`,
    )
  }
}
