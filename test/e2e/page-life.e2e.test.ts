import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createBackend, type Database } from '../../src/backend/index'
import { encodeToken } from '../../src/referral/token'
import { launchWhole, launchWithPageCache, spawnAlone } from '../faults/chromium'
import { HOSTILE_PAGES } from '../faults/hostile-pages'
import { quickPglite } from '../tools/quick-pglite'
import { openShop, page, type Shop, shopifyFeed } from './shop'

const LINK = `/?vref=${encodeToken(['aB3dE5gH7jK9'])}&utm_source=whatsapp`
const DATA = { store: 'halden', collector: '/collect', consent: 'granted', currency: 'EUR' }
const FIRST = 'src="/vitrine/vitrine.js"'
const GALLERY = '<vitrine-gallery feed="/products.json"></vitrine-gallery>'

let shop: Shop
let database: Database
let backend: Awaited<ReturnType<typeof createBackend>>
let browser: Browser
let context: BrowserContext
let tab: Page
let problems: string[]

beforeAll(async () => {
  shop = await openShop()
  database = await quickPglite()
  backend = await createBackend({
    database,
    basePath: '/collect',
    stores: [{ id: 'halden', origins: [shop.origin], secret: 'a-secret-of-the-shop' }],
  })
})
afterAll(async () => {
  await backend?.close()
  await shop?.close()
})
beforeEach(async () => {
  shop.routes = {
    '/': page(DATA),
    '/products.json': () => ({ body: shopifyFeed }),
    '/collect/*': (request) => backend.fetch(request),
  }
  await database.query('delete from vitrine_events')
})

async function newTab(): Promise<void> {
  context = await browser.newContext()
  tab = await context.newPage()
  problems = []
  tab.on('pageerror', (error) => problems.push(error.message))
}
const stored = () => database.query<{ type: string; id: string }>('select type, id from vitrine_events')
const typesStored = async () => (await stored()).map(({ type }) => type.replace('vitrine.', '')).sort()
const flush = () => tab.evaluate(() => (window.vitrine as { flush?(): Promise<void> } | undefined)?.flush?.())

describe('the bytes on the wire equal those of a page with one script', () => {
  let blank: string[]

  beforeAll(async () => {
    browser = await launchWhole()
    blank = await bytes({})
  })
  afterAll(() => browser?.close())
  afterEach(() => context?.close())

  interface Case {
    /** Runs before everything else in the page. */
    hostile?: () => void
    html?: string
    /** What the page does to itself between two actions. */
    swap?: () => unknown
  }

  /** Comes by a link, shares, orders; gives the bodies of all requests, with the clock and the dice of the test. */
  async function bytes({ hostile, html = page(DATA), swap }: Case): Promise<string[]> {
    await newTab()
    shop.routes = { ...shop.routes, '/': html, '/collect/*': (request) => backend.fetch(request) }
    const bodies: string[] = []
    tab.on('request', (request) => {
      if (request.method() === 'POST') bodies.push(`${request.headers()['content-type']} ${request.postData()}`)
    })
    await tab.addInitScript(() => {
      let next = 0
      crypto.getRandomValues = (list) => {
        if (list instanceof Uint8Array) for (let i = 0; i < list.length; i++) list[i] = next++ * 7
        return list
      }
      Date.now = () => 1_795_255_200_000
    })
    if (hostile) await tab.addInitScript(hostile)
    const landed = tab.waitForResponse('**/collect/events')
    await tab.goto(shop.origin + LINK)
    await landed
    await tab.evaluate(
      `vitrine.shareLink('/products/vase', { network: 'copy', product: 'Größe "M" 花器' }); vitrine.flush()`,
    )
    if (swap) await tab.evaluate(swap)
    await tab.evaluate(`vitrine.conversion({ order: '#1', value: '49.90', currency: 'EUR' })`)
    expect(problems).toEqual([])
    return bodies
  }

  const old = join(import.meta.dirname, '../../dist')
  const cases: Record<string, Case> = {
    // The first one to run serves; async, that could be any.
    'the script twice': { html: page(DATA, '<script async src="/vitrine/vitrine.js"></script>', FIRST) },
    'as a module too': { html: page(DATA, '<script type="module" src="/vitrine/vitrine.js"></script>', FIRST) },
    'both files': { html: page(DATA, '<script src="/vitrine/vitrine.all.js"></script>', FIRST) },
    'another version beside it': {
      html: page(DATA, '<script src="/old/vitrine.js" data-store="other"></script>', FIRST),
    },
    'forms named like what the tag reads, before it': {
      html: page(DATA, '', FIRST).replace(
        '<script',
        `${[
          'currentScript',
          'querySelector',
          'addEventListener',
          'dispatchEvent',
          'referrer',
          'visibilityState',
          'location',
        ]
          .map((name) => `<form name="${name}" data-store="evil" src="/evil.js"></form>`)
          .join('')}<script`,
      ),
    },
    'the script once more, late': {
      swap: () => {
        const script = document.createElement('script')
        script.src = '/vitrine/vitrine.js'
        document.head.append(script)
        return new Promise((loaded) => script.addEventListener('load', loaded))
      },
    },
    'Turbo: the body replaced, its scripts run again, the address pushed': {
      swap: () => {
        const body = document.createElement('body')
        const script = document.createElement('script')
        script.src = '/vitrine/vitrine.js'
        body.append(script)
        history.pushState({}, '', location.href)
        document.body.replaceWith(body)
        return new Promise((loaded) => script.addEventListener('load', loaded))
      },
    },
    'htmx: the body’s content replaced': {
      swap: () => {
        document.body.innerHTML = '<main hx-swap-oob><form data-vitrine-token></form></main>'
        document.body.dispatchEvent(new CustomEvent('htmx:afterSwap', { bubbles: true }))
      },
    },
    'Astro: the whole document element replaced': {
      swap: () => {
        const next = new DOMParser().parseFromString(document.documentElement.outerHTML, 'text/html')
        document.documentElement.replaceWith(document.adoptNode(next.documentElement))
        document.dispatchEvent(new Event('astro:after-swap'))
      },
    },
    ...Object.fromEntries(Object.entries(HOSTILE_PAGES).map(([name, hostile]) => [name, { hostile }])),
  }

  it('has something to compare with', () => {
    expect(blank).toHaveLength(3)
    for (const type of ['landing', 'share', 'conversion']) expect(blank.join()).toContain(`vitrine.${type}"`)
  })

  it.each(Object.entries(cases))('%s', async (_name, what) => {
    shop.routes['/old/*'] = (request) => {
      const path = new URL(request.url).pathname.replace('/old/', '')
      const body = readFileSync(join(old, path), 'utf8').replaceAll('0.1.0', '0.0.9')
      return { type: 'text/javascript', body }
    }
    expect(await bytes(what)).toEqual(blank)
  })
})

