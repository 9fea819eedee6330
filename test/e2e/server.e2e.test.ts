import { execFile } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { BrowserContextOptions, Locator } from 'playwright'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { RenderOptions } from '../../src/index'
import { catalogOf, photosOf } from '../server/catalogs'
import { inShop, openTab, problems, shop, tab } from './in-shop'
import type { Route } from './shop'

const dist = join(import.meta.dirname, '../../dist')
const { renderGallery }: typeof import('../../src/index') = await import(join(dist, 'index.js'))

/** Requests for each picture. */
let fetched: Map<string, number>
/** Lets the gallery's part through, which a test may hold back. */
let release: () => void

inShop()
beforeEach(() => {
  fetched = new Map()
  const held = new Promise<void>((done) => {
    release = done
  })
  shop.routes = {
    '/vitrine/parts/gallery.js': async () => {
      await held
      return { type: 'text/javascript', body: readFileSync(join(dist, 'parts/gallery.js')) }
    },
    '/pictures/*': ({ url }) => {
      const path = new URL(url).pathname
      fetched.set(path, (fetched.get(path) ?? 0) + 1)
      const body = '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="10"><rect width="8" height="10"/></svg>'
      return { type: 'image/svg+xml', headers: { 'cache-control': 'no-store' }, body }
    },
  }
})

/** Counts, frame by frame, the tiles in sight; and hears of every shift. */
const WATCH = `
  window.isSeen = (tile) => {
    const { top, bottom, left, right } = tile.getBoundingClientRect()
    return top < innerHeight && left < innerWidth && bottom > 0 && right > 0
  }
  window.frames_ = []; window.shifts = []
  new PerformanceObserver((list) => list.getEntries().forEach((entry) => shifts.push({ value: entry.value, of: entry.sources.map(({ node, previousRect, currentRect }) => [node?.outerHTML?.slice(0, 80), previousRect, currentRect]) }))).observe({ type: 'layout-shift', buffered: true })
  const look = () => {
    const tiles = document.querySelector('vitrine-gallery')?.shadowRoot?.querySelectorAll('[data-index]') ?? []
    if (tiles.length || frames_.length) frames_.push([...tiles].filter(isSeen).length)
    requestAnimationFrame(look)
  }
  look()`

async function open(html: string, options: BrowserContextOptions = {}, policy = ''): Promise<void> {
  await openRoute(
    () => ({
      type: 'text/html; charset=utf-8',
      ...(policy ? { headers: { 'content-security-policy': policy } } : {}),
      body: html,
    }),
    options,
  )
}

async function openRoute(route: Route, options: BrowserContextOptions, until?: 'commit'): Promise<void> {
  shop.routes['/'] = route
  await openTab({ viewport: { width: 1200, height: 900 }, ...options })
  await tab.goto(shop.origin, until && { waitUntil: until })
}

const script = '<script nonce="r4nd0m" async src="/vitrine/vitrine.js" data-store="halden"></script>'
const page = (gallery: string, lang = 'en') =>
  `<!doctype html><html lang="${lang}"><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Shop</title><script nonce="r4nd0m">${WATCH}</script>${script}<body><h1>Shop</h1>${gallery}<footer>Below</footer>`

/** Where everything of the first tiles is, with the pictures themselves kept for later. */
const places = () =>
  tab.evaluate(() => {
    const root = document.querySelector('vitrine-gallery')!.shadowRoot!
    const { isSeen } = window as unknown as { isSeen(tile: Element): boolean }
    const visible = [...root.querySelectorAll('[data-index]')].filter(isSeen)
    return {
      footer: document.querySelector('footer')!.getBoundingClientRect().top,
      boxes: visible.map((tile) =>
        [...tile.querySelectorAll('.picture, img, .title, .price, .buy')].map((part) => {
          const { x, y, width, height } = part.getBoundingClientRect()
          return [x, y, width, height]
        }),
      ),
    }
  })

const isTaken = () =>
  tab.waitForFunction(() => {
    const gallery = document.querySelector('vitrine-gallery')!
    return gallery.status === 'ready' && !gallery.shadowRoot!.querySelector('.still')
  })

