import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { cdp, page, userEvent } from 'vitest/browser'
import {
  catalogOf,
  cleanUp,
  frames,
  type GalleryElement,
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

const LAYOUTS = ['grid', 'masonry', 'justified', 'carousel']

const hostile = {
  ...product(3),
  title:
    'A bowl whose name goes on and on, much longer than anybody would think that a name of a bowl could be, and on',
}
const variants = [
  { id: 'v1', title: 'Chalk S', options: { Glaze: 'Chalk', Size: 'S' }, price: '10.00', availability: 'in-stock' },
  { id: 'v2', title: 'Chalk L', options: { Glaze: 'Chalk', Size: 'L' }, price: '12.00', availability: 'in-stock' },
  { id: 'v3', title: 'Sage S', options: { Glaze: 'Sage', Size: 'S' }, price: '11.00', availability: 'out-of-stock' },
]
const rich = {
  ...product(0),
  brand: 'Halden',
  description: 'Thrown by hand.',
  rating: { value: 4.6, count: 128 },
  compareAt: '40.00',
  variants,
}
const photo = (tags: number) => ({
  id: 'room',
  ...picture(0),
  caption: 'At home',
  credit: { name: 'Ana', kind: 'shopper' },
  tags: Array.from({ length: tags }, (_, index) => ({
    product: `p${index}`,
    x: ((index * 37) % 90) / 100 + 0.05,
    y: ((index * 53) % 70) / 100 + 0.05,
  })),
})

const STATES: Record<string, { catalog: unknown; attributes?: Record<string, string>; ready?: string }> = {
  'with ten products': { catalog: catalogOf(10) },
  'with one product': { catalog: catalogOf(1) },
  'with very long names, no price, no picture, sold out': {
    catalog: {
      currency: 'EUR',
      products: [
        hostile,
        { id: 'a', title: 'No price', url: `${location.origin}/a`, images: [picture(1)] },
        { id: 'b', title: 'No picture', url: `${location.origin}/b`, price: '3.00', images: [] },
        { ...product(9), availability: 'out-of-stock' },
      ],
    },
  },
  'with nothing to show': { catalog: { currency: 'EUR', products: [] }, ready: '[part=message]' },
  'with a feed that failed': { catalog: null, attributes: { feed: '/no-such-feed.json' }, ready: '[part=retry]' },
  'with photos and their dots': {
    catalog: catalogOf(10, { photos: [photo(3), { ...photo(2), id: 'r2' }] }),
    ready: '.spots',
  },
  'with forty dots on a photo': { catalog: catalogOf(40, { photos: [photo(40)] }), ready: '.spots' },
  'in Arabic': { catalog: catalogOf(10), attributes: { lang: 'ar', dir: 'rtl' } },
}

describe.each(Object.entries(STATES))('a gallery %s', (_state, { catalog, attributes, ready = '[data-index]' }) => {
  it.each(['light', 'dark'])('is accessible by axe (%s)', async (theme) => {
    document.body.style.cssText = `color-scheme: ${theme}; background: Canvas; color: CanvasText`
    const { element, root } = await showGallery(catalog, { heading: 'Things', theme, ...attributes })
    await until(() => root.querySelector(ready))
    await frames()
    expect(await problems(element)).toEqual([])
  })

  it.each([320, 1000])('gives fingers targets of at least 24 px, and nothing sticks out (%i px)', async (width) => {
    await page.viewport(width, 700)
    const { element, root } = await showGallery(catalog, { heading: 'Things', ...attributes })
    await until(() => root.querySelector(ready))
    await frames()
    for (const one of root.querySelectorAll<HTMLElement>('a[href]:not(.title), button')) {
      const box = one.getBoundingClientRect()
      expect(Math.min(box.width, box.height), one.outerHTML).toBeGreaterThanOrEqual(24)
    }
    expect(element.scrollWidth).toBeLessThanOrEqual(element.clientWidth)
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width)
  })
})

it('asks for no formatter of numbers while it shows usual prices, which would keep a phone waiting', async () => {
  const asked = vi.spyOn(Intl, 'NumberFormat')
  const written = vi.spyOn(Number.prototype, 'toLocaleString')
  const { root } = await showGallery({ ...catalogOf(20), currency: 'USD' })
  await until(() => tilesIn(root).length > 7)
  expect(root.querySelector('.tile .price')!.textContent).toBe('$10.00')
  expect(asked).not.toHaveBeenCalled()
  expect(written).not.toHaveBeenCalled()
  vi.restoreAllMocks()
})

