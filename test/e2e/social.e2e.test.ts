import type { Browser, BrowserContext, Page } from 'playwright'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createBackend } from '../../src/backend/index'
import { createId, createShareId } from '../../src/lib/ids'
import { emptyTables } from '../backend/backend-fixture'
import { launch } from '../faults/chromium'
import { quickPglite } from '../tools/quick-pglite'
import { openShop, page, type Shop } from './shop'

let browser: Browser
let shop: Shop
let backend: Awaited<ReturnType<typeof createBackend>>
let contexts: BrowserContext[] = []
const database = await quickPglite()
let requests: string[] = []

const product = (id: string, at: number) => ({
  id,
  title: `Mug ${id}`,
  url: `/products/${id}`,
  price: '18.00',
  availability: 'in-stock',
  images: [{ src: `/pictures/${at}.svg`, width: 800, height: 1000 }],
})
const CATALOG = JSON.stringify({
  currency: 'EUR',
  products: ['sage', 'clay', 'chalk', 'moss'].map(product),
  polls: [
    {
      id: 'glaze',
      question: 'Which glaze?',
      choices: [
        { id: 'a', label: 'Sage', product: 'sage' },
        { id: 'b', label: 'Clay', product: 'clay' },
      ],
    },
    {
      id: 'size',
      question: 'Which size?',
      choices: [
        { id: 's', label: 'Small' },
        { id: 'l', label: 'Large' },
      ],
    },
  ],
})

interface Opener {
  open(id: string): void
}

const shopPage = (attributes: string, consent = 'granted', body = '') =>
  page(
    { store: 'halden', collector: '/collect', consent },
    `<h1>Halden</h1><vitrine-gallery feed="/catalog.json" heading="Mugs" ${attributes}></vitrine-gallery>${body}`,
  )

beforeAll(async () => {
  shop = await openShop()
  browser = await launch()
  backend = await createBackend({
    database,
    basePath: '/collect',
    stores: [{ id: 'halden', origins: [shop.origin], secret: 'a-secret-of-the-shop' }],
  })
})
afterAll(async () => {
  await browser?.close()
  await shop?.close()
  await backend?.close()
})
beforeEach(async () => {
  await emptyTables(database)
  requests = []
  shop.routes = {
    '/catalog.json': () => ({ body: CATALOG }),
    '/collect/*': (request) => {
      requests.push(new URL(request.url).pathname)
      return backend.fetch(request)
    },
  }
})
afterEach(async () => {
  for (const context of contexts) await context.close()
  contexts = []
})

async function visit(link: string, phone = true): Promise<Page> {
  const context = await browser.newContext(
    phone
      ? { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }
      : { viewport: { width: 1440, height: 900 } },
  )
  contexts.push(context)
  await context.route(/^https?:\/\/(?!localhost)/, (route) => route.fulfill({ body: 'elsewhere' }))
  const tab = await context.newPage()
  await tab.goto(link)
  await tab.locator('vitrine-gallery [data-index]').first().waitFor()
  return tab
}

const recorded = (tab: Page, type: string) =>
  tab.waitForResponse((answer) => (answer.request().postData() ?? '').includes(`"vitrine.${type}"`))
const votesOf = async (poll: string) =>
  (await backend.fetch(new Request(`${shop.origin}/collect/votes?store=halden&poll=${poll}`))).json()
const pollIn = (tab: Page, id: string) => tab.locator(`vitrine-vote[poll="${id}"]`)
/** Isolates are for bidirectional text and can't be seen. */
const textOf = async (tab: Page, poll: string) =>
  ((await pollIn(tab, poll).locator('fieldset').textContent()) ?? '').replace(/[\u2068\u2069]/g, '')

describe('ask a friend', () => {
  it.each(['granted', 'anonymous'])(
    'opens right at the poll, and the vote returns to the asker (friend: %s)',
    async (consent) => {
      shop.routes['/'] = ({ url }) => ({
        type: 'text/html; charset=utf-8',
        body: shopPage('polls="all"', new URL(url).searchParams.has('vref') ? consent : 'granted'),
      })
      const anna = await visit(`${shop.origin}/`)
      const poll = pollIn(anna, 'glaze')
      await poll.scrollIntoViewIfNeeded()
      const voted = recorded(anna, 'vote')
      await poll.getByRole('button', { name: 'Sage' }).click()
      await voted
      await poll.getByRole('button', { name: 'Ask a friend' }).click()
      const shared = recorded(anna, 'share')
      const whatsapp = poll.locator('[data-act=whatsapp]')
      const text = new URL((await whatsapp.getAttribute('href'))!).searchParams.get('text')!
      expect(text).toMatch(/^Which glaze\?\nhttp/)
      await whatsapp.click()
      await shared

      const ben = await visit(/http\S+/.exec(text)![0])
      const asked = pollIn(ben, 'glaze')
      await asked.getByRole('button', { name: 'Clay' }).waitFor()
      await expect.poll(() => asked.evaluate((element) => element.shadowRoot!.activeElement?.textContent)).toBe('Sage')
      const box = await asked.boundingBox()
      expect(box!.y).toBeGreaterThanOrEqual(0)
      expect(box!.y + box!.height).toBeLessThanOrEqual(844)
      const answered = recorded(ben, 'vote')
      await asked.getByRole('button', { name: 'Clay' }).click()
      await answered
      expect(await votesOf('glaze')).toMatchObject({ total: 2, choices: { a: 1, b: 1 } })

      await anna.goto('about:blank')
      await anna.goto(`${shop.origin}/`)
      await pollIn(anna, 'glaze').scrollIntoViewIfNeeded()
      await expect.poll(() => textOf(anna, 'glaze')).toContain('1 of your friends voted: Clay 1')
      expect(await textOf(anna, 'glaze')).toContain('2 votes')
      expect(await textOf(ben, 'glaze')).not.toContain('friends voted')
    },
  )
})