const close = (a: number[][][], b: number[][][]) =>
  Math.max(...a.flat(2).map((value, at) => Math.abs(value - (b.flat(2)[at] ?? Number.NaN))))

/** Draws a gallery on the server, lets the script take it over, and sees to it that nothing moves, goes away or is fetched twice. */
async function takeOver(
  catalog: object,
  options: Omit<RenderOptions, 'base'>,
  width: number,
  meanwhile = async (): Promise<void> => {},
): Promise<void> {
  const gallery = await renderGallery(catalog, { base: `${shop.origin}/`, heading: 'Stoneware', ...options })
  await open(page(gallery), { viewport: { width, height: 900 } })
  await tab.waitForFunction(() => {
    const images = document.querySelector('vitrine-gallery')!.shadowRoot!.querySelectorAll('img')
    return [...images].some((image) => image.complete) && images.length === 24
  })
  await meanwhile()
  const before = await places()
  await tab.evaluate(() => {
    const root = document.querySelector('vitrine-gallery')!.shadowRoot!
    Object.assign(window, { before: new Set(root.querySelectorAll('img')), frames_: [] })
  })
  release()
  await isTaken()
  await tab.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
  const after = await places()
  const { shifts, frames, isSame } = await tab.evaluate(() => {
    const { before, shifts, frames_, isSeen } = window as unknown as {
      before: Set<Element>
      shifts: object[]
      frames_: number[]
      isSeen(element: Element): boolean
    }
    const root = document.querySelector('vitrine-gallery')!.shadowRoot!
    const drawn = [...root.querySelectorAll<HTMLElement>('[data-index]')].filter(({ dataset }) => +dataset.index! < 24)
    const now = drawn.filter(isSeen).map((tile) => tile.querySelector('img')!)
    return { shifts, frames: frames_, isSame: now.length > 0 && now.every((image) => before.has(image)) }
  })
  expect(before.boxes.length).toBeGreaterThan(0)
  expect(close(before.boxes, after.boxes)).toBeLessThan(0.6)
  expect(Math.abs(before.footer - after.footer)).toBeLessThan(1)
  expect(shifts).toEqual([])
  expect(Math.min(...frames)).toBe(before.boxes.length)
  expect(isSame).toBe(true)
  expect([...fetched].filter(([, times]) => times > 1)).toEqual([])
  expect(problems).toEqual([])
}

describe.each(['grid', 'justified', 'carousel', 'masonry'] as const)('%s, drawn by a server', (layout) => {
  it.each([375, 768, 1200, 1600])('is taken over without a flash or a shift, at %i px', (width) =>
    takeOver(catalogOf(60), { layout }, width),
  )

  it('is taken over in Arabic', () => takeOver(catalogOf(60), { layout, locale: 'ar' }, 1200))

  it('is taken over where photos sell something, or nothing', () => takeOver(photosOf(40), { layout }, 768))
})

describe.each(['grid', 'justified', 'carousel', 'masonry'] as const)('%s, while its HTML is still coming', (layout) => {
  it.each([375, 1200])('moves nothing that is there already, at %i px', async (width) => {
    const gallery = await renderGallery(catalogOf(60), { base: `${shop.origin}/`, heading: 'Stoneware', layout })
    const html = page(gallery)
    const tiles = [...html.matchAll(/<li class="tile"/g)].map(({ index }) => index)
    // Inside the second and third tile: before the picture, among the buttons, before the price and before the pill.
    const cuts = [1, 2].flatMap((tile) =>
      ['<img', 'part="pin"', 'class="price"', 'class="buy"'].map((mark) => html.indexOf(mark, tiles[tile])),
    )
    const pieces = [0, ...cuts].map((from, at) => html.slice(from, cuts[at] ?? html.length))
    expect(pieces.join('')).toBe(html)
    let push: (piece: string) => void = () => {}
    let end = () => {}
    const route = () => {
      const body = new ReadableStream<Uint8Array>({
        start(controller) {
          push = (piece) => controller.enqueue(new TextEncoder().encode(piece))
          end = () => controller.close()
          push(pieces.shift()!)
        },
      })
      return new Response(body, { headers: { 'content-type': 'text/html; charset=utf-8' } })
    }
    await openRoute(route, { viewport: { width, height: 900 } }, 'commit')
    let drawn = 0
    while (pieces.length) {
      drawn = await tab.evaluate(async (before) => {
        const frame = () => new Promise(requestAnimationFrame)
        const length = () => document.querySelector('vitrine-gallery')?.shadowRoot?.innerHTML.length ?? 0
        while (length() <= before) await frame()
        await frame()
        await frame()
        return length()
      }, drawn)
      push(pieces.shift()!)
    }
    end()
    release()
    await isTaken()
    expect(await tab.evaluate(() => (window as unknown as { shifts: object[] }).shifts)).toEqual([])
    expect(problems).toEqual([])
  })
})

