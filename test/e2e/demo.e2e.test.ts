import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launch } from '../faults/chromium'
import { copyPglite } from '../tools/quick-pglite'

interface Demo {
  url: string
  backend: {
    chain(
      store: string,
      order: string,
    ): Promise<{
      chain: { share: string; network: string }[]
      verified: boolean
      status: string
      flags: string[]
    } | null>
  }
  close(): Promise<void>
}

let browser: Browser
let demo: Demo
const folder = mkdtempSync(join(tmpdir(), 'vitrine-demo-'))

beforeAll(async () => {
  // The demo is plain JavaScript, as `npm start` runs it.
  const { startDemo }: { startDemo(options: object): Promise<Demo> } = await import(
    /* @vite-ignore */ new URL('../../demo/server.mjs', import.meta.url).href
  )
  demo = await startDemo({ port: 0, database: await copyPglite(join(folder, 'data')) })
  browser = await launch()
})
afterAll(async () => {
  await browser?.close()
  await demo?.close()
  rmSync(folder, { recursive: true, force: true })
})

/** A visitor of her own, who can't leave this machine; problems of the page are collected. */
async function visit(link: string, width = 1440): Promise<{ context: BrowserContext; tab: Page; problems: string[] }> {
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    hasTouch: width < 600,
    isMobile: width < 600,
    // A press meets nothing that slides or scrolls away under it, however slow the machine.
    reducedMotion: 'reduce',
  })
  await context.route(/^https?:\/\/(?!localhost)/, (route) => route.abort())
  const tab = await context.newPage()
  const problems: string[] = []
  tab.on('pageerror', (error) => problems.push(error.message))
  tab.on('console', (message) => {
    if (message.type() === 'error' && !/ERR_FAILED/.test(message.text())) problems.push(message.text())
  })
  await tab.goto(link)
  return { context, tab, problems }
}

/** What the shop's own figures say of its shares. */
const virality = async (): Promise<{ shares: number; participants: number }> =>
  (await fetch(`${demo.url}/merchant/api/reports/virality`)).json()

async function shareByWhatsApp(tab: Page): Promise<string> {
  const button = tab.locator('[data-act="share"], [part="share"]').first()
  await button.scrollIntoViewIfNeeded()
  await button.hover()
  await button.click()
  const choice = tab.locator('a[href^="https://wa.me/"]').first()
  const href = (await choice.getAttribute('href'))!
  const { shares: before } = await virality()
  await choice.click()
  // Its answer can't be waited for: what is sent while the new window covers the shop has none.
  await expect.poll(async () => (await virality()).shares, { timeout: 15_000 }).toBe(before + 1)
  return /https?:\/\/\S+/.exec(new URL(href).searchParams.get('text') ?? '')![0]
}

