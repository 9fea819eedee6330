// Runs the backend's benchmark: node test/bench/backend.mjs [--small]
import { fileURLToPath } from 'node:url'
import { rolldown } from 'rolldown'

const at = (path) => fileURLToPath(new URL(path, import.meta.url))
const file = at('../output/backend-bench.js')
const bundle = await rolldown({
  input: at('./backend-bench.ts'),
  platform: 'node',
  external: [/^node:/, '@electric-sql/pglite', 'pg', 'valibot'],
  logLevel: 'silent',
})
await bundle.write({ file, format: 'es', codeSplitting: false })
const { benchBackend } = await import(file)
await benchBackend({ isSmall: process.argv.includes('--small'), resultsFile: at('./results.json') })
