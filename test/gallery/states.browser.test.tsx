import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { cdp, userEvent } from 'vitest/browser'
import { defineVitrine } from '../../src/element/define-vitrine'
import {
  catalogOf,
  cleanUp,
  frames,
  type GalleryElement,
  problems,
  showGallery,
  tilesIn,
  until,
} from './gallery-fixture'

const known = window.fetch
/** What the network answers to requests for the test's feed. */
let answer: (url: URL) => Response | Promise<Response>
let isOnline = true

beforeEach(async () => {
  await cleanUp()
  isOnline = true
  window.fetch = async (...given: Parameters<typeof fetch>) => {
    const url = new URL(given[0] instanceof Request ? given[0].url : given[0], location.href)
    return url.pathname === '/products.json' ? answer(url) : known(...given)
  }
  Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => isOnline })
})
afterEach(async () => {
  window.fetch = known
  Reflect.deleteProperty(navigator, 'onLine')
  await emulate({ features: [] })
  await cleanUp()
})

const emulate = (media: object) =>
  (cdp() as unknown as { send(method: string, args: object): Promise<unknown> }).send(
    'Emulation.setEmulatedMedia',
    media,
  )

/** The first page of a long Shopify feed. */
const thirty = () =>
  Response.json({
    products: Array.from({ length: 30 }, (_, index) => ({
      id: index,
      title: `Mug ${index}`,
      handle: `mug-${index}`,
      images: [{ src: `${location.origin}/test/gallery/pictures/wide.svg?${index}`, width: 1000, height: 600 }],
      variants: [{ id: 100 + index, title: 'Default Title', price: '12.00', available: true }],
    })),
  })
const never = () => new Promise<Response>(() => {})
const broken = () => Promise.reject(new TypeError('Failed to fetch'))

const STATES: Record<string, { begin: () => void; ready: (root: ShadowRoot) => unknown }> = {
  'that is loading': {
    begin: () => {
      answer = never
    },
    ready: (root) => root.querySelector('.wait'),
  },
  'without a network': {
    begin: () => {
      answer = broken
      isOnline = false
    },
    ready: (root) => root.querySelector('[part=retry]'),
  },
  'whose feed ended early': {
    begin: () => {
      answer = (url) => (url.searchParams.has('limit') ? broken() : thirty())
    },
    ready: (root) => root.querySelector('[part=retry]') && tilesIn(root).length,
  },
}

describe.each(Object.entries(STATES))('a gallery %s', (_state, { begin, ready }) => {
  it.each(['light', 'dark', 'forced'])('is accessible by axe (%s)', async (colours) => {
    begin()
    if (colours === 'forced') await emulate({ features: [{ name: 'forced-colors', value: 'active' }] })
    else document.body.style.cssText = `color-scheme: ${colours}; background: Canvas; color: CanvasText`
    const { element, root } = await showGallery(null, { feed: '/products.json', currency: 'EUR', heading: 'Things' })
    await until(() => ready(root))
    await frames()
    expect(await problems(element)).toEqual([])
  })
})

/** By keyboard, with the focus on the button. */
async function retry(root: ShadowRoot) {
  root.querySelector<HTMLElement>('[part=retry]')!.focus()
  await userEvent.keyboard('{Enter}')
  await until(() => !root.querySelector('[part=retry]:focus'))
}

