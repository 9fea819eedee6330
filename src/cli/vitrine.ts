#!/usr/bin/env node
import process from 'node:process'

const USAGE = `Usage: vitrine <command> [options]

  check <url|file>   print what Vitrine understands of a product feed
  serve              run the collector

  vitrine <command> --help`

/** Each command is loaded when it is called, so that one never needs the other's packages. */
const COMMANDS: Readonly<Record<string, (args: string[]) => Promise<number>>> = {
  check: async (args) => (await import('./check')).check(args),
  serve: async (args) => (await import('./serve')).serve(args),
}

/** Packages that only a command needs are optional; the loader's own message names the first that is missing. */
const missingPackage = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND'
    ? /Cannot find package '([^']+)'/.exec(error.message)?.[1]
    : undefined

// Who reads may stop before the end: `| head`, or `| tee`, which Ctrl-C ends first. What is under way goes on nevertheless.
for (const stream of [process.stdout, process.stderr])
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
  })

const [name = '', ...args] = process.argv.slice(2)
const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined
if (command) {
  process.exitCode = await command(args).catch((error: unknown) => {
    const missing = missingPackage(error)
    if (!missing) throw error
    console.error(`vitrine ${name}: needs the package "${missing}": npm install ${missing}`)
    return 1
  })
} else {
  const isHelp = name === '' || name === '--help' || name === '-h' || name === 'help'
  if (!isHelp) console.error(`vitrine: there is no command "${name}"`)
  console.log(USAGE)
  process.exitCode = isHelp && name !== '' ? 0 : 1
}
