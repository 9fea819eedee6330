import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createBackend, type Database } from '../../src/backend/index'
import { encodeToken } from '../../src/referral/token'
import { launch } from '../faults/chromium'
import { quickPglite } from '../tools/quick-pglite'
import { devicePlaces } from './device-places'
import { openShop, page, type Shop, shopifyFeed } from './shop'

const FRIEND = 'aB3dE5gH7jK9'
const LINK = `/?vref=${encodeToken([FRIEND])}&utm_source=whatsapp`
const QUESTION =
  "<script>window.dataLayer = []; function gtag() { dataLayer.push(arguments) }; gtag('consent', 'default', { analytics_storage: 'denied' })</script>"
/** What every page may load, whatever the shopper allows. */
const FILES = /^\/(vitrine|pictures)\/|^\/(products\.json|favicon\.ico|cart\/.*|thanks|products\/.*)?$/

type Api = { consent(level: string): void; forget(): void; flush(): Promise<void> }
const call = (tab: Page, name: keyof Api, ...values: string[]) =>
  tab.evaluate(
    ([method, list]) =>
      (window as unknown as { vitrine: Record<string, (...v: string[]) => unknown> }).vitrine[method]!(...list),
    [name, values] as const,
  )

let browser: Browser
let shop: Shop
let database: Database
let backend: Awaited<ReturnType<typeof createBackend>>
let context: BrowserContext
let tab: Page
/** `METHOD path` of every request that the shopper's browser made, beyond the page's own files. */
let requests: Set<string>

beforeAll(async () => {
  shop = await openShop()
  database = await quickPglite()
  backend = await createBackend({
    database,
    basePath: '/collect',
    stores: [{ id: 'halden', origins: [shop.origin], secret: 'a-secret-of-the-shop' }],
  })
  browser = await launch()
})
afterAll(async () => {
  await browser?.close()
  await backend?.close()
  await shop?.close()
})
beforeEach(async () => {
  requests = new Set()
  context = await browser.newContext({ viewport: { width: 390, height: 844 }, hasTouch: true })
  context.on('request', (request) => {
    const { origin, pathname } = new URL(request.url())
    if (origin !== shop.origin || !FILES.test(pathname))
      requests.add(`${request.method()} ${origin === shop.origin ? pathname : request.url()}`)
  })
  await context.route(/^https?:\/\/(?!localhost)/, (route) => route.fulfill({ body: 'elsewhere' }))
  await context.addInitScript(() => addEventListener('vitrine:view', () => Object.assign(window, { viewed: true })))
  tab = await context.newPage()
  for (const table of ['events', 'shares']) await database.query(`delete from vitrine_${table}`)
})
afterEach(() => context.close())

function serve(file: string, consent: string, head = ''): void {
  const data = { store: 'halden', collector: '/collect', consent, currency: 'EUR' }
  const tag = `async src="/vitrine/${file}"`
  const html = page(data, '<vitrine-gallery feed="/products.json"></vitrine-gallery>', tag)
  const thanks = page(data, '<vitrine-conversion order="1001" value="49.90" currency="EUR"></vitrine-conversion>', tag)
  shop.routes = {
    '/': head + html,
    '/products.json': () => ({ body: shopifyFeed }),
    '/thanks': head + thanks,
    '/cart/*': '<!doctype html><title>Checkout</title><h1>Checkout</h1>',
    '/collect/*': (request) => backend.fetch(request),
  }
}

const control = (act: string) => tab.locator(`vitrine-gallery [data-index="0"] [data-act="${act}"]`).first()
const events = () =>
  database.query<{ type: string; visitor: string | null; session: string | null }>('select * from vitrine_events')
const typesOf = async () => [...new Set((await events()).map(({ type }) => type.replace('vitrine.', '')))].sort()