describe('a gallery', () => {
  it('holds the places of pictures and words while it loads', async () => {
    let come = (_: Response) => {}
    answer = () =>
      new Promise((done) => {
        come = done
      })
    const { root } = await showGallery(null, { feed: '/products.json', currency: 'EUR', limit: '12' })
    const waiting = await until(() => root.querySelector('.wait .picture'))
    const place = (box: Element) => {
      const { x, y, width, height } = box.getBoundingClientRect()
      return [x, y, width, height].map(Math.round)
    }
    const before = place(waiting)
    expect(root.querySelector('section')?.getAttribute('aria-busy')).toBe('true')
    come(thirty())
    const [first] = await until(() => tilesIn(root).length > 3 && tilesIn(root))
    expect(place(first!.querySelector('.picture')!)).toEqual(before)
    expect(root.querySelector('section')?.getAttribute('aria-busy')).toBe('false')
  })

  it('keeps its skeletons when it is asked anew before its feed has come', async () => {
    answer = never
    const { element, root } = await showGallery(null, { feed: '/products.json', currency: 'EUR' })
    await until(() => root.querySelectorAll('.wait').length === 12)
    const skeleton = root.querySelector('.wait')
    for (const again of [() => element.reload(), () => element.setAttribute('limit', '100')]) {
      again()
      await frames()
      expect(root.querySelectorAll('.wait')).toHaveLength(12)
      expect(root.querySelector('.wait')).toBe(skeleton)
    }
    answer = thirty
    element.reload()
    await until(() => tilesIn(root).length > 3 && !root.querySelector('.wait'))
  })

  it.each(['grid', 'masonry', 'justified', 'carousel'])(
    'lets what the page put inside go once there are places for its tiles (%s)',
    async (layout) => {
      let come = (_: Response) => {}
      answer = () =>
        new Promise((done) => {
          come = done
        })
      defineVitrine({ store: 'test', consent: 'anonymous' })
      document.body.innerHTML = `<vitrine-gallery feed="/products.json" currency="EUR" limit="12" layout="${layout}"><p style="block-size: 900px; margin: 0">Mugs</p></vitrine-gallery><p>What follows</p>`
      const element = document.querySelector<GalleryElement>('vitrine-gallery')!
      await until(() => element.status === 'loading')
      const root = element.shadowRoot!
      await until(() => root.querySelector('.wait'))
      expect(element.getBoundingClientRect().height).toBe(900)
      expect(root.querySelector<HTMLElement>('.around')?.inert).toBe(true)
      const lengths: string[] = []
      new MutationObserver(() => {
        const list = root.querySelector<HTMLElement>('[part=list]')
        if (list && !root.querySelector('slot')) lengths.push(list.style.blockSize)
      }).observe(root, { childList: true, subtree: true, attributes: true })
      come(thirty())
      await until(() => tilesIn(root).length > 3)
      expect(Math.min(...lengths.map(Number.parseFloat))).toBeGreaterThan(300)
    },
  )

  it('begins anew after a failure, wherever it was scrolled to before', async () => {
    answer = (url) => (url.searchParams.has('limit') ? Response.json({ products: [] }) : thirty())
    const { element, root } = await showGallery(null, { feed: '/products.json', currency: 'EUR' })
    await until(() => tilesIn(root).length > 3)
    scrollTo(0, document.documentElement.scrollHeight)
    const last = await until(() => root.querySelector<HTMLElement>('[data-index="29"] a'))
    last.focus()
    answer = broken
    element.reload()
    await until(() => root.querySelector('[part=retry]'))
    answer = never
    element.reload()
    await until(() => root.querySelectorAll('.wait').length === 12)
    let most = 0
    new MutationObserver((records) => {
      const added = records.flatMap(({ addedNodes }) => [...addedNodes])
      most = Math.max(most, added.filter((node) => node instanceof HTMLElement && node.dataset['index']).length)
    }).observe(root, { childList: true, subtree: true })
    answer = (url) => (url.searchParams.has('limit') ? Response.json({ products: [] }) : thirty())
    element.reload()
    await until(() => tilesIn(root).length > 3 && !root.querySelector('.wait'))
    await frames()
    expect(most).toBeLessThanOrEqual(4)
    const places = tilesIn(root).map(({ dataset }) => dataset['index'])
    expect(new Set(places).size).toBe(places.length)
  })

  it('says that there is no network, keeps what the page put inside, and comes when the network is back', async () => {
    answer = broken
    isOnline = false
    const { element, root } = await showGallery(null, { feed: '/products.json', currency: 'EUR', lang: 'de' })
    await until(() => root.querySelector('[role=alert]')?.textContent?.startsWith('Keine Verbindung'))
    expect(element.status).toBe('failed')
    answer = never
    await retry(root)
    expect(root.activeElement).toBe(root.querySelector('section'))
    answer = broken
    element.reload()
    await until(() => root.querySelector('[part=retry]'))
    expect(root.querySelector('slot')).not.toBeNull()
    isOnline = true
    answer = thirty
    window.dispatchEvent(new Event('online'))
    await until(() => tilesIn(root).length > 3)
    expect(root.querySelector('[role=alert]')).toBeNull()
  })

  it('shows what came of a feed that ended early, and adds the rest without a jump when asked', async () => {
    answer = (url) => (url.searchParams.has('limit') ? broken() : thirty())
    const { element, root } = await showGallery(null, { feed: '/products.json', currency: 'EUR' })
    await until(() => root.querySelector('[part=retry]'))
    expect(root.querySelector('[role=alert]')?.textContent).toContain('The rest could not be loaded')
    expect(element.status).toBe('ready')
    await until(() => tilesIn(root).length > 3)
    root.querySelector<HTMLElement>('[part=retry]')!.focus()
    const tile = await until(() => root.querySelector('[data-index="29"]'))
    const list = root.querySelector('[part=list]')!
    const { height } = list.getBoundingClientRect()

    let asked = 0
    answer = () => {
      asked++
      return broken()
    }
    await retry(root)
    await until(() => asked)
    await until(() => root.querySelector('[part=retry]'))
    expect(element.status).toBe('ready')
    expect(tile.isConnected).toBe(true)

    answer = () => (asked++ > 1 ? Response.json({ products: [] }) : thirty())
    await retry(root)
    await until(() => !root.querySelector('[part=retry]'))
    await frames(4)
    // What came follows the tile that has the focus.
    expect(root.activeElement?.closest('[data-index]')).toBe(tile)
    expect(list.isConnected && list.getBoundingClientRect().height).toBe(height)
  })

  it('keeps what it shows while it loads anew, and shows what the page put inside when that fails', async () => {
    answer = (url) => (url.searchParams.get('page') === '2' ? Response.json({ products: [] }) : thirty())
    const { element, root } = await showGallery(null, { feed: '/products.json', currency: 'EUR' })
    const [tile] = await until(() => element.status === 'ready' && tilesIn(root).length > 3 && tilesIn(root))
    answer = never
    element.setAttribute('currency', 'SEK')
    await until(() => root.querySelector('section')?.getAttribute('aria-busy') === 'true')
    expect(element.status).toBe('loading')
    expect(tilesIn(root)[0]).toBe(tile)
    expect(root.querySelector('slot')).toBeNull()
    answer = broken
    element.reload()
    await until(() => root.querySelector('[part=retry]'))
    expect(element.status).toBe('failed')
    expect(tilesIn(root)).toEqual([])
    expect(root.querySelector('slot')).not.toBeNull()
  })

  it('says nothing of a failure any more once it has no catalog to show', async () => {
    const { element, root } = await showGallery({ products: [{ id: 'broken' }] })
    await until(() => root.querySelector('[part=retry]'))
    element.catalog = null
    await until(() => element.status === 'idle')
    await frames()
    expect(root.querySelector('[part=message]')).toBeNull()
  })

  it('tries pictures again that could not be had, once the network is back', async () => {
    const src = `${location.origin}/no/such.jpg`
    const { root } = await showGallery({
      currency: 'EUR',
      products: [{ id: 'a', title: 'A', url: '/a', images: [{ src }] }],
    })
    await until(() => root.querySelector('.none'))
    let tried = 0
    root.addEventListener('error', () => tried++, { capture: true })
    window.dispatchEvent(new Event('online'))
    await until(() => tried && root.querySelector('.none'))
  })
})

