import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { cdp, page, userEvent } from 'vitest/browser'
import {
  catalogOf,
  cleanUp,
  frames,
  type GalleryElement,
  lightboxIn,
  picture,
  product,
  showGallery,
  tilesIn,
  until,
} from './gallery-fixture'

beforeEach(cleanUp)
afterEach(async () => {
  await emulate([])
  await cleanUp()
})

const emulate = (features: object[]) =>
  (cdp() as unknown as { send(method: string, args: object): Promise<unknown> }).send('Emulation.setEmulatedMedia', {
    features,
  })

const src = (name: string) => `${location.origin}/test/gallery/pictures/${name}`
const photoOf = (...tags: [product: string, x: number, y: number][]) => ({
  id: 'room',
  ...picture(1),
  tags: tags.map(([product, x, y]) => ({ product, x, y })),
})
const versions = [
  {
    id: 'v1',
    title: 'Chalk / S',
    options: { Glaze: 'Chalk', Size: 'S' },
    price: '10.00',
    image: src('wide.svg?chalk'),
  },
  {
    id: 'v2',
    title: 'Chalk / L',
    options: { Glaze: 'Chalk', Size: 'L' },
    price: '12.00',
    image: src('wide.svg?chalk'),
  },
  {
    id: 'v3',
    title: 'Sage / S',
    options: { Glaze: 'Sage', Size: 'S' },
    availability: 'out-of-stock',
    image: src('wide.svg?sage'),
  },
]

async function open(catalog: unknown, id: string, attributes: Record<string, string> = {}) {
  const shown = await showGallery(catalog, attributes)
  await until(() => tilesIn(shown.root).length)
  shown.element.open(id)
  return { ...shown, inside: await until(() => lightboxIn(shown.root)) }
}

/** Details of the events of one kind, as they come; none has the browser leave the page. */
function heard(element: Element, type: string): Record<string, unknown>[] {
  const details: Record<string, unknown>[] = []
  element.addEventListener(`vitrine:${type}`, (event) => {
    details.push((event as CustomEvent).detail)
    if (type === 'buy') event.preventDefault()
  })
  return details
}

const names = (found: Iterable<Element>) => [...found].map((one) => one.textContent)
const at = (inside: ShadowRoot) => inside.querySelector('.stage [role=status]')?.textContent
const closed = (root: ShadowRoot) => until(() => !root.querySelector('dialog'))
const option = (inside: ShadowRoot, name: string) =>
  until(() => [...inside.querySelectorAll('label')].find((one) => one.textContent === name)?.querySelector('input'))

describe('the address of a lightbox', () => {
  const slashes = { ...product(7), id: 'gid://shopify/Product/1' }
  const photos = catalogOf(4, { photos: [photoOf(['p3', 0.5, 0.5])] })

  it.each([
    ['a product in a photo', photos, '#vitrine=p3'],
    ['an id as it is', { currency: 'EUR', products: [slashes] }, '#vitrine=gid://shopify/Product/1'],
  ])('may have been %s: closed is closed', async (_, catalog, hash) => {
    const { element, root } = await showGallery(catalog)
    const opens = heard(element, 'open')
    await until(() => tilesIn(root).length)
    const link = document.createElement('a')
    link.href = hash
    document.body.append(link)
    link.click()
    await until(() => lightboxIn(root))
    const moved = new Promise((done) => addEventListener('hashchange', done, { once: true }))
    await userEvent.keyboard('{Escape}')
    await closed(root)
    // Where nothing goes back nothing comes again.
    await Promise.race([moved, frames(10)])
    await frames(10)
    expect(lightboxIn(root)).toBeNull()
    expect(location.hash).toBe('')
    expect(opens).toHaveLength(1)
  })

  it('follows to another one, and closing that leaves the first one closed', async () => {
    const { element, root } = await open(catalogOf(4), 'p2')
    const opens = heard(element, 'open')
    const entries = history.length
    element.open('p3')
    await until(() => lightboxIn(root)?.querySelector('h2')?.textContent === 'Mug 3')
    expect([location.hash, history.length]).toEqual(['#vitrine=p3', entries])
    await userEvent.keyboard('{Escape}')
    await until(() => !location.hash)
    await frames(10)
    expect(lightboxIn(root)).toBeNull()
    expect(opens).toHaveLength(1)
  })
})