describe('a gallery on a page with an old library', () => {
  beforeAll(async () => {
    browser = await launchWhole()
  })
  afterAll(() => browser?.close())
  beforeEach(newTab)
  afterEach(() => context.close())

  const feeds = [
    'vitrine.json',
    'shopify-products.json',
    'woocommerce-products.json',
    'google.tsv',
    'json-ld-list.json',
  ]
  const libraries = Object.keys(HOSTILE_PAGES).filter((name) => /^(Prototype|MooTools)/.test(name))
  it.each(libraries.flatMap((library) => feeds.map((feed) => [library, feed] as const)))(
    'shows tiles, shares, and opens them: %s, %s',
    async (library, feed) => {
      shop.routes['/'] = page(DATA, '<vitrine-gallery feed="/feed"></vitrine-gallery>')
      shop.routes['/feed'] = () => ({ body: readFileSync(join(import.meta.dirname, '../fixtures/feeds', feed)) })
      await tab.addInitScript(HOSTILE_PAGES[library]!)
      await tab.goto(shop.origin)
      const first = tab.locator('vitrine-gallery [data-index="0"]')
      await first.locator('[data-act="share"]').click()
      await tab.locator('vitrine-gallery a[href^="https://wa.me/"]').waitFor()
      await tab.keyboard.press('Escape')
      await first.locator('[data-act="open"]').first().click()
      await tab.locator('vitrine-gallery dialog[open]').waitFor()
      expect(problems).toEqual([])
    },
  )
})

describe('the back/forward cache', () => {
  beforeAll(async () => {
    browser = await launchWithPageCache()
  })
  afterAll(() => browser?.close())
  beforeEach(newTab)
  afterEach(() => context.close())

  it.each(['granted', 'anonymous'])(
    'brings back a page whose unsent events count once, consent %s',
    async (consent) => {
      let isAway = true
      shop.routes['/'] = page({ ...DATA, consent })
      shop.routes['/next'] = '<!doctype html><title>Next</title>'
      shop.routes['/collect/*'] = (request) => (isAway ? { status: 503, body: '' } : backend.fetch(request))
      await tab.goto(shop.origin + LINK)
      await tab.waitForFunction(() => 'shareLink' in (window.vitrine ?? {}))
      await tab.evaluate(`addEventListener('pageshow', ({ persisted }) => { window.cached = persisted })`)
      await tab.evaluate(`vitrine.shareLink('/products/vase', { network: 'copy', product: 'vase' })`)
      await tab.goto(`${shop.origin}/next`)
      isAway = false
      // From the cache: nothing is loaded.
      await tab.goBack({ waitUntil: 'commit' })
      await expect.poll(() => tab.evaluate('window.cached')).toBe(true)
      await expect.poll(typesStored).toEqual(['landing', 'share'])
      await tab.evaluate(`vitrine.shareLink('/products/lamp', { network: 'copy', product: 'lamp' })`)
      await flush()
      await expect.poll(typesStored).toEqual(['landing', 'share', 'share'])
      expect(await tab.evaluate(() => Object.keys(localStorage).filter((key) => key.includes(':log:')))).toEqual([])
      expect(problems).toEqual([])
    },
  )
})