/** Comes by a friend's link, looks, votes, shares, opens, buys and pays. */
async function liveAsShopper(): Promise<void> {
  await tab.goto(shop.origin + LINK)
  await control('vote').click()
  await control('share').click()
  const whatsapp = tab.locator('vitrine-gallery a[href^="https://wa.me/"]')
  const elsewhere = context.waitForEvent('page')
  await whatsapp.click()
  await (await elsewhere).close()
  await tab.keyboard.press('Escape')
  await tab.waitForFunction('window.viewed')
  await control('buy').click()
  await tab.getByRole('heading', { name: 'Checkout' }).waitFor()
  await tab.goto(`${shop.origin}/thanks`)
  await tab.waitForFunction(() => 'vitrine' in window && 'flush' in (window.vitrine as object))
  await call(tab, 'flush')
}

const ALL = ['buy', 'conversion', 'landing', 'share', 'share-outcome', 'view', 'vote']
/** After the shopper's own tap on WhatsApp. */
const TAPPED = /^GET https:\/\/wa\.me\//

describe.each(['vitrine.js', 'vitrine.all.js'])('all that %s stores and sends', (file) => {
  it('denied: nothing, nothing', async () => {
    serve(file, 'denied')
    await liveAsShopper()
    expect(await devicePlaces(tab)).toEqual([])
    expect([...requests].filter((one) => !TAPPED.test(one))).toEqual([])
    expect(await events()).toEqual([])
  })

  it('anonymous: nothing; events without visitor and session, and the question for counts', async () => {
    serve(file, 'anonymous')
    await liveAsShopper()
    await expect.poll(typesOf).toEqual(ALL)
    expect(await devicePlaces(tab)).toEqual([])
    expect([...requests].filter((one) => !TAPPED.test(one)).sort()).toEqual([
      'GET /collect/votes',
      'POST /collect/events',
    ])
    for (const { visitor, session } of await events()) expect([visitor, session]).toEqual([null, null])
  })

  it('granted: the documented keys, one visitor, and no other request', async () => {
    serve(file, 'granted')
    await liveAsShopper()
    await expect.poll(typesOf).toEqual(ALL)
    expect((await devicePlaces(tab)).filter((key) => !/:lease$|:log:/.test(key))).toEqual(
      ['arrivals', 'orders:halden', 'own', 'session', 'visitor', 'vote:photo:9001'].map(
        (key) => `localStorage vitrine:${key}`,
      ),
    )
    expect([...requests].filter((one) => !TAPPED.test(one)).sort()).toEqual([
      'GET /collect/votes',
      'POST /collect/events',
    ])
    expect(new Set((await events()).map(({ visitor }) => visitor)).size).toBe(1)
  })

  it('not answered: nothing, nothing; a late yes sends each once, and asks for the counts', async () => {
    serve(file, 'auto', QUESTION)
    await tab.goto(shop.origin + LINK)
    await control('vote').click()
    await tab.waitForFunction('window.viewed')
    await call(tab, 'flush')
    expect(await devicePlaces(tab)).toEqual([])
    expect([...requests]).toEqual([])
    await tab.evaluate("gtag('consent', 'update', { analytics_storage: 'granted' })")
    await call(tab, 'flush')
    await expect.poll(typesOf).toEqual(['landing', 'view', 'vote'])
    expect((await events()).filter(({ type }) => /landing|vote/.test(type))).toHaveLength(2)
    expect([...requests].sort()).toEqual(['GET /collect/votes', 'POST /collect/events'])
    expect(await devicePlaces(tab)).toContain('localStorage vitrine:visitor')
  })

  it('withdrawn in mid-flight: erased at once, and what was under way is not sent again', async () => {
    serve(file, 'granted')
    let asked = 0
    shop.routes['/collect/events'] = () => {
      asked++
      return new Promise(() => {})
    }
    await tab.goto(shop.origin + LINK)
    await expect.poll(() => asked).toBe(1)
    await control('vote').click()
    await expect.poll(() => asked).toBe(2)
    const failed = tab.waitForEvent('requestfailed', (request) => request.url().endsWith('/collect/events'))
    await call(tab, 'consent', 'denied')
    expect(await devicePlaces(tab)).toEqual([])
    await failed
    await call(tab, 'flush')
    await tab.goto(`${shop.origin}/cart/1`)
    expect(asked).toBe(2)
    expect(await devicePlaces(tab)).toEqual([])
  })

  it('forgotten: nothing on the device, and nothing of the visitor at the collector', async () => {
    serve(file, 'granted')
    await liveAsShopper()
    await expect.poll(typesOf).toEqual(ALL)
    const erased = tab.waitForResponse('**/collect/forget')
    await call(tab, 'forget')
    expect(await devicePlaces(tab)).toEqual([])
    expect((await erased).status()).toBe(202)
    expect(await events()).toEqual([])
    const shares = await database.query<{ visitor: string | null }>('select visitor from vitrine_shares')
    expect(shares.length).toBeGreaterThan(0)
    expect(new Set(shares.map(({ visitor }) => visitor))).toEqual(new Set([null]))
  })
})

