import type { Browser, CDPSession, Page } from 'playwright'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { launchWhole } from '../faults/chromium'
import { openShop, page, type Shop } from './shop'

let browser: Browser
let shop: Shop
let tab: Page
let cdp: CDPSession

const catalogOf = (count: number) => ({
  currency: 'EUR',
  products: Array.from({ length: count }, (_, index) => ({
    id: `p${index}`,
    title: `Mug ${index}`,
    url: `/products/mug-${index}`,
    price: '18.00',
    availability: 'in-stock',
    images: [{ src: `/pictures/${index % 20}.svg`, width: 800, height: index % 2 ? 1000 : 700 }],
    ...(index ? {} : { buy: { url: '/cart/add?id=1' } }),
  })),
})

beforeAll(async () => {
  shop = await openShop()
  browser = await launchWhole()
})
afterAll(async () => {
  await browser?.close()
  await shop?.close()
})
beforeEach(async () => {
  shop.routes = Object.fromEntries(
    [24, 10_000].map((count) => [`/${count}.json`, () => ({ body: JSON.stringify(catalogOf(count)) })]),
  )
  shop.routes['/products/*'] = '<!doctype html><title>Product</title>'
  shop.routes['/cart/*'] = '<!doctype html><title>Cart</title>'
  tab = await (await browser.newContext({ viewport: { width: 1200, height: 800 } })).newPage()
  cdp = await tab.context().newCDPSession(tab)
})
afterEach(async () => {
  await tab.context().close()
})

const gallery = (count: number, attributes = '', data: Record<string, string> = {}) =>
  page({ store: 'halden', ...data }, `<vitrine-gallery feed="/${count}.json" ${attributes}></vitrine-gallery>`)
const tile = (index: number) => tab.locator(`vitrine-gallery [data-index="${index}"]`)

interface TraceEvent {
  name: string
  pid: number
  tid: number
  tdur?: number
  args: { beginData?: { stackTrace?: { url?: string; functionName?: string }[]; url?: string } }
}

/** What the page's main thread did meanwhile. */
async function traced(work: () => Promise<void>): Promise<TraceEvent[]> {
  const events: TraceEvent[] = []
  cdp.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])))
  const isDone = new Promise((done) => cdp.once('Tracing.tracingComplete', done))
  const includedCategories = [
    'toplevel',
    'devtools.timeline',
    'disabled-by-default-devtools.timeline',
    'disabled-by-default-devtools.timeline.stack',
  ]
  await cdp.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig: { includedCategories } })
  await work()
  await cdp.send('Tracing.end')
  await isDone
  const { pid, tid } = events.find(({ name, args }) => name === 'ParseHTML' && args.beginData?.url === tab.url()) ?? {}
  return events.filter((event) => event.pid === pid && event.tid === tid)
}

/** Layouts and styles that a script of the page waited for; what the browser does for its next frame has no stack. */
const forced = (events: readonly TraceEvent[]) =>
  events
    .filter(({ name }) => /^(Layout|UpdateLayoutTree)$/.test(name))
    .flatMap(({ name, args }) => {
      const { url = '', functionName = '' } = args.beginData?.stackTrace?.[0] ?? {}
      return url.startsWith(shop.origin) ? [`${name} by ${functionName} in ${url}`] : []
    })

/** Exceptions and rejections of the page meanwhile, those too that are caught. */
async function thrownBy(work: () => Promise<unknown>): Promise<string[]> {
  const thrown: string[] = []
  cdp.on('Debugger.paused', ({ data }) => {
    thrown.push(`${data?.['description']}`)
    void cdp.send('Debugger.resume')
  })
  await cdp.send('Debugger.enable')
  await cdp.send('Debugger.setPauseOnExceptions', { state: 'all' })
  await work()
  await cdp.send('Debugger.disable')
  return thrown
}

const frames = (count: number) =>
  tab.evaluate(async (left) => {
    for (; left; left--) await new Promise((next) => requestAnimationFrame(next))
  }, count)

async function use(): Promise<void> {
  await tile(0).waitFor()
  await tile(0).locator('[data-act=vote]').click()
  for (const step of [1, 2, 3, -2]) {
    // No mouse wheel: what it does is not awaited.
    await tab.evaluate((by) => scrollBy({ top: by * 900, behavior: 'instant' }), step)
    await frames(4)
  }
}

describe('the main thread', () => {
  it.each(['grid', 'masonry', 'justified'])(
    'is never made to lay out while the %s is drawn, voted on and scrolled',
    async (layout) => {
      shop.routes['/'] = gallery(10_000, `layout="${layout}"`)
      const events = await traced(async () => {
        await tab.goto(shop.origin)
        await use()
      })
      expect(forced(events)).toEqual([])
    },
  )

  it('is seen to be made to where a script does', async () => {
    const forcing = 'document.body.append("x"); document.body.offsetHeight'
    shop.routes['/'] = `<!doctype html><title>Forcing</title><body><script>onload = () => { ${forcing} }</script>`
    const events = await traced(async () => {
      await tab.goto(shop.origin, { waitUntil: 'load' })
      await frames(2)
    })
    expect(forced(events)).not.toEqual([])
  })

  it('throws nothing while a gallery starts, since the first exception of a page takes as long as many tiles', async () => {
    shop.routes['/'] = gallery(24, '', { consent: 'granted' })
    const thrown = await thrownBy(async () => {
      await tab.goto(shop.origin)
      await use()
    })
    expect(thrown).toEqual([])
  })

  it('is seen to throw where a script does, though it catches that itself', async () => {
    shop.routes['/'] = '<!doctype html><title>Throwing</title><script>try { undefined.version } catch {}</script>'
    expect(await thrownBy(() => tab.goto(shop.origin, { waitUntil: 'load' }))).toEqual([
      expect.stringMatching(/^TypeError: Cannot read/),
    ])
  })

  it('has no longer task with 10,000 products than with 24, but for a hair', async () => {
    const longest = async (count: number) => {
      shop.routes['/'] = gallery(count)
      const events = await traced(async () => {
        await tab.goto(shop.origin)
        await tile(0).waitFor()
        await tab.waitForFunction(() => document.querySelector('vitrine-gallery')?.status === 'ready')
        await frames(10)
      })
      return Math.max(...events.filter(({ name }) => name === 'RunTask').map(({ tdur = 0 }) => tdur))
    }
    await longest(24) // compiled once
    const few = await longest(24)
    expect(await longest(10_000)).toBeLessThan(few * 2.5)
  })
})