describe.each(LAYOUTS)('the layout %s', (layout) => {
  it('shows only what is near of 10,000 products, and listens in few places', async () => {
    const add = EventTarget.prototype.addEventListener
    let listeners = 0
    EventTarget.prototype.addEventListener = function (...all: Parameters<typeof add>) {
      listeners++
      return add.apply(this, all)
    }
    const { root } = await showGallery(catalogOf(10_000), { layout })
    await until(() => tilesIn(root).length > 3)
    await frames(4)
    EventTarget.prototype.addEventListener = add
    expect(root.querySelectorAll('*').length).toBeLessThanOrEqual(1200)
    expect(listeners).toBeLessThanOrEqual(30)
  })

  it('is accessible, and says to screen readers which of how many each one is', async () => {
    const { element, root } = await showGallery(catalogOf(60), { layout, heading: 'Things' })
    const [tile] = await until(() => tilesIn(root).length > 3 && tilesIn(root))
    expect(tile!.getAttribute('aria-setsize')).toBe('60')
    expect(tile!.getAttribute('aria-posinset')).toBe('1')
    await frames()
    expect(await problems(element)).toEqual([])
  })

  it.each([320, 1000])('fetches the pictures of its first row first, and no others (%i px)', async (width) => {
    await page.viewport(width, 700)
    const { root } = await showGallery(catalogOf(60), { layout })
    await until(() => tilesIn(root).length > 1)
    const [first] = tilesIn(root).map((tile) => tile.getBoundingClientRect())
    const { right } = root.querySelector('.width')!.getBoundingClientRect()
    for (const tile of tilesIn(root)) {
      const { top, left } = tile.getBoundingClientRect()
      const isFirst = Math.abs(top - first!.top) < 1 && left <= right
      expect(tile.querySelector('img')!.loading, tile.dataset['index']).toBe(isFirst ? 'eager' : 'lazy')
    }
  })

  it('has little more than the view until the shopper does something, then a whole view more', async () => {
    const { root } = await showGallery(catalogOf(300), { layout })
    await until(() => tilesIn(root).length > 1)
    await frames(8)
    const axis =
      layout === 'carousel' ? (['right', 'left', innerWidth] as const) : (['bottom', 'top', innerHeight] as const)
    const beyond = () => {
      const boxes = tilesIn(root).map((tile) => tile.getBoundingClientRect())
      return {
        ends: Math.max(...boxes.map((box) => box[axis[0]])),
        starts: Math.max(...boxes.map((box) => box[axis[1]])),
      }
    }
    // A tile that begins near the view is there as a whole, and so is its row.
    expect(beyond().ends).toBeGreaterThanOrEqual(axis[2])
    expect(beyond().starts).toBeLessThanOrEqual(axis[2] * 1.25)
    dispatchEvent(new PointerEvent('pointermove'))
    await until(() => beyond().ends >= axis[2] * 1.9)
  })

  it('has all of a few tiles at once', async () => {
    const { root } = await showGallery(catalogOf(12), { layout })
    await until(() => tilesIn(root).length === 12)
  })

  it.each([
    ['their skeletons stand', 12],
    ['nothing stands yet', 0],
  ])('draws the first tiles a few at a time where %s, and no place is empty in between', async (_, skeletons) => {
    let answer = () => {}
    const answered = new Promise<Response>((resolve) => {
      answer = () => resolve(Response.json(catalogOf(300)))
    })
    const asked = vi.spyOn(window, 'fetch').mockReturnValue(answered)
    if (!skeletons) answer()
    /** Of each go: how many tiles came, and how many skeletons and places there were. */
    const goes: [came: number, waiting: number, places: number][] = []
    const moved: string[] = []
    const count = (what: string) => document.querySelector('vitrine-gallery')!.shadowRoot!.querySelectorAll(what).length
    const watcher = new MutationObserver((records) => {
      for (const { target, oldValue } of records)
        if (target instanceof HTMLElement && target.matches('.wait') && oldValue) {
          const { insetInlineStart: x, insetBlockStart: y } = target.style
          if (!oldValue.startsWith(`inset-inline-start: ${x}; inset-block-start: ${y};`)) moved.push(oldValue)
        }
      const added = records.flatMap(({ addedNodes }) => [...addedNodes])
      const came = added.filter((node) => node instanceof HTMLElement && node.dataset['index']).length
      goes.push([came, count('.wait'), count('.tile')])
    })
    const { attachShadow } = Element.prototype
    const attached = vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (this: Element, init) {
      const root = attachShadow.call(this, init)
      watcher.observe(root, { childList: true, subtree: true, attributeFilter: ['style'], attributeOldValue: true })
      return root
    })
    const { root } = await showGallery(null, { layout, feed: '/held.json' })
    attached.mockRestore()
    if (skeletons) await until(() => count('.wait') === skeletons)
    answer()
    await until(() => tilesIn(root).length >= 4 && !root.querySelector('.wait'))
    asked.mockRestore()
    watcher.disconnect()
    const withTiles = goes.filter(([came]) => came)
    expect(withTiles.length).toBeGreaterThan(1)
    expect(Math.max(...withTiles.map(([came]) => came))).toBeLessThanOrEqual(4)
    const between = withTiles.filter(([, waiting]) => waiting)
    if (skeletons) expect(new Set(between.map(([, , places]) => places))).toEqual(new Set([skeletons]))
    else expect(between).toEqual([])
    await frames(5)
    const least = Math.min(skeletons, tilesIn(root).length)
    expect(Math.min(...withTiles.map(([, , places]) => places))).toBeGreaterThanOrEqual(least)
    // The browser counts a box that moves as a shift of the page, one that goes and one that comes not.
    expect(moved).toEqual([])
  })

  it('draws a few tiles in one go, wherever it is scrolled to', async () => {
    const { root } = await showGallery(catalogOf(300), { layout })
    await until(() => tilesIn(root).length > 3)
    await frames(4)
    /** How many tiles came in each go. */
    const drawn: number[] = []
    const watcher = new MutationObserver((records) => {
      const added = records.flatMap(({ addedNodes }) => [...addedNodes])
      drawn.push(added.filter((node) => node instanceof HTMLElement && node.dataset['index']).length)
    })
    watcher.observe(root, { childList: true, subtree: true })
    scrollTo({ top: 6000, behavior: 'instant' })
    root.querySelector('.scroll')?.scrollTo({ left: 6000, behavior: 'instant' })
    await until(() => drawn.reduce((sum, count) => sum + count, 0) > 5)
    watcher.disconnect()
    expect(Math.max(...drawn)).toBeLessThanOrEqual(8)
  })

  it.each([
    ['its width changes', 'width: 620px'],
    ['its font comes, with higher letters', 'width: 1000px; font-size: 40px'],
  ])('keeps the place when %s', async (_, style) => {
    if (layout === 'carousel') return
    document.body.style.cssText = 'margin: 0; width: 1000px'
    const { root } = await showGallery(catalogOf(300), { layout })
    await until(() => tilesIn(root).length > 3)
    scrollTo({ top: 4000, behavior: 'instant' })
    const top = () => tilesIn(root).find((tile) => tile.getBoundingClientRect().bottom > 40)
    await until(() => Number(top()?.dataset['index']) > 5)
    await frames(4)
    const before = Number(top()!.dataset['index'])
    const length = () => root.querySelector('ul')!.style.blockSize
    const old = length()
    document.body.style.cssText = `margin: 0; ${style}`
    await until(() => length() !== old)
    await until(() =>
      tilesIn(root).some((tile) => {
        const box = tile.getBoundingClientRect()
        return Number(tile.dataset['index']) === before && box.bottom > 0 && box.top < 700
      }),
    )
  })

  it('keeps the place in a box of the page that scrolls, and leaves the page where it is', async () => {
    if (layout === 'carousel') return
    document.body.style.cssText = 'margin: 0; padding-block: 200px'
    const box = document.createElement('div')
    box.style.cssText = 'overflow: auto; height: 500px; width: 1000px'
    document.body.append(box)
    const { element, root } = await showGallery(catalogOf(300), { layout })
    box.append(element)
    await until(() => tilesIn(root).length > 3)
    box.scrollTo({ top: 6000, behavior: 'instant' })
    scrollTo({ top: 100, behavior: 'instant' })
    const { top } = box.getBoundingClientRect()
    const first = () => tilesIn(root).find((tile) => tile.getBoundingClientRect().bottom > top + 40)
    await until(() => Number(first()?.dataset['index']) > 5)
    await frames(4)
    const before = Number(first()!.dataset['index'])
    const length = () => root.querySelector('ul')!.style.blockSize
    const old = length()
    box.style.width = '620px'
    await until(() => length() !== old)
    await until(() =>
      tilesIn(root).some((tile) => {
        const place = tile.getBoundingClientRect()
        return Number(tile.dataset['index']) === before && place.bottom > top && place.top < top + 500
      }),
    )
    expect(scrollY).toBe(100)
  })

  it('takes a much shorter catalog while it is far down a long one, and a longer one again', async () => {
    const heard: string[] = []
    const listen = ({ message }: ErrorEvent) => void heard.push(message)
    addEventListener('error', listen)
    const { element, root } = await showGallery(catalogOf(300), { layout })
    await until(() => tilesIn(root).length > 3)
    scrollTo({ top: 6000, behavior: 'instant' })
    root.querySelector('.scroll')?.scrollTo({ left: 6000, behavior: 'instant' })
    await until(() => !root.querySelector('[data-index="0"]'))
    for (const count of [3, 300, 2]) {
      element.catalog = catalogOf(count)
      // Which tiles there are depends on whether the browser had the time to move the page up meanwhile.
      await until(() => tilesIn(root)[0]?.getAttribute('aria-setsize') === `${count}`)
    }
    await until(() => tilesIn(root).length === 2)
    await frames(4)
    removeEventListener('error', listen)
    expect(tilesIn(root).length).toBe(2)
    expect(heard).toEqual([])
  })

  it('stays where the shopper is when its catalog is set again, and is busy meanwhile', async () => {
    const { element, root } = await showGallery(catalogOf(200), { layout })
    await until(() => tilesIn(root).length > 3)
    await frames(4)
    const frame = root.querySelector('.scroll')
    scrollTo({ top: 4000, behavior: 'instant' })
    frame?.scrollTo({ left: 4000, behavior: 'instant' })
    await until(() => !root.querySelector('[data-index="0"]'))
    const place = () => [scrollY, frame?.scrollLeft]
    const before = place()
    const section = root.querySelector('section')!
    const fewest: number[] = []
    const busy: (string | null)[] = []
    const watcher = new MutationObserver(() => {
      busy.push(section.getAttribute('aria-busy'))
      fewest.push(tilesIn(root).length)
    })
    watcher.observe(section, { attributeFilter: ['aria-busy'] })
    const { products } = catalogOf(200)
    element.catalog = { currency: 'EUR', products: products.map((one) => ({ ...one, title: 'New' })) }
    await until(() => busy.at(-1) === 'false' && tilesIn(root)[0]?.querySelector('.title')?.textContent === 'New')
    watcher.disconnect()
    await frames()
    expect(busy).toEqual(['true', 'false'])
    expect(Math.min(...fewest)).toBeGreaterThan(3)
    expect(place()).toEqual(before)
  })

  it('moves nothing that a shopper has seen', async () => {
    let shift = 0
    const observer = new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shift += (entry as PerformanceEntry & { value: number }).value
    })
    observer.observe({ type: 'layout-shift' })
    const { root } = await showGallery(catalogOf(300), { layout, heading: 'Things' })
    await until(() => tilesIn(root).length > 3)
    await frames(4)
    for (const top of [500, 1500, 4000, 0]) {
      scrollTo({ top, behavior: 'instant' })
      await frames(3)
    }
    for (const entry of observer.takeRecords()) shift += (entry as PerformanceEntry & { value: number }).value
    observer.disconnect()
    expect(shift).toBe(0)
  })
})