describe('where colours are forced', () => {
  it('what waits is seen, and what is sold out is no button', async () => {
    await emulate({ features: [{ name: 'forced-colors', value: 'active' }] })
    answer = never
    const loading = await showGallery(undefined, { feed: '/products.json' })
    const box = await until(() => loading.root.querySelector('.wait .picture'))
    expect(getComputedStyle(box).backgroundColor).not.toBe(getComputedStyle(document.body).backgroundColor)
    loading.element.remove()
    const things = catalogOf(2)
    const { root } = await showGallery({
      ...things,
      products: things.products.map((one, index) => (index ? one : { ...one, availability: 'out-of-stock' })),
    })
    const off = await until(() => root.querySelector<HTMLElement>('.tile .off'))
    expect(getComputedStyle(off).borderInlineStartWidth).toBe('0px')
    // As high as the pill beside it, so that rows stay level.
    const pill = root.querySelector<HTMLElement>('.tile .buy[href]')!
    const room = (one: HTMLElement) => one.closest('.caption')!.getBoundingClientRect().height
    expect(room(off)).toBe(room(pill))
  })
})

describe('an inline catalog', () => {
  it.each([
    ['as it should be', (json: string) => json],
    ['with the commas that a template leaves', (json: string) => json.replace(/\]\}$/, ',],}')],
    ['with a comment', (json: string) => `/* by the theme */ ${json}`],
  ])('%s is shown', async (_how, written) => {
    const { currency, products } = catalogOf(2)
    const script = Object.assign(document.createElement('script'), {
      type: 'application/json',
      textContent: written(JSON.stringify({ currency, products })),
    })
    defineVitrine({ store: 'test', consent: 'anonymous' })
    const element = document.createElement('vitrine-gallery')
    element.append(script)
    document.body.append(element)
    await until(() => element.shadowRoot && tilesIn(element.shadowRoot).length === 2)
  })

  it('that is none says so', async () => {
    const told = new Promise<Event>((done) => document.addEventListener('vitrine:error', done, { once: true }))
    defineVitrine({ store: 'test', consent: 'anonymous' })
    document.body.innerHTML =
      '<vitrine-gallery><script type="application/json">{"currency": </script></vitrine-gallery>'
    expect(((await told) as CustomEvent).detail).toMatchObject({ code: 'not-a-feed' })
  })
})
