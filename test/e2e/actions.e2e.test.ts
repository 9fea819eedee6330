import { beforeEach, describe, expect, it } from 'vitest'
import { decodeToken } from '../../src/referral/token'
import { inShop, openTab, shop, tab } from './in-shop'
import { page, shopifyFeed } from './shop'

interface Sent {
  type: string
  subject?: string
  data: Record<string, unknown>
}

let sent: Sent[]
let left: string[]

inShop()
beforeEach(async () => {
  sent = []
  left = []
  const data = { store: 'halden', collector: '/collect', consent: 'granted', currency: 'EUR' }
  // Every page event is kept; those whose name stands in ?stop= are prevented.
  const listener = `<script>
    window.fired = []
    const stop = new URLSearchParams(location.search).get('stop')
    for (const name of ['open', 'share', 'pin', 'share-outcome', 'vote', 'buy']) document.addEventListener('vitrine:' + name, (event) => {
      fired.push([name, event.detail, event.cancelable])
      if (stop === name) event.preventDefault()
    })
  </script>`
  shop.routes = {
    '/': page(
      data,
      `${listener}<h1>Halden</h1><vitrine-gallery feed="/products.json" heading="Stoneware"></vitrine-gallery>`,
    ),
    '/products.json': () => ({ body: shopifyFeed }),
    '/cart/*': '<!doctype html><title>Checkout</title><h1>Checkout</h1>',
    '/collect/events': async (request) => {
      const events: Sent[] = JSON.parse(await request.text())
      sent.push(...events)
      return { status: 202, body: JSON.stringify({ accepted: events.length, duplicates: 0, rejected: [] }) }
    },
    '/collect/votes': () => ({ body: '{"polls":[]}' }),
  }
  await openTab({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })
  await tab.context().route(/^https?:\/\/(?!localhost)/, (route) => {
    left.push(route.request().url())
    return route.fulfill({ body: 'elsewhere' })
  })
})

const control = (act: string, index = 0) =>
  tab.locator(`vitrine-gallery [data-index="${index}"] [data-act="${act}"]`).first()
const fired = () =>
  tab.evaluate(() => (window as unknown as { fired: [string, Record<string, unknown>, boolean][] }).fired)
const recorded = (type: string) =>
  tab.waitForResponse((answer) => (answer.request().postData() ?? '').includes(`"vitrine.${type}"`))
const ofType = (type: string) => sent.filter((event) => event.type === `vitrine.${type}`)

async function open(query = ''): Promise<void> {
  await tab.goto(`${shop.origin}/${query}`)
  await control('share').waitFor()
}

describe('pin', () => {
  it('leads to Pinterest with the absolute picture, the words and the tokened link, and makes a node each time', async () => {
    await open()
    const nodes: string[] = []
    for (const _ of [1, 2]) {
      const href = new URL((await control('pin').getAttribute('href'))!)
      expect(`${href.origin}${href.pathname}`).toBe('https://www.pinterest.com/pin/create/button/')
      expect(href.searchParams.get('media')).toBe(`${shop.origin}/pictures/1-0.svg`)
      expect(href.searchParams.get('description')).toContain('Vase Nord')
      const link = new URL(href.searchParams.get('url')!)
      expect(link.pathname).toBe('/products/product-1')
      expect(link.searchParams.get('utm_source')).toBe('pinterest')
      const [share] = decodeToken(link.searchParams.get('vref'))!.chain
      const done = recorded('pin')
      const opened = tab.context().waitForEvent('page')
      await control('pin').click()
      await (await opened).close()
      await done
      expect(ofType('pin').at(-1)).toMatchObject({
        subject: '9001',
        data: { share, parent: null, network: 'pinterest', product: '9001', position: 0 },
      })
      nodes.push(share!)
    }
    expect(new Set(nodes).size).toBe(2)
  })
})

