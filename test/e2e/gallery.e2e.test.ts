import type { BrowserContextOptions, Locator } from 'playwright'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { launchWithPageCache } from '../faults/chromium'
import { inShop, openTab, problems, shop, tab } from './in-shop'
import { page } from './shop'

inShop()
beforeEach(async () => {
  shop.routes = { '/catalog.json': () => ({ body: JSON.stringify(catalogOf(300)) }) }
})
afterEach(() => {
  expect(problems).toEqual([])
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

async function visit(path = '/', options: BrowserContextOptions = {}): Promise<void> {
  await openTab({ viewport: { width: 1200, height: 800 }, ...options })
  await tab.goto(shop.origin + path)
}

const LAYOUTS = ['grid', 'masonry', 'justified', 'carousel']
const tiles = () => tab.locator('vitrine-gallery [data-index]')
/** All of the catalog is there: of a feed that takes its time, the first part is shown before. */
const whole = (count: number) => tab.locator(`vitrine-gallery [aria-setsize="${count}"]`).first().waitFor()
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

it('what buys is as high as a finger on tablets too, and no higher for a mouse', async () => {
  shop.routes['/'] = gallery()
  const height = async (hasTouch: boolean) => {
    await visit('/', { viewport: { width: 768, height: 1024 }, hasTouch, isMobile: hasTouch })
    const buy = (await tab.locator('vitrine-gallery [data-index="0"] [part~="buy"]').boundingBox())!
    const tile = (await tab.locator('vitrine-gallery [data-index="0"]').boundingBox())!
    expect(buy.y + buy.height).toBeLessThanOrEqual(tile.y + tile.height)
    return buy.height
  }
  expect([await height(true), await height(false)]).toEqual([44, 36])
})

describe('on paper', () => {
  it.each(LAYOUTS)('a gallery is there to its end (%s)', async (layout) => {
    shop.routes['/'] = gallery(`layout="${layout}"`)
    await visit()
    await whole(300)
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
    await whole(300)
    const pdf = (await tab.pdf({ format: 'A4' })).toString('latin1')
    // 300 tiles of 150 px in rows of four on A4.
    expect(pdf.match(/\/Type\s*\/Page\b/g)?.length).toBeGreaterThan(15)
    await expect.poll(() => tiles().count()).toBeLessThan(100)
  })
})

describe('far away', () => {
  beforeEach(() => {
    shop.routes['/catalog.json'] = () => ({ body: JSON.stringify(catalogOf(3000)) })
  })

  it.each(LAYOUTS.slice(0, 3))('a gallery shows its last tile after the End key (%s)', async (layout) => {
    shop.routes['/'] = gallery(`layout="${layout}"`)
    await visit()
    await whole(3000)
    await tab.locator('h1').click()
    await tab.keyboard.press('End')
    await expect.poll(async () => Math.max(...(await seen()))).toBe(2999)
    await tab.keyboard.press('Home')
    await expect.poll(async () => Math.min(...(await seen()))).toBe(0)
    expect(await tiles().count()).toBeLessThan(120)
  })

  it('a carousel shows its last tile where it is scrolled to its end', async () => {
    shop.routes['/'] = gallery('layout="carousel"')
    await visit()
    await whole(3000)
    const scroll = (left: number) =>
      tab
        .locator('vitrine-gallery .scroll')
        .evaluate((frame, to) => frame.scrollTo({ left: to, behavior: 'instant' }), left)
    await scroll(1e7)
    await expect.poll(async () => Math.max(...(await seen()))).toBe(2999)
    await scroll(0)
    await expect.poll(async () => Math.min(...(await seen()))).toBe(0)
    expect(await tiles().count()).toBeLessThan(120)
  })

  it.each(LAYOUTS)(
    'opens a picture that no tile exists of, by method and by an address that the page comes with (%s)',
    async (layout) => {
      shop.routes['/'] = gallery(`layout="${layout}"`)
      await visit('/#vitrine=p2500')
      const title = tab.locator('vitrine-gallery dialog[open] h2')
      await title.filter({ hasText: 'Mug 2500' }).waitFor()
      await tab.keyboard.press('Escape')
      await expect.poll(() => new URL(tab.url()).hash).toBe('')
      await tab
        .locator('vitrine-gallery')
        .evaluate((element) => (element as HTMLElement & { open(id: string): void }).open('p2999'))
      await title.filter({ hasText: 'Mug 2999' }).waitFor()
      await tab.goBack()
      await expect.poll(() => tab.locator('vitrine-gallery dialog[open]').count()).toBe(0)
      expect(await tiles().count()).toBeLessThan(120)
    },
  )

  it('is walked through by Tab tile after tile, without one left out', async () => {
    shop.routes['/'] = gallery('actions="buy"')
    await visit()
    await whole(3000)
    await tab.locator('h1').click()
    const walked: number[] = []
    for (let step = 0; step < 120; step++) {
      await tab.keyboard.press('Tab')
      const at = await tab.evaluate(() => {
        const focused = document.querySelector('vitrine-gallery')!.shadowRoot!.activeElement
        return Number(focused?.closest<HTMLElement>('[data-index]')?.dataset['index'] ?? -1)
      })
      if (walked.at(-1) !== at) walked.push(at)
    }
    expect(walked).toEqual(Array.from({ length: walked.length }, (_, index) => index))
    expect(walked.length).toBeGreaterThan(50)
  })
})

describe('at 400 %', () => {
  // As WCAG 1.4.10 has it: 1,280 px at 400 % are 320 px.
  const zoomed = { viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 }

  it.each(LAYOUTS)('nothing is lost or has to be scrolled both ways (%s)', async (layout) => {
    shop.routes['/'] = gallery(`layout="${layout}"`)
    await visit('/', zoomed)
    await whole(300)
    expect(await tab.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
    const first = tiles().first()
    for (const part of ['picture', 'title', 'price', 'share', 'pin', 'vote', 'buy']) {
      const box = await first.locator(`[part=${part}]`).boundingBox()
      expect(box!.x, part).toBeGreaterThanOrEqual(0)
      expect(box!.x + box!.width, part).toBeLessThanOrEqual(320)
    }
  })

  it('the lightbox has everything in reach by scrolling down', async () => {
    shop.routes['/'] = gallery()
    await visit('/#vitrine=p0', zoomed)
    const inside = tab.locator('vitrine-gallery dialog[open] .inside')
    await inside.waitFor()
    const dialog = tab.locator('vitrine-gallery dialog[open]')
    expect(await dialog.evaluate((element) => element.scrollWidth)).toBeLessThanOrEqual(320)
    for (const part of ['lightbox-title', 'quantity', 'buy', 'share', 'page-link']) {
      const piece = inside.locator(`[part=${part}]`)
      await piece.scrollIntoViewIfNeeded()
      const box = await piece.boundingBox()
      expect(box!.x, part).toBeGreaterThanOrEqual(0)
      expect(box!.x + box!.width, part).toBeLessThanOrEqual(320)
      expect(box!.y, part).toBeLessThan(256)
    }
  })
})

describe('under fingers', () => {
  const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }
  type Points = [number, number][]

  /** Fingers go down, along the ways (one list of places for each), and up. */
  async function drag(...ways: Points[]): Promise<void> {
    const session = await tab.context().newCDPSession(tab)
    const send = (type: string, at: number) =>
      session.send('Input.dispatchTouchEvent', {
        type: type as 'touchStart',
        touchPoints: type === 'touchEnd' ? [] : ways.map((way, id) => ({ id, x: way[at]![0], y: way[at]![1] })),
      })
    await send('touchStart', 0)
    for (let at = 1; at < ways[0]!.length; at++) await send('touchMove', at)
    await send('touchEnd', 0)
  }
  const way = (from: [number, number], to: [number, number], steps = 12): Points =>
    Array.from({ length: steps + 1 }, (_, at) => [
      from[0] + ((to[0] - from[0]) * at) / steps,
      from[1] + ((to[1] - from[1]) * at) / steps,
    ])

  /** A lightbox whose first picture can be enlarged. */
  async function open() {
    shop.routes['/'] = gallery()
    const zoom = /* loaded after the picture is seen */ '**/zoomable*.js'
    await visit('/', phone)
    await tiles().first().waitFor()
    const loaded = tab.waitForResponse(zoom)
    await tiles().first().locator('.picture > a').tap()
    await loaded
    const inside = tab.locator('vitrine-gallery dialog[open] .inside')
    await inside.waitFor()
    const image = inside.locator('.slide img').first()
    await expect.poll(() => image.evaluate((one) => (one as HTMLImageElement).naturalWidth)).toBeGreaterThan(0)
    const scale = () => image.evaluate((one) => new DOMMatrix(getComputedStyle(one).transform).a)
    const at = () => inside.locator('.stage [role=status]').textContent()
    return { inside, image, scale, at }
  }

  it('buttons and dots are seen without anything that hovers, as large as a finger', async () => {
    const catalog = catalogOf(4)
    const tags = [0, 1].map((index) => ({ product: `p${index}`, x: 0.3 + 0.4 * index, y: 0.3 }))
    const photos = [{ id: 'room', src: '/pictures/room.svg', width: 800, height: 1000, tags }]
    shop.routes['/catalog.json'] = () => ({ body: JSON.stringify({ ...catalog, photos }) })
    shop.routes['/'] = gallery()
    await visit('/', phone)
    expect(await tab.evaluate(() => matchMedia('(hover: none)').matches)).toBe(true)
    await tab.locator('vitrine-gallery .spots button').first().waitFor()
    const found = await tab
      .locator('vitrine-gallery .acts > *, vitrine-gallery .spots button')
      .evaluateAll((all) =>
        all.map((one) => [getComputedStyle(one).opacity, Math.min(one.clientWidth, one.clientHeight) >= 40]),
      )
    expect(found).toEqual(Array.from({ length: 5 }, () => ['1', true]))
  })

  it('nothing looks pointed at where a finger was', async () => {
    shop.routes['/'] = gallery()
    await visit('/', phone)
    // As a tap does, for as long as nothing moves.
    const look = async (what: Locator, property: 'scale' | 'backgroundColor') => {
      await what.hover()
      return what.evaluate((one, name) => [one.matches(':hover'), getComputedStyle(one)[name]], property)
    }
    const picture = tiles().first().locator('.picture')
    expect(await look(picture.locator('img'), 'scale')).toEqual([true, 'none'])
    await picture.locator('[data-act=share]').tap()
    const copy = tab.locator('vitrine-gallery [data-sheet] [data-act=copy]')
    expect(await look(copy, 'backgroundColor')).toEqual([true, 'rgba(0, 0, 0, 0)'])
  })

  it('buttons stand in one row with the likes of two digits, on the narrowest tile', async () => {
    shop.routes['/collect/events'] = () => ({ status: 202, body: '{"accepted":0,"duplicates":0,"rejected":[]}' })
    shop.routes['/collect/votes'] = ({ url }) => {
      const asked = new URL(url).searchParams.getAll('poll')
      return { body: JSON.stringify({ polls: asked.map((poll) => ({ poll, total: 88, choices: { like: 88 } })) }) }
    }
    const carousel = '<vitrine-gallery feed="/catalog.json" layout="carousel"></vitrine-gallery>'
    shop.routes['/'] = page({ store: 'halden', consent: 'anonymous', collector: '/collect' }, carousel)
    await visit('/', phone)
    const acts = tiles().first().locator('.acts')
    await acts.getByText('88').waitFor()
    const places = await acts.locator('> *').evaluateAll((all) => all.map((one) => one.getBoundingClientRect().top))
    expect(places).toEqual([places[0], places[0], places[0]])
  })

  it('a picture has a phone’s whole width in the lightbox, whatever its shape', async () => {
    for (const [width, height] of [
      [800, 1000],
      [1200, 800],
    ]) {
      const products = [{ id: 'a', title: 'A', url: '/a', price: '1.00', images: [{ src: '/a.svg', width, height }] }]
      const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"/>`
      shop.routes['/a.svg'] = () => ({ type: 'image/svg+xml', body: svg })
      shop.routes['/catalog.json'] = () => ({ body: JSON.stringify({ currency: 'EUR', products }) })
      shop.routes['/'] = gallery()
      await visit('/#vitrine=a', phone)
      const track = tab.locator('vitrine-gallery dialog[open] .track')
      await track.waitFor()
      const box = (await track.boundingBox())!
      expect(box.width).toBe(390)
      expect(box.height).toBeCloseTo((390 * height!) / width!, 0)
    }
  })

  it('a swipe goes to the next angle, and one back', async () => {
    const { at } = await open()
    await drag(way([330, 300], [60, 300]))
    await expect.poll(at).toBe('Picture 2 of 3')
    await drag(way([60, 300], [330, 300]))
    await expect.poll(at).toBe('Picture 1 of 3')
  })

  it('a finger that goes up on the picture brings what lies below it', async () => {
    const { inside, at } = await open()
    await tab.setViewportSize({ width: 390, height: 560 })
    const scrolled = () => inside.evaluate((one) => (one.getRootNode() as ShadowRoot).host.parentElement!.scrollTop)
    await drag(way([195, 300], [195, 120]))
    await expect.poll(scrolled).toBeGreaterThan(50)
    expect(await at()).toBe('Picture 1 of 3')
    expect(await tab.evaluate(() => scrollY)).toBe(0)
  })

  it('two fingers enlarge the picture, one then moves it, and the page is not zoomed', async () => {
    const { scale, image, at } = await open()
    // What enlarges has come, but may not have begun to listen yet.
    await expect
      .poll(async () => {
        if ((await scale()) === 1) await drag(way([180, 300], [80, 300]), way([210, 300], [310, 300]))
        return scale()
      })
      .toBeGreaterThan(2)
    const left = () => image.evaluate((one) => one.getBoundingClientRect().left)
    const before = await left()
    await drag(way([120, 300], [220, 300]))
    await expect.poll(left).toBeGreaterThan(before + 20)
    expect(await at()).toBe('Picture 1 of 3')
    expect(await tab.evaluate(() => visualViewport!.scale)).toBe(1)
    await drag(way([60, 300], [185, 300]), way([330, 300], [205, 300]))
    await expect.poll(scale).toBeLessThan(1.5)
  })

  it('a double tap enlarges what it meets, and the next one makes it whole', async () => {
    const { scale } = await open()
    const tapTwice = async () => {
      for (const _ of [1, 2]) await tab.touchscreen.tap(150, 260)
      await tab.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
    }
    await expect
      .poll(async () => {
        if ((await scale()) === 1) await tapTwice()
        return scale()
      })
      .toBe(2.5)
    await expect
      .poll(async () => {
        if ((await scale()) !== 1) await tapTwice()
        return scale()
      })
      .toBe(1)
  })
})

describe('a picture', () => {
  it('grows out of its tile where the browser can show that, and not where motion is unwanted', async () => {
    shop.routes['/'] = gallery()
    const grown = async () => {
      await tiles().first().waitFor()
      await tab.evaluate(() => {
        const known = document.startViewTransition.bind(document)
        const names: string[] = []
        Object.assign(window, { names })
        document.startViewTransition = ((change: () => void) => {
          const root = document.querySelector('vitrine-gallery')!.shadowRoot!
          names.push((root.querySelector('[data-index="0"] img') as HTMLElement).style.viewTransitionName)
          const moving = known(change)
          moving.finished.then(() => names.push('finished'))
          return moving
        }) as typeof document.startViewTransition
      })
      await tiles()
        .first()
        .locator('.picture > a')
        .click({ position: { x: 20, y: 20 } })
      await tab.locator('vitrine-gallery dialog[open] .inside').waitFor()
      return () => tab.evaluate(() => (window as unknown as { names: string[] }).names)
    }
    await visit()
    const moved = await grown()
    await expect.poll(moved).toEqual(['vitrine-picture', 'finished'])
    await visit('/', { reducedMotion: 'reduce' })
    expect(await (await grown())()).toEqual([])
  })
})

describe('coming back', () => {
  it('finds the gallery where it was left, alive, out of the back/forward cache', async () => {
    const keeping = await launchWithPageCache()
    const reports: Record<string, unknown>[] = []
    shop.routes['/report'] = async (request) => {
      reports.push(await request.json())
      return { body: '{}' }
    }
    shop.routes['/next'] = page(
      { store: 'halden', consent: 'anonymous' },
      '<script>onpageshow = () => setTimeout(() => history.back(), 100)</script>',
    )
    // The page reports by itself: the driver loses sight of pages that come out of the cache.
    shop.routes['/'] = `${gallery()}<script>
      const root = () => document.querySelector('vitrine-gallery').shadowRoot
      const frame = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))
      addEventListener('pageshow', async ({ persisted }) => {
        if (!persisted) return
        const vote = root().querySelector('[data-act=vote]')
        vote.click()
        await frame()
        const before = Math.max(...[...root().querySelectorAll('[data-index]')].map((tile) => tile.dataset.index))
        const y = scrollY
        scrollTo({ top: y + 3000, behavior: 'instant' })
        for (let i = 0; i < 10; i++) await frame()
        const after = Math.max(...[...root().querySelectorAll('[data-index]')].map((tile) => tile.dataset.index))
        fetch('/report', { method: 'POST', body: JSON.stringify({ y, voted: vote.ariaPressed, goesOn: after > before }) })
      })
    </script>`
    const own = await keeping.newContext({ viewport: { width: 1200, height: 800 } })
    const first = await own.newPage()
    await first.goto(shop.origin)
    await first.locator('vitrine-gallery [data-index]').first().waitFor()
    await first.evaluate(() => scrollTo({ top: 2000, behavior: 'instant' }))
    await first.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
    await first.evaluate(() => location.assign('/next'))
    await expect.poll(() => reports, { timeout: 20_000 }).toEqual([{ y: 2000, voted: 'true', goesOn: true }])
    await keeping.close()
  })
})

describe('a page around a gallery', () => {
  const below = '<section style="height: 900px; background: teal"><h2>Below</h2><p>Words</p></section>'
  const shifted = async (place: string, viewport: { width: number; height: number }) => {
    shop.routes['/'] = page({ store: 'halden', consent: 'anonymous' }, `<h1>Shop</h1>${place}${below}`)
    // The page is painted long before anything of the gallery is there.
    const later = (answer: object) =>
      new Promise<{ body: string }>((done) => setTimeout(() => done({ body: JSON.stringify(answer) }), 500))
    shop.routes['/catalog.json'] = () => later(catalogOf(60))
    await visit('/empty')
    await tab.setViewportSize(viewport)
    await tab.route('**/vitrine.js', async (route) => {
      await new Promise((done) => setTimeout(done, 500))
      await route.continue()
    })
    await tab.goto(shop.origin)
    await tiles().first().waitFor()
    await tiles()
      .first()
      .locator('img')
      .evaluate((image) => (image as HTMLImageElement).decode())
    return tab.evaluate(
      () =>
        new Promise<number>((done) => {
          const observer = new PerformanceObserver((list) => {
            observer.disconnect()
            done(
              list.getEntries().reduce((sum, entry) => sum + (entry as PerformanceEntry & { value: number }).value, 0),
            )
          })
          observer.observe({ type: 'layout-shift', buffered: true })
          setTimeout(() => done(0), 300)
        }),
    )
  }
  const sizes = [
    { width: 390, height: 844 },
    { width: 1200, height: 800 },
  ]
  beforeEach(() => {
    shop.routes['/empty'] = '<!doctype html><title>Before</title>'
  })

  it.each(LAYOUTS)('does not move when it comes to its reserved place (%s)', async (layout) => {
    // A carousel is one row; its place is as high as the merchant expects that row.
    const reserved = 'style="display: block; min-height: 100vh"'
    for (const size of sizes) {
      expect(
        await shifted(
          `<vitrine-gallery feed="/catalog.json" layout="${layout}" heading="Things" ${reserved}></vitrine-gallery>`,
          size,
        ),
        `${size.width}`,
      ).toBe(0)
    }
  })

  it('moves where no place is reserved, and that is seen here', async () => {
    expect(await shifted('<vitrine-gallery feed="/catalog.json"></vitrine-gallery>', sizes[1]!)).toBeGreaterThan(0.01)
  })
})