describe('a gallery that is being taken over', () => {
  it.each(['grid', 'justified', 'carousel'] as const)('has the sizes that the page sets, as %s', (layout) =>
    takeOver(
      catalogOf(60),
      { layout, attributes: { style: '--vitrine-tile: 210px; --vitrine-gap: 9px; --vitrine-ratio: 1 / 1' } },
      1000,
    ),
  )

  it('stays where the shopper has scrolled to', async () => {
    await takeOver(catalogOf(60), {}, 768, () => tab.evaluate(() => scrollTo(0, 1300)))
    expect(await tab.evaluate(() => scrollY)).toBe(1300)
  })

  it('stays where the shopper has swiped to', () =>
    takeOver(catalogOf(60), { layout: 'carousel' }, 768, () =>
      tab.evaluate(() =>
        document.querySelector('vitrine-gallery')!.shadowRoot!.querySelector('.scroll')!.scrollTo(700, 0),
      ),
    ))

  it('keeps the focus', async () => {
    const focused = () => tab.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.outerHTML)
    let before: string | undefined
    await takeOver(catalogOf(60), {}, 768, async () => {
      await tab.locator('vitrine-gallery [data-index="2"] a').first().focus()
      before = await focused()
    })
    expect(before).toContain('/p/2')
    expect(await focused()).toBe(before)
  })

  it('is accessible before', async () => {
    await takeOver(catalogOf(60), {}, 1200, async () => {
      await tab.addScriptTag({ path: join(dist, '../node_modules/axe-core/axe.min.js') })
      const violations = await tab.evaluate(async () => {
        const { axe } = window as unknown as { axe: typeof import('axe-core') }
        const { violations } = await axe.run('vitrine-gallery', {
          runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
        })
        return violations.map(({ id, nodes }) => [id, nodes[0]?.html])
      })
      expect(violations).toEqual([])
    })
  })
})

const wholeShop = async () => {
  const gallery = await renderGallery(catalogOf(30), { base: `${shop.origin}/`, nonce: 'r4nd0m', heading: 'Stoneware' })
  return page(gallery)
}