describe('what is on the page of who led here', () => {
  /** Where the friend's share is named: in which links, and in the order's form. */
  const named = () =>
    tab.evaluate((friend) => {
      const roots = [...document.querySelectorAll('vitrine-gallery, vitrine-share')].map((one) => one.shadowRoot!)
      const links = [document, ...roots].flatMap((root) => [...root.querySelectorAll('a')])
      const field = document.querySelector('input')!
      return [...links.filter(({ href }) => href.includes(friend)), ...(field.value.includes(friend) ? [field] : [])]
        .map((one) => one.getAttribute('part') ?? one.localName)
        .filter((name, at, all) => all.indexOf(name) === at)
        .sort()
    }, FRIEND)
  const open = async (consent: string) => {
    serve('vitrine.js', consent)
    shop.routes['/'] +=
      '<vitrine-share product-url="/products/product-1" heading="Vase" image="/pictures/1-0.svg"></vitrine-share><form><input type="hidden" data-vitrine-token></form><a data-vitrine-token href="/cart/">Cart</a>'
    await tab.goto(shop.origin + LINK)
    await tab.locator('vitrine-share a').waitFor()
    await tab.locator('vitrine-gallery [data-index]').first().waitFor()
  }

  it.each(['granted', 'anonymous'])('is gone at once when it is forgotten: %s', async (consent) => {
    await open(consent)
    const all = ['a', 'buy', 'input', 'pin']
    // Titles and pictures lead into the store by links of the widget's own.
    await expect.poll(named).toEqual(consent === 'granted' ? all : [...all, 'title'])
    await call(tab, 'forget')
    await expect.poll(named).toEqual([])
  })

  it('goes on with the widget’s own links when it may not be kept any more', async () => {
    await open('granted')
    await expect.poll(named).toContain('input')
    expect(await named()).not.toContain('title')
    await call(tab, 'consent', 'anonymous')
    await expect.poll(named).toContain('title')
  })

  it('goes on with them also where it may be kept, and the device takes nothing', async () => {
    await tab.addInitScript(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError')
      }
    })
    await open('granted')
    await expect.poll(named).toContain('title')
  })
})

