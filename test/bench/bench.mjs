/**
 * `npm run bench [-- --short] [-- --dist folder]`: Vitrine in the page, beside what one would use instead, in Chromium.
 * Rounds are interleaved, so that a machine that slows down slows all alike; every figure is a median of them.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { ensureChromium, ensurePackages } from '../tools/setup.mjs'

const at = (path) => new URL(path, import.meta.url).pathname
const { values: options } = parseArgs({
  options: {
    short: { type: 'boolean', default: false },
    dist: { type: 'string', default: at('../../dist') },
    /** Some of the measures, for those who work on one: `settle tap scroll growth recording commit`. */
    only: { type: 'string', default: 'settle tap scroll growth recording commit' },
    out: { type: 'string', default: at('results.json') },
  },
})

ensurePackages(at('../../'))
ensureChromium()
installPeers()
const { launch, median } = await import('./chromium.mjs')
const { commit, growth, recording, scroll, settle, tap } = await import('./measures.mjs')
const { openShop } = await import('./shop.mjs')
const { figuresOf, tableOf } = await import('./figures.mjs')

const { short } = options
const SLOW = 4
/** A processor that slows down under a contestant's own 20 s of work is no reason to wait for it five times. */
const plan = short
  ? { rounds: 2, counts: [24, 200, 1000, 10_000], heavy: 1, slow: 1, taps: 1 }
  : { rounds: 7, counts: [24, 200, 1000, 10_000], heavy: 3, slow: 5, taps: 3 }

const began = Date.now()
const failures = []
const samples = {}
const note = (key, value) => {
  samples[key] ??= []
  samples[key].push(value)
}
const shop = await openShop(resolve(options.dist))
const browser = await launch()
const version = browser.version()

for (const [key, measure] of schedule()) {
  if (!options.only.includes(key.split(' ')[0])) continue
  const started = Date.now()
  try {
    note(key, await measure())
  } catch (error) {
    failures.push(`${key}: ${error instanceof Error ? error.message.split('\n')[0] : error}`)
  }
  process.stderr.write(
    `\r${((Date.now() - began) / 1000).toFixed(0).padStart(5)} s  ${key} (${Date.now() - started} ms)\x1b[K`,
  )
}
process.stderr.write('\r\x1b[K')
await browser.close()
await shop.close()

const results = existsSync(options.out) ? JSON.parse(readFileSync(options.out, 'utf8')) : {}
const isWhole = options.only.split(' ').length === 6
const medians = {
  ...(isWhole ? {} : results.page?.medians),
  ...Object.fromEntries(Object.entries(samples).map(([key, list]) => [key, medianOf(list)])),
}
const figures = figuresOf(medians)
const machine = `Chromium ${version.split('.')[0]}, Node ${process.versions.node.split('.')[0]}, ${cpus().length} cores`
writeFileSync(
  options.out,
  `${JSON.stringify({ ...results, page: { machine, rounds: plan.rounds, figures, medians } }, null, 2)}\n`,
)
console.log(tableOf(figures))
console.log(`\n${machine}; ${plan.rounds} rounds in ${((Date.now() - began) / 60_000).toFixed(1)} min.`)
for (const failure of failures) console.log(`Not measured: ${failure}`)
const missed = figures.filter(({ isMet }) => !isMet)
console.log(missed.length ? `${missed.length} of ${figures.length} goals not reached.` : 'All goals reached.')

/** Everything that is to be measured, round by round, each round beginning with another contestant. */
function* schedule() {
  const open = (name, count, rate) => () => settle(browser, shop.origin, `${name}/${count}`, rate)
  for (let round = 0; round < plan.rounds; round++) {
    yield ['settle empty 0 1', open('empty', 0, 1)]
    for (const count of plan.counts) {
      for (const name of turned(
        ['vitrine', 'clone', 'windowed', 'static', 'react', 'photoswipe', 'buy-button'],
        round,
      )) {
        if (round >= plan.heavy && weightOf(name, count) > 1) continue
        if (weightOf(name, count) > 2 || (short && weightOf(name, count) > 1 && name !== 'clone')) continue
        yield [`settle ${name} ${count} 1`, open(name, count, 1)]
      }
      for (const name of turned(['vitrine', 'clone', 'react', 'buy-button'], round)) {
        if (round >= (name === 'vitrine' ? plan.slow : 1) || weightOf(name, count) > 2) continue
        if (short && name !== 'vitrine') continue
        yield [`settle ${name} ${count} ${SLOW}`, open(name, count, SLOW)]
      }
    }
    if (round < plan.taps) {
      const most = plan.counts.at(-1)
      yield ['tap static 24', () => tap(browser, shop.origin, 'static/24', SLOW)]
      yield [`tap vitrine ${most}`, () => tap(browser, shop.origin, `vitrine/${most}`, SLOW)]
      for (const name of turned(['vitrine', 'windowed', 'recycled'], round))
        yield [`scroll ${name} ${most}`, () => scroll(browser, shop.origin, `${name}/${most}`, SLOW)]
      if (!short) {
        yield [`tap clone ${most}`, () => tap(browser, shop.origin, `clone/${most}`, SLOW)]
        yield [`scroll clone ${most}`, () => scroll(browser, shop.origin, `clone/${most}`, SLOW)]
      }
      yield ['recording', () => recording(browser, shop.origin)]
      yield ['commit plain', () => commit(browser, shop.origin, 'vitrine/24')]
      yield ['commit vitrine', () => commit(browser, shop.origin, 'vitrine/24?prefetch')]
    }
    if (round < 1) yield ['growth', () => growth(browser, shop.origin)]
  }
}

/** 1: cheap; 2: seconds, so fewer rounds; 3: minutes, so not at all. */
function weightOf(name, count) {
  if (/vitrine|windowed/.test(name) || count < 1000) return 1
  if (name === 'buy-button') return count > 1000 ? 3 : 2
  return count > 1000 ? 2 : 1
}

function turned(list, by) {
  const from = by % list.length
  return [...list.slice(from), ...list.slice(0, from)]
}

/** Of numbers their median; of objects each number's. */
function medianOf(list) {
  if (typeof list[0] === 'number') return median(list)
  return Object.fromEntries(Object.keys(list[0]).map((name) => [name, median(list.map((one) => one[name]))]))
}

/** What others make is wanted for the benchmark alone, so only it installs them. */
function installPeers() {
  const lock = at('package-lock.json')
  const installed = at('node_modules/.package-lock.json')
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs) return
  const npm = (...words) =>
    spawnSync('npm', [...words, '--no-audit', '--no-fund', '--loglevel=error'], {
      cwd: at('.'),
      stdio: 'inherit',
      shell: process.platform === 'win32',
    }).status === 0
  if (!npm('ci') && !npm('install', '--no-save'))
    throw new Error('The peers could not be installed; npm says why above.')
}
