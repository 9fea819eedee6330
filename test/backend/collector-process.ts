import { type ChildProcess, spawn } from 'node:child_process'
import { rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { rolldown } from 'rolldown'

/** The `vitrine` command as it would be installed, built from the sources as they are now. */
export async function buildCommand(): Promise<string> {
  // Beside node_modules, so that packages are found as in an installed package.
  const folder = fileURLToPath(new URL(`../output/command-${process.pid}/`, import.meta.url))
  const file = `${folder}vitrine.js`
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  const bundle = await rolldown({
    input: fileURLToPath(new URL('../../src/cli/vitrine.ts', import.meta.url)),
    platform: 'node',
    external: [/^node:/, './check', '@electric-sql/pglite', 'pg', 'srvx', 'valibot'],
    logLevel: 'silent',
  })
  await bundle.write({ file, format: 'es', codeSplitting: false })
  await bundle.close()
  return file
}

/** A collector in a process of its own. */
export interface CollectorProcess {
  readonly child: ChildProcess
  /** Of the calls, base path included. */
  readonly url: string
  /** All that it has printed so far. */
  readonly output: () => string
  /** Sends the signal and gives the exit code; null when the signal itself ended it. */
  readonly stop: (signal: NodeJS.Signals) => Promise<number | null>
}

/** Starts `vitrine serve` and waits until it listens; throws with its output when it ends before that. */
export function startCollectorProcess(
  command: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>>,
): Promise<CollectorProcess> {
  const child = spawn(process.execPath, [command, 'serve', ...args], { env: { ...process.env, ...environment } })
  let output = ''
  return new Promise((resolve, reject) => {
    const ended = new Promise<number | null>((onEnd) => child.once('exit', onEnd))
    child.stderr.on('data', (chunk: Buffer) => (output += chunk))
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk
      const url = /"message":"listening","url":"([^"]+)"/.exec(output)?.[1]
      if (url)
        resolve({
          child,
          url,
          output: () => output,
          stop: (signal) => {
            child.kill(signal)
            return ended
          },
        })
    })
    void ended.then((code) => reject(new Error(`collector ended with ${code}: ${output}`)))
  })
}
