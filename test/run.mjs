/**
 * `npm test`: sets up what is missing (packages, Chromium, PostgreSQL), then runs every check and every test.
 * Plain Node on purpose: on a fresh clone nothing else is there yet.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ensureChromium, ensurePackages, ensurePostgres } from './tools/setup.mjs'

const root = new URL('..', import.meta.url).pathname
process.chdir(root)

ensurePackages(root)
ensureChromium()
ensurePostgres()

const report = join(root, 'test/output/results.json')
mkdirSync(join(root, 'test/output'), { recursive: true })

const check = spawnSync(process.execPath, ['test/tools/check.mjs'], { stdio: 'inherit' })
const tests = spawnSync(
  process.execPath,
  ['node_modules/vitest/vitest.mjs', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
  { stdio: 'inherit' },
)

let passed = 0
let failed = 0
let skipped = 0
if (existsSync(report)) {
  const { numPassedTests, numFailedTests, numPendingTests, numFailedTestSuites } = JSON.parse(
    readFileSync(report, 'utf8'),
  )
  passed = numPassedTests
  failed = numFailedTests || (tests.status ? numFailedTestSuites || 1 : 0)
  skipped = numPendingTests
} else failed = 1
if (check.status) {
  failed++
  console.error('\nnpm run check found something; see above.')
} else passed++
console.log(`\n${passed} passed, ${failed} failed, ${skipped} skipped`)
process.exitCode = failed ? 1 : 0