describe("a gallery with the catalog's polls", () => {
  it('shows those that are named, with the products of their choices, and counts a vote for the product', async () => {
    shop.routes['/'] = shopPage('polls="glaze"')
    const tab = await visit(`${shop.origin}/`, false)
    await pollIn(tab, 'glaze').scrollIntoViewIfNeeded()
    const voted = recorded(tab, 'vote')
    await pollIn(tab, 'glaze').getByRole('button', { name: 'Clay' }).click()
    await voted
    expect(await pollIn(tab, 'size').count()).toBe(0)
    expect(
      await pollIn(tab, 'glaze')
        .locator('img')
        .evaluateAll((all) => all.map((one) => new URL((one as HTMLImageElement).src).pathname)),
    ).toEqual(['/pictures/0.svg', '/pictures/1.svg'])
    const popular = await backend.fetch(new Request(`${shop.origin}/collect/popular?store=halden`))
    expect(await popular.json()).toMatchObject([{ product: 'clay', votes: 1 }])
  })

  it('follows its attribute', async () => {
    shop.routes['/'] = shopPage('')
    const tab = await visit(`${shop.origin}/`)
    expect(await tab.locator('vitrine-vote').count()).toBe(0)
    await tab.locator('vitrine-gallery').evaluate((gallery) => gallery.setAttribute('polls', 'all'))
    await expect.poll(() => tab.locator('vitrine-vote').count()).toBe(2)
    await tab.locator('vitrine-gallery').evaluate((gallery) => gallery.setAttribute('polls', 'size'))
    await expect.poll(() => tab.locator('vitrine-vote').count()).toBe(1)
    await tab.locator('vitrine-gallery').evaluate((gallery) => gallery.removeAttribute('polls'))
    await expect.poll(() => tab.locator('vitrine-vote').count()).toBe(0)
  })
})