it('opens by an id that is a number, as scripts of shops have them', async () => {
  const { element, root } = await showGallery({ currency: 'EUR', products: [{ ...product(0), id: 52010 }] })
  await until(() => element.status === 'ready')
  const opens = heard(element, 'open')
  element.open(52010)
  await until(() => lightboxIn(root)?.querySelector('h2')?.textContent === 'Mug 0')
  expect(opens).toEqual([{ product: '52010', photo: null, position: 0 }])
})

it('waits for an id that is a number until a catalog has it, as for any other', async () => {
  const { element, root } = await showGallery(catalogOf(1))
  element.open(52010)
  await until(() => element.status === 'ready' && root.querySelector('[part~=tile]'))
  await import('../../src/gallery/lightbox/lightbox')
  element.catalog = { currency: 'EUR', products: [{ ...product(1), id: 52010 }] }
  await until(() => lightboxIn(root)?.querySelector('h2')?.textContent === 'Mug 1')
})

describe('a card in a lightbox', () => {
  const openCard = async () => {
    const catalog = catalogOf(4, { photos: [photoOf(['p0', 0.3, 0.3], ['p1', 0.3, 0.7])] })
    const shown = await open(catalog, 'room')
    const dots = await until(() => {
      const found = [...shown.inside.querySelectorAll<HTMLElement>('[part=spot]')]
      return found.length === 2 && found
    })
    dots[1]!.click()
    return { ...shown, card: await until(() => shown.inside.querySelector<HTMLElement>('.card')) }
  }

  it('buys its own product, once', async () => {
    const { element, card } = await openCard()
    const buys = heard(element, 'buy')
    const [link] = card.querySelectorAll<HTMLElement>('a.buy')
    link!.addEventListener('click', (event) => event.preventDefault())
    link!.click()
    await frames()
    expect(buys.map((one) => one['product'])).toEqual(['p1'])
  })

  it('shows the details of its product by its name, and can be dressed by the page', async () => {
    const { element, root, inside, card } = await openCard()
    const opens = heard(element, 'open')
    const sheet = new CSSStyleSheet()
    sheet.replaceSync('::part(card) { border-radius: 3px } ::part(title) { color: rgb(1, 2, 3) }')
    document.adoptedStyleSheets = [sheet]
    expect(getComputedStyle(card).borderRadius).toBe('3px')
    expect(getComputedStyle(card.querySelector('[part=title]')!).color).toBe('rgb(1, 2, 3)')
    document.adoptedStyleSheets = []
    card.querySelector<HTMLElement>('[data-act=open]')!.click()
    await until(() => inside.querySelector('h2')?.textContent === 'Mug 1')
    await until(() => !inside.querySelector('.card'))
    expect(lightboxIn(root)).toBe(inside)
    expect(opens.map((one) => one['product'])).toEqual(['p1'])
  })
})