describe('the back/forward cache and consent', () => {
  beforeAll(async () => {
    browser = await launchWithPageCache()
  })
  afterAll(() => browser?.close())
  beforeEach(newTab)
  afterEach(() => context.close())

  it('brings back a page that knows of a withdrawal on the page after it', async () => {
    shop.routes['/next'] = page(DATA, '', FIRST)
    shop.routes['/collect/*'] = () => ({ status: 503, body: '' })
    await tab.goto(shop.origin + LINK)
    await tab.waitForFunction(() => 'shareLink' in (window.vitrine ?? {}))
    await tab.evaluate(`addEventListener('pageshow', ({ persisted }) => { window.cached = persisted })`)
    await tab.evaluate(`vitrine.shareLink('/products/vase', { network: 'copy', product: 'vase' })`)
    await tab.goto(`${shop.origin}/next`)
    await tab.evaluate(`vitrine.flush().then(() => vitrine.consent('denied'))`)
    let asked = 0
    shop.routes['/collect/*'] = (request) => {
      asked++
      return backend.fetch(request)
    }
    await tab.goBack({ waitUntil: 'commit' })
    await expect.poll(() => tab.evaluate('window.cached')).toBe(true)
    await tab.evaluate(`vitrine.shareLink('/products/lamp', { network: 'copy', product: 'lamp' })`)
    await flush()
    expect(await tab.evaluate(() => Object.keys(localStorage))).toEqual([])
    expect(asked).toBe(0)
    expect(await stored()).toEqual([])
    expect(problems).toEqual([])
  })
})

describe('a page in a frame', () => {
  beforeAll(async () => {
    browser = await launchWhole()
  })
  afterAll(() => browser?.close())
  beforeEach(newTab)
  afterEach(() => context.close())

  it('is nobody’s visit', async () => {
    shop.routes['/framed'] = page(DATA, '', FIRST)
    shop.routes['/'] = `<!doctype html><title>Elsewhere</title><iframe src="/framed${LINK.slice(1)}"></iframe>`
    await tab.goto(shop.origin)
    const [, frame] = tab.frames()
    await frame!.evaluate('vitrine.flush()')
    expect(await frame!.evaluate('vitrine.referral()')).toBeNull()
    expect(await stored()).toEqual([])
    expect(problems).toEqual([])
  })
})

describe('a prerendered page', () => {
  it('counts once it is seen, and not before', async () => {
    const told: Record<string, () => void> = {}
    const heard = (name: string) => new Promise<void>((done) => (told[name] = done))
    const [prepared, seen] = [heard('prepared'), heard('seen')]
    for (const name of ['prepared', 'seen'])
      shop.routes[`/${name}`] = () => {
        told[name]?.()
        return { body: '' }
      }
    let goOn = () => {}
    const checked = new Promise<void>((done) => (goOn = done))
    shop.routes['/go'] = async () => {
      await checked
      return { body: '' }
    }
    // No prerendering while DevTools are attached, as they are to every browser that is driven: the page drives itself.
    const rules = { prerender: [{ urls: [`/vase${LINK.slice(1)}`], eagerness: 'immediate' }] }
    shop.routes['/'] = `<!doctype html><title>Before</title><meta name="referrer" content="no-referrer">
      <script type="speculationrules">${JSON.stringify(rules)}</script>
      <a href="/vase${LINK.slice(1)}">Vase</a>
      <script>fetch('/go').then(() => document.querySelector('a').click())</script>`
    shop.routes['/vase'] = page(
      DATA,
      `${GALLERY}<script>
        const isPrerendered = document.prerendering
        addEventListener('load', () => vitrine.flush().then(() => isPrerendered && fetch('/prepared')))
        addEventListener('vitrine:landing', () => vitrine.flush().then(() => isPrerendered && !document.prerendering && fetch('/seen')))
      </script>`,
      FIRST,
    )
    const folder = mkdtempSync(join(tmpdir(), 'vitrine-alone-'))
    const alone = spawnAlone(folder, `${shop.origin}/`)
    try {
      await prepared
      expect(await stored()).toEqual([])
      goOn()
      await seen
      expect((await typesStored()).filter((type) => type === 'landing')).toEqual(['landing'])
    } finally {
      await alone.kill()
      rmSync(folder, { recursive: true, force: true, maxRetries: 30 })
    }
  })
})
