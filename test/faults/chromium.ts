import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { type Browser, type BrowserContext, chromium } from 'playwright'

const executablePath = ['/usr/bin/chromium', '/usr/bin/chromium-browser'].find((path) => existsSync(path))
const options = {
  ...(executablePath ? { executablePath } : {}),
  args: [
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    '--disable-dev-shm-usage',
    '--disable-gpu',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
}

const shell = '/usr/bin/chromium-headless-shell'

/** A real Chromium without windows, Debian's where it exists, else the one that Playwright downloaded: a page is there in a fraction of the time. */
export const launch = (): Promise<Browser> =>
  chromium.launch(existsSync(shell) ? { ...options, executablePath: shell } : options)

/** All of Chromium, as shoppers have it: where pages are kept, killed or measured. */
export const launchWhole = (): Promise<Browser> => chromium.launch(options)

/** The same, with the back/forward cache that the test driver switches off. */
export const launchWithPageCache = (): Promise<Browser> =>
  chromium.launch({ ...options, ignoreDefaultArgs: ['--disable-back-forward-cache'] })

/** A browser that nobody drives or watches, as shoppers have it, with one page open; what needs that does its work itself. */
export function spawnAlone(folder: string, url: string): { kill: () => Promise<void> } {
  const flags = [...options.args, '--headless=new', '--no-first-run', `--user-data-dir=${folder}`]
  const child = spawn(executablePath ?? chromium.executablePath(), [...flags, url], {
    stdio: 'ignore',
    detached: true,
  })
  return { kill: () => killed(child) }
}

/** The same with a profile on disk, in a process of its own that can be killed like a power cut kills it. */
export async function spawnWithProfile(
  folder: string,
): Promise<{ context: BrowserContext; kill: () => Promise<void> }> {
  const flags = [...options.args, '--headless=new', '--no-first-run']
  const child = spawn(
    executablePath ?? chromium.executablePath(),
    [...flags, '--remote-debugging-port=0', `--user-data-dir=${folder}`, 'about:blank'],
    { stdio: ['ignore', 'ignore', 'pipe'], detached: true },
  )
  const address = await new Promise<string>((resolve) => {
    let said = ''
    child.stderr.on('data', (chunk) => {
      said += chunk
      const [, url] = /DevTools listening on (ws:\S+)/.exec(said) ?? []
      if (url) resolve(url)
    })
  })
  const browser = await chromium.connectOverCDP(address)
  const context = browser.contexts()[0]
  if (!context) throw new Error('a browser without a context')
  return {
    context,
    kill: () => killed(child),
  }
}

/** With all its processes at once: those that outlived it for a moment would go on writing into the profile. */
async function killed(child: ChildProcess): Promise<void> {
  const isGone = new Promise((resolve) => child.once('exit', resolve))
  process.kill(-child.pid!, 'SIGKILL')
  await isGone
}