describe('the dots in a lightbox', () => {
  it('lie beside the buttons, never under them', async () => {
    await page.viewport(375, 812)
    const { inside } = await open(catalogOf(4, { photos: [photoOf(['p0', 0.95, 0.06], ['p1', 0.95, 0.5])] }), 'room')
    const dots = await until(() => {
      const found = [...inside.querySelectorAll<HTMLElement>('[part=spot]')]
      return found.length === 2 && found
    })
    await frames()
    for (const dot of dots) {
      const { left, right, top, bottom } = dot.getBoundingClientRect()
      for (const button of inside.querySelectorAll('.close, .next')) {
        const box = button.getBoundingClientRect()
        const covers = box.left < right - 1 && box.right > left + 1 && box.top < bottom - 1 && box.bottom > top + 1
        expect(covers, `${dot.ariaLabel}: ${button.className}`).toBe(false)
      }
      expect(dot.contains(inside.elementFromPoint((left + right) / 2, (top + bottom) / 2))).toBe(true)
    }
  })

  it('and the list say once what is tagged twice', async () => {
    const { inside } = await open(
      catalogOf(4, { photos: [photoOf(['p1', 0.2, 0.2], ['p1', 0.8, 0.8], ['p2', 0.2, 0.8])] }),
      'room',
    )
    await until(() => inside.querySelectorAll('[part=spot]').length === 3)
    await until(() => inside.querySelector('.others bdi'))
    expect(names(inside.querySelectorAll('.others bdi:first-of-type'))).toEqual(['Mug 1', 'Mug 2'])
  })

  it('and the list ask for small pictures where the store has some', async () => {
    const catalog = catalogOf(2, { photos: [photoOf(['p0', 0.2, 0.2], ['p1', 0.8, 0.8])] })
    const srcset = 'https://shop.example/small.jpg 200w, https://shop.example/large.jpg 1600w'
    for (const one of catalog.products) one.images = [{ ...picture(0), srcset } as ReturnType<typeof picture>]
    const { inside } = await open(catalog, 'room')
    const small = await until(() => inside.querySelector<HTMLImageElement>('.others img'))
    expect([small.srcset, small.sizes]).toEqual([srcset, '56px'])
  })

  it('hand the focus to the pictures when theirs goes out of view, so that arrow keys go on', async () => {
    const { inside } = await open(catalogOf(4, { photos: [photoOf(['p0', 0.3, 0.3])] }), 'room')
    const dot = await until(() => inside.querySelector<HTMLElement>('[part=spot]'))
    dot.focus()
    await userEvent.keyboard('{ArrowRight}')
    await until(() => at(inside) === 'Picture 2 of 3')
    await frames()
    expect(inside.activeElement?.className).toBe('track')
    await userEvent.keyboard('{ArrowRight}')
    await until(() => at(inside) === 'Picture 3 of 3')
  })
})

it('keeps the dot of an abbreviated name beside the name in Arabic', async () => {
  const photos = [{ ...photoOf(['p0', 0.5, 0.5]), credit: { name: 'Maria K.', kind: 'shopper' } }]
  const { element, root } = await showGallery({ ...catalogOf(1), photos }, { locale: 'ar' })
  await until(() => tilesIn(root).length)
  element.open('room')
  const credit = await until(() => lightboxIn(root)?.querySelector('.credit'))
  expect(credit.textContent).toContain('\u2068Maria K.\u2069')
})

