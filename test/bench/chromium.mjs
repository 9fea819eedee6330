/** Chromium through its own protocol: pages that count what they cost. */
import { existsSync } from 'node:fs'
import { chromium } from 'playwright'

const executablePath = ['/usr/bin/chromium', '/usr/bin/chromium-browser'].find((path) => existsSync(path))

export const launch = () =>
  chromium.launch({
    ...(executablePath ? { executablePath } : {}),
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-dev-shm-usage',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })

/** Views are counted a second after they began. */
const RESTS_AFTER_MS = 1600
const LOOK_EVERY_MS = 250
/** Resting is to be busy for less than a part of the time. */
const QUIET = 10
const MOST_LOOKS = 40
const TOO_LATE_MS = 120_000

/** What the page itself hears of its own frames, from its first moment. */
const listen = () => {
  const heard = { long: [], shift: 0 }
  Object.defineProperty(window, 'benchHeard', { value: heard })
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) heard.long.push(duration)
  }).observe({ type: 'longtask' })
  new PerformanceObserver((list) => {
    for (const { value, hadRecentInput } of list.getEntries()) if (!hadRecentInput) heard.shift += value
  }).observe({ type: 'layout-shift' })
}

/**
 * Opens one page in a context of its own, so that nothing is cached, and waits until it rests.
 * Work is counted in `ThreadTime`, the main thread's own processor time, which neighbours on the machine don't change.
 *
 * @param {object} options
 * @param {number} [options.rate] how many times slower the processor is made
 */
export async function visit(browser, origin, path, { rate = 1 } = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, serviceWorkers: 'block' })
  const page = await context.newPage()
  const requests = []
  page.on('request', (request) => requests.push(request.url()))
  await page.addInitScript(listen)
  const cdp = await context.newCDPSession(page)
  const metrics = async () => {
    const { metrics: list } = await cdp.send('Performance.getMetrics')
    return Object.fromEntries(list.map(({ name, value }) => [name, value]))
  }
  const waiting = []
  await cdp.send('Performance.enable')
  await cdp.send('Runtime.enable')
  await cdp.send('Runtime.addBinding', { name: 'shown' })
  cdp.on('Runtime.bindingCalled', () => waiting.shift()?.())
  const load = async (to) => {
    const isShown = new Promise((done) => waiting.push(done))
    await page.goto(`${origin}/page/${to}`, { waitUntil: 'commit' })
    const late = setTimeout(() => waiting.shift()?.(`${to} shows nothing`), TOO_LATE_MS)
    const problem = await isShown
    clearTimeout(late)
    if (problem) throw new Error(problem)
  }
  /** Until what the page does comes to nearly nothing; wall time, since a throttled thread is busy even when it idles. */
  const rest = async (atLeastMs = RESTS_AFTER_MS) => {
    await wait(atLeastMs)
    let before = (await metrics()).TaskDuration
    for (let looks = 0; looks < MOST_LOOKS; looks++) {
      await wait(LOOK_EVERY_MS)
      const { TaskDuration } = await metrics()
      if ((TaskDuration - before) * 1000 < LOOK_EVERY_MS / QUIET) return
      before = TaskDuration
    }
  }
  const collect = async () => {
    await cdp.send('HeapProfiler.collectGarbage')
    await cdp.send('HeapProfiler.collectGarbage')
    return metrics()
  }

  if (rate > 1) await cdp.send('Emulation.setCPUThrottlingRate', { rate })
  await load(path)
  await rest()
  return { page, cdp, metrics, collect, rest, requests, close: () => context.close() }
}

export const wait = (ms) => new Promise((done) => setTimeout(done, ms))

export const median = (values) => {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length / 2
  return sorted.length % 2 ? sorted[Math.floor(middle)] : (sorted[middle - 1] + sorted[middle]) / 2
}
