/**
 * What a page loads, in brotli bytes (quality 11), by following the import graph of the built files.
 * `npm run sizes` prints the table; `npm run check` fails where a budget is passed; README's numbers come from here.
 */
import { readdirSync, readFileSync } from 'node:fs'
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

/** The parts that clean feeds of the other formats load, as `test/e2e/feeds.e2e.test.ts` sees them loaded. */
const READERS = [
  ['read-vitrine'],
  ['recognise', 'read-shopify-graphql'],
  ['recognise', 'read-woocommerce'],
  ['open-text', 'read-xml'],
  ['open-text', 'read-csv'],
  ['open-text', 'read-html', 'read-json-ld'],
  ['read-page', 'read-json-ld'],
  ['read-page', 'open-page'],
]

/** All that a page loads until its gallery rests: it has read a feed of some pages, and has recorded what was seen. */
const atRest = (dist) =>
  ['vitrine', 'parts/page', 'parts/gallery', 'parts/read-shopify', 'parts/more-pages'].reduce(
    (seen, name) => graphOf(join(dist, `${name}.js`), undefined, seen),
    new Set(),
  )

/**
 * The rows of the size table, measured on a built folder. `goal` is where we want to be; where that is not reached yet,
 * `ceiling` is what has been reached, so that no change makes it worse unnoticed.
 */
export function measureSizes(dist) {
  const gallery = atRest(dist)
  const part = (name) => join(dist, `parts/${name}.js`)
  const sum = (files) => [...files].reduce((bytes, file) => bytes + compressed(readFileSync(file)), 0)
  const together = (...entries) => entries.reduce((seen, entry) => graphOf(entry, undefined, seen), new Set())

  /** What a part adds to a page that has its gallery already. */
  const added = (...names) => sum([...together(...names.map(part))].filter((file) => !gallery.has(file)))
  const largest = (pattern) =>
    Math.max(...readdirSync(join(dist, 'parts')).map((file) => (pattern.test(file) ? added(file.slice(0, -3)) : 0)))
  const row = (what, bytes, goal, ceiling = goal) => ({ what, bytes, goal: goal * KB, ceiling: ceiling * KB })

  return [
    row('`vitrine.js` alone, on every page of the store', sum([join(dist, 'vitrine.js')]), 1.5),
    row('all that a page with a gallery loads until it rests', sum(gallery), 16, 31.78),
    row(
      'recording, added on a page without gallery (arrival, landing, conversion)',
      sum(together(part('page'), part('conversion'))),
      4,
      6.84,
    ),
    row('`vitrine.all.js`', sum([join(dist, 'vitrine.all.js')]), 34, 60.84),
    row('share menu, on demand', added('menu'), 4),
    row('lightbox, on demand', added('lightbox'), 6),
    row('QR code, on demand', added('qr'), 4.2),
    row('largest locale, on demand', largest(/^(th|el|uk|ar|de|es|fr|ja|zh)\.js$/), 1.2),
    row(
      'largest catalog reader of another format, on demand',
      Math.max(...READERS.map((names) => added(...names))),
      2,
      3.41,
    ),
  ]
}

/** One sentence for each budget that is passed. */
export const overBudget = (dist) =>
  measureSizes(dist)
    .filter(({ bytes, ceiling }) => bytes > ceiling)
    .map(({ what, bytes, ceiling }) => `${what}: ${bytes} bytes, at most ${ceiling}`)

if (process.argv[1] === new URL(import.meta.url).pathname) {
  const inKb = (bytes) => `${(bytes / KB).toFixed(2).padStart(6)} KB`
  for (const { what, bytes, goal } of measureSizes('dist'))
    console.log(
      `${inKb(bytes)} of ${(goal / KB).toFixed(1).padStart(4)}  ${bytes > goal ? 'over its goal: ' : ''}${what}`,
    )
  const { bytesByFolder } = await import('./bytes-by-folder.mjs')
  console.log('\nWhere the bytes of a gallery at rest are:')
  for (const [folder, bytes] of await bytesByFolder(atRest('dist'), compressed))
    console.log(`${inKb(bytes)}  ${folder}`)
}