describe('a gallery', () => {
  it('brings no error into the page when it is drawn and made narrower', async () => {
    const heard: string[] = []
    const listen = ({ message }: ErrorEvent) => void heard.push(message)
    addEventListener('error', listen)
    document.body.style.cssText = 'width: 900px'
    const { root } = await showGallery(catalogOf(20))
    await until(() => tilesIn(root).length > 3)
    await frames(4)
    document.body.style.width = '400px'
    await frames(6)
    removeEventListener('error', listen)
    expect(heard).toEqual([])
  })

  it('shows a placeholder of the same size for a picture that cannot be had', async () => {
    const broken = { ...product(0), images: [{ src: `${location.origin}/no/such.jpg`, width: 10, height: 10 }] }
    const { root } = await showGallery({ currency: 'EUR', products: [broken, product(1)] })
    const none = await until(() => root.querySelector('.none'))
    expect(none.textContent).toBe('Mug 0')
    const [a, b] = [...root.querySelectorAll('.tile .picture')].map((one) => one.getBoundingClientRect())
    expect(a!.height).toBe(b!.height)
  })

  it('keeps a catalog that was set before the element was known, and takes others at any time', async () => {
    const { element, root } = await showGallery(catalogOf(2))
    await until(() => tilesIn(root).length === 2)
    element.catalog = catalogOf(5)
    await until(() => tilesIn(root).length === 5)
    element.setAttribute('limit', '3')
    await until(() => tilesIn(root).length === 3)
    element.setAttribute('layout', 'carousel')
    await until(() => root.querySelector('.scroll'))
    element.setAttribute('heading', 'New')
    await until(() => root.querySelector('h2')?.textContent === 'New')
    element.setAttribute('lang', 'de')
    await until(() => root.querySelector('.tile .buy')?.textContent === 'Jetzt kaufen')
  })

  it('survives being moved, and comes back after it was removed; two live side by side', async () => {
    const one = await showGallery(catalogOf(3))
    const two = await showGallery(catalogOf(4))
    await until(() => tilesIn(one.root).length === 3 && tilesIn(two.root).length === 4)
    const place = document.createElement('div')
    document.body.append(place)
    place.append(one.element)
    await frames()
    expect(tilesIn(one.root).length).toBe(3)
    one.element.remove()
    await frames()
    expect(tilesIn(one.root).length).toBe(0)
    document.body.append(one.element)
    await until(() => tilesIn(one.root).length === 3)
  })

  it('comes back whenever it was taken away while it started', async () => {
    for (let tasks = 0; tasks < 12; tasks++) {
      const { element, root } = await showGallery(catalogOf(20))
      for (let task = 0; task < tasks; task++) await scheduler.yield()
      element.remove()
      await scheduler.yield()
      document.body.append(element)
      await until(() => tilesIn(root).length > 3)
      await frames(3)
      expect(tilesIn(root).length, `after ${tasks} tasks`).toBeGreaterThan(3)
      expect(root.querySelectorAll('section')).toHaveLength(1)
      element.remove()
    }
  })

  it('has its heading come together with what it stands over, so that what follows is moved once', async () => {
    const element = document.createElement('vitrine-gallery') as GalleryElement
    element.catalog = catalogOf(20)
    element.setAttribute('heading', 'Mugs')
    let isAlone = false
    element.attachShadow = function (init) {
      const root = HTMLElement.prototype.attachShadow.call(this, init)
      const look = () => {
        if (root.querySelector('h2') && !root.querySelector('[part=list]')) isAlone = true
      }
      new MutationObserver(look).observe(root, { childList: true, subtree: true })
      return root
    }
    document.body.append(element)
    await until(() => element.shadowRoot?.querySelector('[data-index]'))
    expect(element.shadowRoot!.querySelector('h2')?.textContent).toBe('Mugs')
    expect(isAlone).toBe(false)
  })

  it('is told of attributes that change while it starts', async () => {
    const element = document.createElement('vitrine-gallery') as GalleryElement
    element.catalog = catalogOf(20)
    // As late as the page can: what it was first told has been read, and nobody watches yet.
    element.attachShadow = function (init) {
      this.setAttribute('layout', 'carousel')
      return HTMLElement.prototype.attachShadow.call(this, init)
    }
    document.body.append(element)
    await until(() => element.shadowRoot?.querySelector('.scroll [data-index]'))
  })

  it('leaves nothing behind when it is mounted and removed a hundred times', async () => {
    const session = cdp() as unknown as {
      send(method: string, args?: object): Promise<{ metrics: { name: string; value: number }[] }>
    }
    await session.send('Performance.enable')
    // What is garbage is found over several collections: elements free what they held, which frees more.
    const measure = async () => {
      let least: Record<string, number> = {}
      for (let idle = 0; idle < 3; ) {
        await frames(2)
        await session.send('HeapProfiler.collectGarbage')
        const { metrics } = await session.send('Performance.getMetrics')
        const now = Object.fromEntries(metrics.map(({ name, value }) => [name, value]))
        const isLess = ['Nodes', 'JSEventListeners', 'JSHeapUsedSize'].some(
          (name) => now[name]! < (least[name] ?? Number.POSITIVE_INFINITY) * 0.995,
        )
        idle = isLess ? 0 : idle + 1
        if (isLess) least = now
      }
      return least
    }
    const round = async () => {
      const { element, root } = await showGallery(catalogOf(12))
      await until(() => tilesIn(root).length === 12)
      element.remove()
      await frames(1)
    }
    for (let warm = 0; warm < 20; warm++) await round()
    const before = await measure()
    for (let turn = 0; turn < 100; turn++) await round()
    const after = await measure()
    expect(after['JSEventListeners']! - before['JSEventListeners']!).toBeLessThanOrEqual(5)
    expect(after['Nodes']! - before['Nodes']!).toBeLessThanOrEqual(60)
    expect(after['JSHeapUsedSize']! - before['JSHeapUsedSize']!).toBeLessThanOrEqual(600_000)
  }, 60_000)

  it.each([
    '* { all: unset !important }',
    '* { margin: 9px; padding: 9px; border: 3px solid red; box-sizing: content-box } a { color: red } button { background: red } img { max-width: 50px } ul, li { list-style: disc; display: block }',
  ])('is drawn the same on a page with %s', async (rules) => {
    const frame = document.createElement('div')
    frame.style.width = '800px'
    document.body.append(frame)
    const { element, root } = await showGallery(catalogOf(6), { heading: 'Things' })
    frame.append(element)
    await until(() => tilesIn(root).length === 6)
    const drawn = () => {
      const section = root.querySelector('section')!
      const from = section.getBoundingClientRect()
      return [...section.querySelectorAll<HTMLElement>('*')].map((one) => {
        const { x, y, width, height } = one.getBoundingClientRect()
        const style = getComputedStyle(one)
        return [
          one.className,
          x - from.x,
          y - from.y,
          width,
          height,
          style.color,
          style.backgroundColor,
          style.display,
          style.fontSize,
        ].join(' ')
      })
    }
    // Whatever the page does to widths, fonts and colours around the gallery is the page's own look; the same for both.
    const same = new CSSStyleSheet()
    same.replaceSync(
      'vitrine-gallery { position: absolute !important; inset: 0 auto auto 0 !important; inline-size: 800px !important; padding: 0 !important; border: 0 !important; margin: 0 !important; font: 16px/24px sans-serif !important; color: rgb(1, 2, 3) !important }',
    )
    document.adoptedStyleSheets = [same]
    await frames(4)
    const before = drawn()
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(rules)
    document.adoptedStyleSheets = [sheet, same]
    await frames(6)
    const after = drawn()
    document.adoptedStyleSheets = []
    expect(after).toEqual(before)
  })

  it('tells a screen reader that a vote was counted, and taken back', async () => {
    const { root } = await showGallery(catalogOf(2))
    const vote = await until(() => root.querySelector<HTMLElement>('[data-act=vote]'))
    vote.click()
    await until(() => root.querySelector('[role=status]')?.textContent === 'Vote counted')
    expect(vote.getAttribute('aria-pressed')).toBe('true')
    vote.click()
    await until(() => root.querySelector('[role=status]')?.textContent === 'Vote removed')
  })

  it('tells of each of several votes by itself, and of none that the page prevents', async () => {
    const fresh = [0, 1, 2].map((index) => ({ ...product(index), id: `heard-${index}` }))
    const { element, root } = await showGallery({ currency: 'EUR', products: fresh })
    const votes = await until(() => tilesIn(root).length === 3 && root.querySelectorAll<HTMLElement>('[data-act=vote]'))
    const heard: string[] = []
    // Screen readers read what has changed.
    const watcher = new MutationObserver(() => heard.push(root.querySelector('section > [role=status]')!.textContent!))
    watcher.observe(root.querySelector('section > [role=status]')!, {
      childList: true,
      characterData: true,
      subtree: true,
    })
    for (const [at, vote] of votes.entries()) {
      vote.click()
      await until(() => heard.length === at + 1)
    }
    expect(heard.map((one) => one.trim())).toEqual(Array(3).fill('Vote counted'))
    element.addEventListener('vitrine:vote', (event) => event.preventDefault(), { once: true })
    votes[0]!.click()
    votes[1]!.click()
    await until(() => heard.length === 4)
    expect(heard[3]).toBe('Vote removed')
    await frames()
    watcher.disconnect()
    expect([...votes].map((vote) => vote.ariaPressed)).toEqual(['true', 'false', 'true'])
    expect(heard).toHaveLength(4)
  })

  it.each([
    ['light', 'dark'],
    ['dark', 'light'],
  ])('has its own theme in its menu and cards too (%s, on a %s page)', async (theme, around) => {
    document.body.style.cssText = `color-scheme: ${around}`
    const { root } = await showGallery(catalogOf(2, { photos: [photo(2)] }), { theme })
    const schemeOf = async (opener: string, opened: string) => {
      root.querySelector<HTMLElement>(opener)!.click()
      const { colorScheme } = getComputedStyle(await until(() => root.querySelector(`${opened}:popover-open`)))
      await userEvent.keyboard('{Escape}')
      await until(() => !root.querySelector(opened))
      return colorScheme
    }
    await until(() => root.querySelector('[part=spot]'))
    expect(await schemeOf('[data-act=share]', '[data-sheet]')).toBe(theme)
    expect(await schemeOf('[part=spot]', '.card')).toBe(theme)
  })

  it('is used by the middle button where that opens a link, and nowhere else', async () => {
    const { element, root } = await showGallery(catalogOf(2))
    await until(() => tilesIn(root).length === 2)
    const told: string[] = []
    const pressed = root.querySelector('[data-act=vote]')!.ariaPressed
    for (const type of ['open', 'vote', 'share'] as const)
      element.addEventListener(`vitrine:${type}`, () => told.push(type))
    const click = (act: string, button: number) =>
      root
        .querySelector(`[data-act=${act}]`)!
        .dispatchEvent(new MouseEvent('auxclick', { button, bubbles: true, composed: true, cancelable: true }))
    for (const act of ['vote', 'share', 'open']) for (const button of [1, 2]) click(act, button)
    await frames(4)
    expect(told).toEqual(['open'])
    expect(root.querySelector('[data-act=vote]')!.ariaPressed).toBe(pressed)
    expect(root.querySelector('[data-sheet]')).toBeNull()
  })

  it('counts no view behind its open lightbox, nor in a hidden tab, and begins anew after that', async () => {
    const { setTimeout } = window
    let seconds: (() => void)[] = []
    window.setTimeout = ((run: () => void, ms: number) =>
      ms === 1000 ? seconds.push(run) : setTimeout(run, ms)) as typeof setTimeout
    let isHidden = false
    Object.defineProperty(document, 'hidden', { configurable: true, get: () => isHidden })
    try {
      const { element, root } = await showGallery(catalogOf(2))
      const viewed: string[] = []
      element.addEventListener('vitrine:view', ({ detail }) => viewed.push(detail.product!))
      /** A second goes by for all tiles in view. */
      const pass = async () => {
        await until(() => seconds.length === 2)
        for (const run of seconds) run()
        seconds = []
      }
      element.open('p0')
      await until(() => lightboxIn(root))
      await pass()
      element.close()
      await until(() => !root.querySelector('dialog'))
      isHidden = true
      await pass()
      expect(viewed).toEqual([])
      isHidden = false
      document.dispatchEvent(new Event('visibilitychange'))
      await pass()
      expect(viewed).toEqual(['p0', 'p1'])
    } finally {
      window.setTimeout = setTimeout
      Reflect.deleteProperty(document, 'hidden')
    }
  })

  it('has room for a large number of likes on a small phone', async () => {
    await page.viewport(320, 700)
    const { root } = await showGallery(catalogOf(2), { lang: 'uk' })
    const vote = await until(() => root.querySelector<HTMLElement>('[data-act=vote]'))
    vote.append('123\u00a0456')
    const number = document.createRange()
    number.selectNode(vote.lastChild!)
    const [text, pill, picture] = [number, vote, vote.closest('.picture')!].map((one) => one.getBoundingClientRect())
    expect(text!.right).toBeLessThanOrEqual(pill!.right)
    expect(text!.left).toBeGreaterThanOrEqual(pill!.left)
    expect(pill!.right).toBeLessThanOrEqual(picture!.right)
  })

  it('walks through everything by keyboard and never hides the focus', async () => {
    const { root } = await showGallery(catalogOf(4))
    await until(() => tilesIn(root).length === 4)
    const acts: string[] = []
    for (let step = 0; step < 5; step++) {
      await userEvent.tab()
      const now = root.activeElement as HTMLElement
      acts.push(now.dataset['act'] ?? '')
      await until(() => getComputedStyle(now).opacity === '1')
      const box = now.getBoundingClientRect()
      const above = root.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2)
      expect(now === above || now.contains(above)).toBe(true)
    }
    expect(acts).toEqual(['open', 'share', 'pin', 'vote', 'buy'])
  })

  it('keeps still where motion is not wanted', async () => {
    const session = cdp() as unknown as { send(method: string, args?: object): Promise<unknown> }
    await session.send('Emulation.setEmulatedMedia', {
      features: [{ name: 'prefers-reduced-motion', value: 'reduce' }],
    })
    const { root } = await showGallery(catalogOf(2))
    const image = await until(() => root.querySelector('.tile img'))
    expect(getComputedStyle(image).transitionDuration).toBe('0s')
    await session.send('Emulation.setEmulatedMedia', { features: [] })
  })

  it('shows its buttons and what is chosen where colours are forced', async () => {
    const session = cdp() as unknown as { send(method: string, args?: object): Promise<unknown> }
    await session.send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value: 'active' }] })
    const { root } = await showGallery(catalogOf(2))
    const vote = await until(() => root.querySelector<HTMLElement>('[data-act=vote]'))
    const before = getComputedStyle(vote).backgroundColor
    expect(getComputedStyle(vote).opacity).toBe('1')
    expect(getComputedStyle(vote).borderTopStyle).toBe('solid')
    vote.click()
    await until(() => vote.getAttribute('aria-pressed') === 'true' && getComputedStyle(vote).backgroundColor !== before)
    // Else the browser puts the page's colour behind the number, which then is white on white.
    expect(getComputedStyle(vote.querySelector('span')!).getPropertyValue('forced-color-adjust')).toBe('none')
    await session.send('Emulation.setEmulatedMedia', { features: [] })
  })

  it('tries a feed that failed again when asked', async () => {
    const { root } = await showGallery(null, { feed: '/no-such-feed.json' })
    const retry = await until(() => root.querySelector<HTMLElement>('[part=retry]'))
    let asked = 0
    root.host.addEventListener('vitrine:error', () => asked++)
    retry.click()
    await until(() => asked === 1 && root.querySelector('[part=retry]'))
  })

  it('mirrors itself where the page is read from right to left', async () => {
    document.documentElement.dir = 'rtl'
    document.body.style.cssText = 'margin: 0'
    const { root } = await showGallery(catalogOf(4))
    const [first, second] = await until(() => tilesIn(root).length === 4 && tilesIn(root))
    expect(first!.getBoundingClientRect().left).toBeGreaterThan(second!.getBoundingClientRect().left)
    const share = first!.querySelector('[data-act=share]')!.getBoundingClientRect()
    const vote = first!.querySelector('[data-act=vote]')!.getBoundingClientRect()
    expect(share.left).toBeGreaterThan(vote.left)
  })
})

