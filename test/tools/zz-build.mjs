import { createBuilder } from 'vite'
import { mkdirSync } from 'node:fs'
const out = process.argv[2]; mkdirSync(out, { recursive: true })
process.env.VITRINE_OUT = out
const b = await createBuilder({ root: new URL('../..', import.meta.url).pathname, logLevel: 'error' })
for (const name of (process.argv[3] ?? 'script,parts,all').split(',')) await b.build(b.environments[name])
const { measureSizes } = await import('./sizes.mjs')
for (const { what, bytes, ceiling } of measureSizes(out)) console.log(bytes > ceiling ? 'OVER' : 'ok  ', bytes, ceiling, what)
