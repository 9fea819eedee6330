/**
 * Builds everything in `dist/` (or in the folder that VITRINE_OUT names): the script tag and its parts, the npm entry,
 * the backend kit, the command line, declarations, the catalog's schema, the manifest of the elements, and the hashes.
 */
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chmodSync, cpSync, existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { customProperties } from './custom-properties.mjs'

const root = new URL('../..', import.meta.url).pathname
const out = process.env.VITRINE_OUT ?? 'dist'
const target = resolve(root, out)
const bin = (name) => join(root, 'node_modules/.bin', name)
const run = (name, ...args) => execFileSync(bin(name), args, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] })

rmSync(target, { recursive: true, force: true })
run('vite', 'build', '--app', '--logLevel', 'warn')
run('tsc', '-p', 'tsconfig.build.json', '--outDir', join(target, 'types'))
cpSync(join(root, 'src/catalog/catalog.schema.json'), join(target, 'catalog.schema.json'))
cpSync(join(root, 'src/themes'), join(target, 'themes'), { recursive: true })
if (existsSync(join(root, 'src/jsx'))) cpSync(join(root, 'src/jsx'), join(target, 'types/jsx'), { recursive: true })
withExtensions(join(target, 'types'))
// `import 'vitrine/jsx/react'` stays in the code that a compiler makes, and has to lead somewhere.
writeFileSync(join(target, 'jsx.js'), 'export {}\n')
// The analyzer also writes where the manifest is into package.json, which says so already.
const packageJson = readFileSync(join(root, 'package.json'))
run('cem', 'analyze', '--globs', 'src/element/define-vitrine.ts', '--outdir', relative(root, target), '--quiet')
writeFileSync(join(root, 'package.json'), packageJson)
asInstalled(join(target, 'custom-elements.json'))
chmodSync(join(target, 'cli/vitrine.js'), 0o755)

/** What a page may load, and so may pin. */
const loadable = files(target).filter((file) =>
  /^(vitrine(\.all)?|index|parts\/.*|chunks\/.*|backend\/.*)\.js$|^themes\//.test(file),
)
const integrity = Object.fromEntries(
  loadable.map((file) => [
    file,
    `sha384-${createHash('sha384')
      .update(readFileSync(join(target, file)))
      .digest('base64')}`,
  ]),
)
const parts = Object.fromEntries(
  loadable.filter((file) => file.startsWith('parts/')).map((file) => [`/vitrine/${file}`, integrity[file]]),
)
writeFileSync(
  join(target, 'integrity.json'),
  `${JSON.stringify({ files: integrity, importmap: { integrity: parts } }, null, 2)}\n`,
)

/** The analyzer reads no style sheets, takes `lazy('gallery')` for a class of that name, and knows only files that no package has. */
function asInstalled(file) {
  const manifest = JSON.parse(readFileSync(file, 'utf8').replaceAll('src/element/define-vitrine.ts', 'dist/index.js'))
  for (const one of manifest.modules.flatMap(({ declarations }) => declarations)) {
    if (one.superclass) one.superclass = { name: 'HTMLElement' }
    if (one.tagName === 'vitrine-gallery') one.cssProperties = customProperties(root)
    if (one.name === 'version') delete one.default
  }
  writeFileSync(file, `${JSON.stringify(manifest, null, 2)}\n`)
}

/** Node finds declarations only by their full names. */
function withExtensions(folder) {
  for (const file of files(folder)) {
    const path = join(folder, file)
    if (!file.endsWith('.d.ts')) continue
    const text = readFileSync(path, 'utf8')
    const named = text.replace(/((?:\bfrom\s*|\bimport\s*\(?\s*)['"]\.{1,2}\/[^'"]+?)(['"])/g, (whole, start, quote) =>
      /\.(js|css\?inline|json)$/.test(start) ? whole : `${start}.js${quote}`,
    )
    if (named !== text) writeFileSync(path, named)
  }
}

function files(folder, base = folder) {
  return readdirSync(folder)
    .sort()
    .flatMap((name) => {
      const path = join(folder, name)
      return statSync(path).isDirectory() ? files(path, base) : [relative(base, path)]
    })
}
