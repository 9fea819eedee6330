import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { inShop, openTab, problems, shop, tab } from './in-shop'
import { page } from './shop'

inShop()
afterEach(() => {
  expect(problems).toEqual([])
})

const NAMES = 2000

beforeEach(() => {
  const products = Array.from({ length: NAMES }, (_, index) => ({
    id: `p${index}`,
    title: `Mug number${index}`,
    url: `/p/${index}`,
    price: '12.00',
    images: [{ src: `/pictures/${index}.svg`, width: 800, height: 1000 }],
  }))
  shop.routes = { '/catalog.json': () => ({ body: JSON.stringify({ currency: 'EUR', products }) }) }
})

async function visit(attributes = '', lang = 'en'): Promise<void> {
  shop.routes['/'] = page(
    { store: 'halden', consent: 'anonymous' },
    `<h1 tabindex="-1">Shop</h1><vitrine-gallery feed="/catalog.json" lang="${lang}" ${attributes}></vitrine-gallery>`,
  )
  await openTab({ viewport: { width: 1200, height: 800 } })
  await tab.goto(shop.origin)
  await tiles().first().waitFor()
}

const tiles = () => tab.locator('vitrine-gallery [data-index]')
const names = () => tab.locator('vitrine-gallery .finds > span')
const key = (init: object) => tab.evaluate((given) => void dispatchEvent(new KeyboardEvent('keydown', given)), init)
const search = async () => {
  await key({ key: 'f', code: 'KeyF', ctrlKey: true })
  await expect.poll(() => names().count()).toBe(NAMES)
}
/** A text fragment walks the way of the browser's find-in-page: it looks into unseen text and shows what it finds. */
const find = (words: string) => tab.goto(`${shop.origin}/#:~:text=${encodeURIComponent(words)}`)
const isSeen = (index: number) =>
  tab.evaluate((wanted) => {
    const root = document.querySelector('vitrine-gallery')!.shadowRoot!
    const box = root.querySelector(`[data-index="${wanted}"] .title`)?.getBoundingClientRect()
    return !!box && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth
  }, index)

describe('find-in-page', () => {
  it.each([
    ['grid', ''],
    ['masonry', ''],
    ['justified', ''],
    ['carousel', ''],
    ['carousel', 'dir="rtl"'],
  ])('brings a tile that does not exist (%s %s)', async (layout, direction) => {
    await visit(`layout="${layout}" ${direction}`)
    await search()
    await find('Mug number1732')
    await expect.poll(() => isSeen(1732)).toBe(true)
    expect(await tiles().count()).toBeLessThan(120)
    // Back near the beginning: what was there when the search began has gone meanwhile, and is found as well.
    await find('Mug number2')
    await expect.poll(() => isSeen(2)).toBe(true)
    await find('Mug number1732')
    await expect.poll(() => isSeen(1732)).toBe(true)
  })

  it('stands at the name that the tile then shows, and is seen by nobody else', async () => {
    await visit()
    await search()
    await find('Mug number1500')
    await expect.poll(() => isSeen(1500)).toBe(true)
    const [name, title] = await tab.evaluate(() => {
      const root = document.querySelector('vitrine-gallery')!.shadowRoot!
      const name = [...root.querySelectorAll('.finds > span')].find((one) => !one.hasAttribute('hidden'))!
      return [name, root.querySelector('[data-index="1500"] .title')!].map((one) => {
        const range = document.createRange()
        range.selectNodeContents(one)
        const { x, y, width } = range.getBoundingClientRect()
        return [x, y, width].map(Math.round)
      })
    })
    expect(name).toEqual(title)
    expect(
      await names()
        .first()
        .evaluate((one) => getComputedStyle(one).color),
    ).toBe('rgba(0, 0, 0, 0)')
    expect((await tab.locator('vitrine-gallery').ariaSnapshot()).match(/number1999/)).toBeNull()
  })

  it('finds what tiles show once, not twice', async () => {
    await visit()
    await search()
    const unseen = await names().evaluateAll(
      (all) => all.filter((one) => one.getAttribute('hidden') === 'until-found').length,
    )
    expect(unseen).toBe(NAMES - (await tiles().count()))
  })

  it.each<[string, object]>([
    ['Cmd+F', { key: 'f', code: 'KeyF', metaKey: true }],
    ['Ctrl+F on a Greek keyboard', { key: 'φ', code: 'KeyF', ctrlKey: true }],
    ['Ctrl+F on a Dvorak keyboard', { key: 'f', code: 'KeyY', ctrlKey: true }],
    ['Ctrl+G', { key: 'g', code: 'KeyG', ctrlKey: true }],
    ['F3', { key: 'F3', code: 'F3' }],
  ])('is heard of by %s', async (_keys, init) => {
    await visit()
    await key(init)
    await expect.poll(() => names().count()).toBeGreaterThan(0)
  })

  it('costs nothing before it is asked for, or where a word is typed', async () => {
    await visit()
    const asked: string[] = []
    tab.on('request', (request) => asked.push(request.url()))
    await key({ key: 'f', code: 'KeyF' })
    await key({ key: 'c', code: 'KeyC', ctrlKey: true })
    await tab.evaluate(() => new Promise((done) => setTimeout(done)))
    expect(asked.filter((url) => /find/.test(url))).toEqual([])
    expect(await names().count()).toBe(0)
  })

  it('leaves nothing behind when the shopper is back at the page', async () => {
    await visit()
    // Beside the tiles, of which more are kept ready once a key was pressed.
    const nodes = () => tab.locator('vitrine-gallery *:not([data-index], [data-index] *)').count()
    const before = await nodes()
    await search()
    expect(await nodes()).toBeGreaterThan(NAMES)
    await tab.locator('h1').click()
    expect(await nodes()).toBe(before)
  })

  it('follows a catalog that changes, and a gallery that becomes narrower', async () => {
    await visit()
    await search()
    await tab.setViewportSize({ width: 500, height: 800 })
    await expect.poll(() => names().count()).toBe(NAMES)
    await find('Mug number1200')
    await expect.poll(() => isSeen(1200)).toBe(true)
    await tab.locator('vitrine-gallery').evaluate((element) => {
      const products = [{ id: 'a', title: 'Only one', url: '/a', price: '1.00', images: [] }]
      Object.assign(element, { catalog: { currency: 'EUR', products } })
    })
    await expect.poll(() => tiles().count()).toBe(1)
    expect(await names().count()).toBeLessThan(NAMES)
  })
})