describe('popular now', () => {
  const now = new Date().toISOString()
  const event = (type: string, subject: string, data: object) => ({
    specversion: '1.0',
    id: createId(21),
    source: '/stores/halden',
    type: `vitrine.${type}`,
    subject,
    time: now,
    data: { page: 'https://halden.example/', chain: [], depth: 0, ...data },
  })
  const share = (visitor: string, of: string) =>
    event('share', of, {
      visitor,
      share: createShareId(),
      parent: null,
      network: 'copy',
      product: of,
      photo: null,
      position: 0,
    })
  const seed = async (events: object[]) => {
    const answer = await backend.fetch(
      new Request(`${shop.origin}/collect/events`, {
        method: 'POST',
        headers: { origin: shop.origin, 'content-type': 'text/plain' },
        body: JSON.stringify(events),
      }),
    )
    expect(await answer.json()).toMatchObject({ accepted: events.length, rejected: [] })
  }
  const titles = (tab: Page) => tab.locator('vitrine-gallery [part=title]').allTextContents()
  const labels = (tab: Page) =>
    tab
      .locator('vitrine-gallery [data-index]')
      .evaluateAll((tiles) => tiles.map((tile) => tile.querySelector('[part=trend]')?.textContent ?? null))

  it('says how many people shared, only from the threshold on, and puts the most loved first', async () => {
    await seed([
      ...['ann', 'bob', 'cleo'].map((visitor) => share(visitor, 'chalk')),
      share('ann', 'moss'),
      share('ann', 'moss'),
      event('vote', 'moss', { visitor: 'ann', poll: 'photo:moss', choice: 'like' }),
      share('bob', 'clay'),
    ])
    shop.routes['/'] = shopPage('popular-from="3" order="most-loved" limit="3"')
    const tab = await visit(`${shop.origin}/`)
    expect(await titles(tab)).toEqual(['Mug chalk', 'Mug moss', 'Mug clay'])
    await expect.poll(() => labels(tab)).toEqual(['3 people shared this today', 'Popular this week', null])
  })

  it('is said of a picture that is open too, and only what is true of it', async () => {
    await seed([...['ann', 'bob', 'cleo'].map((visitor) => share(visitor, 'chalk')), share('bob', 'clay')])
    shop.routes['/'] = shopPage('popular-from="3"')
    const tab = await visit(`${shop.origin}/`, false)
    await expect.poll(() => labels(tab)).toContain('3 people shared this today')
    const label = tab.locator('vitrine-gallery dialog [part=trend]')
    for (const [id, expected] of [
      ['chalk', ['3 people shared this today']],
      ['clay', []],
    ] as const) {
      await tab.locator('vitrine-gallery').evaluate((gallery, id) => (gallery as unknown as Opener).open(id), id)
      await tab.locator('vitrine-gallery dialog h2', { hasText: id }).waitFor()
      expect(await label.allTextContents()).toEqual(expected)
      await tab.keyboard.press('Escape')
      await expect.poll(() => tab.locator('vitrine-gallery dialog').count()).toBe(0)
    }
  })

  it('is said in the language of the page', async () => {
    await seed(['ann', 'bob', 'cleo'].map((visitor) => share(visitor, 'chalk')))
    shop.routes['/'] = shopPage('popular-from="3" locale="ar"').replace('lang="en"', 'lang="ar" dir="rtl"')
    const tab = await visit(`${shop.origin}/`)
    await expect.poll(() => labels(tab)).toEqual([null, null, 'شاركه 3 أشخاص اليوم', null])
  })

  it('costs a gallery that does not ask for it nothing', async () => {
    shop.routes['/'] = shopPage('')
    const loaded: string[] = []
    const context = await browser.newContext()
    contexts.push(context)
    const tab = await context.newPage()
    tab.on('request', (request) => loaded.push(new URL(request.url()).pathname))
    await tab.goto(`${shop.origin}/`)
    await tab.locator('vitrine-gallery [data-index]').first().waitFor()
    await tab.waitForLoadState('networkidle')
    expect(loaded.filter((path) => /extras|popular/.test(path))).toEqual([])
    expect(requests).not.toContain('/collect/popular')
  })

  it('is not asked for, and nothing is said, where nothing may be sent', async () => {
    shop.routes['/'] = shopPage('popular-from="1" order="most-loved"', 'denied')
    const tab = await visit(`${shop.origin}/`)
    expect(await titles(tab)).toEqual(['Mug sage', 'Mug clay', 'Mug chalk', 'Mug moss'])
    expect(await labels(tab)).toEqual([null, null, null, null])
    expect(requests).not.toContain('/collect/popular')
  })

  it("shows the store's order where the collector has no answer", async () => {
    shop.routes['/'] = shopPage('popular-from="1" order="most-loved"')
    shop.routes['/collect/popular'] = () => ({ status: 500, body: 'oops' })
    const tab = await visit(`${shop.origin}/`)
    expect(await titles(tab)).toEqual(['Mug sage', 'Mug clay', 'Mug chalk', 'Mug moss'])
  })
})

describe('votes', () => {
  const heart = (tab: Page) => tab.locator('vitrine-gallery [data-index="0"] [data-act=vote]')

  it('given offline show at once, and are counted once the network is back', async () => {
    shop.routes['/'] = shopPage('')
    const tab = await visit(`${shop.origin}/`)
    await tab.waitForLoadState('networkidle')
    await tab.context().setOffline(true)
    await heart(tab).click()
    expect(await heart(tab).getAttribute('aria-pressed')).toBe('true')
    expect(await heart(tab).textContent()).toBe('1')
    expect(await votesOf('photo:sage')).toMatchObject({ total: 0 })
    await tab.context().setOffline(false)
    await expect.poll(async () => (await votesOf('photo:sage')).total, { timeout: 15_000 }).toBe(1)
  })

  it('that the collector refuses are taken back', async () => {
    shop.routes['/'] = shopPage('')
    shop.routes['/collect/events'] = async (request) => {
      const events: { id: string; type: string }[] = JSON.parse(await request.text())
      const rejected = events.flatMap(({ id, type }, index) =>
        type === 'vitrine.vote' ? [{ index, id, reason: 'poll: closed' }] : [],
      )
      return {
        status: 202,
        body: JSON.stringify({ accepted: events.length - rejected.length, duplicates: 0, rejected }),
      }
    }
    const tab = await visit(`${shop.origin}/`)
    const refused = recorded(tab, 'vote')
    await heart(tab).click()
    await refused
    await expect.poll(() => heart(tab).getAttribute('aria-pressed')).toBe('false')
    expect(await heart(tab).textContent()).toBe('')
  })

  it.each([
    ['granted', 7, 1],
    ['granted', 8, 0],
    ['anonymous', 7, 1],
    ['anonymous', 8, 0],
  ])('tapped fast with consent %s, %i times, count %i', async (consent, taps, total) => {
    shop.routes['/'] = shopPage('', consent)
    const tab = await visit(`${shop.origin}/`)
    await heart(tab).evaluate((button, count) => {
      for (let n = 0; n < count; n++) (button as HTMLElement).click()
    }, taps)
    expect(await heart(tab).getAttribute('aria-pressed')).toBe(String(total === 1))
    await tab.evaluate(() => (window as unknown as { vitrine: { flush(): Promise<void> } }).vitrine.flush())
    await expect.poll(async () => (await votesOf('photo:sage')).total).toBe(total)
  })
})
