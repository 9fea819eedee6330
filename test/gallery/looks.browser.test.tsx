import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import bloom from '../../src/themes/bloom.css?inline'
import linen from '../../src/themes/linen.css?inline'
import mosaic from '../../src/themes/mosaic.css?inline'
import {
  catalogOf,
  cleanUp,
  frames,
  lightboxIn,
  picture,
  problems,
  product,
  showGallery,
  tilesIn,
  until,
} from './gallery-fixture'

const wear = (css: string) => {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(css)
  document.adoptedStyleSheets = [sheet]
}

beforeEach(cleanUp)
afterEach(async () => {
  document.adoptedStyleSheets = []
  await cleanUp()
})

const things = {
  currency: 'EUR',
  products: [
    { ...product(0), compareAt: '40.00' },
    { ...product(1), availability: 'out-of-stock' },
    { ...product(2), images: [] },
    ...Array.from({ length: 5 }, (_, index) => product(index + 3)),
  ],
}

describe.each(Object.entries({ linen, mosaic, bloom }))('the theme %s', (_name, css) => {
  it.each(['light', 'dark'])(
    'has enough contrast everywhere, by the page and by its attribute (%s)',
    async (scheme) => {
      wear(css)
      const other = scheme === 'dark' ? 'light' : 'dark'
      for (const [around, theme] of [
        [scheme, 'auto'],
        [other, scheme],
      ] as const) {
        document.body.style.cssText = `color-scheme: ${around}; background: Canvas; color: CanvasText`
        const { element, root } = await showGallery(things, { heading: 'Things', theme })
        await until(() => tilesIn(root).length === 8)
        await frames(12)
        expect(await problems(element)).toEqual([])
        root.querySelector<HTMLElement>('[data-index="0"] [data-act=open]')!.click()
        await until(() => lightboxIn(root)?.querySelector('.details'))
        await frames(20)
        expect(await problems(root.querySelector('dialog')!)).toEqual([])
        element.close()
        await until(() => !root.querySelector('dialog') && !location.hash)
        element.remove()
      }
    },
  )

  it.each([320, 390, 1400])('keeps targets of 24 px, and nothing sticks out (%i px)', async (width) => {
    await page.viewport(width, 700)
    wear(css)
    const { element, root } = await showGallery(things, { heading: 'Things' })
    await until(() => tilesIn(root).length > 1)
    await frames()
    for (const one of root.querySelectorAll<HTMLElement>('a[href]:not(.title), button')) {
      const box = one.getBoundingClientRect()
      expect(Math.min(box.width, box.height), one.outerHTML).toBeGreaterThanOrEqual(24)
    }
    expect(element.scrollWidth).toBeLessThanOrEqual(element.clientWidth)
    // On the lower edge, not on what is shown; 40 px each where there is no pointer to hover with.
    for (const row of root.querySelectorAll<HTMLElement>('.tile .acts'))
      expect(row.clientWidth).toBeGreaterThanOrEqual(3 * 40 + 2 * 4)
  })

  it('gives way to a rule of the page, wherever that stands', async () => {
    wear(`vitrine-gallery { --vitrine-radius: 7px; background: rgb(1, 2, 3) } ${css}`)
    const { element, root } = await showGallery(catalogOf(2))
    await until(() => tilesIn(root).length === 2)
    expect(getComputedStyle(element).backgroundColor).toBe('rgb(1, 2, 3)')
    expect(getComputedStyle(root.querySelector('.tile .picture')!).borderTopLeftRadius).toBe('7px')
  })
})

describe("a picture's own colour", () => {
  it('fills its box until it is there, and not where the picture cannot be had', async () => {
    const coloured = (index: number, src: string) => ({
      ...product(index),
      images: [{ ...picture(index), src, color: '#c8b8a8' }],
    })
    const { root } = await showGallery({
      currency: 'EUR',
      products: [coloured(0, picture(0).src), coloured(1, `${location.origin}/no/such.jpg`), product(2)],
    })
    await until(() => root.querySelector('.none'))
    await frames()
    const colours = [...root.querySelectorAll('.tile .picture')].map((box) => getComputedStyle(box).backgroundColor)
    expect(colours[0]).toBe('rgb(200, 184, 168)')
    expect(colours[1]).toBe(colours[2])
    expect(colours[1]).not.toBe(colours[0])
  })
})

