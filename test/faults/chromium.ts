import { existsSync } from 'node:fs'
import { type Browser, type BrowserContext, chromium } from 'playwright'

const executablePath = ['/usr/bin/chromium', '/usr/bin/chromium-browser'].find((path) => existsSync(path))
const options = {
  ...(executablePath ? { executablePath } : {}),
  args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), '--disable-dev-shm-usage'],
}

/** A real Chromium. */
export const launch = (): Promise<Browser> => chromium.launch(options)

/** The same with a profile on disk, which outlives the browser. */
export const launchWithProfile = (folder: string): Promise<BrowserContext> =>
  chromium.launchPersistentContext(folder, options)
