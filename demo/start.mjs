/**
 * `npm start`: sets up what is missing, then opens the demo shop Halden with its collector.
 * Nothing but Node's own modules is imported before the packages are there.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, lstatSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const WANTED = [20, 19]

function fail(...lines) {
  console.error(`\n  ${lines.join('\n  ')}\n`)
  process.exit(1)
}

const [major, minor] = process.versions.node.split('.').map(Number)
if (major < WANTED[0] || (major === WANTED[0] && minor < WANTED[1]))
  fail(
    `Vitrine needs Node ${WANTED.join('.')} or newer; this is ${process.versions.node}.`,
    'Get it from https://nodejs.org',
  )

/** npm writes this file when it is done, so a setup that was cut off is seen too. */
const installed = join(root, 'node_modules/.package-lock.json')
const lock = join(root, 'package-lock.json')
/** Linked from another working copy: installing here would empty that one. */
const isLent = lstatSync(join(root, 'node_modules'), { throwIfNoEntry: false })?.isSymbolicLink()
const isOld = !existsSync(installed) || (existsSync(lock) && statSync(lock).mtimeMs > statSync(installed).mtimeMs)
const isStale = isOld && !isLent
if (isStale) {
  console.log('  Installing packages (once) …')
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  const setup = (args, stdio) =>
    spawnSync(npm, [...args, '--no-audit', '--no-fund', '--loglevel=error'], {
      cwd: root,
      stdio,
      shell: process.platform === 'win32',
      /* The browser for the tests is fetched by the tests, not by a look at the shop. */
      env: { ...process.env, PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1' },
    }).status === 0
  /* `npm ci` refuses a lock file that lacks another platform's optional packages; `install` takes the same versions. */
  if (!setup(['ci'], 'ignore') && !setup(['install', '--no-save'], ['ignore', 'inherit', 'inherit']))
    fail(
      'The packages could not be installed; npm says why above.',
      'Without a network, copy node_modules from a machine that has it. Then: npm start',
    )
}

const options = {}
const args = process.argv.slice(2)
for (let i = 0; i < args.length; i++) {
  const [name, inline] = args[i].split('=')
  const value = () => inline ?? args[++i]
  if (name === '--port') {
    options.port = Number(value())
    if (!Number.isInteger(options.port) || options.port < 0 || options.port > 65535)
      fail('--port takes a number from 0 to 65535.')
  } else if (name === '--database') options.database = value()
  else if (name === '--watch') options.watch = true
  else if (name === '--help') {
    console.log('  npm start -- [--port 4400] [--database demo/data | memory] [--watch]')
    process.exit(0)
  } else fail(`Unknown option ${name}.`, 'Known: --port <number>, --database <folder|memory>, --watch')
}

for (const file of ['dist/vitrine.js', 'dist/backend/index.js'])
  if (!existsSync(join(root, file))) fail(`${file} is missing.`, 'Build it with: npm run build')

const { startDemo } = await import('./server.mjs')
let demo
try {
  demo = await startDemo(options)
} catch (error) {
  fail(
    error?.code === 'EADDRINUSE'
      ? `Port ${options.port} is taken. Try another: npm start -- --port 4500`
      : (error?.message ?? String(error)),
  )
}
console.log(`\n  Halden is open at ${demo.url}`)
console.log(`  The merchant's view: ${demo.url}/chain and ${demo.url}/figures\n`)

let isClosing = false
for (const signal of ['SIGINT', 'SIGTERM'])
  process.on(signal, async () => {
    if (isClosing) return
    isClosing = true
    await demo.close()
    process.exit(0)
  })