describe('the carousel', () => {
  it.each([640, 768, 834, 1024])(
    'cuts a tile at its end, so that more of them are seen to follow: %i px',
    async (width) => {
      await page.viewport(width, 800)
      const { root } = await showGallery(catalogOf(40), { layout: 'carousel' })
      await until(() => tilesIn(root).length > 3)
      const { right: end } = root.querySelector('.scroll')!.getBoundingClientRect()
      const seen = tilesIn(root).map((tile) => tile.getBoundingClientRect())
      const cut = seen.find(({ left, right }) => left < end && right > end)!
      expect((end - cut.left) / cut.width).toBeGreaterThan(0.2)
      expect((end - cut.left) / cut.width).toBeLessThan(0.8)
    },
  )

  it('goes on by its buttons and by arrow keys, mirrored where that is right', async () => {
    const { root } = await showGallery(catalogOf(40), { layout: 'carousel' })
    await until(() => tilesIn(root).length > 3)
    const frame = root.querySelector<HTMLElement>('.scroll')!
    const next = root.querySelector<HTMLElement>('[part=next]')!
    expect(root.querySelector('[part=previous]')!.getAttribute('aria-disabled')).toBe('true')
    next.click()
    await until(() => frame.scrollLeft > 200)
    root.querySelector<HTMLElement>('[data-index="4"] a')!.focus({ preventScroll: true })
    await userEvent.keyboard('{ArrowRight}')
    await until(() => root.activeElement?.closest('[data-index="5"]'))
    await userEvent.keyboard('{ArrowLeft}{ArrowLeft}')
    await until(() => root.activeElement?.closest('[data-index="3"], [data-index="4"]'))
  })
})

