import type { Browser, BrowserContext, Page } from 'playwright'
import { expect } from 'vitest'
import type { FaultyCollector } from './collector'
import { FAULTS } from './faults'
import { createRandom } from './random'

export interface LivesOptions {
  browser: Browser
  collector: FaultyCollector
  seed: number
  lives: number
  /** How many shoppers at the same time. */
  side: number
  /** How much faster than real the page's clock and timers run. */
  speed: number
  retry: boolean
}

export interface LivesResult {
  made: number
  logged: number
  stored: number
  lost: string[]
  doubled: number
  acts: Record<string, number>
}

const KINDS = ['view', 'view', 'view', 'open', 'share', 'pin', 'vote', 'buy'] as const
const ACTS = [
  // Most of a life is quiet; opening pages is what costs the time of this suite.
  ...(['browse', 'browse', 'browse', 'browse', 'browse', 'browse', 'browse', 'browse', 'browse', 'browse'] as const),
  ...(['tap', 'tap', 'tap', 'tap', 'flush', 'offline', 'online', 'online', 'hide', 'show', 'freeze'] as const),
  ...(['reload', 'navigate', 'back', 'new-tab', 'close', 'kill-after-tap', 'crash'] as const),
] as const

/** Flushes until the log is empty: the database may still be away for what other shoppers sent. */
export async function drain(page: Page): Promise<void> {
  const flush = async (): Promise<number> => {
    await window.life.recorder.flush()
    return window.life.left()
  }
  await expect.poll(() => page.evaluate(flush), { timeout: 60_000 }).toBe(0)
}

/**
 * Lives of shoppers, each made by its seed: pages are opened, hidden, frozen, killed, crashed, reloaded, taken offline,
 * up to five side by side, while the collector fails in every way. At the end of a life the shopper comes back once, to a
 * collector that works.
 */
export async function live({
  browser,
  collector,
  seed,
  lives,
  side,
  speed,
  retry,
}: LivesOptions): Promise<LivesResult> {
  const made: string[] = []
  let logged = 0
  const acts: Record<string, number> = {}
  const luck = new Map<string, () => string | null>()
  collector.fault = (key) => luck.get(key)?.() ?? null
  const epoch = Date.now()

  const oneLife = async (number: number, context: BrowserContext): Promise<void> => {
    const random = createRandom(seed * 10_007 + number)
    const key = `${seed}-${number}`
    const badness = random.next() * 0.7
    // Dice of their own: how many requests there are is a question of time, and the shopper must come again the same.
    const fate = createRandom(seed * 10_007 + number + 0.5 * 2 ** 32)
    luck.set(key, () => (fate.next() < badness ? fate.pick(FAULTS) : null))
    const home = collector.origin.replace('127.0.0.1', `${key}.localhost`)
    // One shopper in four has the collector on another origin.
    const base = random.below(4) ? '' : collector.origin.replace('127.0.0.1', `collector-${key}.localhost`)
    const url = `${home}/page?collector=${base}/to/${key}&speed=${speed}&epoch=${epoch}&retry=${retry ? 'on' : 'off'}`
    let tabs: Page[] = []
    const open = async (): Promise<Page> => {
      const page = await context.newPage()
      page.on('crash', () => {
        tabs = tabs.filter((tab) => tab !== page)
      })
      await page.goto(url)
      tabs.push(page)
      return page
    }
    const act = async (page: Page, count: number): Promise<void> => {
      const asked = [random.pick(KINDS), count, random.below(1e9)] as const
      const done = await page.evaluate(([kind, times, own]) => window.life.act(kind, times, own), asked)
      made.push(...done.made)
      logged += done.logged
    }
    const close = async (page: Page): Promise<void> => {
      tabs = tabs.filter((tab) => tab !== page)
      await page.close()
    }

    const step = async (name: (typeof ACTS)[number]): Promise<void> => {
      const page = tabs.length ? random.pick(tabs) : await open()
      if (name === 'browse') return act(page, 1 + random.below(16))
      if (name === 'tap') return act(page, 1)
      if (name === 'reload') return void (await page.reload())
      if (name === 'navigate') return void (await page.goto(`${url}&n=${random.below(1e6)}`))
      if (name === 'back') {
        await page.goBack({ timeout: 2000 }).catch(() => null)
        if (!page.url().startsWith(home)) await page.goto(url)
        return void (await page.waitForFunction(() => 'life' in window))
      }
      if (name === 'new-tab') return void (tabs.length < 5 && (await open()))
      if (name === 'close') return close(page)
      if (name === 'offline' || name === 'online') return context.setOffline(name === 'offline')
      if (name === 'flush') return void page.evaluate(() => void window.life.recorder.flush()).catch(() => {})
      if (name === 'hide' || name === 'show') {
        return page.evaluate(
          (state) => {
            Object.defineProperty(Document.prototype, 'visibilityState', { configurable: true, get: () => state })
            document.dispatchEvent(new Event('visibilitychange', { bubbles: true }))
          },
          name === 'hide' ? 'hidden' : 'visible',
        )
      }
      await act(page, 1)
      if (name === 'kill-after-tap') return close(page)
      const session = await context.newCDPSession(page)
      if (name === 'crash') {
        tabs = tabs.filter((tab) => tab !== page)
        session.send('Page.crash').catch(() => {})
        await page.waitForEvent('crash')
        return page.close()
      }
      await session.send('Page.setWebLifecycleState', { state: 'frozen' })
      await session.send('Page.setWebLifecycleState', { state: 'active' })
    }

    await open()
    for (let steps = 6 + random.below(8); steps--; ) {
      const name = random.pick(ACTS)
      acts[name] = (acts[name] ?? 0) + 1
      // No page can be opened without a network.
      if (['reload', 'navigate', 'back', 'new-tab', 'close', 'kill-after-tap', 'crash'].includes(name))
        await context.setOffline(false)
      await step(name)
    }
    await context.setOffline(false)
    luck.delete(key)
    const [stays, ...others] = tabs
    for (const tab of others) await close(tab)
    // Comes back in the tab that stays, where there is one: to open another takes longer than most lives.
    if (stays && retry) await stays.goto(url)
    if (retry) await drain(stays ?? (await open()))
    for (const page of context.pages()) await page.close()
  }

  let next = 0
  const shopper = async (): Promise<void> => {
    // What is stored is each life's own, as is its origin; some lives share a profile, and none is heavy with many.
    while (next < lives) {
      const context = await browser.newContext()
      for (let left = 10; left-- && next < lives; ) {
        if (next % 50 === 49) console.info(`${next + 1} of ${lives} lives …`)
        await oneLife(next++, context)
      }
      await context.close()
    }
  }
  await Promise.all(Array.from({ length: side }, shopper))

  const counts = await collector.counts()
  const ids = new Set(made)
  return {
    made: made.length,
    logged,
    stored: [...counts.keys()].filter((id) => ids.has(id)).length,
    lost: made.filter((id) => !counts.has(id)),
    doubled: made.length - ids.size + [...counts.values()].filter((count) => count > 1).length,
    acts,
  }
}
