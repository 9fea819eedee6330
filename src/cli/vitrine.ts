#!/usr/bin/env node
import process from 'node:process'
import { SERVE_USAGE } from './serve-usage'

const USAGE = `Usage: vitrine <command> [options]

  check <url|file>   print what Vitrine understands of a product feed
  serve              run the collector

  vitrine <command> --help
  vitrine --version`

/** Each command is loaded when it is called, so that one never needs the other's packages. */
const COMMANDS: Readonly<Record<string, (args: string[]) => Promise<number>>> = {
  check: async (args) => (await import('./check')).check(args),
  serve: async (args) => {
    if (args.includes('--help') || args.includes('-h')) {
      console.log(SERVE_USAGE)
      return 0
    }
    const missing = missingPackages()
    if (!missing) return (await import('./serve')).serve(args)
    console.error(`vitrine serve: ${missing}`)
    return 1
  },
}

const DRIVERS = ['@electric-sql/pglite', 'pg']
/** Packages that only `serve` needs are optional. One of each list is enough. */
const PACKAGES = [['valibot'], ['srvx'], DRIVERS]

const isThere = (name: string): boolean => {
  try {
    return Boolean(import.meta.resolve(name))
  } catch {
    return false
  }
}

/** All that are missing at once: who is told of one after the other has three tries for nothing. */
function missingPackages(): string {
  const missing = PACKAGES.filter((names) => !names.some(isThere))
  const other = missing.includes(DRIVERS) ? ' (or pg in place of the last, for PostgreSQL)' : ''
  return missing.length ? `needs packages: npm install ${missing.map(([name]) => name).join(' ')}${other}` : ''
}

// Who reads may stop before the end: `| head`, or `| tee`, which Ctrl-C ends first. What is under way goes on nevertheless.
for (const stream of [process.stdout, process.stderr])
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
  })

const [name = '', ...args] = process.argv.slice(2)
const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined
if (command) {
  process.exitCode = await command(args)
} else if (name === '--version' || name === '-v') {
  console.log(__VERSION__)
} else {
  const isHelp = name === '' || name === '--help' || name === '-h' || name === 'help'
  if (!isHelp) console.error(`vitrine: there is no command "${name}"`)
  console.log(USAGE)
  process.exitCode = isHelp && name !== '' ? 0 : 1
}