describe.each(['ltr', 'rtl'])('the carousel (%s)', (direction) => {
  it('goes as many pages as its button is clicked, however quickly', async () => {
    document.documentElement.dir = direction
    const { root } = await showGallery(catalogOf(100), { layout: 'carousel' })
    await until(() => tilesIn(root).length > 3)
    const frame = root.querySelector<HTMLElement>('.scroll')!
    const [next, previous] = ['next', 'previous'].map((name) => root.querySelector<HTMLElement>(`[part=${name}]`)!)
    const arrive = () => new Promise((done) => frame.addEventListener('scrollend', done, { once: true }))
    const at = () => Math.round(Math.abs(frame.scrollLeft))
    next!.click()
    await arrive()
    const pageLength = at()
    await until(() => previous!.getAttribute('aria-disabled') === 'false')
    for (const button of [next, next, next, previous]) {
      button!.click()
      await frames(3)
    }
    await arrive()
    expect(at() / pageLength).toBeCloseTo(3, 1)
  })

  it('keeps its place when its width changes', async () => {
    document.documentElement.dir = direction
    document.body.style.cssText = 'margin: 0; width: 1000px'
    const { root } = await showGallery(catalogOf(100), { layout: 'carousel' })
    await until(() => tilesIn(root).length > 3)
    const frame = root.querySelector<HTMLElement>('.scroll')!
    const seen = () => {
      const { left, right } = frame.getBoundingClientRect()
      return tilesIn(root)
        .filter((tile) => {
          const box = tile.getBoundingClientRect()
          return box.right > left + 20 && box.left < right - 20
        })
        .map((tile) => Number(tile.dataset['index']))
    }
    frame.scrollTo({ left: direction === 'rtl' ? -6000 : 6000, behavior: 'instant' })
    await until(() => Math.min(...seen()) > 10)
    await frames(4)
    const before = Math.min(...seen())
    for (const width of ['420px', '1000px', '700px']) {
      document.body.style.width = width
      await frames(8)
      expect(seen()).toContain(before)
    }
  })
})