describe('before a gallery is near', () => {
  it('loads nothing but the script tag', async () => {
    shop.routes['/'] = gallery(24).replace('<vitrine-gallery', '<div style="height: 4000px"></div><vitrine-gallery')
    const asked: string[] = []
    tab.on('request', (request) => asked.push(new URL(request.url()).pathname))
    await tab.goto(shop.origin, { waitUntil: 'networkidle' })
    expect(asked.filter((path) => path !== '/favicon.ico')).toEqual(['/', '/vitrine/vitrine.js'])
    await tab.evaluate(() => scrollTo({ top: 3600, behavior: 'instant' }))
    await tile(0).waitFor()
    expect(asked).toContain('/24.json')
  })

  it("claims no priority over the page's own pictures", async () => {
    shop.routes['/'] = gallery(24)
    await tab.goto(shop.origin)
    await tile(0).waitFor()
    expect(await tab.locator('vitrine-gallery img[fetchpriority=high]').count()).toBe(0)
  })
})

describe('memory', () => {
  const held = async () => {
    await cdp.send('Performance.enable')
    let least = { nodes: 0, listeners: 0, heap: Number.POSITIVE_INFINITY }
    // What is garbage is found over several collections: elements free what they held, which frees more.
    for (let idle = 0; idle < 3; ) {
      await frames(2)
      await cdp.send('HeapProfiler.collectGarbage')
      const { metrics } = await cdp.send('Performance.getMetrics')
      const of = (name: string) => metrics.find((one) => one.name === name)?.value ?? Number.NaN
      const isLess = of('JSHeapUsedSize') < least.heap * 0.995
      idle = isLess ? 0 : idle + 1
      if (isLess) least = { nodes: of('Nodes'), listeners: of('JSEventListeners'), heap: of('JSHeapUsedSize') }
    }
    return least
  }

  it('holds no more after a way through 10,000 products and back than before it', async () => {
    shop.routes['/'] = gallery(10_000)
    await tab.goto(shop.origin)
    const way = () =>
      tab.evaluate(async () => {
        const to = (top: number) => scrollTo({ top, behavior: 'instant' })
        const frame = () => new Promise((next) => requestAnimationFrame(next))
        const length = document.documentElement.scrollHeight
        for (let step = 1; step <= 60; step++) {
          to((length * (step <= 30 ? step : 60 - step)) / 30)
          await frame()
          await frame()
        }
      })
    await tile(0).waitFor()
    await tab.waitForFunction(() => document.querySelector('vitrine-gallery')?.status === 'ready')
    await way() // what is kept of each product that was seen is kept once
    await tile(0).waitFor()
    const before = await held()
    await way()
    await tile(0).waitFor()
    const after = await held()
    expect(after.nodes - before.nodes).toBeLessThanOrEqual(100)
    expect(after.listeners - before.listeners).toBeLessThanOrEqual(5)
    expect(after.heap - before.heap).toBeLessThanOrEqual(500_000)
  })
})

describe('data-prefetch', () => {
  const point = async (index: number) => {
    await tile(index).locator('[data-act=buy]').hover()
    await frames(30) // half a second: longer than one looks before a click
  }
  const fetched = (asked: readonly string[]) => asked.filter((path) => /^\/(products|cart)\//.test(path))

  async function open(data: Record<string, string>): Promise<string[]> {
    const asked: string[] = []
    shop.routes['/'] = gallery(24, '', data)
    for (const path of ['/products/*', '/cart/*'])
      shop.routes[path] = ({ url }) => {
        asked.push(new URL(url).pathname)
        return { type: 'text/html', body: '<!doctype html><title>Fetched</title>' }
      }
    await tab.goto(shop.origin)
    await tile(0).waitFor()
    return asked
  }

  it('fetches the page of the product that is pointed at, so that the click finds it there', async () => {
    const asked = await open({ prefetch: 'on' })
    await point(1)
    await expect.poll(() => fetched(asked)).toEqual(['/products/mug-1'])
    await tile(1).locator('[data-act=buy]').click()
    await tab.waitForURL(/mug-1/)
    expect(fetched(asked)).toEqual(['/products/mug-1'])
  })

  it('never fetches a link that changes a cart', async () => {
    const asked = await open({ prefetch: 'on' })
    await point(0)
    await point(2)
    await expect.poll(() => fetched(asked)).toEqual(['/products/mug-2'])
  })

  it('fetches nothing unless it is asked to', async () => {
    const asked = await open({})
    await point(1)
    await point(2)
    expect(fetched(asked)).toEqual([])
  })

  it('fetches nothing for a shopper who saves data', async () => {
    await tab.addInitScript(() =>
      Object.defineProperty(navigator, 'connection', { value: { saveData: true }, configurable: true }),
    )
    const asked = await open({ prefetch: 'on' })
    await point(1)
    await point(2)
    expect(fetched(asked)).toEqual([])
  })
})