describe('a gallery that was taken over', () => {
  it('shares, counts votes and tells of what is bought, under a strict policy and without a complaint', async () => {
    const policy = `default-src 'none'; img-src 'self'; connect-src 'self'; script-src 'nonce-r4nd0m' 'strict-dynamic'; style-src 'nonce-r4nd0m'; base-uri 'none'; require-trusted-types-for 'script'; trusted-types 'none'`
    release()
    await open(await wholeShop(), {}, policy)
    await isTaken()
    const tile = tab.locator('vitrine-gallery [data-index="0"]')
    await tile.hover()
    await tile.locator('[data-act="vote"]').click()
    await tile.locator('[data-act="vote"][aria-pressed="true"]').waitFor()
    await tile.locator('[data-act="share"]').click()
    await tab.locator('vitrine-gallery a[href^="https://wa.me/"]').waitFor()
    await tab.keyboard.press('Escape')
    const bought = tab.evaluate(
      () =>
        new Promise((done) => {
          document.addEventListener('vitrine:buy', (event) => {
            event.preventDefault()
            done((event as CustomEvent).detail.product)
          })
        }),
    )
    await tile.locator('[data-act="buy"]').click()
    expect(await bought).toBe('p0')
    await tile.locator('a[data-act="open"]').first().click()
    await tab.locator('vitrine-gallery dialog[open]').waitFor()
    await tab.keyboard.press('Escape')
    const pin = await tile.locator('[data-act="pin"]').getAttribute('href')
    expect(pin).toContain('vref') // the server's has none
    expect(problems).toEqual([])
  })

  it('says the name where a picture broke before the script was there', async () => {
    shop.routes['/pictures/2.svg'] = () => ({ status: 404, type: 'text/plain', body: 'gone' })
    const catalog = catalogOf(6)
    const products = catalog.products.map((one, at) =>
      at === 2 ? { ...one, images: [{ src: '/pictures/2.svg', width: 800, height: 1000 }] } : one,
    )
    const gallery = await renderGallery({ ...catalog, products }, { base: `${shop.origin}/` })
    await open(page(gallery))
    const image = tab.locator('vitrine-gallery [data-index="2"] img')
    await expect.poll(() => image.evaluate((one: HTMLImageElement) => one.complete && !one.naturalWidth)).toBe(true)
    release()
    await tab.locator('vitrine-gallery [data-index="2"] .none').waitFor()
    expect(await tab.locator('vitrine-gallery .none').count()).toBe(1)
  })

  it('goes on with the tiles that the server did not draw', async () => {
    release()
    await open(await wholeShop())
    await isTaken()
    await tab.locator('vitrine-gallery [data-index="29"]').waitFor({ state: 'detached' })
    await tab.evaluate(() => scrollTo(0, 1e6))
    await tab.locator('vitrine-gallery [data-index="29"]').waitFor()
  })

  it('keeps what the server drew when the element is moved, and draws itself anew when it comes back', async () => {
    release()
    await open(await wholeShop())
    await isTaken()
    const count = () => tab.locator('vitrine-gallery [data-index]').count()
    await tab.evaluate(() => document.querySelector('footer')!.after(document.querySelector('vitrine-gallery')!))
    expect(await count()).toBeGreaterThan(0)
    await tab.evaluate(async () => {
      const gallery = document.querySelector('vitrine-gallery')!
      gallery.remove()
      await new Promise((done) => setTimeout(done))
      document.body.append(gallery)
      scrollTo(0, 0)
    })
    await tab.locator('vitrine-gallery [data-index="0"]').waitFor()
    expect(problems).toEqual([])
  })
})

describe('a page without script', () => {
  it('shows the pictures, leads to the products and to what buys them, and has no button that does nothing', async () => {
    await open(await wholeShop(), { javaScriptEnabled: false })
    const tiles = tab.locator('vitrine-gallery [data-index]')
    expect(await tiles.count()).toBe(24)
    const box = await tiles.first().locator('[part="picture"]').boundingBox()
    expect(box!.width / box!.height).toBeCloseTo(0.8, 1)
    expect(await tab.locator('vitrine-gallery button:visible').count()).toBe(0)
    expect(await tab.locator('vitrine-gallery .wait:visible').count()).toBe(0)
    expect(await tiles.first().locator('[part="buy"]').getAttribute('href')).toBe(`${shop.origin}/p/0`)
    await tiles.first().locator('a[data-act="open"]').first().click()
    expect(new URL(tab.url()).pathname).toBe('/p/0')
  })
})

describe('a browser without declarative shadow roots', () => {
  it('shows the links until the gallery is ready', async () => {
    await open((await wholeShop()).replace(' shadowrootmode="open"', ''))
    const link = tab.getByRole('link', { name: 'Mug 0' }).first()
    expect(await link.isVisible()).toBe(true)
    expect(await link.getAttribute('href')).toBe(`${shop.origin}/p/0`)
    release()
    await tab.locator('vitrine-gallery [data-index="0"]').waitFor()
    expect(await tab.locator('vitrine-gallery > ul').isVisible()).toBe(false)
    expect(problems).toEqual([])
  })
})

describe('a gallery of the server that a script puts into the page', () => {
  it('draws itself like any other, since its template stays one', async () => {
    release()
    await open(page('<main></main>'))
    const html = await renderGallery(catalogOf(30), { base: `${shop.origin}/` })
    await tab.evaluate((markup) => {
      document.querySelector('main')!.innerHTML = markup
    }, html)
    await tab.locator('vitrine-gallery [data-index="0"]').waitFor()
    expect(await tab.locator('vitrine-gallery > ul').isVisible()).toBe(false)
    // The browser's own hint, to whoever sets markup in this way.
    expect(problems.filter((problem) => !/setHTMLUnsafe/.test(problem))).toEqual([])
  })
})