describe('the carousel from right to left', () => {
  it('begins at the right, and goes on with the left arrow', async () => {
    document.documentElement.dir = 'rtl'
    const { root } = await showGallery(catalogOf(40), { layout: 'carousel' })
    const tiles = await until(() => tilesIn(root).length > 3 && tilesIn(root))
    expect(tiles[0]!.getBoundingClientRect().left).toBeGreaterThan(tiles[1]!.getBoundingClientRect().left)
    root.querySelector<HTMLElement>('[data-index="0"] a')!.focus({ preventScroll: true })
    await userEvent.keyboard('{ArrowLeft}')
    await until(() => root.activeElement?.closest('[data-index="1"]'))
    root.querySelector<HTMLElement>('[part=next]')!.click()
    await until(() => root.querySelector<HTMLElement>('.scroll')!.scrollLeft < -200)
  })
})

it('keeps the tile whose menu is open, so that the focus can come back from far away', async () => {
  const { root } = await showGallery(catalogOf(300))
  const share = await until(() => root.querySelector<HTMLElement>('[data-index="1"] [data-act="share"]'))
  share.focus()
  share.click()
  await until(() => root.querySelector('[role=dialog] li'))
  scrollBy({ top: innerHeight * 6, behavior: 'instant' })
  await until(() => Number(tilesIn(root).at(-1)?.dataset['index']) > 40)
  expect(share.isConnected).toBe(true)
  await userEvent.keyboard('{Escape}')
  await until(() => root.activeElement === share)
})