describe('share', () => {
  it('hands over to the native sheet within the tap, where the browser has one', async () => {
    await tab.addInitScript(() => {
      Object.assign(navigator, {
        canShare: () => true,
        share: async (data: ShareData) => {
          if (!navigator.userActivation.isActive) throw new DOMException('no gesture', 'NotAllowedError')
          Object.assign(window, { shared: data })
        },
      })
    })
    await open()
    const done = recorded('share-outcome')
    await control('share').click()
    await done
    const shared = await tab.evaluate(() => (window as unknown as { shared: ShareData }).shared)
    const [share] = decodeToken(new URL(shared.url!).searchParams.get('vref'))!.chain
    expect(ofType('share')).toMatchObject([{ data: { share, network: 'native', product: '9001' } }])
    expect(ofType('share-outcome')).toMatchObject([{ data: { share, outcome: 'handed-over' } }])
  })

  it('takes two quick taps for one, since there is one sheet', async () => {
    await tab.addInitScript(() => {
      let close = () => {}
      let isOpen = false
      Object.assign(navigator, {
        canShare: () => true,
        share: () => {
          if (isOpen) return Promise.reject(new DOMException('already', 'InvalidStateError'))
          isOpen = true
          return new Promise<void>((done) => {
            close = done
          })
        },
      })
      Object.assign(window, { closeSheet: () => close() })
    })
    await open()
    await control('share').dblclick()
    const done = recorded('share-outcome')
    await tab.evaluate(() => (window as unknown as { closeSheet: () => void }).closeSheet())
    await done
    expect(ofType('share')).toHaveLength(1)
    expect(ofType('share-outcome')).toMatchObject([{ data: { outcome: 'handed-over' } }])
    expect(await tab.locator('vitrine-gallery [data-sheet]').count()).toBe(0)
  })

  it('does not call a sheet that was closed a share that was made', async () => {
    await tab.addInitScript(() => {
      Object.assign(navigator, {
        canShare: () => true,
        share: () => Promise.reject(new DOMException('closed', 'AbortError')),
      })
    })
    await open()
    const done = recorded('share-outcome')
    await control('share').click()
    await done
    expect(ofType('share-outcome')).toMatchObject([{ data: { outcome: 'cancelled' } }])
  })

  it('offers copy, WhatsApp, Facebook, X and e-mail where there is no sheet', async () => {
    await open()
    await control('share').click()
    const links = tab.locator('vitrine-gallery a[href^="https://wa.me/"]')
    await links.waitFor()
    for (const start of ['https://www.facebook.com/', 'https://x.com/', 'mailto:']) {
      expect(await tab.locator(`vitrine-gallery a[href^="${start}"]`).count()).toBe(1)
    }
  })

  it('says in English too that the other networks could not be loaded', async () => {
    await tab.route('**/parts/more.js', (route) => route.abort())
    await open()
    await control('share').click()
    await tab.getByRole('button', { name: 'More' }).click()
    await tab.getByText('Could not be loaded').waitFor({ timeout: 5000 })
  })

  it('copies the tokened link and says so', async () => {
    await tab.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await open()
    await control('share').click()
    const done = recorded('share-outcome')
    await tab.getByRole('button', { name: /copy link/i }).click()
    await done
    const link = await tab.evaluate(() => navigator.clipboard.readText())
    const [share] = decodeToken(new URL(link).searchParams.get('vref'))!.chain
    expect(ofType('share')).toMatchObject([{ data: { share, network: 'copy' } }])
    expect(ofType('share-outcome')).toMatchObject([{ data: { share, outcome: 'copied' } }])
  })
})

describe('without a connection', () => {
  /** What the page says to whoever taps; the tap waits until it is read. */
  const told = async (tap: () => Promise<void>) => {
    const said = tab.waitForEvent('dialog')
    const tapped = tap()
    const dialog = await said
    await dialog.accept()
    await tapped
    return dialog.message()
  }

  it('a tap on share says so, and the next one after it opens the menu', async () => {
    await open()
    await tab.context().setOffline(true)
    expect(await told(() => control('share').click())).toBe('You are offline')
    await tab.context().setOffline(false)
    await control('share').click()
    await tab.locator('vitrine-gallery [data-sheet]').waitFor()
  })

  it('a tap on a picture says so and stays on the page, and the next one after it opens the picture', async () => {
    await open()
    await tab.context().setOffline(true)
    expect(await told(() => control('open').click())).toBe('You are offline')
    expect(tab.url()).toBe(`${shop.origin}/`)
    await tab.context().setOffline(false)
    await control('open').click()
    await tab.locator('vitrine-gallery dialog[open]').waitFor()
  })

  it('a menu that is blocked or gone says that it could not be loaded', async () => {
    await open()
    await tab.context().route('**/parts/menu.js', (route) => route.abort())
    expect(await told(() => control('share').click())).toBe('Could not be loaded')
  })
})

describe('buy', () => {
  it('is a link to the checkout of the first variant, recorded with its price', async () => {
    await open()
    expect(new URL((await control('buy').getAttribute('href'))!).pathname).toBe('/cart/52010:1')
    await control('buy').click()
    await tab.getByRole('heading', { name: 'Checkout' }).waitFor()
    // What was sent while the page was left has no answer that a page could read; the collector's own count tells.
    await expect.poll(() => ofType('buy').length, { timeout: 10_000 }).toBeGreaterThan(0)
    expect(ofType('buy')[0]).toMatchObject({
      subject: '9001',
      data: {
        product: '9001',
        variant: '52010',
        quantity: 1,
        price: { minor: 4990, currency: 'EUR' },
        checkout: shop.origin,
      },
    })
  })

  it('is not there for what is sold out', async () => {
    await open()
    expect(await control('buy', 2).count()).toBe(0)
    expect(await tab.locator('vitrine-gallery [data-index="2"]').innerText()).toContain('Sold out')
  })
})

describe('a page that prevents an event', () => {
  it.each(['pin', 'vote', 'buy'])('stops the action and the beacon of %s', async (name) => {
    await open(`?stop=${name}`)
    await control(name).click()
    const events = await fired()
    expect(events).toMatchObject([[name, expect.anything(), true]])
    await tab.evaluate(() => (window as unknown as { vitrine: { flush(): Promise<void> } }).vitrine.flush())
    expect(ofType(name)).toEqual([])
    expect(left).toEqual([])
    expect(tab.url()).toContain(`?stop=${name}`)
    if (name === 'vote') expect(await control('vote').getAttribute('aria-pressed')).toBe('false')
  })

  it('stops a share before a network is opened', async () => {
    await open('?stop=share')
    await control('share').click()
    await tab.locator('vitrine-gallery a[href^="https://wa.me/"]').click()
    await tab.evaluate(() => (window as unknown as { vitrine: { flush(): Promise<void> } }).vitrine.flush())
    expect(ofType('share')).toEqual([])
    expect(left).toEqual([])
  })
})

describe('text of a feed', () => {
  it('stays text', async () => {
    await open()
    expect(await tab.locator('vitrine-gallery [data-index="5"]').innerText()).toContain(
      'Lamp <script>alert(1)</script>',
    )
  })
})