describe('the colours of a lightbox', () => {
  it.each([
    [
      'are those of one element',
      'background: rgb(250, 247, 242); color: rgb(31, 27, 22)',
      'color: rgb(200, 0, 0)',
      ['rgb(250, 247, 242)', 'rgb(31, 27, 22)'],
    ],
    [
      'are the browser’s own where a picture lies behind the gallery',
      'background: rgb(255, 255, 255)',
      'background-image: linear-gradient(#123, #234); color: rgb(255, 255, 255)',
      ['rgb(255, 255, 255)', 'rgb(0, 0, 0)'],
    ],
    ...['oklab(0.3 0 0 / 0.6)', 'color(srgb 0 0 0 / 0.6)', 'rgb(0 0 0 / 60%)', 'transparent'].map(
      (colour) =>
        [
          `let nothing through (${colour})`,
          'background: rgb(1, 2, 3); color: rgb(250, 250, 250)',
          `background: ${colour}`,
          ['rgb(1, 2, 3)', 'rgb(250, 250, 250)'],
        ] as const,
    ),
  ] as const)('%s', async (_, body, around, colours) => {
    document.body.style.cssText = body
    const { element, root } = await showGallery(catalogOf(2))
    const hero = document.createElement('div')
    hero.style.cssText = around
    document.body.append(hero)
    hero.append(element)
    await until(() => tilesIn(root).length)
    element.open('p0')
    await until(() => lightboxIn(root))
    const { backgroundColor, color } = getComputedStyle(root.querySelector('dialog')!)
    expect([backgroundColor, color]).toEqual(colours)
  })

  it('let buy now and the chosen small picture be seen on a dark page that says nothing of its color-scheme', async () => {
    document.body.style.cssText = 'background: rgb(1, 2, 3); color: rgb(250, 250, 250)'
    const images = [picture(0), picture(1)]
    const { inside } = await open({ currency: 'EUR', products: [{ ...product(0), images }] }, 'p0')
    const buy = await until(() => inside.querySelector('.buying [part=buy]'))
    expect(getComputedStyle(buy).backgroundColor).toBe('rgb(250, 250, 250)')
    expect(getComputedStyle(buy.querySelector('span')!).color).toBe('rgb(1, 2, 3)')
    const chosen = await until(() => inside.querySelector('.thumbs [aria-current=true]'))
    expect(getComputedStyle(chosen).outlineColor).toBe('rgb(250, 250, 250)')
  })

  it('go with the page to night and back while it is open', async () => {
    const scheme = (value: string) => emulate([{ name: 'prefers-color-scheme', value }])
    await scheme('light')
    document.body.style.cssText =
      'color-scheme: light dark; background: light-dark(rgb(250, 247, 242), rgb(23, 20, 17)); color: light-dark(rgb(31, 27, 22), rgb(237, 230, 220))'
    const { root } = await open(catalogOf(1), 'p0')
    const { style } = root.querySelector('dialog')!
    const colours = () => `${style.getPropertyValue('--_page')} ${style.getPropertyValue('--_text')}`
    expect(colours()).toBe('rgb(250, 247, 242) rgb(31, 27, 22)')
    await scheme('dark')
    await until(() => colours() === 'rgb(23, 20, 17) rgb(237, 230, 220)')
    await scheme('light')
    await until(() => colours() === 'rgb(250, 247, 242) rgb(31, 27, 22)')
  })

  it('are those of the page also where the gallery stands in a shadow tree', async () => {
    document.body.style.cssText = 'background: rgb(1, 2, 3); color: rgb(250, 250, 250)'
    const { element, root } = await showGallery(catalogOf(2))
    const host = document.createElement('div')
    document.body.append(host)
    host.attachShadow({ mode: 'open' }).append(element)
    await until(() => tilesIn(root).length)
    element.open('p0')
    await until(() => lightboxIn(root))
    const { backgroundColor, color } = getComputedStyle(root.querySelector('dialog')!)
    expect([backgroundColor, color]).toEqual(['rgb(1, 2, 3)', 'rgb(250, 250, 250)'])
  })
})

describe('a lightbox that is asked for where nobody looks, as in a prerendered page or a tab behind', () => {
  afterEach(() => void Reflect.deleteProperty(document, 'hidden'))

  it('opens when somebody does, and says so then', async () => {
    const { element, root } = await showGallery(catalogOf(2))
    await until(() => tilesIn(root).length)
    Object.defineProperty(document, 'hidden', { configurable: true, value: true })
    const opened = heard(element, 'open')
    element.open('p1')
    await import('../../src/gallery/lightbox/lightbox')
    await frames(4)
    expect([opened, lightboxIn(root)]).toEqual([[], null])
    Reflect.deleteProperty(document, 'hidden')
    await until(() => lightboxIn(root))
    expect(opened.map(({ product }) => product)).toEqual(['p1'])
  })
})

