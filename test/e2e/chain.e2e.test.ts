import type { Browser, BrowserContext, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createBackend, type Database } from '../../src/backend/index'
import { decodeToken } from '../../src/referral/token'
import { launchWhole } from '../faults/chromium'
import { quickPglite } from '../tools/quick-pglite'
import { devicePlaces } from './device-places'
import { openShop, page, type Shop, shopifyFeed } from './shop'

const SECRET = 'a-secret-of-the-shop'

/** The referral of a link: the token in it, read. */
const chainOf = (link: string) => decodeToken(new URL(link).searchParams.get('vref'))

describe.each(['granted', 'anonymous'])('three visitors, consent %s', (consent) => {
  let browser: Browser
  let shop: Shop
  let backend: Awaited<ReturnType<typeof createBackend>>
  let database: Database
  const batches: string[] = []

  beforeAll(async () => {
    shop = await openShop()
    database = await quickPglite()
    backend = await createBackend({
      database,
      basePath: '/collect',
      stores: [{ id: 'halden', origins: [shop.origin], secret: SECRET }],
    })
    const data = { store: 'halden', collector: '/collect', consent, currency: 'EUR', format: 'shopify' }
    const gallery =
      '<h1>Halden</h1><vitrine-gallery feed="/products.json" heading="Stoneware"><p>Our stoneware</p></vitrine-gallery>'
    Object.assign(shop.routes, {
      '/': page(data, gallery),
      '/products/*': page(data, gallery),
      '/products.json': () => ({ body: shopifyFeed }),
      // The payment's return: it carries what the shop's own backend would put there.
      '/cart/*': ({ url }: Request) => {
        const token = new URL(url).searchParams.get('attributes[vref]') ?? ''
        return { type: 'text/html', body: page(data, `<a id="pay" href="/thanks?vref=${token}">Pay</a>`) }
      },
      '/thanks': page(data, '<vitrine-conversion order="1001" value="49.90" currency="EUR"></vitrine-conversion>'),
      '/collect/*': async (request: Request) => {
        if (request.method !== 'POST') return backend.fetch(request)
        const text = await request.text()
        batches.push(text)
        const again = () => new Request(request.url, { method: 'POST', headers: request.headers, body: text })
        await backend.fetch(again()) // every batch is delivered twice
        return backend.fetch(again())
      },
    })
    browser = await launchWhole()
  })
  afterAll(async () => {
    await browser?.close()
    await backend?.close()
    await shop?.close()
  })

  /** A visitor of her own, who can't leave this machine. */
  async function visit(link: string): Promise<{ context: BrowserContext; tab: Page }> {
    const context = await browser.newContext({ viewport: { width: 390, height: 844 }, hasTouch: true })
    await context.route(/^https?:\/\/(?!localhost)/, (route) => route.abort())
    const tab = await context.newPage()
    await tab.goto(link)
    await tab.locator('vitrine-gallery [data-index]').first().waitFor()
    return { context, tab }
  }

  /** Shares the first product by WhatsApp and gives the link that a friend would get. */
  async function shareByWhatsApp(tab: Page): Promise<string> {
    await tab.locator('vitrine-gallery [data-act="share"]').first().click()
    const choice = tab.locator('vitrine-gallery a[href^="https://wa.me/"]')
    const href = await choice.getAttribute('href')
    const recorded = tab.waitForResponse(
      (answer) => answer.url().endsWith('/events') && (answer.request().postData() ?? '').includes('vitrine.share"'),
    )
    await choice.click()
    expect((await recorded).status()).toBe(202)
    const text = new URL(href!).searchParams.get('text') ?? ''
    return /https?:\/\/\S+/.exec(text)![0]
  }

  it('gives the shop the chain of who led to the order', async () => {
    const anna = await visit(`${shop.origin}/`)
    const first = await shareByWhatsApp(anna.tab)
    expect(chainOf(first)).toMatchObject({ depth: 1, complete: true })
    const [shareA] = chainOf(first)!.chain

    const ben = await visit(first)
    // He looks around before he shares: three pages of the shop, one visit.
    for (const index of [1, 3]) {
      const link = await ben.tab.locator(`vitrine-gallery [data-index="${index}"] a[part="title"]`).getAttribute('href')
      expect(new URL(link!).searchParams.has('vref'), 'nothing but the link carries it').toBe(consent === 'anonymous')
      await ben.tab.goto(link!, { referer: ben.tab.url() })
      await ben.tab.locator('vitrine-gallery [data-index]').first().waitFor()
    }
    const second = await shareByWhatsApp(ben.tab)
    expect(chainOf(second)).toMatchObject({ depth: 2, complete: true })
    const [root, shareB] = chainOf(second)!.chain
    expect(root).toBe(shareA)

    const cleo = await visit(second)
    const buy = cleo.tab.locator('vitrine-gallery [data-act="buy"]').first()
    const href = new URL((await buy.getAttribute('href'))!)
    expect(href.pathname).toBe('/cart/52010:1')
    expect(href.searchParams.get('attributes[vref]')).toBe(new URL(second).searchParams.get('vref'))
    await buy.click()
    await cleo.tab.waitForURL(/\/cart\//)
    const converted = cleo.tab.waitForResponse((answer) =>
      (answer.request().postData() ?? '').includes('vitrine.conversion"'),
    )
    await cleo.tab.locator('#pay').click()
    expect((await converted).status()).toBe(202)

    const answer = await fetch(`${shop.origin}/collect/orders/1001/chain?store=halden`, {
      headers: { authorization: `Bearer ${SECRET}` },
    })
    expect(answer.status).toBe(200)
    const chain = await answer.json()
    expect(chain).toMatchObject({
      order: '1001',
      store: 'halden',
      value: { minor: 4990, currency: 'EUR' },
      depth: 2,
      verified: true,
      flags: [],
    })
    expect(chain.chain.map(({ share }: { share: string }) => share)).toEqual([shareA, shareB])
    expect(chain.chain.map(({ network }: { network: string }) => network)).toEqual(['whatsapp', 'whatsapp'])
    for (const { tab, context } of [anna, ben, cleo]) {
      const places = await devicePlaces(tab)
      if (consent === 'anonymous') expect(places).toEqual([])
      else expect(places).toContain('localStorage vitrine:visitor')
      await context.close()
    }
  })

  it('counts each event once though each batch came twice', async () => {
    const made = new Set(batches.flatMap((batch) => JSON.parse(batch).map((event: { id: string }) => event.id)))
    const rows = await database.query<{ type: string; count: number }>(
      'select type, count(*)::int as count from vitrine_events where store = $1 group by type',
      ['halden'],
    )
    const counts = Object.fromEntries(rows.map(({ type, count }) => [type.replace('vitrine.', ''), count]))
    expect(rows.reduce((sum, { count }) => sum + count, 0)).toBe(made.size)
    expect(counts).toMatchObject({ share: 2, landing: 2, buy: 1, conversion: 1 })
    const shares = await database.query<{ count: number }>(
      'select count(*)::int as count from vitrine_shares where store = $1',
      ['halden'],
    )
    expect(shares[0]!.count).toBe(2)
  })
})
