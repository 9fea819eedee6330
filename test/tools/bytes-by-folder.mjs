/**
 * Where the bytes of a page with a gallery are: brotli bytes by folder of `src`, or by package. What a module takes is its
 * share of its file, by what is left of it alone once it is minified.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { minify } from 'terser'
import { createBuilder } from 'vite'

const root = new URL('../..', import.meta.url).pathname

/** The folder of `src`, the package, or the styles, that a module is counted with. */
function homeOf(id) {
  const [, name] = /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(id) ?? []
  if (name) return name
  if (/\.css\b/.test(id)) return 'styles'
  return /\/src\/([^/]+)\//.exec(id)?.[1] ?? 'script tag'
}

/**
 * @param {Iterable<string>} files paths of built files
 * @param {(bytes: Buffer) => number} compressed
 * @returns {Promise<[string, number][]>} most bytes first
 */
export async function bytesByFolder(files, compressed) {
  const wanted = new Map([...files].map((file) => [basename(file), file]))
  const bytes = new Map()
  const folder = mkdtempSync(join(tmpdir(), 'vitrine-'))
  process.env.VITRINE_OUT = folder // read by vite.config.ts
  try {
    const builder = await createBuilder({ root, logLevel: 'error' })
    for (const name of ['script', 'parts']) {
      const built = await builder.build(builder.environments[name])
      for (const chunk of [built].flat().flatMap(({ output }) => output)) {
        const file = wanted.get(chunk.fileName)
        if (!file || chunk.type !== 'chunk') continue
        const lengths = new Map()
        for (const [id, { code }] of Object.entries(chunk.modules)) {
          const { code: least } = await minify(code ?? '', {
            module: true,
            mangle: { toplevel: true },
            compress: { unused: false },
          })
          lengths.set(id, least.length)
        }
        const all = [...lengths.values()].reduce((sum, length) => sum + length, 0)
        const size = compressed(readFileSync(file))
        for (const [id, length] of lengths) bytes.set(homeOf(id), (bytes.get(homeOf(id)) ?? 0) + (size * length) / all)
      }
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  return [...bytes].sort(([, one], [, other]) => other - one)
}