describe('choosing a version', () => {
  const one = { ...product(0), images: [picture(0)], variants: versions }

  it('shows its picture, which is there once, and tells it to screen readers', async () => {
    const { inside } = await open({ currency: 'EUR', products: [one] }, 'p0')
    expect([...inside.querySelectorAll<HTMLImageElement>('.slide img')].map((image) => image.src)).toEqual([
      picture(0).src,
      src('wide.svg?chalk'),
      src('wide.svg?sage'),
    ])
    const said = () => inside.querySelector('.inside > [role=status]')?.textContent
    ;(await option(inside, 'L')).click()
    await until(() => said() === 'Chalk / L, €12.00')
    await until(() => at(inside) === 'Picture 2 of 3')
    expect(inside.querySelector('.quantity')).not.toBeNull()
    ;(await option(inside, 'Sage')).click()
    await until(() => said() === 'Sage / S, Sold out')
    await until(() => at(inside) === 'Picture 3 of 3')
    expect(inside.querySelector('.quantity')).toBeNull()
  })

  it('is by titles where there are no options', async () => {
    const titled = ['Small', 'Large'].map((title, index) => ({
      id: title,
      title,
      options: {},
      price: `${index + 5}.00`,
    }))
    const { element, inside } = await open({ currency: 'EUR', products: [{ ...one, variants: titled }] }, 'p0')
    const buys = heard(element, 'buy')
    const large = await option(inside, 'Large')
    expect(inside.querySelector('fieldset')?.ariaLabel).toBe('Choice')
    expect(inside.querySelector('legend')).toBeNull()
    large.click()
    await until(() => inside.querySelector('.price')?.textContent?.includes('6'))
    inside.querySelector<HTMLElement>('a.buy')!.click()
    expect(buys[0]).toMatchObject({ variant: 'Large' })
  })

  it('looks chosen, not focused, where colours are forced', async () => {
    await emulate([{ name: 'forced-colors', value: 'active' }])
    const { inside } = await open({ currency: 'EUR', products: [one] }, 'p0')
    const chosen = (await option(inside, 'Chalk')).closest('label')!
    const other = (await option(inside, 'Sage')).closest('label')!
    expect(getComputedStyle(chosen).outlineStyle).toBe('none')
    expect(getComputedStyle(chosen).backgroundColor).not.toBe(getComputedStyle(other).backgroundColor)
  })
})

describe('what is looked at', () => {
  it('has its small picture in view, however many there are', async () => {
    await page.viewport(375, 812)
    const images = Array.from({ length: 24 }, (_, index) => picture(index))
    const { inside } = await open({ currency: 'EUR', products: [{ ...product(0), images }] }, 'p0')
    await emulate([{ name: 'prefers-reduced-motion', value: 'reduce' }])
    const small = inside.querySelectorAll<HTMLElement>('.thumbs button')
    await until(() => at(inside) === 'Picture 1 of 24')
    small[20]!.click()
    await until(() => at(inside) === 'Picture 21 of 24')
    await until(() => {
      const { left, right } = small[20]!.getBoundingClientRect()
      return left >= 0 && right <= 375
    })
  })

  it('may be a video without a picture, with one track for all its files, whose language nobody said', async () => {
    const video = ['webm', 'mp4'].map((type) => ({ src: src(`turn.${type}`), captions: src('turn.vtt') }))
    const { inside } = await open({ currency: 'EUR', products: [{ ...product(0), images: [picture(0)], video }] }, 'p0')
    expect(inside.querySelector('.thumbs button:last-child svg')).not.toBeNull()
    expect(inside.querySelector('.thumbs button:last-child img')).toBeNull()
    const tracks = [...inside.querySelectorAll('track')]
    expect(tracks.map((track) => [track.src, track.srclang])).toEqual([[src('turn.vtt'), '']])
  })

  it('is named where its picture cannot be had', async () => {
    const broken = { src: `${location.origin}/no/such.jpg`, width: 10, height: 10 }
    const { inside } = await open(
      { currency: 'EUR', products: [{ ...product(0), images: [picture(0), broken] }] },
      'p0',
    )
    inside.querySelectorAll<HTMLElement>('.thumbs button')[1]!.click()
    await until(() => inside.querySelector('.slide:nth-child(2) .none')?.textContent === 'Mug 0')
    expect(inside.querySelector('.slide:nth-child(2) img, .thumbs button:nth-child(2) img')).toBeNull()
  })
})

