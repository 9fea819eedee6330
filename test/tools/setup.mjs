/** What tests need beside Node and npm, and how to get it. Nothing is imported that might not be installed yet. */
import { spawnSync } from 'node:child_process'
import { existsSync, lstatSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

const say = (text) => console.log(`[setup] ${text}`)
const works = (command, ...args) => spawnSync(command, args, { stdio: 'ignore' }).status === 0
const isRoot = () => process.getuid?.() === 0

/** Installs the packages of the lock file, where they are missing or older than it. */
export function ensurePackages(root) {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major < 20 || (major === 20 && minor < 19)) {
    throw new Error(`Vitrine needs Node 20.19 or later; this is ${process.versions.node}.`)
  }
  // Linked from another working copy: installing here would empty that one.
  if (lstatSync(join(root, 'node_modules'), { throwIfNoEntry: false })?.isSymbolicLink()) return
  const installed = join(root, 'node_modules/.package-lock.json')
  const lock = join(root, 'package-lock.json')
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs) return
  say('installing packages')
  const npm = (...words) => {
    const options = { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' }
    return spawnSync('npm', [...words, '--no-audit', '--no-fund', '--loglevel=error'], options).status === 0
  }
  // A registry that lacks packages of other platforms refuses `ci`; what this machine needs may still be there.
  if (!npm('ci') && !npm('install', '--no-save')) {
    throw new Error('The packages could not be installed; npm says why above.')
  }
}

/** Where a Chromium is that tests can use, or undefined. */
export const findChromium = () => ['/usr/bin/chromium', '/usr/bin/chromium-browser'].find((path) => existsSync(path))

/** Debian's Chromium through apt as root, else Playwright's download, else a clear message. */
export function ensureChromium() {
  ensureBrowser()
  // The same without windows, for most tests; without it they take longer.
  if (findChromium() && !existsSync('/usr/bin/chromium-headless-shell') && isRoot() && works('apt-get', '--version'))
    apt('chromium-headless-shell')
}

function ensureBrowser() {
  if (findChromium() || playwrightHasChromium()) return
  if (isRoot() && works('apt-get', '--version')) {
    say('installing Chromium with apt-get')
    // With fonts: a machine without any measures every text as nothing.
    apt('chromium', 'fonts-liberation', 'fonts-noto-core')
    if (findChromium()) return
  }
  say('asking Playwright for a Chromium')
  spawnSync(process.execPath, ['node_modules/playwright/cli.js', 'install', 'chromium-headless-shell', 'chromium'], {
    stdio: 'inherit',
  })
  if (playwrightHasChromium()) return
  throw new Error(
    'No Chromium for the tests. Install one where /usr/bin/chromium is (Debian, Ubuntu: `sudo apt-get install chromium`), or run `npx playwright install chromium`, then try again.',
  )
}

function playwrightHasChromium() {
  const script =
    "import('playwright').then(({chromium}) => process.exit(require('fs').existsSync(chromium.executablePath()) ? 0 : 1))"
  return works(process.execPath, '-e', script)
}

/** PostgreSQL's server, for the tests of the production database. Without it they say loudly that they ran on PGlite alone. */
export function ensurePostgres() {
  const folder = '/usr/lib/postgresql'
  const found =
    existsSync(folder) && readdirSync(folder).some((version) => existsSync(join(folder, version, 'bin/initdb')))
  if (found || process.env.DATABASE_URL) return
  if (isRoot() && works('apt-get', '--version')) {
    say('installing PostgreSQL with apt-get')
    apt('postgresql')
  }
}

function apt(...names) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  spawnSync('apt-get', ['update', '-qq'], { stdio: 'inherit', env })
  spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...names], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env,
  })
}
