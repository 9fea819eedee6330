/**
 * `npm run check`: types, lint, the house's ranks, a fresh `dist/`, sizes, the package, and the README's tables.
 * Everything runs side by side; each failure is printed with its own output.
 */
import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'
import { freshReadme } from './docs.mjs'
import { overBudget } from './sizes.mjs'

const root = new URL('../..', import.meta.url).pathname
process.chdir(root)
const bin = (name) => join('node_modules/.bin', name)

const steps = [
  ['types', () => run(bin('tsc'), '-p', 'tsconfig.json')],
  ['lint', () => run(bin('biome'), 'check', '--error-on-warnings', '.')],
  ['house', () => run(bin('vitest'), 'run', '--project', 'node', 'test/house')],
  ['dist is fresh', freshDist],
  ['sizes', async () => report(overBudget('dist'))],
  [
    'readme',
    async () =>
      report(
        freshReadme() === readFileSync('README.md', 'utf8') ? [] : ['README.md has stale tables: run `npm run docs`'],
      ),
  ],
  ['publint', () => run(bin('publint'), '--strict')],
  [
    'attw',
    () =>
      run(
        bin('attw'),
        '--pack',
        '.',
        '--profile',
        'esm-only',
        '--exclude-entrypoints',
        './vitrine.js',
        './vitrine.all.js',
        './custom-elements.json',
        './catalog.schema.json',
        './integrity.json',
      ),
  ],
]

const started = Date.now()
const failed = []
await Promise.all(
  steps.map(async ([name, step]) => {
    try {
      await step()
      console.log(`✓ ${name} (${((Date.now() - started) / 1000).toFixed(1)} s)`)
    } catch (error) {
      failed.push(name)
      console.error(`✗ ${name}\n${error.message}\n`)
    }
  }),
)
if (failed.length) {
  console.error(`\ncheck failed: ${failed.join(', ')}`)
  process.exitCode = 1
}

function run(file, ...args) {
  return new Promise((resolve, reject) => {
    execFile(
      file,
      args,
      { cwd: root, maxBuffer: 1 << 26, env: { ...process.env, FORCE_COLOR: '0' } },
      (error, stdout, stderr) => {
        if (error) reject(new Error(`${stdout}${stderr}`.trim().slice(-6000)))
        else resolve(stdout)
      },
    )
  })
}

/** Builds once more beside `dist/` and compares every byte. */
async function freshDist() {
  const folder = mkdtempSync(join(root, 'node_modules/.vitrine-'))
  const out = relative(root, folder)
  try {
    await new Promise((resolve, reject) => {
      execFile(
        process.execPath,
        ['test/tools/build.mjs'],
        { cwd: root, env: { ...process.env, VITRINE_OUT: out } },
        (error, _, stderr) => (error ? reject(new Error(stderr)) : resolve()),
      )
    })
    const [fresh, committed] = [digest(folder), digest(join(root, 'dist'))]
    const different = [...new Set([...Object.keys(fresh), ...Object.keys(committed)])].filter(
      (file) => fresh[file] !== committed[file],
    )
    report(different.map((file) => `dist/${file} is not what \`npm run build\` makes`))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function digest(folder) {
  const names = readdirSync(folder, { recursive: true }).filter((name) => statSync(join(folder, name)).isFile())
  return Object.fromEntries(
    names.map((name) => [
      name,
      createHash('sha1')
        .update(readFileSync(join(folder, name)))
        .digest('hex'),
    ]),
  )
}

function report(problems) {
  if (problems.length) throw new Error(problems.join('\n'))
}