describe('the lightbox', () => {
  const openFirst = async (catalog: unknown, attributes: Record<string, string> = {}) => {
    const shown = await showGallery(catalog, attributes)
    const link = await until(() => shown.root.querySelector<HTMLElement>('[data-index="0"] [data-act=open]'))
    link.focus()
    link.click()
    return { ...shown, link, inside: await until(() => lightboxIn(shown.root)) }
  }

  it('opens on a click with an address of its own, and Escape takes both back and gives the focus back', async () => {
    const { root, link } = await openFirst({ currency: 'EUR', products: [rich, product(1)] })
    expect(location.hash).toBe('#vitrine=p0')
    await userEvent.keyboard('{Escape}')
    await until(() => !lightboxIn(root) && location.hash === '')
    expect(root.activeElement).toBe(link)
  })

  it.each(['Escape', 'the way back'])('that an address opened gives the focus to its tile (%s)', async (way) => {
    const { root } = await showGallery(catalogOf(300))
    await until(() => tilesIn(root).length > 3)
    location.hash = '#vitrine=p200'
    await until(() => lightboxIn(root))
    if (way === 'Escape') await userEvent.keyboard('{Escape}')
    else history.back()
    await until(() => !lightboxIn(root))
    await until(() => root.activeElement?.matches('[data-index="200"] .picture > a'))
    // Far out of view, and not lost on the way to the next one.
    await userEvent.keyboard('{Tab}')
    expect(root.activeElement?.matches('[data-index="200"] [data-act=share]')).toBe(true)
  })

  it('closes when the shopper goes back', async () => {
    const { root } = await openFirst(catalogOf(3))
    history.back()
    await until(() => !lightboxIn(root))
    expect(location.hash).toBe('')
  })

  it('opens for an address that the page comes with, and for one that it gets', async () => {
    history.replaceState(null, '', '#vitrine=p1')
    const { root } = await showGallery(catalogOf(3))
    const inside = await until(() => lightboxIn(root))
    expect(inside.querySelector('h2')?.textContent).toBe('Mug 1')
    location.hash = '#vitrine=p2'
    await until(() => lightboxIn(root)?.querySelector('h2')?.textContent === 'Mug 2')
  })

  it('opens for an address that a person has typed', async () => {
    history.replaceState(null, '', '#vitrine=a b/ü')
    const { root } = await showGallery({
      currency: 'EUR',
      products: [{ id: 'a b/ü', title: 'Jug', url: 'https://halden.example/jug', images: [] }],
    })
    const inside = await until(() => lightboxIn(root))
    expect(inside.querySelector('h2')?.textContent).toBe('Jug')
  })

  it('opens by method also what is far away, before the catalog is there', async () => {
    const { element, root } = await showGallery(null)
    element.open('p777')
    element.catalog = catalogOf(1000)
    await until(() => lightboxIn(root)?.querySelector('h2')?.textContent === 'Mug 777')
    element.close()
    await until(() => !lightboxIn(root))
  })

  it('leaves modified clicks to the browser, and a page that prevents it', async () => {
    const { element, root } = await showGallery(catalogOf(3))
    const link = await until(() => root.querySelector('[data-act=open]'))
    let left = true
    const stay = (event: Event) => {
      left = !event.defaultPrevented
      event.preventDefault()
    }
    addEventListener('click', stay)
    link.dispatchEvent(new MouseEvent('click', { ctrlKey: true, bubbles: true, composed: true, cancelable: true }))
    expect(left).toBe(true)
    element.addEventListener('vitrine:open', (event) => event.preventDefault())
    link.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, cancelable: true }))
    removeEventListener('click', stay)
    await frames(4)
    expect(left).toBe(false)
    expect(lightboxIn(root)).toBeNull()
  })

  it('buys the chosen version and number, and shows what cannot be had', async () => {
    const { root, inside } = await openFirst({ currency: 'EUR', products: [rich] })
    const buy = () => inside.querySelector<HTMLAnchorElement>('a.buy')
    const options = () => [...inside.querySelectorAll<HTMLInputElement>('input[type=radio]')]
    await until(() => options().length)
    expect(options().map((one) => one.closest('label')!.dataset['state'])).toEqual(['free', 'sold-out', 'free', 'free'])
    expect(options()[1]!.getAttribute('aria-label')).toBe('Sage: Sold out')
    const detail = until(() => got)
    let got: { variant: string; quantity: number } | undefined
    root.host.addEventListener('vitrine:buy', (event) => {
      got = (event as CustomEvent).detail
      event.preventDefault()
    })
    options()[3]!.click()
    await until(() => inside.querySelector('.price')?.textContent?.includes('12'))
    inside.querySelector<HTMLElement>('.quantity button:last-child')!.click()
    await frames()
    buy()!.click()
    expect(await detail).toMatchObject({ variant: 'v2', quantity: 2 })
    options()[1]!.click()
    await until(() => inside.querySelector('.buy.off')?.textContent === 'Sold out')
  })

  it('begins with the version that the price of the tile is of', async () => {
    const { inside } = await openFirst({ currency: 'EUR', products: [{ ...rich, price: '12.00', buy: { id: 'v2' } }] })
    const chosen = await until(() => {
      const found = [...inside.querySelectorAll('input[type=radio]:checked')]
      return found.length && found.map((one) => one.closest('label')!.textContent?.trim())
    })
    expect(chosen).toEqual(['Chalk', 'L'])
    expect(inside.querySelector('.price')?.textContent).toContain('12')
  })

  it('goes through the angles by arrow keys, arrows and thumbnails, and says which of how many', async () => {
    const { inside } = await openFirst(catalogOf(2))
    const at = () => inside.querySelector('.stage [role=status]')?.textContent
    await until(() => at() === 'Picture 1 of 3')
    await userEvent.keyboard('{ArrowRight}')
    await until(() => at() === 'Picture 2 of 3')
    inside.querySelector<HTMLElement>('[part=next]')!.click()
    await until(() => at() === 'Picture 3 of 3')
    inside.querySelector<HTMLElement>('.thumbs button')!.click()
    await until(() => at() === 'Picture 1 of 3')
  })

  it.each(['light', 'dark'])('is accessible by axe, with targets of 24 px (%s)', async (theme) => {
    const { root, inside } = await openFirst(
      { currency: 'EUR', products: [rich, product(1)], photos: [photo(2)] },
      { theme },
    )
    await frames(20)
    expect(await problems(root.querySelector('dialog')!)).toEqual([])
    for (const one of inside.querySelectorAll<HTMLElement>('button, a.buy, label')) {
      const box = one.getBoundingClientRect()
      expect(Math.min(box.width, box.height), one.outerHTML).toBeGreaterThanOrEqual(24)
    }
  })

  it('has its share menu in reach', async () => {
    const { inside } = await openFirst(catalogOf(2))
    inside.querySelector<HTMLElement>('[data-act=share]')!.click()
    const menu = await until(() => inside.querySelector<HTMLElement>('[data-sheet]:popover-open'))
    const item = await until(() => menu.querySelector<HTMLElement>('li > *'))
    await until(() => {
      const box = item.getBoundingClientRect()
      const above = inside.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2)
      return item === above || item.contains(above)
    })
  })

  it('leaves nothing behind when it is opened and closed again and again', async () => {
    const { element, root } = await showGallery(catalogOf(2))
    await until(() => tilesIn(root).length === 2)
    const session = cdp() as unknown as {
      send(method: string, args?: object): Promise<{ metrics: { name: string; value: number }[] }>
    }
    await session.send('Performance.enable')
    const measure = async () => {
      await frames(4)
      await session.send('HeapProfiler.collectGarbage')
      await session.send('HeapProfiler.collectGarbage')
      const { metrics } = await session.send('Performance.getMetrics')
      return Object.fromEntries(metrics.map(({ name, value }) => [name, value]))
    }
    const round = async () => {
      element.open('p0')
      await until(() => lightboxIn(root))
      element.close()
      await until(() => !root.querySelector('dialog') && !location.hash)
    }
    for (let warm = 0; warm < 5; warm++) await round()
    const before = await measure()
    for (let turn = 0; turn < 100; turn++) await round()
    const after = await measure()
    expect(after['JSEventListeners']! - before['JSEventListeners']!).toBeLessThanOrEqual(3)
    expect(after['Nodes']! - before['Nodes']!).toBeLessThanOrEqual(120)
    expect(after['JSHeapUsedSize']! - before['JSHeapUsedSize']!).toBeLessThanOrEqual(500_000)
  }, 60_000)

  it('shows a video with its formats, poster and captions, which plays when asked and stops out of view', async () => {
    const src = (name: string) => `${location.origin}/test/gallery/pictures/${name}`
    const video = [
      { src: src('turn.webm'), type: 'video/webm', poster: src('wide.svg'), captions: src('turn.vtt') },
      { src: src('turn.mp4'), type: 'video/mp4' },
    ]
    const { inside } = await openFirst({ currency: 'EUR', products: [{ ...product(0), images: [picture(0)], video }] })
    const film = await until(() => inside.querySelector('video'))
    expect([...film.querySelectorAll('source')].map(({ type }) => type)).toEqual(['video/webm', 'video/mp4'])
    expect(film.poster).toContain('wide.svg')
    expect(film.querySelector('track')?.kind).toBe('captions')
    expect([film.muted, film.autoplay, film.controls, film.playsInline]).toEqual([true, false, true, true])
    let stopped = 0
    film.pause = () => void stopped++
    inside.querySelector<HTMLElement>('.thumbs button:last-child')!.click()
    await until(() => inside.querySelector('.stage [role=status]')?.textContent === 'Picture 2 of 2')
    stopped = 0
    inside.querySelector<HTMLElement>('.thumbs button')!.click()
    await until(() => stopped)
  })

  it('enlarges by a double tap and by keys, and goes back to whole with the next picture', async () => {
    const { inside } = await openFirst(catalogOf(2))
    const image = await until(() => inside.querySelector<HTMLImageElement>('.slide img'))
    await until(() => image.naturalWidth)
    await frames(10)
    await until(() => {
      if (!image.style.transform) for (const _ of [1, 2]) image.click()
      return image.style.transform.includes('scale(2.5)')
    })
    await userEvent.keyboard('{ArrowRight}')
    await until(() => !image.style.transform)
  })

  it('is whole again by a double click of a mouse, which an enlarged picture holds', async () => {
    const { inside } = await openFirst(catalogOf(2))
    const image = await until(() => inside.querySelector<HTMLImageElement>('.slide img'))
    await until(() => image.naturalWidth)
    await until(() => {
      if (!image.style.transform) for (const _ of [1, 2]) image.click()
      return image.style.transform
    })
    await userEvent.dblClick(inside.querySelector('.track')!)
    await until(() => !image.style.transform)
  })

  it('leaves no gap beside an enlarged picture when the phone is turned', async () => {
    const { inside } = await openFirst(catalogOf(2))
    const image = await until(() => inside.querySelector<HTMLImageElement>('.slide img'))
    await until(() => image.naturalWidth)
    const track = inside.querySelector('.track')!
    const edge = () => track.getBoundingClientRect().right
    await until(() => {
      const at = { bubbles: true, composed: true, clientX: edge() - 1, clientY: 300 }
      if (!image.style.transform) for (const _ of [1, 2]) image.dispatchEvent(new MouseEvent('click', at))
      return image.style.transform
    })
    const before = edge()
    await page.viewport(500, 900)
    await until(() => edge() !== before && image.getBoundingClientRect().right >= edge() - 1)
    expect(image.style.transform).toContain('scale(2.5)')
  })
})

