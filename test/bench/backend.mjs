/**
 * `npm run bench:backend [-- --small] [-- --out file]`: the collector and the reports, beside raw `COPY` and a recursive
 * query. The whole takes some ten minutes on two quiet cores and is what README's table is made of (`npm run docs`); the
 * small form, a tenth of the rows, writes to `test/output` alone.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { ensurePackages, ensurePostgres } from '../tools/setup.mjs'
import { backendTable } from './backend-table.mjs'

const at = (path) => fileURLToPath(new URL(path, import.meta.url))
const { values: options } = parseArgs({
  options: { small: { type: 'boolean', default: false }, out: { type: 'string' } },
})
const out = options.out ?? at(options.small ? '../output/bench-backend.json' : './results.json')

ensurePackages(at('../../'))
ensurePostgres()
const { rolldown } = await import('rolldown')
const file = at('../output/backend-bench.js')
const bundle = await rolldown({
  input: at('./backend-bench.ts'),
  platform: 'node',
  external: [/^node:/, '@electric-sql/pglite', 'pg', 'valibot'],
  logLevel: 'silent',
})
await bundle.write({ file, format: 'es', codeSplitting: false })
const { benchBackend } = await import(file)

const began = Date.now()
const { databases, figures } = await benchBackend({ isSmall: options.small })
const minutes = (Date.now() - began) / 60_000
const machine = `${databases.join(', ')}, Node ${process.versions.node.split('.')[0]}, ${cpus().length} cores`

mkdirSync(at('../output'), { recursive: true })
// Beside what `npm run bench` has written there, which stays.
const results = existsSync(out) ? JSON.parse(readFileSync(out, 'utf8')) : {}
writeFileSync(out, `${JSON.stringify({ ...results, backend: { machine, figures } }, null, 2)}\n`)
console.log(`\n${backendTable(figures)}\n\n${machine}; ${minutes.toFixed(1)} min.`)
const missed = figures.filter(({ isMet }) => !isMet)
console.log(missed.length ? `${missed.length} of ${figures.length} goals not reached.` : 'All goals reached.')