describe('fallback content of any gallery', () => {
  it('stays until the gallery is ready', async () => {
    let answer = () => {}
    const asked = new Promise<void>((done) => {
      answer = done
    })
    shop.routes['/products.json'] = async () => {
      await asked
      return { body: JSON.stringify(catalogOf(5)) }
    }
    release()
    await open(
      page(
        '<vitrine-gallery feed="/products.json" heading="Mugs"><h2 style="margin: 0">Mugs</h2><p>Our mugs</p></vitrine-gallery>',
      ),
    )
    await tab.waitForFunction(() => document.querySelector('vitrine-gallery')!.status === 'loading')
    expect(await tab.getByText('Our mugs').isVisible()).toBe(true)
    // Its own heading comes with its tiles: what stands in is not pushed down, and nothing is said twice.
    expect(await tab.getByRole('heading', { name: 'Mugs' }).count()).toBe(1)
    const top = async (element: Locator) => (await element.boundingBox())!.y
    expect((await top(tab.getByRole('heading', { name: 'Mugs' }))) - (await top(tab.locator('vitrine-gallery')))).toBe(
      0,
    )
    answer()
    await tab.locator('vitrine-gallery [data-index="0"]').waitFor()
    expect(await tab.getByText('Our mugs').isVisible()).toBe(false)
    expect(await tab.getByRole('heading', { name: 'Mugs' }).count()).toBe(1)
  })

  it('stays where somebody else has closed the shadow root, and the page hears of it', async () => {
    release()
    await open(
      `<!doctype html><title>Shop</title><script>
         addEventListener('vitrine:error', ({ detail }) => { window.told = detail.message })
       </script>${script}<vitrine-gallery><template shadowrootmode="closed"><p>Our own</p></template><script type="application/json">{"products":[]}</script></vitrine-gallery>`,
    )
    await tab.waitForFunction(() => 'told' in window)
    // Nobody else sees into it, but what is in it takes its room.
    expect((await tab.locator('vitrine-gallery').boundingBox())!.height).toBeGreaterThan(10)
    expect(problems).toEqual([])
  })
})

describe('the package, without those that are optional,', () => {
  const packed = (...packages: string[]) => {
    const folder = mkdtempSync(join(tmpdir(), 'vitrine-'))
    cpSync(dist, join(folder, 'dist'), { recursive: true })
    writeFileSync(join(folder, 'package.json'), '{"type":"module"}')
    mkdirSync(join(folder, 'node_modules/@preact'), { recursive: true })
    for (const name of ['preact', 'nanoid', '@preact/signals', ...packages])
      symlinkSync(realpathSync(join(dist, '../node_modules', name)), join(folder, 'node_modules', name))
    return folder
  }
  let folder: string
  let checking: string
  let storing: string
  beforeAll(() => {
    folder = packed()
    checking = packed('valibot')
    storing = packed('valibot', 'pg')
  })
  afterAll(() => {
    for (const one of [folder, checking, storing]) rmSync(one, { recursive: true, force: true })
  })
  const run = async (code: string) =>
    (await promisify(execFile)(process.execPath, ['-e', code], { cwd: folder })).stdout

  it.each([
    [
      'HTML is to be drawn',
      'index.js',
      `renderGallery({ products: [] }, { base: 'https://shop.example/' })`,
      'renderGallery() needs the package "preact-render-to-string": npm install preact-render-to-string',
    ],
    [
      'a backend is to be made',
      'backend/index.js',
      `createBackend({ database: { query() {}, transaction() {} }, stores: [] })`,
      'createBackend() needs the package "valibot": npm install valibot',
    ],
  ])('says which one is missing where %s', async (_, file, call, message) => {
    const told = await run(
      `import('./dist/${file}').then((kit) => kit.${call}).catch((error) => console.log(error.name, error.message))`,
    )
    expect(told).toBe(`ConfigError ${message}\n`)
  })

  it('says all that are missing where the collector is to start, and what it can do without them', async () => {
    const serve = (cwd: string, ...options: string[]) =>
      promisify(execFile)(process.execPath, ['dist/cli/vitrine.js', 'serve', ...options], { cwd }).catch(
        (ended) => ended,
      )
    const drivers = '@electric-sql/pglite (or pg in place of the last, for PostgreSQL)\n'
    for (const [cwd, told] of [
      [folder, `vitrine serve: needs packages: npm install valibot srvx ${drivers}`],
      [checking, `vitrine serve: needs packages: npm install srvx ${drivers}`],
      [storing, 'vitrine serve: needs packages: npm install srvx\n'],
    ] as const)
      expect(await serve(cwd, '--store', 'halden')).toMatchObject({ code: 1, stderr: told })
    expect((await serve(folder, '--help')).stdout).toContain('Usage: vitrine serve')
    const { stdout } = await promisify(execFile)(process.execPath, ['dist/cli/vitrine.js', '--version'], {
      cwd: folder,
    })
    expect(stdout).toBe(`${JSON.parse(readFileSync('package.json', 'utf8')).version}\n`)
  })

  it('still reads tokens', async () => {
    const code = `import('./dist/backend/index.js').then((kit) => console.log(kit.decodeToken('1BaB3dE5gH7jK9OL').chain[0]))`
    expect(await run(code)).toBe('aB3dE5gH7jK9\n')
  })
})

