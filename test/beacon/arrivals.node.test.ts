import { describe, expect, it } from 'vitest'
import { encodeToken } from '../../src/referral/token'
import { createBrowser } from './fake-browser'

const DAY = 24 * 3_600_000
const A = 'aB3dE5gH7jK9'
const B = 'Zx_-0123abcD'
const TOKEN = encodeToken([A, B])
const LINK = `https://shop.example/products/vase?size=M%20L&vref=${TOKEN}&utm_source=whatsapp&x=+1#top`

describe('an arrival', () => {
  it('is the landing of a visit: page event, beacon, chain of every event', async () => {
    const browser = createBrowser()
    const page = browser.open(LINK, { referrer: 'https://l.facebook.com/some/path?q=1' })
    expect(page.emitted).toEqual([
      {
        type: 'landing',
        detail: { share: B, network: 'whatsapp', referrer: 'https://l.facebook.com', chain: [A, B], depth: 2 },
      },
    ])
    page.view()
    await browser.pass(10_000)
    const [landing, view] = [...browser.stored.values()]
    expect(landing).toMatchObject({
      type: 'vitrine.landing',
      data: { share: B, network: 'whatsapp', referrer: 'https://l.facebook.com', chain: [A, B], depth: 2 },
    })
    expect(landing).not.toHaveProperty('subject')
    expect(view?.data).toMatchObject({ chain: [A, B], depth: 2 })
    expect(page.recorder.arrival()).toEqual({
      token: TOKEN,
      chain: [A, B],
      depth: 2,
      complete: true,
      network: 'whatsapp',
      at: '2026-11-21T10:00:00.000Z',
    })
    expect(page.recorder.token()).toBe(TOKEN)
  })

  it('leaves the address bar clean, all else in it as it was', () => {
    const page = createBrowser().open(LINK)
    expect(page.url.href).toBe('https://shop.example/products/vase?size=M%20L&utm_source=whatsapp&x=+1#top')
    expect(page.window.history.state).toEqual({ kept: true })
    const kept = createBrowser().open(LINK, { recorder: { cleanUrl: false } })
    expect(kept.url.href).toBe(LINK)
  })

  it('keeps the token in the address where it could not be kept on the device', () => {
    for (const state of ['denied', 'full'] as const) {
      const browser = createBrowser()
      browser.storageState = state
      expect(browser.open(LINK).url.href).toBe(LINK)
    }
    const browser = createBrowser()
    browser.open(`https://shop.example/?vref=${A}`)
    browser.storageState = 'full'
    const page = browser.open(LINK)
    expect(page.url.href, 'an earlier one is there, and this one not').toBe(LINK)
    expect(page.recorder.token()).toBe(TOKEN)
    const history = { state: null }
    class History {
      replaceState() {
        throw new DOMException('', 'SecurityError')
      }
    }
    expect(createBrowser().open(LINK, { globals: { history, History } }).url.href).toBe(LINK)
  })

  it.each([
    ['names another origin', 'https://cdn.example/', '/vase'],
    ['is where the page is, at a path like a host', 'https://shop.example/', '//vase/x'],
  ])('leaves the address bar clean also where the <base> %s', (_what, base, path) => {
    let shown = ''
    class History {
      replaceState(_state: unknown, _: string, to: string) {
        shown = new URL(to, base).href
        if (!shown.startsWith('https://shop.example/')) throw new DOMException('', 'SecurityError')
      }
    }
    const link = `https://shop.example${path}?vref=${TOKEN}`
    createBrowser().open(link, { globals: { history: { state: null }, History } })
    expect(shown).toBe(`https://shop.example${path}`)
  })

  it('may come from an app, which is told by its name', () => {
    const page = createBrowser().open(LINK, { referrer: 'android-app://com.example.chat/' })
    expect(page.emitted[0]?.detail).toMatchObject({ referrer: 'android-app://com.example.chat' })
  })

  it('is read from the address that the page was opened with, whatever the page made of it', () => {
    const page = createBrowser().open('https://shop.example/rewritten', { recorder: { href: LINK } })
    expect(page.recorder.token()).toBe(TOKEN)
    expect(page.url.href).toBe('https://shop.example/rewritten')
  })

  it('goes with the shopper from page to page, and ends with the window', async () => {
    const browser = createBrowser()
    browser.open(LINK)
    await browser.pass(29 * DAY)
    expect(browser.open('https://shop.example/cart').recorder.token()).toBe(TOKEN)
    await browser.pass(1 * DAY)
    expect(browser.open('https://shop.example/cart').recorder.token()).toBeNull()
    expect(browser.open('https://shop.example/cart', { recorder: { windowDays: 90 } }).recorder.token()).toBe(TOKEN)
  })

  it('is followed by others: the last one is the parent, ten travel with a conversion', async () => {
    const browser = createBrowser()
    const shares = Array.from({ length: 12 }, (_, i) => `friend${String(i).padStart(2, '0')}0000`)
    for (const share of shares) {
      browser.open(`https://shop.example/?vref=${encodeToken([share])}&utm_source=copy`)
      await browser.pass(3_600_000)
    }
    const { recorder } = browser.open('https://shop.example/')
    expect(recorder.arrival()?.chain).toEqual([shares[11]])
    expect(recorder.touches().map(({ chain }) => chain[0])).toEqual(shares.slice(2))
    expect(recorder.touches()[0]).toEqual({
      chain: [shares[2]],
      depth: 1,
      network: 'copy',
      at: '2026-11-21T12:00:00.000Z',
    })
  })

  for (const text of [
    '',
    'null',
    TOKEN.slice(0, -1),
    `${TOKEN}x`,
    '1BaB3dE5gH7jK9AA',
    '<script>',
    '%00',
    'é'.repeat(900),
  ]) {
    it(`is none by a damaged token: ${JSON.stringify(text.slice(0, 30))}`, async () => {
      const browser = createBrowser()
      const page = browser.open(`https://shop.example/?vref=${text}`)
      await browser.pass(10_000)
      expect(page.recorder.arrival()).toBeNull()
      expect(page.emitted).toEqual([])
      expect(browser.requests).toEqual([])
    })
  }

  it('is none by a share link of one’s own, and the link is cleaned', async () => {
    const browser = createBrowser()
    browser.open('https://shop.example/').recorder.ownShare(B)
    const page = browser.open(LINK)
    await browser.pass(10_000)
    expect(page.recorder.arrival()).toBeNull()
    expect(page.recorder.isOwnShare(B)).toBe(true)
    expect(page.recorder.isOwnShare(A)).toBe(false)
    expect(browser.stored.size).toBe(0)
    expect(page.url.search).not.toContain('vref')
  })

  it('remembers a hundred own shares', () => {
    const browser = createBrowser()
    const { recorder } = browser.open('https://shop.example/')
    const shares = Array.from({ length: 120 }, (_, i) => `own${String(i).padStart(9, '0')}`)
    for (const share of shares) recorder.ownShare(share)
    expect(shares.filter(recorder.isOwnShare)).toEqual(shares.slice(20))
  })

  it('counts once a visit: same link again, reload, going back, links within the store, the way back from payment', async () => {
    const browser = createBrowser()
    browser.open(LINK)
    await browser.pass(60_000)
    browser.open(LINK, { referrer: 'https://pay.example' })
    browser.open(LINK, { type: 'reload' })
    browser.open(LINK, { type: 'back_forward' })
    browser.open(LINK, { referrer: 'https://shop.example/cart' })
    await browser.pass(60_000)
    expect(browser.stored.size).toBe(1)
    expect(
      browser.open('https://shop.example/thanks', { referrer: 'https://pay.example' }).recorder.touches(),
    ).toHaveLength(1)
    await browser.pass(3_600_000)
    browser.open(LINK)
    await browser.pass(60_000)
    expect(browser.stored.size, 'another day, another visit').toBe(2)
  })

  it('counts once where nothing may be kept and the store’s pages tell none of each other', async () => {
    const browser = createBrowser()
    const recorder = { consent: 'anonymous' } as const
    const open = (from: object | null) =>
      browser.open(LINK, { recorder, globals: { Navigation: Object, navigation: { activation: { from } } } })
    open(null)
    open({ url: null })
    await browser.pass(10_000)
    expect(browser.stored.size).toBe(1)
    open({ url: 'https://shop.example/' })
    await browser.pass(10_000)
    expect(browser.stored.size, 'typed, where pages do tell').toBe(2)
    const frame = new Proxy({}, { get: () => expect.unreachable() })
    browser.open(LINK, { recorder, globals: { navigation: frame } })
    await browser.pass(10_000)
    expect(browser.stored.size, 'by a browser that does not know').toBe(3)
  })

  it('is one visit also from page to page of such a store where the device takes nothing', async () => {
    const browser = createBrowser()
    browser.storageState = 'full'
    for (const from of [null, { url: null }]) {
      browser.open(LINK, { globals: { Navigation: Object, navigation: { activation: { from } } } })
      await browser.pass(10_000)
    }
    expect(browser.stored.size).toBe(1)
  })

  it('waits until a prerendered or hidden page is seen', async () => {
    const browser = createBrowser()
    const page = browser.open(LINK, { visibility: 'hidden' })
    await browser.pass(60_000)
    expect(page.recorder.arrival()).toBeNull()
    expect(page.url.href).toBe(LINK)
    expect(browser.keys()).toEqual([])
    page.show()
    page.fire('prerenderingchange')
    await browser.pass(10_000)
    expect(page.recorder.token()).toBe(TOKEN)
    expect(browser.stored.size).toBe(1)
  })

  it('never happens in a page that nobody looked at', async () => {
    const browser = createBrowser()
    const page = browser.open(LINK, { visibility: 'hidden' })
    page.fire('pagehide')
    page.kill()
    const next = browser.open('https://shop.example/')
    await browser.pass(10_000)
    expect(next.recorder.arrival()).toBeNull()
    expect(browser.stored.size).toBe(0)
  })

  it('does not happen in a frame', async () => {
    const browser = createBrowser()
    const page = browser.open(LINK, { isFramed: true })
    await browser.pass(10_000)
    expect(page.recorder.arrival()).toBeNull()
    expect(browser.stored.size).toBe(0)
  })

  it('comes by a bare share id too, whose ancestry the collector knows', () => {
    const page = createBrowser().open(`https://shop.example/?vref=${A}`)
    expect(page.recorder.arrival()).toMatchObject({ token: A, chain: [A], depth: 1, complete: false })
  })

  it('is seen by the other tab as well', async () => {
    const browser = createBrowser()
    const tab = browser.open('https://shop.example/')
    browser.open(LINK)
    expect(tab.recorder.token()).toBe(TOKEN)
  })

  it('has its network only from a readable utm_source', () => {
    for (const [source, network] of [
      ['whatsapp', 'whatsapp'],
      ['%E3%83%8B%E3%83%A5%E3%83%BC%E3%82%B9%20letter', 'ニュース letter'],
      ['', null],
      ['a%0Ab', null],
      ['x'.repeat(65), null],
    ]) {
      const page = createBrowser().open(`https://shop.example/?vref=${A}&utm_source=${source}`)
      expect(page.recorder.arrival()?.network).toBe(network)
      expect(page.recorder.touches()).toHaveLength(1)
    }
  })
})