/** All that Tab reaches, from the first piece to the last. */
async function* walk(inside: ShadowRoot) {
  const seen = new Set<Element>()
  for (;;) {
    const now = inside.activeElement
    if (!now || seen.has(now)) return
    seen.add(now)
    yield now as HTMLElement
    await userEvent.tab()
  }
}

it('number and buy now share a row on the narrowest phone too, so that name and price are in view', async () => {
  await page.viewport(320, 568)
  const { inside } = await open(catalogOf(1), 'p0')
  const [number, buy] = ['.quantity', '.buying .buy'].map((name) => inside.querySelector(name)!.getBoundingClientRect())
  expect(buy!.top).toBeCloseTo(number!.top, 0)
  expect(buy!.bottom).toBeLessThanOrEqual(568)
})

it('keeps its buttons clear of what a phone draws over a page that fills its screen', async () => {
  const send = (cdp() as unknown as { send(method: string, args: object): Promise<unknown> }).send
  await send('Emulation.setSafeAreaInsetsOverride', { insets: { top: 47, bottom: 34 } })
  try {
    await page.viewport(375, 812)
    const { inside } = await open(catalogOf(1), 'p0')
    expect(inside.querySelector('.close')!.getBoundingClientRect().top).toBe(47)
    expect(inside.querySelector('.buying .buy')!.getBoundingClientRect().bottom).toBeLessThanOrEqual(812 - 34)
  } finally {
    await send('Emulation.setSafeAreaInsetsOverride', { insets: {} })
  }
})

describe.each([
  [320, 256],
  [375, 812],
  [667, 375],
  [844, 390],
  [1280, 520],
])('in a view of %i × %i px', (width, height) => {
  const sizes = Array.from({ length: 60 }, (_, at) => ({
    id: `v${at}`,
    title: `${at}`,
    options: { Size: `No. ${at}` },
  }))
  const rich = { ...product(0), description: 'Thrown by hand. '.repeat(40), variants: sizes }

  it('the bar to buy hides neither what has the focus nor what it costs', async () => {
    await page.viewport(width, height)
    const { inside } = await open({ currency: 'EUR', products: [rich] }, 'p0')
    await option(inside, 'No. 59')
    const bar = inside.querySelector('.buying')!
    const isSticky = getComputedStyle(bar).position === 'sticky'
    if (isSticky) {
      expect(bar.getBoundingClientRect().bottom).toBeCloseTo(height, 0)
      const { bottom } = inside.querySelector('.details .price')!.getBoundingClientRect()
      expect(bottom).toBeLessThanOrEqual(bar.getBoundingClientRect().top)
    }
    expect(isSticky).toBe(height > 256)
    let steps = 0
    for await (const now of walk(inside)) {
      steps++
      const { left, right, top, bottom } = now.getBoundingClientRect()
      expect(Number(getComputedStyle(now).opacity) > 0 || now.matches('label *'), now.outerHTML).toBe(true)
      if (now.matches('.track')) continue // larger than the view
      const above = inside.elementFromPoint((left + right) / 2, (top + bottom) / 2)
      expect(above && (now.contains(above) || above.contains(now)), now.outerHTML).toBe(true)
    }
    expect(steps).toBeGreaterThan(8)
  })
})

describe('the page behind a lightbox', () => {
  const long = () => {
    const block = document.createElement('div')
    block.style.height = '4000px'
    document.body.append(block)
  }

  it.each([
    ['on its root', 'html { overflow-y: auto }'],
    ['on its body', 'html, body { height: 100%; overflow-x: hidden } html { overflow: visible }'],
  ])('stays where it is, and can be scrolled again afterwards (%s)', async (_, rules) => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(rules)
    document.adoptedStyleSheets = [sheet]
    const { element, root } = await showGallery(catalogOf(3))
    await until(() => tilesIn(root).length)
    long()
    scrollTo({ top: 120, behavior: 'instant' })
    const before = document.documentElement.style.cssText + document.body.style.cssText
    const width = document.documentElement.clientWidth
    element.open('p0')
    const inside = await until(() => lightboxIn(root))
    await until(() => inside.activeElement)
    await userEvent.keyboard('{PageDown}{ArrowDown}')
    await frames(20)
    expect([scrollY, document.documentElement.clientWidth]).toEqual([120, width])
    element.close()
    await closed(root)
    expect(scrollY).toBe(120)
    element.open('p1')
    await until(() => lightboxIn(root)?.activeElement)
    element.remove()
    await closed(root)
    expect(document.documentElement.style.cssText + document.body.style.cssText).toBe(before)
    document.adoptedStyleSheets = []
  })
})

