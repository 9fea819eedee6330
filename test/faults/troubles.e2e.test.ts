import type { Browser, BrowserContext, Page } from 'playwright'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { bundle } from './bundle'
import { launch } from './chromium'
import { type FaultyCollector, startCollector } from './collector'
import { FAULTS } from './faults'

const SCRIPT = '<!doctype html><title>Shop</title><script type="module" src="/main.js"></script>'
/** Waits of half a minute pass in one and a half seconds. */
const SPEED = 20

let browser: Browser
let collector: FaultyCollector
let context: BrowserContext
let errors: string[]
let home: string
let foreign: string

beforeAll(async () => {
  browser = await launch()
  collector = await startCollector(await bundle('./page.ts'), (path) => ({
    body: SCRIPT,
    // An opaque origin: merely touching storage throws.
    headers: path === '/denied' ? { 'content-security-policy': 'sandbox allow-scripts' } : {},
  }))
  home = collector.origin
  foreign = home.replace('127.0.0.1', 'localhost')
})
afterAll(async () => {
  await browser?.close()
  await collector?.close()
})
beforeEach(() => {
  errors = []
})
afterEach(() => {
  collector.fault = () => null
})

async function newContext(): Promise<BrowserContext> {
  const made = await browser.newContext()
  made.on('weberror', (error) => errors.push(error.error().message))
  return made
}
function eachInItsOwnContext(): void {
  beforeEach(async () => {
    context = await newContext()
  })
  afterEach(() => context.close())
}

async function open(collectorUrl: string, path = '/page', page?: Page): Promise<Page> {
  const tab = page ?? (await context.newPage())
  await tab.goto(`${home}${path}?collector=${collectorUrl}&speed=${SPEED}&epoch=${Date.now()}`)
  await tab.waitForFunction(() => 'life' in window)
  return tab
}

/** Makes six events. */
const act = (page: Page) => page.evaluate(() => window.life.act('share', 3, Math.floor(Math.random() * 1e9)))

/** Waits until the database has each of them, once, and the log is empty. */
async function expectStored(ids: string[], page: Page): Promise<void> {
  const stored = async () => {
    await page.evaluate(() => void window.life.recorder.flush())
    const counts = await collector.counts()
    return ids.map((id) => counts.get(id) ?? 0)
  }
  await expect.poll(stored, { timeout: 30_000 }).toEqual(ids.map(() => 1))
  expect(errors).toEqual([])
}
const expectEmptyLog = (page: Page) =>
  expect.poll(() => page.evaluate(() => window.life.left()), { timeout: 30_000 }).toBe(0)

describe('a collector that misbehaves', () => {
  let shopper: BrowserContext
  let tab: Page

  beforeAll(async () => {
    shopper = await newContext()
    tab = await shopper.newPage()
  })
  afterAll(() => shopper?.close())

  it.each(FAULTS)('three times loses nothing and doubles nothing: %s', async (fault) => {
    const key = `fault-${FAULTS.indexOf(fault)}`
    let times = 3
    collector.fault = (at) => (at === key && times-- > 0 ? fault : null)
    const page = await open(`${foreign}/to/${key}`, '/page', tab)
    const { made, logged } = await act(page)
    expect(logged).toBe(made.length)
    await expectStored(made, page)
    await expectEmptyLog(page)
    expect(times, 'the fault has happened').toBeLessThan(3)
  })
})