describe('a gallery whose feed fails', () => {
  it('keeps the tiles of the server until then, and the links afterwards', async () => {
    const gallery = await renderGallery(catalogOf(30), { base: `${shop.origin}/`, feed: '/products.json' })
    let answer = () => {}
    const asked = new Promise<void>((done) => {
      answer = done
    })
    shop.routes['/products.json'] = async () => {
      await asked
      return { status: 500, type: 'text/plain', body: 'no' }
    }
    release()
    await open(page(gallery))
    await tab.waitForFunction(() => document.querySelector('vitrine-gallery')!.status === 'loading')
    expect(await tab.locator('vitrine-gallery [data-index]').count()).toBe(24)
    answer()
    await tab.locator('vitrine-gallery [part="retry"]').waitFor()
    expect(await tab.getByRole('link', { name: 'Mug 0' }).first().isVisible()).toBe(true)
  })
})

describe('a page that comes slowly', () => {
  /** Sends the page up to some point, waits until the script had time to do something wrong, and sends the rest. */
  async function openInTwo(html: string, at: string): Promise<void> {
    const cut = html.indexOf(at) + at.length
    shop.routes['/'] = () => {
      const body = new ReadableStream({
        async start(controller) {
          controller.enqueue(new TextEncoder().encode(html.slice(0, cut)))
          await asked
          controller.enqueue(new TextEncoder().encode(html.slice(cut)))
          controller.close()
        },
      })
      return new Response(body, { headers: { 'content-type': 'text/html; charset=utf-8' } })
    }
    let answer = () => {}
    const asked = new Promise<void>((done) => {
      answer = done
    })
    await openTab({ viewport: { width: 1200, height: 900 } })
    const part = tab.waitForResponse(/gallery\.js/)
    const gone = tab.goto(shop.origin)
    release()
    await part
    await tab.waitForFunction(() => customElements.get('vitrine-gallery'))
    await tab.evaluate(async () => {
      for (let frame = 0; frame < 30; frame++) await new Promise((done) => requestAnimationFrame(done))
    })
    answer()
    await gone
  }

  it.each(['data-index="3"', '</template>', '"application/json">{"currency"'])(
    'has its gallery taken over only when all of it is there: cut behind %s',
    async (at) => {
      await openInTwo(await wholeShop(), at)
      await isTaken()
      expect(await tab.locator('vitrine-gallery [data-index]').count()).toBeGreaterThan(3)
      expect(await tab.evaluate(() => document.querySelector('vitrine-gallery template'))).toBe(null)
      expect(problems).toEqual([])
    },
  )

  it('has the inline catalog of any gallery read when all of it is there', async () => {
    const inline = JSON.stringify(catalogOf(30))
    const gallery = `<vitrine-gallery><p>Our mugs</p><script type="application/json">${inline}</script></vitrine-gallery>`
    await openInTwo(page(gallery), '"Mug 7"')
    await tab.locator('vitrine-gallery [data-index="0"]').waitFor()
    expect(problems).toEqual([])
  })
})
