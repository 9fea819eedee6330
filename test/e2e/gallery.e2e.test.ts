import type { Browser, BrowserContext, Page } from 'playwright'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { launch } from '../faults/chromium'
import { openShop, page, type Shop } from './shop'

let browser: Browser
let shop: Shop
let context: BrowserContext
let tab: Page
let problems: string[]

beforeAll(async () => {
  shop = await openShop()
  browser = await launch()
})
afterAll(async () => {
  await browser?.close()
  await shop?.close()
})
beforeEach(async () => {
  shop.routes = { '/catalog.json': () => ({ body: JSON.stringify(catalogOf(300)) }) }
})
afterEach(async () => {
  expect(problems).toEqual([])
  await context?.close()
})

const catalogOf = (count: number) => ({
  currency: 'EUR',
  products: Array.from({ length: count }, (_, index) => ({
    id: `p${index}`,
    title: `Mug ${index}`,
    url: `/p/${index}`,
    price: `${10 + (index % 50)}.00`,
    images: [0, 1, 2].map((angle) => ({ src: `/pictures/${index}-${angle}.svg`, width: 800, height: 1000 })),
  })),
})
const gallery = (attributes = '') =>
  page(
    { store: 'halden', consent: 'anonymous' },
    `<h1>Shop</h1><vitrine-gallery feed="/catalog.json" heading="Things" ${attributes}></vitrine-gallery><p id="after">After</p>`,
  )

async function visit(path = '/', options: Parameters<Browser['newContext']>[0] = {}): Promise<void> {
  context = await browser.newContext({ viewport: { width: 1200, height: 800 }, ...options })
  tab = await context.newPage()
  problems = []
  tab.on('pageerror', (error) => problems.push(error.message))
  tab.on('console', (message) => {
    if (/error|warning/.test(message.type())) problems.push(message.text())
  })
  await tab.goto(shop.origin + path)
}

const tiles = () => tab.locator('vitrine-gallery [data-index]')
/** The places in the list of the tiles that are seen. */
const seen = () =>
  tiles().evaluateAll((all) =>
    all
      .filter((tile) => {
        const { top, bottom, left, right } = tile.getBoundingClientRect()
        return bottom > 0 && top < innerHeight && right > 0 && left < innerWidth
      })
      .map((tile) => Number((tile as HTMLElement).dataset['index'])),
  )

describe('on paper', () => {
  it.each(['grid', 'masonry', 'justified', 'carousel'])('a gallery is there to its end (%s)', async (layout) => {
    shop.routes['/'] = gallery(`layout="${layout}"`)
    await visit()
    await tiles().first().waitFor()
    const before = await tiles().count()
    expect(before).toBeLessThan(100)
    // What a print shows is what is laid out between these two events.
    const printed = await tab.evaluate(async () => {
      const root = document.querySelector('vitrine-gallery')!.shadowRoot!
      dispatchEvent(new Event('beforeprint'))
      await Promise.resolve()
      return [...root.querySelectorAll('[data-index]')].map((tile) => tile.querySelector('.title')?.textContent)
    })
    expect(printed).toEqual(Array.from({ length: 300 }, (_, index) => `Mug ${index}`))
    await tab.emulateMedia({ media: 'print' })
    const boxes = await tiles().evaluateAll((all) => all.map((tile) => tile.getBoundingClientRect().toJSON()))
    for (const [index, box] of boxes.entries()) {
      const behind = boxes[index + 1]
      expect(box.width).toBeGreaterThan(100)
      expect(box.right).toBeLessThanOrEqual(1200)
      if (behind) expect(behind.top > box.bottom - 1 || behind.left > box.right - 1, `${index}`).toBe(true)
    }
    await tab.emulateMedia({ media: 'screen' })
    await tab.evaluate(() => dispatchEvent(new Event('afterprint')))
    await expect.poll(() => tiles().count()).toBeLessThanOrEqual(before)
  })

  it('a gallery fills the pages of a document', async () => {
    shop.routes['/'] = gallery()
    await visit()
    await tiles().first().waitFor()
    const pdf = (await tab.pdf({ format: 'A4' })).toString('latin1')
    // 300 tiles of 150 px in rows of four on A4.
    expect(pdf.match(/\/Type\s*\/Page\b/g)?.length).toBeGreaterThan(15)
    await expect.poll(() => tiles().count()).toBeLessThan(100)
  })
})