describe('a page that can’t reach its collector', () => {
  eachInItsOwnContext()

  const troubles: Record<string, { collector?: string; prepare?: (page: Page) => Promise<unknown> }> = {
    'its name is not known': { collector: 'http://collector.invalid' },
    'nobody listens there': { collector: 'http://127.0.0.1:9' },
    'an extension blocks it': { prepare: (page) => page.route('**/events', (route) => route.abort('blockedbyclient')) },
    'it is offline': { prepare: () => context.setOffline(true) },
    'fetch throws and sendBeacon refuses': {
      prepare: (page) =>
        page.evaluate(() => {
          navigator.sendBeacon = () => false
          window.fetch = () => {
            throw new Error('not here')
          }
        }),
    },
  }
  it.each(Object.entries(troubles))('delivers from the next one: %s', async (_name, { collector: there, prepare }) => {
    const page = await open(there ?? '/to/page')
    await prepare?.(page)
    const { made, logged } = await act(page)
    await page.evaluate(() => window.life.recorder.flush())
    const counts = await collector.counts()
    // Natives that were taken early still reach it, whatever the page made of them since.
    if (!counts.has(made[0] ?? '')) expect(logged).toBe(made.length)
    await page.close()
    await context.setOffline(false)
    const next = await open('/to/page')
    await expectStored(made, next)
    await expectEmptyLog(next)
  })

  it('goes on without keepalive where another script has spent the page’s quota', async () => {
    collector.fault = (key) => (key === 'greedy' ? 'no answer' : null)
    const page = await context.newPage()
    await page.addInitScript(() => {
      const { fetch } = window
      const failed: unknown[] = []
      window.fetch = (to, init) => {
        const answer = fetch(to, init)
        answer.catch(() => failed.push(init?.keepalive))
        return answer
      }
      Object.assign(window, { failed })
      fetch('/to/greedy', { method: 'POST', keepalive: true, body: 'x'.repeat(65_000) })
    })
    await open('/to/page', '/page', page)
    const { made } = await act(page)
    await expectStored(made, page)
    await expectEmptyLog(page)
    expect(await page.evaluate('failed'), 'the browser refused it').toContain(true)
  })
})

describe('storage of a real browser', () => {
  eachInItsOwnContext()

  it('denied: holds events in memory, and throws nothing', async () => {
    let times = 2
    collector.fault = (key) => (key === 'denied' && times-- > 0 ? '500' : null)
    const page = await context.newPage()
    await page.goto(`${home}/denied?collector=${home}/to/denied&speed=${SPEED}&epoch=${Date.now()}`)
    await page.waitForFunction(() => 'life' in window)
    const made = await page.evaluate(() => {
      const { recorder } = window.life
      return [1, 2, 3].map(() => recorder.record('vote', { poll: 'glaze', choice: 'celadon' }))
    })
    await expectStored(made, page)
    expect(times).toBeLessThan(2)
  })

  it('full: holds events in memory, leaves what the page keeps, and writes once there is room', async () => {
    const page = await context.newPage()
    await page.goto(`${home}/empty.html?collector=/to/other&epoch=0`)
    await page.evaluate(() => {
      localStorage.clear()
      for (let size = 2 ** 22; size >= 1; size /= 2)
        try {
          for (let i = 0; i < 9; i++) localStorage.setItem(`shop-${size}-${i}`, 'x'.repeat(size))
        } catch {
          // No room for this one; the next is half of it.
        }
    })
    const before = await page.evaluate(() => localStorage.length)
    collector.fault = (key) => (key === 'full' ? '500' : null)
    await open('/to/full', '/page', page)
    const first = await act(page)
    expect(first.logged).toBe(0)
    expect(await page.evaluate(() => localStorage.length)).toBe(before)
    await page.evaluate(() => localStorage.clear())
    const second = await act(page)
    expect(second.logged).toBe(second.made.length)
    // Those that were under way are written when they are back.
    await expect.poll(() => page.evaluate(() => window.life.left())).toBe(12)
    collector.fault = () => null
    await expectStored([...first.made, ...second.made], page)
    await expectEmptyLog(page)
  })

  it('of another version, edited, and cleared in mid-session: nothing of this page is lost', async () => {
    const page = await context.newPage()
    await page.addInitScript(() => {
      if (sessionStorage.length) return
      sessionStorage.setItem('seen', '1')
      for (const key of [
        'visitor',
        'session',
        'arrivals',
        'own',
        'orders:halden',
        'lease',
        'log:',
        'log:1',
        'log:9zzz:id',
      ])
        localStorage.setItem(`vitrine:${key}`, '{"version":2,"of":["another","shape"]}')
      localStorage.setItem('vitrine:log:1000000000:x', '{"cut":')
    })
    collector.fault = (key) => (key === 'odd' ? '500' : null)
    await open('/to/odd', '/page', page)
    const { made } = await act(page)
    await page.evaluate(() => localStorage.clear())
    const more = await act(page)
    collector.fault = () => null
    await expectStored([...made, ...more.made], page)
    await expectEmptyLog(page)
  })
})