describe('two tabs of the store', () => {
  /** A second tab with everything that a page can hold: what waits, what is under way, arrivals and own shares in memory. */
  async function openSecond(): Promise<{ second: Page; sent: string[] }> {
    serve('vitrine.js', 'granted')
    shop.routes['/collect/events'] = () => new Promise(() => {})
    const second = await context.newPage()
    const sent: string[] = []
    second.on('request', (request) => {
      if (request.method() === 'POST') sent.push(new URL(request.url()).pathname)
    })
    await second.addInitScript(() => {
      const { setItem } = Storage.prototype
      Storage.prototype.setItem = function (key, value) {
        console.info(`writes ${key}`)
        setItem.call(this, key, value)
      }
    })
    await second.goto(shop.origin + LINK)
    await second.waitForFunction('window.viewed')
    await share(second, 'vase')
    await expect.poll(() => sent.length).toBeGreaterThan(0)
    await tab.goto(shop.origin + LINK)
    await tab.waitForFunction('window.viewed') // what is seen later would be written after all was erased
    return { second, sent }
  }
  const share = (page: Page, product: string) =>
    page.evaluate(
      (what) =>
        (window.vitrine as { shareLink(url: string, options: object): unknown }).shareLink(`/products/${what}`, {
          network: 'copy',
          product: what,
        }),
      product,
    )
  /** Everything that makes a page write or send. */
  async function stir(page: Page): Promise<void> {
    for (const event of ['online', 'pageshow', 'focus'])
      await page.evaluate((name) => dispatchEvent(new Event(name)), event)
    await page.evaluate(() => (window.vitrine as unknown as Api).flush())
  }

  it.each(['denied', 'anonymous'])('both hear a withdrawal in one of them: %s', async (level) => {
    const { second, sent } = await openSecond()
    const heard = second.evaluate(
      () => new Promise((done) => document.addEventListener('vitrine:consent', ({ detail }) => done(detail.level))),
    )
    const failed = second.waitForEvent('requestfailed', (request) => request.url().endsWith('/collect/events'))
    await call(tab, 'consent', level)
    expect(await heard).toBe(level)
    await failed
    shop.routes['/collect/*'] = (request) => backend.fetch(request)
    delete shop.routes['/collect/events']
    const before = sent.length
    const written: string[] = []
    second.on('console', (message) => written.push(message.text()))
    await stir(second)
    await second.goto(`${shop.origin}/cart/1`)
    expect(sent.slice(before), 'nothing is sent').toEqual([])
    expect(written, 'nothing is written').toEqual([])
    expect(await devicePlaces(tab)).toEqual([])
    expect(await events()).toEqual([])
  })

  it('both hear it where the one was opened before there was anything to keep, and has loaded nothing', async () => {
    serve('vitrine.js', 'granted')
    shop.routes['/privacy'] = page({ store: 'halden', collector: '/collect', consent: 'granted' })
    await tab.goto(`${shop.origin}/privacy`)
    await tab.waitForFunction(() => 'shareLink' in (window.vitrine ?? {}))
    const second = await context.newPage()
    await second.goto(shop.origin + LINK)
    await second.waitForFunction('window.viewed')
    await expect.poll(() => devicePlaces(tab)).not.toEqual([])
    const heard = second.evaluate(
      () => new Promise((done) => document.addEventListener('vitrine:consent', ({ detail }) => done(detail.level))),
    )
    await call(tab, 'consent', 'denied')
    expect(await heard).toBe('denied')
    expect(await devicePlaces(tab)).toEqual([])
  })

  it('both forget; what is done in the other one then is somebody new’s', async () => {
    const { second, sent } = await openSecond()
    const known = await second.evaluate(() => localStorage.getItem('vitrine:visitor'))
    const failed = second.waitForEvent('requestfailed', (request) => request.url().endsWith('/collect/events'))
    await call(tab, 'forget')
    await failed
    shop.routes['/collect/*'] = (request) => backend.fetch(request)
    delete shop.routes['/collect/events']
    const before = sent.length
    await stir(second)
    expect(sent.slice(before), 'nothing is sent').toEqual([])
    expect(await devicePlaces(second)).toEqual([])
    await share(second, 'lamp')
    await second.evaluate(() => (window.vitrine as unknown as Api).flush())
    const stored = await events()
    expect(stored.map(({ type }) => type)).toEqual(['share'])
    expect(stored[0]?.visitor).toHaveLength(21)
    expect(stored[0]?.visitor).not.toBe(known)
  })
})