describe('a parent that is as wide as what it holds', () => {
  it.each([
    ['a row beside a word', '<div style="display: flex">Aside <main></main></div>'],
    [
      'a column whose items are centred',
      '<div style="display: flex; flex-flow: column; align-items: center"><main></main></div>',
    ],
    ['a float', '<main style="float: left"></main>'],
    ['an inline block', '<main style="display: inline-block"></main>'],
    ['a cell of a table', '<table><tr><td>Aside<td><main></main></table>'],
    ['a popover', '<main popover="manual"></main>'],
  ])('has a gallery that takes the room there is: %s', async (_name, html) => {
    await page.viewport(600, 700)
    const { element, root } = await showGallery(catalogOf(8))
    const around = document.createElement('div')
    around.innerHTML = html
    document.body.append(around)
    const place = around.querySelector('main')!
    place.append(element)
    if (place.popover) place.showPopover()
    await until(() => tilesIn(root).length)
    await frames()
    const { width } = element.getBoundingClientRect()
    around.remove()
    expect(width).toBeGreaterThan(450)
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(600)
  })

  it('is left to its other items by a row that shares its room out, however narrow', async () => {
    await page.viewport(320, 700)
    const { element, root } = await showGallery(catalogOf(2))
    const row = document.createElement('div')
    row.innerHTML = '<aside style="flex: none; width: 220px"></aside><main style="flex: 1"></main>'
    row.style.display = 'flex'
    document.body.append(row)
    row.lastElementChild!.append(element)
    await until(() => tilesIn(root).length)
    await frames()
    const left = row.clientWidth - 220
    const { width } = element.getBoundingClientRect()
    row.remove()
    expect(width).toBe(left)
  })
})

describe('an open picture', () => {
  it('follows the theme, and holds the longest names of versions inside their borders', async () => {
    await page.viewport(375, 700)
    const sizes = ['S', 'A name that goes on for more than one line, however wide the view of a phone may be']
    const variants = sizes.map((Size) => ({ id: Size, title: Size, options: { Size }, price: '9.00' }))
    const { element, root } = await showGallery(
      { currency: 'EUR', products: [{ ...product(0), variants }] },
      { theme: 'light' },
    )
    await until(() => tilesIn(root).length)
    element.open('p0')
    const labels = await until(() => lightboxIn(root)?.querySelector('label')?.parentElement?.querySelectorAll('label'))
    await frames()
    const [short, long] = [...labels].map((label) => label.getBoundingClientRect())
    const words = labels[1]!.querySelector('bdi')!.getBoundingClientRect()
    expect(short!.height).toBe(44)
    expect(words.top - long!.top).toBeGreaterThan(5)
    expect(getComputedStyle(root.querySelector('dialog')!).colorScheme).toBe('light')
    element.setAttribute('theme', 'dark')
    await until(() => getComputedStyle(root.querySelector('dialog')!).colorScheme === 'dark')
  })

  it('has square thumbnails that their pictures fill', async () => {
    const { element, root } = await showGallery(catalogOf(1))
    await until(() => tilesIn(root).length)
    element.open('p0')
    const small = await until(() => lightboxIn(root)?.querySelector('.thumbs button'))
    await until(() => small.querySelector('img')?.complete)
    const [box, shown] = [small, small.querySelector('img')!].map((one) => one.getBoundingClientRect())
    expect(box!.height).toBe(box!.width)
    expect(shown!.bottom).toBe(box!.bottom)
  })

  it('has round buttons, as a tile has', async () => {
    const { element, root } = await showGallery(catalogOf(1))
    await until(() => tilesIn(root).length)
    element.open('p0')
    const buttons = await until(() => lightboxIn(root)?.querySelectorAll<HTMLElement>('.acts > [data-act]'))
    expect(buttons.length).toBe(3)
    for (const button of buttons) {
      const { width, height } = button.getBoundingClientRect()
      expect(width, button.outerHTML).toBe(height)
      expect(Number.parseFloat(getComputedStyle(button).borderTopLeftRadius)).toBeGreaterThanOrEqual(height / 2)
    }
  })

  it.each([375, 1400])('says why a thing is not for sale where its other lines begin (%i px)', async (width) => {
    await page.viewport(width, 700)
    const { element, root } = await showGallery({
      currency: 'EUR',
      products: [{ ...product(0), availability: 'out-of-stock' }],
    })
    await until(() => tilesIn(root).length)
    element.open('p0')
    const why = await until(() => lightboxIn(root)?.querySelector('.off'))
    const words = document.createRange()
    words.selectNodeContents(why)
    expect(words.getBoundingClientRect().left).toBe(
      why.closest('.details')!.querySelector('h2')!.getBoundingClientRect().left,
    )
  })
})