describe('a lightbox', () => {
  it('is closed when its gallery is moved, and opens anew', async () => {
    const { element, root } = await open(catalogOf(2), 'p0')
    const place = document.createElement('div')
    document.body.append(place)
    place.append(element)
    await closed(root)
    expect(document.documentElement.style.overflowY).toBe('')
    await until(() => !location.hash)
    element.open('p1')
    await until(
      () => root.querySelector('dialog:modal') && lightboxIn(root)?.querySelector('h2')?.textContent === 'Mug 1',
    )
  })

  it('is opened once by a double click', async () => {
    const { element, root } = await showGallery(catalogOf(2))
    const opens = heard(element as GalleryElement, 'open')
    const link = await until(() => root.querySelector('[data-act=open]'))
    for (const detail of [1, 2])
      link.dispatchEvent(new MouseEvent('click', { detail, bubbles: true, composed: true, cancelable: true }))
    await until(() => lightboxIn(root))
    expect(opens).toHaveLength(1)
  })

  it('speaks one language, also when that changes', async () => {
    const { element, inside } = await open({ currency: 'EUR', products: [{ ...product(0), variants: versions }] }, 'p0')
    element.setAttribute('locale', 'de')
    await until(() => inside.querySelector('a.buy')?.textContent === 'Jetzt kaufen')
    const close = inside.querySelector('[part=close]')!
    expect(close.ariaLabel).toBe('Schließen')
    expect(at(inside)).toBe('Bild 1 von 5')
  })
})

describe('an arrow that leads nowhere', () => {
  const seenAt = (button: HTMLElement) => {
    button.focus({ preventScroll: true })
    return getComputedStyle(button).opacity
  }

  it('is seen while the keyboard is on it, and lets fingers through', async () => {
    const { inside } = await open(catalogOf(2), 'p0')
    const previous = inside.querySelector<HTMLElement>('[part=previous]')!
    expect(getComputedStyle(previous).opacity).toBe('0')
    expect(getComputedStyle(previous).pointerEvents).toBe('none')
    await userEvent.keyboard('{Tab}')
    expect(seenAt(previous)).toBe('1')
  })

  it('is seen in a carousel as well', async () => {
    const { root } = await showGallery(catalogOf(40), { layout: 'carousel' })
    const previous = await until(() => root.querySelector<HTMLElement>('[part=previous][aria-disabled=true]'))
    expect(getComputedStyle(previous).opacity).toBe('0')
    await userEvent.keyboard('{Tab}')
    expect(seenAt(previous)).toBe('1')
  })
})

it('buy now and what is chosen are legible where colours are forced, on a page that says none of its own', async () => {
  await emulate([{ name: 'forced-colors', value: 'active' }])
  const { inside } = await open({ currency: 'EUR', products: [{ ...product(0), variants: versions }] }, 'p0')
  const chosen = await until(() => inside.querySelector('label:has(:checked) bdi'))
  const around = document.body.appendChild(document.createElement('p'))
  around.style.background = 'Canvas'
  for (const words of [chosen, inside.querySelector('.buying .buy span')!]) {
    const { color, forcedColorAdjust } = getComputedStyle(words) as CSSStyleDeclaration & { forcedColorAdjust: string }
    // Browsers put the page's colour behind words whose colours are forced.
    const behind = forcedColorAdjust === 'none' ? words.parentElement! : around
    expect(color, words.textContent).not.toBe(getComputedStyle(behind).backgroundColor)
  }
})