describe('the address bar', () => {
  it.each([
    ['granted', {}, '?utm_source=whatsapp'],
    ['granted', { 'clean-url': 'off' }, LINK.slice(1)],
    ['anonymous', {}, LINK.slice(1)],
  ])('at %s with %j ends as %s', async (consent, more, search) => {
    serve('vitrine.js', consent)
    shop.routes['/'] = page({ store: 'halden', collector: '/collect', consent, ...more })
    await tab.goto(shop.origin + LINK)
    await tab.waitForFunction(() => (window.vitrine as { referral?(): unknown } | undefined)?.referral?.())
    expect(await tab.evaluate(() => location.search)).toBe(search)
  })

  it('is cleaned also where a page looks for its files elsewhere', async () => {
    serve('vitrine.js', 'granted')
    shop.routes['/'] = `${page({ store: 'halden', consent: 'granted' })}<base href="${shop.cdn}/">`
    await tab.goto(shop.origin + LINK)
    await expect.poll(() => tab.url()).toBe(`${shop.origin}/?utm_source=whatsapp`)
  })

  it('carries one landing from page to page of a store that tells nobody where it leads from', async () => {
    serve('vitrine.js', 'anonymous')
    const data = { store: 'halden', collector: '/collect', consent: 'anonymous' }
    const html = (next: string) => `<meta name="referrer" content="no-referrer">${page(data)}<a href="${next}">Next</a>`
    shop.routes['/'] = html(`/next${LINK.slice(1)}`)
    shop.routes['/next'] = html('/')
    await tab.goto(shop.origin + LINK)
    await tab.getByText('Next').click()
    await tab.waitForURL('**/next?*')
    await tab.waitForFunction(() => (window.vitrine as { referral?(): unknown } | undefined)?.referral?.())
    await call(tab, 'flush')
    expect(await typesOf()).toEqual(['landing'])
    expect(await events()).toHaveLength(1)
  })
})

describe('the table of what is stored', () => {
  const text = readFileSync(join(import.meta.dirname, '../../docs/privacy.md'), 'utf8')
  const documented = [...text.matchAll(/^\| `vitrine:([a-z]+)(:…)?` \|/gm)].map(
    ([, key, more]) => key + (more ? ':' : ''),
  )

  it('names every key that the widget writes, and no other', async () => {
    serve('vitrine.js', 'granted')
    shop.routes['/'] = page(
      { store: 'halden', collector: '/collect', consent: 'granted', currency: 'EUR', networks: 'mastodon copy' },
      '<vitrine-gallery feed="/products.json"></vitrine-gallery><vitrine-vote poll="glaze" heading="Which?"><option value="a">A</option><option value="b">B</option></vitrine-vote>',
    )
    const seen = new Set<string>()
    await tab.exposeFunction('seen', (key: string) => void seen.add(key))
    await context.addInitScript(() => {
      const { setItem } = Storage.prototype
      Storage.prototype.setItem = function (key, value) {
        ;(window as unknown as { seen(key: string): void }).seen(key)
        setItem.call(this, key, value)
      }
    })
    await liveAsShopperWithMastodon()
    const keys = [...seen].map((key) => /^vitrine:([a-z]+:?)/.exec(key)?.[1] ?? key)
    expect([...new Set(keys)].sort()).toEqual([...documented].sort())
  })

  async function liveAsShopperWithMastodon(): Promise<void> {
    await tab.goto(shop.origin + LINK)
    await control('vote').click()
    await control('share').click()
    await tab
      .locator('vitrine-gallery [data-network="mastodon"], vitrine-gallery button:has-text("Mastodon")')
      .first()
      .click()
    await tab.locator('vitrine-gallery input').first().fill('mastodon.example')
    const elsewhere = context.waitForEvent('page')
    await tab.keyboard.press('Enter')
    await (await elsewhere).close()
    await tab.keyboard.press('Escape')
    const poll = tab.locator('vitrine-vote')
    await poll.getByRole('button', { name: /ask/i }).first().click()
    await poll.getByRole('button', { name: /copy/i }).first().click()
    await tab.goto(`${shop.origin}/thanks`)
    await call(tab, 'flush')
    // What another page left is taken up under a lease.
    await tab.evaluate(() => localStorage.setItem('vitrine:log:0left', '{"left":"by another page"}'))
    await call(tab, 'flush')
  }
})
