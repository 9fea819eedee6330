import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { userEvent } from 'vitest/browser'
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

beforeEach(cleanUp)
afterEach(cleanUp)

const photo = {
  id: 'room',
  ...picture(0),
  caption: 'At home',
  credit: { name: 'Ana', kind: 'shopper', url: 'https://ana.example/' },
  tags: [
    { product: 'p0', x: 0.2, y: 0.3 },
    { product: 'p1', x: 0.8, y: 0.3 },
  ],
}

/** Relative luminance of WCAG 2.2, of red, green and blue from 0 to 255. */
const luminance = (colour: readonly number[]) => {
  const [red, green, blue] = colour.map((part) => {
    const value = part / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!
}
const contrast = (one: readonly number[], other: readonly number[]) => {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (light! + 0.05) / (dark! + 0.05)
}
const partsOf = (colour: string) => (colour.match(/[\d.]+/g) ?? []).map(Number)

describe('buttons on a picture', () => {
  it.each(['light', 'dark'])('can be read on a black one and on a white one (%s)', async (theme) => {
    const { root } = await showGallery(catalogOf(2), { theme })
    const button = await until(() => root.querySelector('[data-act=share]'))
    const style = getComputedStyle(button)
    const [red, green, blue, alpha = 1] = partsOf(style.backgroundColor)
    for (const behind of [0, 255]) {
      const disc = [red!, green!, blue!].map((part) => part * alpha + behind * (1 - alpha))
      expect(contrast(disc, partsOf(style.color)), `${behind}`).toBeGreaterThanOrEqual(4.5)
    }
  })
})

describe('buy now under the pointer', () => {
  it('can be read on a dark page that says nothing of its color-scheme', async () => {
    document.body.style.cssText = 'background: rgb(1, 2, 3); color: rgb(250, 250, 250)'
    const { root } = await showGallery(catalogOf(2))
    const buy = await until(() => root.querySelector('.tile [part=buy]'))
    await userEvent.hover(buy)
    await until(() => buy.matches(':hover'))
    await frames(12)
    const { backgroundColor } = getComputedStyle(buy)
    const behind = partsOf(backgroundColor)[3] === 0 ? [1, 2, 3] : partsOf(backgroundColor)
    expect(contrast(behind, partsOf(getComputedStyle(buy.querySelector('span')!).color))).toBeGreaterThanOrEqual(4.5)
  })
})

describe('the lightbox of a photo', () => {
  it('shows its caption and names who took it, rates as text, votes, and is accessible by axe', async () => {
    const rated = { ...product(0), rating: { value: 4.6, count: 128 }, brand: 'Halden', description: 'Thrown by hand.' }
    const catalog = catalogOf(4, { photos: [photo] })
    const { element, root } = await showGallery({ ...catalog, products: [rated, ...catalog.products.slice(1)] })
    await until(() => tilesIn(root).length)
    element.open('room')
    const inside = await until(() => lightboxIn(root))
    const credit = await until(() => inside.querySelector<HTMLAnchorElement>('[part=credit] a'))
    expect(credit.textContent).toContain('Ana')
    expect(credit.rel).toContain('nofollow')
    expect([...inside.querySelectorAll('.text')].map((text) => text.textContent)).toEqual([
      'Thrown by hand.',
      'At home',
    ])
    const more = inside.querySelector<HTMLElement>('.quantity button:last-child')!
    more.click()
    await until(() => [...inside.querySelectorAll('[role=status]')].some((one) => one.textContent === 'Quantity: 2'))
    const rating = await until(() => inside.querySelector('[part=rating] .sr'))
    expect(rating.textContent).toBe('4.6 out of 5, 128 ratings')
    expect(inside.querySelector('[part=description]')?.textContent).toBe('Thrown by hand.')
    const vote = inside.querySelector<HTMLElement>('[data-act=vote]')!
    vote.click()
    await until(() => inside.querySelector('[data-act=vote][aria-pressed=true]'))
    await until(() => [...inside.querySelectorAll('[role=status]')].some((one) => one.textContent === 'Vote counted'))
    await frames()
    expect(await problems(root.querySelector('dialog')!)).toEqual([])
  })
})

describe('a photo that nobody has named', () => {
  it('is called by its place, opened as well', async () => {
    const photos = [photo, { id: 'still', src: picture(1).src, tags: [] }]
    const { element, root } = await showGallery(catalogOf(2, { photos }))
    await until(() => tilesIn(root).length === 2)
    element.open('still')
    const inside = await until(() => lightboxIn(root))
    const shown = await until(() => inside.querySelector('.slide img'))
    expect([shown.getAttribute('alt'), shown.closest('[role=group]')!.ariaLabel]).toEqual([
      'Picture 2 of 2',
      'Picture 2 of 2',
    ])
    expect(await problems(root.querySelector('dialog')!)).toEqual([])
  })
})

describe('words', () => {
  const mixed = {
    currency: 'EUR',
    products: [
      { ...product(0), title: 'كوب أخضر (كبير)', description: 'مصنوع باليد' },
      { ...product(1), title: 'Mug (large)' },
    ],
  }

  it.each([
    ['en', 'ltr'],
    ['ar', 'rtl'],
  ])('of names and prices keep their own direction and leave their neighbours alone (%s)', async (lang, dir) => {
    const { root } = await showGallery(mixed, { lang, dir })
    const tiles = await until(() => tilesIn(root).length === 2 && tilesIn(root))
    const titles = tiles.map((tile) => getComputedStyle(tile.querySelector('.title')!))
    expect(titles.map(({ direction }) => direction)).toEqual(['rtl', 'ltr'])
    for (const tile of tiles)
      for (const one of tile.querySelectorAll('.title, .price > bdi'))
        expect(getComputedStyle(one).unicodeBidi, one.outerHTML).toContain('isolate')
    // Both names begin where the page's lines begin.
    const [first, second] = titles.map(({ textAlign }) => textAlign)
    expect(first).toBe(second)
  })

  it.each([
    ['ar', 'rtl'],
    ['ar', 'ltr'],
    ['en', 'rtl'],
    ['fa', 'rtl'],
  ])('of a price begin where the lines begin, apart from the price of before (%s, %s)', async (locale, dir) => {
    document.documentElement.dir = dir
    const one = { ...product(0), compareAt: '99.00' }
    const { root } = await showGallery({ currency: 'EUR', products: [one] }, { locale })
    const price = await until(() => root.querySelector('.tile [part=price]'))
    const [now, before] = [...price.querySelectorAll('bdi')].map((words) => words.getBoundingClientRect())
    const { left, right } = price.getBoundingClientRect()
    const [start, apart] =
      dir === 'rtl' ? [right - now!.right, now!.left - before!.right] : [now!.left - left, before!.left - now!.right]
    expect(start).toBeCloseTo(0, 0)
    expect(apart).toBeGreaterThan(4)
  })

  it('on the card of a dot begin where the lines of the page begin', async () => {
    const tags = [{ product: 'p0', x: 0.5, y: 0.5 }]
    const photos = [{ id: 'room', ...product(0).images[0], tags }]
    const { root } = await showGallery({ ...catalogOf(1), photos }, { lang: 'ar', dir: 'rtl' })
    const dot = await until(() => root.querySelector<HTMLElement>('[part=spot]'))
    dot.click()
    const name = await until(() => root.querySelector('.card bdi'))
    const words = document.createRange()
    words.selectNodeContents(name)
    expect(words.getBoundingClientRect().right).toBeCloseTo(name.getBoundingClientRect().right, 0)
  })

  it('are in the language that the gallery speaks, on a page in another', async () => {
    const { element, root } = await showGallery(catalogOf(1), { locale: 'de' })
    const share = await until(() => root.querySelector<HTMLElement>('.tile [part=share]'))
    expect(share.ariaLabel).toBe('Teilen: Mug 0')
    share.click()
    const sheet = await until(() => root.querySelector('[data-sheet]'))
    element.open('p0')
    const close = await until(() => lightboxIn(root)?.querySelector('[part=close]'))
    for (const one of [share, sheet, root.querySelector('dialog')!, close]) expect(one.matches(':lang(de)')).toBe(true)
    element.setAttribute('locale', 'fr')
    await until(() => share.ariaLabel?.startsWith('Partager'))
    for (const one of [share, close]) await until(() => one.matches(':lang(fr)'))
  })

  it('of an open picture begin where the lines begin, clear of the button that closes it', async () => {
    document.documentElement.dir = 'rtl'
    const title = 'A mug whose name is longer than one line of what is told beside its picture'
    const { element, root } = await showGallery({ currency: 'EUR', products: [{ ...product(0), title }] })
    await until(() => tilesIn(root).length)
    element.open('p0')
    const inside = await until(() => lightboxIn(root))
    const name = (await until(() => inside.querySelector('h2'))).getBoundingClientRect()
    expect(name.right).toBeCloseTo(inside.querySelector('[part=price]')!.getBoundingClientRect().right, 0)
    expect(name.left).toBeGreaterThanOrEqual(inside.querySelector('[part=close]')!.getBoundingClientRect().right)
  })

  it('are led through by arrows that point where the pictures lie, also where a style alone says the direction', async () => {
    document.body.style.direction = 'rtl'
    const { element, root } = await showGallery(catalogOf(1))
    await until(() => tilesIn(root).length)
    element.open('p0')
    const icon = (name: string) => until(() => lightboxIn(root)?.querySelector(`.${name} svg`))
    expect(getComputedStyle(await icon('previous')).scale).toBe('-1 1')
    expect(getComputedStyle(await icon('next')).scale).toBe('none')
  })

  it('of Thai break between words alone', async () => {
    const title = 'แจกันทรงไหล่กว้างสำหรับดอกไม้ก้านยาวและกิ่งไม้แห้งในห้องนั่งเล่นที่มีแสงยามเช้า'
    const { element, root } = await showGallery(
      { currency: 'THB', products: [{ ...product(0), title }] },
      { lang: 'th' },
    )
    await until(() => tilesIn(root).length)
    element.open('p0')
    const inside = await until(() => lightboxIn(root))
    const name = await until(() => inside.querySelector('h2')?.firstChild)
    const starts = new Set(
      [...new Intl.Segmenter('th', { granularity: 'word' }).segment(title)].map(({ index }) => index),
    )
    const range = document.createRange()
    let line = -1
    let lines = 0
    for (const { index } of new Intl.Segmenter('th', { granularity: 'grapheme' }).segment(title)) {
      range.setStart(name, index)
      range.setEnd(name, index + 1)
      const { top } = range.getBoundingClientRect()
      if (top > line + 8) {
        lines++
        expect(starts.has(index), title.slice(index)).toBe(true)
        line = top
      }
    }
    expect(lines).toBeGreaterThan(1)
  })
})