describe('Halden', () => {
  it.each([375, 1440])(
    'shows its gallery at %s px, loads nothing from elsewhere and never scrolls sideways',
    async (width) => {
      const { context, tab, problems } = await visit(demo.url, width)
      const foreign: string[] = []
      tab.on('request', (request) => {
        if (!request.url().startsWith(demo.url)) foreign.push(request.url())
      })
      await tab.reload()
      await tab.locator('vitrine-gallery [data-index="0"] img').first().waitFor()
      expect(await tab.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
      expect(foreign).toEqual([])
      expect(problems).toEqual([])
      await context.close()
    },
  )

  it('follows three visitors from the first share to the confirmed order, and draws the chain', async () => {
    const anna = await visit(demo.url)
    await anna.tab.getByRole('button', { name: 'Yes, remember' }).click()
    const first = await shareByWhatsApp(anna.tab)

    const ben = await visit(first)
    await ben.tab.getByRole('button', { name: 'Yes, remember' }).click()
    const second = await shareByWhatsApp(ben.tab)

    const cleo = await visit(second)
    await cleo.tab.getByRole('button', { name: 'Yes, remember' }).click()
    await cleo.tab.goto(`${demo.url}/`)
    const buy = cleo.tab.locator('vitrine-gallery [data-act="buy"]').first()
    await buy.scrollIntoViewIfNeeded()
    await buy.click()
    await cleo.tab.getByRole('button', { name: 'Place the order' }).click()
    await cleo.tab.getByRole('heading', { name: /Thank you/ }).waitFor()
    // From a page that is left before its script was there, only the server tells of the order.
    await expect.poll(async () => (await virality()).participants, { timeout: 15_000 }).toBe(3)
    await cleo.tab.getByRole('link', { name: 'See who led you here' }).click()
    await cleo.tab.getByText('Every link verified').waitFor()
    const drawing = cleo.tab.getByRole('region', { name: 'Drawing of the chain' })
    expect(await drawing.getByText('WhatsApp').count()).toBe(2)

    await cleo.tab.setViewportSize({ width: 390, height: 844 })
    const rows = cleo.tab.getByRole('region', { name: 'The chain as a table' }).locator('tbody tr')
    const heights = await rows.evaluateAll((all) => all.map((row) => row.getBoundingClientRect().height))
    expect(heights).toHaveLength(2)
    expect(Math.max(...heights)).toBeLessThan(60)
    // And it is where the README says.
    const [, where = ''] = /the chain under\s\*(.+?)\*/.exec(readFileSync('README.md', 'utf8')) ?? []
    expect(await cleo.tab.getByRole('link', { name: where, exact: true }).getAttribute('href')).toBe('/chain')

    const order = new URL(cleo.tab.url()).searchParams.get('order')!
    const chain = await demo.backend.chain('halden', order)
    expect(chain).toMatchObject({ verified: true, status: 'confirmed', flags: [] })
    const shares = [first, second].map((link) => new URL(link).searchParams.get('vref')!.slice(-14, -2))
    expect(chain!.chain.map(({ share }) => share)).toEqual(shares)
    for (const one of [anna, ben, cleo]) {
      expect(one.problems).toEqual([])
      await one.context.close()
    }
    // What happened before they answered is theirs too.
    await expect
      .poll(virality, { timeout: 15_000 })
      .toMatchObject({ visitors: 3, shares: 2, landings: 2, referredParticipants: 2, k: 2 / 3 })
  })

  it('sends nothing before the shopper has answered, and then what had happened, once', async () => {
    const anna = await visit(demo.url)
    await anna.tab.getByRole('button', { name: 'Yes, remember' }).click()
    const link = await shareByWhatsApp(anna.tab)
    const context = await browser.newContext({ reducedMotion: 'reduce' })
    const tab = await context.newPage()
    const sent: string[] = []
    const asked: string[] = []
    tab.on('request', (request) => {
      const { pathname } = new URL(request.url())
      if (pathname === '/vitrine/events')
        sent.push(...JSON.parse(request.postData() ?? '[]').map((event: { type: string }) => event.type))
      else if (/^.vitrine.(votes|popular)/.test(pathname)) asked.push(pathname)
    })
    await tab.goto(demo.url + new URL(link).search)
    await tab.locator('vitrine-gallery [data-index="0"] img').first().waitFor()
    await tab.locator('vitrine-gallery [data-act="vote"]').first().click()
    expect(await tab.evaluate(() => Object.keys(localStorage))).toEqual([])
    expect([...sent, ...asked]).toEqual([])
    const votes = tab.waitForResponse('**/vitrine/votes?*')
    await tab.getByRole('button', { name: 'Yes, remember' }).click()
    await votes
    await tab.evaluate(() => (window as unknown as { vitrine: { flush(): Promise<void> } }).vitrine.flush())
    expect(sent.filter((type) => /landing|vote/.test(type)).sort()).toEqual(['vitrine.landing', 'vitrine.vote'])
    for (const one of [anna.context, context]) await one.close()
  })

  it('has a cart that keeps the focus where it is used, and names of any length in the page', async () => {
    const { context, tab } = await visit(`${demo.url}/cart`, 320)
    const line = { option: 'Oat', price: '26.00', image: null, quantity: 1 }
    const lines = [
      { ...line, variant: 'a', title: 'Donaudampfschifffahrtsgesellschaftskapitänsmützenständer' },
      { ...line, variant: 'b', title: 'Kok', price: '12345.00' },
    ]
    await tab.evaluate((cart) => localStorage.setItem('halden:cart', cart), JSON.stringify(lines))
    await tab.reload()
    await tab.getByRole('button', { name: 'One Kok more' }).focus()
    await tab.keyboard.press('Enter')
    await tab.keyboard.press('Enter')
    expect(await tab.locator('output').allTextContents()).toEqual(['1', '3'])
    expect(await tab.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
    await tab.getByRole('button', { name: 'One Donau' }).first().focus()
    for (let presses = 0; presses < 4; presses++) await tab.keyboard.press('Enter')
    expect(await tab.evaluate(() => document.activeElement?.textContent)).toBe('See the pieces')
    await context.close()
  })

  it('empties the cart for the order of it alone, however often a thank-you page is loaded', async () => {
    const { context, tab } = await visit(`${demo.url}/products/fold`)
    const cart = () => tab.evaluate(() => JSON.parse(localStorage.getItem('halden:cart') ?? '[]').length)
    const order = async () => {
      await tab.getByRole('button', { name: 'Place the order' }).click()
      await tab.getByRole('heading', { name: /Thank you/ }).waitFor()
      await tab.waitForLoadState()
      await tab.reload()
      return cart()
    }
    await tab.getByRole('button', { name: 'Add to cart' }).click()
    await tab.getByRole('button', { name: 'Buy now' }).click()
    expect(await order(), 'after a buy-now order').toBe(1)
    await tab.goto(`${demo.url}/checkout`)
    expect(await order(), 'after the order of the cart').toBe(0)
    await context.close()
  })

  it('sells what was chosen, and keeps who led here, without scripts', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false })
    const tab = await context.newPage()
    await tab.goto(`${demo.url}/products/alva?vref=aB3dE5gH7jK9`)
    await tab.getByText('Fjord', { exact: true }).click()
    await tab.getByText('26 cm', { exact: true }).click()
    await tab.getByRole('button', { name: 'Buy now' }).click()
    expect(await tab.getByRole('complementary').innerText()).toContain('Fjord / 26 cm')
    await tab.getByRole('button', { name: 'Place the order' }).click()
    expect(await tab.locator('main').innerText()).toContain('Fjord / 26 cm')
    const chain = await demo.backend.chain('halden', new URL(tab.url()).searchParams.get('order')!)
    expect(chain!.chain.map(({ share }) => share)).toEqual(['aB3dE5gH7jK9'])
    await context.close()
  })

  it('lets the foot of the page be scrolled out from under the question on a phone', async () => {
    const { context, tab } = await visit(`${demo.url}/cart`, 375)
    const bar = tab.locator('[data-consent-bar]')
    await bar.waitFor()
    await tab.evaluate(() => scrollTo(0, document.documentElement.scrollHeight))
    const foot = (await tab.locator('.bottom .fine').boundingBox())!
    expect(foot.y + foot.height).toBeLessThanOrEqual((await bar.boundingBox())!.y)
    await context.close()
  })

  it('has names and numbers of a figure on one line on a phone, and says one share, not shares', async () => {
    const { context, tab } = await visit(`${demo.url}/cart`, 320)
    const rows = [
      { network: 'telegram', shares: 1, landings: 0 },
      { network: 'whatsapp', shares: 12, landings: 34 },
    ]
    await tab.route('**/reports/networks?*', (route) => route.fulfill({ json: { rows } }))
    await tab.goto(`${demo.url}/figures`)
    const row = tab.locator('.bar-row', { hasText: 'Telegram' }).first()
    expect(await row.locator('.number').textContent()).toBe('1 share, 0 arrivals')
    const lines = await row.locator('th, .number').evaluateAll((cells) =>
      cells.map((cell) => {
        const words = document.createRange()
        words.selectNodeContents(cell)
        return words.getClientRects().length
      }),
    )
    expect(lines).toEqual([1, 1])
    await context.close()
  })

  it('shows without colours of its own which glaze and size are chosen, and how long a bar is', async () => {
    const { context, tab } = await visit(`${demo.url}/products/alva`)
    await tab.emulateMedia({ forcedColors: 'active' })
    const outlines = await tab
      .locator('.choices label > span')
      .evaluateAll((all) => all.map((one) => getComputedStyle(one).outlineStyle))
    expect(outlines).toEqual(['solid', 'none', 'none', 'solid', 'none'])
    await tab.evaluate(() => document.body.append(Object.assign(document.createElement('i'), { className: 'bar' })))
    const { bar, page } = await tab.evaluate(() => ({
      bar: getComputedStyle(document.querySelector('.bar')!).backgroundColor,
      page: getComputedStyle(document.body).backgroundColor,
    }))
    expect(bar).not.toBe(page)
    await context.close()
  })

  it.each(['/cart', '/chain', '/figures', '/states', '/states?only=server', '/products.json', '/feeds/catalog.json'])(
    'answers %s',
    async (path) => {
      expect((await fetch(demo.url + path)).status).toBe(200)
    },
  )
})