describe('the dots on a photo', () => {
  it('are named buttons that open a card with the product and its buy link', async () => {
    const { element, root } = await showGallery(
      catalogOf(5, {
        photos: [
          {
            ...photo(2),
            tags: [
              { product: 'p0', x: 0.3, y: 0.2 },
              { product: 'p1', x: 0.6, y: 0.6 },
            ],
          },
        ],
      }),
    )
    const dots = await until(() => {
      const found = [...root.querySelectorAll<HTMLElement>('[part=spot]')]
      return found.length === 2 && found
    })
    expect(dots.map((dot) => dot.getAttribute('aria-label'))).toEqual(['Mug 0', 'Mug 1'])
    dots[1]!.focus()
    await userEvent.keyboard('{Enter}')
    const card = await until(() => root.querySelector<HTMLElement>('.card:popover-open'))
    expect(card.textContent).toContain('Mug 1')
    expect(card.textContent).toContain('€11.00')
    expect(card.querySelector('a.buy')).not.toBeNull()
    await frames(20)
    expect(await problems(element)).toEqual([])
    await userEvent.keyboard('{Escape}')
    await until(() => !root.querySelector('.card'))
    expect(root.activeElement).toBe(dots[1])

    const shown = () => root.querySelector<HTMLElement>('.card:popover-open')
    await userEvent.keyboard('{Enter}')
    const close = await until(() => shown()?.querySelector<HTMLElement>('[aria-label=Close]'))
    expect(Math.min(close.offsetWidth, close.offsetHeight)).toBeGreaterThanOrEqual(44)
    // A tap on what takes no focus is no way out of it.
    await userEvent.click(shown()!, { position: { x: 3, y: 3 } })
    expect(shown()).not.toBeNull()
    await userEvent.click(close)
    await until(() => !root.querySelector('.card'))
    expect(root.activeElement).toBe(dots[1])

    document.body.append(Object.assign(document.createElement('button'), { textContent: 'After' }))
    await userEvent.keyboard('{Enter}')
    await until(shown)
    for (let step = 0; step < 3; step++) await userEvent.tab()
    await until(() => !root.querySelector('.card'))
  })

  it('have a list twin in the lightbox', async () => {
    const { element, root } = await showGallery(catalogOf(5, { photos: [photo(4)] }))
    element.open('room')
    const inside = await until(() => lightboxIn(root))
    const twins = await until(() => {
      const found = [...inside.querySelectorAll<HTMLElement>('.others button')]
      return found.length && found
    })
    expect(twins.map((one) => one.querySelector('bdi')?.textContent)).toEqual(['Mug 0', 'Mug 1', 'Mug 2', 'Mug 3'])
    twins[2]!.click()
    await until(() => inside.querySelector('h2')?.textContent === 'Mug 2')
  })
})