describe('words of twice their size on a phone', () => {
  const dear = { price: '1234567.89', compareAt: '2234567.89' }
  it.each(['de', 'uk', 'ar'])('leave prices and the button whole (%s)', async (locale) => {
    await page.viewport(390, 800)
    document.body.style.cssText = 'margin: 0 16px; font-size: 32px'
    document.documentElement.dir = locale === 'ar' ? 'rtl' : 'ltr'
    const { root } = await showGallery(
      { currency: 'EUR', products: [{ ...product(0), ...dear }, { ...product(1), compareAt: '40.00' }, product(2)] },
      { locale },
    )
    await until(() => tilesIn(root).length === 3)
    await frames()
    for (const tile of tilesIn(root)) {
      const box = tile.getBoundingClientRect()
      for (const one of tile.querySelectorAll<HTMLElement>('.price bdi, .buy span')) {
        const range = document.createRange()
        range.selectNodeContents(one)
        const { left, right, top, bottom } = range.getBoundingClientRect()
        expect(left, one.textContent).toBeGreaterThanOrEqual(box.left - 1)
        expect(right, one.textContent).toBeLessThanOrEqual(box.right + 1)
        // In one line of 45 px.
        expect(bottom - top, one.textContent).toBeLessThan(64)
        expect(top).toBeGreaterThanOrEqual(box.top)
        expect(bottom).toBeLessThanOrEqual(box.bottom)
        expect(one.parentElement!.scrollHeight).toBeLessThanOrEqual(one.parentElement!.clientHeight + 1)
      }
    }
  })

  it('leave the price on the card of a dot in one line', async () => {
    await page.viewport(360, 740)
    document.body.style.cssText = 'margin: 0 16px; font-size: 32px'
    const photos = [{ id: 'room', ...product(0).images[0], tags: [{ product: 'p0', x: 0.5, y: 0.5 }] }]
    const { root } = await showGallery({ currency: 'EUR', products: [{ ...product(0), price: '149.00' }], photos })
    const dot = await until(() => root.querySelector<HTMLElement>('[part=spot]'))
    dot.click()
    const price = await until(() => root.querySelector('.card .price'))
    expect(price.getBoundingClientRect().height).toBeLessThan(64)
    const card = root.querySelector<HTMLElement>('.card')!
    expect(card.scrollWidth).toBeLessThanOrEqual(360)
    // Two lines of it would be 88 px high, or more.
    expect(card.querySelector('.buy')!.getBoundingClientRect().height).toBeLessThan(72)
  })

  it('leave no half of "Buy now" on the card of a dot in a second line, in no language', async () => {
    await page.viewport(320, 640)
    const photos = [{ id: 'room', ...product(0).images[0], tags: [{ product: 'p0', x: 0.5, y: 0.5 }] }]
    const { root } = await showGallery({ currency: 'EUR', products: [product(0)], photos }, { locale: 'es' })
    const dot = await until(() => root.querySelector<HTMLElement>('[part=spot]'))
    dot.click()
    const buy = await until(() => root.querySelector('.card .buy'))
    await until(() => buy.textContent === 'Comprar ahora')
    expect(buy.getBoundingClientRect().height).toBeLessThan(50)
  })

  it('stay in their pill', async () => {
    document.body.style.cssText = 'font-size: 32px'
    const { root } = await showGallery(catalogOf(1), { locale: 'th' })
    const words = await until(() => root.querySelector('.buy[href] span'))
    const pill = words.parentElement!
    expect(Number.parseFloat(getComputedStyle(pill).lineHeight)).toBeGreaterThanOrEqual(
      1.25 * Number.parseFloat(getComputedStyle(pill).fontSize),
    )
  })
})

it('keeps the button that tries again clear of the words before it', async () => {
  const { root } = await showGallery('no feed')
  const retry = await until(() => root.querySelector('[part~=retry]'))
  const words = document.createRange()
  words.selectNodeContents(retry.parentElement!)
  words.setEndBefore(retry)
  expect(retry.getBoundingClientRect().left - words.getBoundingClientRect().right).toBeGreaterThanOrEqual(8)
})

it('says where a thing is not sold, however narrow the tile', async () => {
  await page.viewport(390, 800)
  const things = { ...catalogOf(1), products: [{ ...product(0), regions: ['DE'] }, product(1)] }
  const { root } = await showGallery(things, { locale: 'fr', region: 'GR' })
  const why = await until(() => root.querySelector('.off'))
  expect(why.textContent).toContain('Grèce')
  expect(why.scrollWidth).toBeLessThanOrEqual(why.clientWidth)
})

it('keeps the name that stands for a picture off the buttons', async () => {
  await page.viewport(390, 800)
  const long = 'A shoulder vase with a long name that somebody thought would help people who search for shoulder vases'
  const { root } = await showGallery({ ...catalogOf(2), products: [{ ...product(0), images: [], title: long }] })
  const name = await until(() => root.querySelector('.none'))
  const buttons = root.querySelector('.acts')!.getBoundingClientRect()
  expect(getComputedStyle(name).overflow).toBe('hidden')
  expect(name.getBoundingClientRect().bottom).toBeLessThanOrEqual(buttons.top)
  const range = document.createRange()
  range.selectNodeContents(name)
  expect(range.getBoundingClientRect().top).toBeGreaterThanOrEqual(name.getBoundingClientRect().top)
})
