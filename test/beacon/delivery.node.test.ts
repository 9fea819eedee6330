import { describe, expect, it } from 'vitest'
import { createBrowser, type FakeAnswer, type SentRequest } from './fake-browser'

const HOUR = 3_600_000
const DAY = 24 * HOUR
type Trouble = FakeAnswer | 'lost' | 'hang' | 'offline'

describe('sending', () => {
  it('logs an important event, sends it at once, and forgets it when the collector has it', async () => {
    const browser = createBrowser()
    const page = browser.open()
    const id = page.share()
    await browser.settle()
    expect(browser.keys('log:'), 'logged before it is sent').toHaveLength(1)
    expect(browser.requests).toHaveLength(0)
    await browser.pass(1)
    expect([...browser.stored.keys()]).toEqual([id])
    expect(browser.keys('log:')).toEqual([])
    await browser.pass(60_000)
    expect(browser.requests).toHaveLength(1)
  })

  it('posts a CloudEvents batch as text/plain without credentials or a preflight', async () => {
    const browser = createBrowser()
    browser.open('https://shop.example/products/vase?secret=1#top').share()
    await browser.pass(1)
    const { url, init, events } = browser.requests[0] as SentRequest
    expect(url).toBe('/vitrine/events')
    expect(init).toMatchObject({ method: 'POST', keepalive: true, credentials: 'omit' })
    expect(init.headers).toBeUndefined()
    expect(events[0]).toEqual({
      specversion: '1.0',
      source: '/stores/halden',
      id: expect.stringMatching(/^[\w-]{21}$/),
      type: 'vitrine.share',
      subject: 'p',
      time: '2026-11-21T10:00:00.000Z',
      data: {
        visitor: expect.stringMatching(/^[\w-]{21}$/),
        session: expect.stringMatching(/^[\w-]{21}$/),
        page: 'https://shop.example/products/vase',
        chain: [],
        depth: 0,
        share: 'sharedByThis',
        parent: null,
        network: 'copy',
        product: 'p',
        photo: null,
        position: 0,
      },
    })
  })

  it('gives what happens in one millisecond an order, and lets a clock be set back', async () => {
    const browser = createBrowser()
    const page = browser.open()
    const ids = Array.from({ length: 20 }, () => page.share())
    await browser.pass(1)
    const events = browser.requests.flatMap(({ events }) => events)
    expect(events.map(({ id }) => id)).toEqual(ids)
    expect(new Set(events.map(({ time }) => time)).size).toBe(20)
    const back = browser.now() - HOUR
    browser.setClock(back)
    const last = page.share()
    await browser.pass(HOUR)
    const late = browser.requests.flatMap(({ events }) => events).find(({ id }) => id === last)
    expect(Date.parse(late!.time)).toBe(back)
  })

  it('lets views travel together', async () => {
    const browser = createBrowser()
    const page = browser.open()
    await browser.pass(1000)
    for (let i = 0; i < 7; i++) page.view(`p${i}`)
    await browser.pass(4000)
    expect(browser.requests).toHaveLength(0)
    await browser.pass(2000)
    expect(browser.requests).toHaveLength(1)
    expect(browser.stored.size).toBe(7)
  })

  it('never sends more than 50 events, 16 KiB of UTF-8, or two requests at a time', async () => {
    const browser = createBrowser()
    browser.answers = Array.from({ length: 2 }, () => 'hang' as const)
    const page = browser.open()
    for (let i = 0; i < 400; i++) page.view('花器🏺'.repeat(i % 40))
    await browser.pass(1000)
    expect(browser.requests).toHaveLength(2)
    await browser.pass(5 * 60_000)
    expect(browser.stored.size).toBe(400)
    for (const { body, events } of browser.requests) {
      expect(events.length).toBeLessThanOrEqual(50)
      expect(Buffer.byteLength(body)).toBeLessThanOrEqual(16_384)
    }
  })

  it('resolves flush when everything has been tried', async () => {
    const browser = createBrowser()
    const page = browser.open()
    for (let i = 0; i < 120; i++) page.view()
    await page.recorder.flush()
    expect(browser.stored.size).toBe(120)
    browser.answers = ['offline']
    page.view()
    await page.recorder.flush()
    expect(browser.stored.size).toBe(120)
  })

  it('records nothing without a collector, and still gives ids', async () => {
    const browser = createBrowser()
    const page = browser.open('https://shop.example/', { recorder: { collector: null } })
    expect(page.share()).toMatch(/^[\w-]{21}$/)
    await page.recorder.flush()
    page.leave()
    expect(browser.requests).toEqual([])
    expect(browser.keys('log:')).toEqual([])
  })
})

describe('a collector in trouble', () => {
  const html: FakeAnswer = { status: 200, body: '<!doctype html><title>Welcome to HotelNet</title>' }
  const troubles: [string, Trouble[]][] = [
    ['500', [{ status: 500 }]],
    ['502, twice', [{ status: 502 }, { status: 502 }]],
    ['a connection that breaks', ['offline']],
    ['an answer that is lost after the batch was stored', ['lost']],
    ['no answer', ['hang']],
    ['a hotel network that answers 200 to anything', [html]],
    ['200 without a body', [{ status: 200 }]],
    ['a receipt for fewer events', [{ status: 202, body: '{"accepted":0,"duplicates":0,"rejected":[]}' }]],
    ['a receipt of another kind', [{ status: 202, body: '{"ok":true}' }]],
    ['a redirect to a page that is not there', [{ status: 403, redirected: true }]],
    ['404 during a deploy', [{ status: 404 }]],
    ['408', [{ status: 408 }]],
    ['429', [{ status: 429, headers: { 'retry-after': '20' } }]],
    ['503', [{ status: 503, headers: { 'retry-after': 'Sat, 21 Nov 2026 10:01:00 GMT' } }]],
    ['503 with patience beyond all bounds', [{ status: 503, headers: { 'retry-after': '99999999999' } }]],
    ['503 with nonsense', [{ status: 503, headers: { 'retry-after': 'soon' } }]],
    ['503 with a time long past', [{ status: 503, headers: { 'retry-after': 'Sat, 21 Nov 2006 10:01:00 GMT' } }]],
    ['ten failures in a row', Array.from({ length: 10 }, () => ({ status: 503 }))],
  ]
  for (const [name, answers] of troubles) {
    it(`loses nothing and counts nothing twice: ${name}`, async () => {
      const browser = createBrowser()
      browser.answers = [...answers]
      const page = browser.open()
      const ids = [page.share('aShareHere01'), page.view(), page.view()]
      await browser.pass(400)
      expect(browser.keys('log:').length, 'kept while nobody has confirmed').toBeGreaterThan(0)
      await browser.pass(HOUR)
      expect([...browser.stored.keys()].sort()).toEqual([...ids].sort())
      expect(browser.keys('log:')).toEqual([])
    })
  }

  it('backs off, further each time, and never gives up while the page lives', async () => {
    const browser = createBrowser()
    browser.isOnline = false
    const page = browser.open()
    page.share()
    const counts: number[] = []
    for (let minute = 0; minute < 30; minute++) {
      const before = browser.requests.length
      await browser.pass(60_000)
      counts.push(browser.requests.length - before)
    }
    expect(counts[0]).toBeGreaterThan(3)
    expect(counts[0]).toBeLessThan(10)
    expect(Math.max(...counts.slice(10))).toBeLessThanOrEqual(1)
    expect(counts.slice(20).reduce((a, b) => a + b)).toBeGreaterThan(0)
  })

  it('waits as long as the collector asks, whatever happens in the page meanwhile', async () => {
    const browser = createBrowser()
    browser.answers = [{ status: 429, headers: { 'retry-after': '120' } }]
    const page = browser.open()
    page.share()
    await browser.pass(1)
    page.share('anotherOne12')
    page.fire('online')
    page.hide()
    page.show()
    await browser.pass(100_000)
    expect(browser.requests).toHaveLength(1)
    await browser.pass(30_000)
    expect(browser.stored.size).toBe(2)
  })

  for (const status of [400, 401, 403, 410, 413, 415, 422]) {
    it(`takes ${status} as final, and tells the page`, async () => {
      const browser = createBrowser()
      browser.answers = [{ status }]
      const page = browser.open()
      const id = page.share()
      await browser.pass(HOUR)
      expect(browser.requests).toHaveLength(1)
      expect(browser.keys('log:')).toEqual([])
      expect(page.emitted).toContainEqual({
        type: 'error',
        detail: { code: 'refused', message: `${status}`, skipped: [{ index: 0, id, reason: `${status}` }] },
      })
    })
  }

  it('forgets an event that the collector refuses by name, and says so; the others are stored', async () => {
    const browser = createBrowser()
    const page = browser.open()
    const id = page.share()
    const body = { accepted: 1, duplicates: 0, rejected: [{ index: 0, id, reason: 'product: too long' }] }
    browser.answers = [{ status: 202, body: JSON.stringify(body) }]
    page.view()
    await browser.pass(HOUR)
    expect(browser.keys('log:')).toEqual([])
    expect(page.emitted.at(-1)).toEqual({
      type: 'error',
      detail: {
        code: 'refused',
        message: 'product: too long',
        skipped: [{ index: 0, id, reason: 'product: too long' }],
      },
    })
  })

  it('halves a batch that is too large for the collector', async () => {
    const browser = createBrowser()
    browser.answers = [{ status: 413 }, { status: 413 }]
    const page = browser.open()
    for (let i = 0; i < 40; i++) page.view()
    await browser.pass(HOUR)
    expect(browser.requests.map(({ events }) => events.length)).toEqual([40, 20, 20, 10, 10])
    expect(browser.stored.size).toBe(40)
  })

  it('halves what another page left and is too large together, and brings all of it', async () => {
    const browser = createBrowser()
    const first = browser.open()
    for (let i = 0; i < 4; i++) first.share(`ownShare000${i}`)
    await browser.settle()
    first.kill()
    browser.answers = [{ status: 413 }, { status: 413 }]
    browser.open()
    await browser.pass(2000)
    expect(browser.requests.map(({ events }) => events.length)).toEqual([4, 2, 2, 1, 1])
    expect(browser.stored.size).toBe(4)
    expect(browser.keys('log:')).toEqual([])
  })

  it('does without keepalive after a failure, since another script may have spent its quota', async () => {
    const browser = createBrowser()
    browser.answers = ['offline']
    browser.open().share()
    await browser.pass(5000)
    expect(browser.requests.map(({ init }) => init.keepalive)).toEqual([true, false])
  })

  it('goes by sendBeacon where the page broke fetch', async () => {
    const browser = createBrowser()
    const fetch = () => {
      throw new Error('patched by the page')
    }
    const page = browser.open('https://shop.example/', { globals: { fetch } })
    page.share()
    await browser.pass(1000)
    expect(browser.stored.size).toBe(1)
    expect(browser.keys('log:'), 'nobody has confirmed it').toHaveLength(1)
  })

  it('throws nothing where both ways out are blocked, and delivers from the next page that has one', async () => {
    const browser = createBrowser()
    browser.beaconLimit = -1
    const fetch = () => Promise.reject(new TypeError('blocked'))
    const page = browser.open('https://shop.example/', { globals: { fetch } })
    page.share()
    await browser.pass(1000)
    page.leave()
    expect(browser.stored.size).toBe(0)
    browser.open()
    await browser.pass(10_000)
    expect(browser.stored.size).toBe(1)
    expect(browser.keys('log:')).toEqual([])
  })

  it('shows loss when retry is switched off', async () => {
    const browser = createBrowser()
    // Whatever becomes of a request, the page hears that its events were stored.
    const fetch = async (_: string, { body }: { body: string }) =>
      new Response(JSON.stringify({ accepted: JSON.parse(body).length, duplicates: 0, rejected: [] }))
    browser.open('https://shop.example/', { globals: { fetch } }).share()
    await browser.pass(HOUR)
    browser.open('https://shop.example/', { globals: { fetch } })
    await browser.pass(HOUR)
    expect(browser.stored.size).toBe(0)
  })
})

describe('a tap', () => {
  it('is logged when its handler is done', async () => {
    const browser = createBrowser()
    const page = browser.open()
    await browser.settle()
    page.share()
    expect(browser.keys('log:'), 'a tap is quick').toEqual([])
    await null
    expect(browser.keys('log:')).toHaveLength(1)
    expect(browser.requests, 'sent in a task of its own').toEqual([])
  })

  it('says where it was, whatever its handler does then', async () => {
    const browser = createBrowser()
    const page = browser.open('https://shop.example/one')
    page.share()
    page.window.location.pathname = '/two'
    page.share()
    await page.recorder.flush()
    expect([...browser.stored.values()].map(({ data }) => data.page)).toEqual([
      'https://shop.example/one',
      'https://shop.example/two',
    ])
    const [first, second] = [...browser.stored.values()].map(({ time }) => time)
    expect(first! < second!, 'in their order').toBe(true)
  })

  it('goes along with what is sent in the same handler', async () => {
    const browser = createBrowser()
    const page = browser.open()
    page.view()
    await page.recorder.flush()
    expect(browser.stored.size).toBe(1)
  })

  it('is not recorded when its handler withdraws consent, or forgets', async () => {
    const browser = createBrowser()
    const page = browser.open()
    page.share()
    page.recorder.consent('denied')
    const other = browser.open()
    other.recorder.consent('granted')
    await browser.settle()
    other.share()
    other.recorder.forget()
    await browser.pass(10_000)
    expect(browser.requests.filter(({ url }) => url.endsWith('/events'))).toEqual([])
    expect(browser.keys('log:')).toEqual([])
  })
})

describe('the end of a page', () => {
  it('hands what waits to the browser, and sends it again until somebody confirms', async () => {
    const browser = createBrowser()
    const page = browser.open()
    await browser.pass(1000)
    page.view()
    page.hide()
    expect(browser.requests.map(({ by }) => by)).toEqual(['sendBeacon'])
    expect(browser.keys('log:')).toHaveLength(1)
    page.hide()
    page.fire('pagehide')
    expect(browser.requests, 'once is enough').toHaveLength(1)
    page.show()
    await browser.pass(1000)
    expect(browser.stored.size).toBe(1)
    expect(browser.doubled).toBe(1)
    expect(browser.keys('log:')).toEqual([])
  })

  for (const last of ['hide', 'pagehide'] as const) {
    it(`needs one of the two events only (${last})`, async () => {
      const browser = createBrowser()
      const page = browser.open()
      page.view()
      if (last === 'hide') page.hide()
      else page.fire('pagehide')
      page.kill()
      expect(browser.stored.size).toBe(1)
    })
  }

  it('halves what sendBeacon finds too much, down to single events', async () => {
    const browser = createBrowser()
    browser.beaconLimit = 900
    const page = browser.open()
    for (let i = 0; i < 9; i++) page.view()
    page.view('x'.repeat(1000))
    await browser.settle()
    page.leave()
    expect(browser.requests.length).toBeGreaterThan(4)
    expect(browser.stored.size).toBe(9)
    browser.open()
    await browser.pass(10_000)
    expect(browser.stored.size).toBe(10)
  })

  it('hands over what no log has, also while the collector asks for patience', async () => {
    const browser = createBrowser()
    browser.storageState = 'full'
    browser.answers = [{ status: 429, headers: { 'retry-after': '120' } }]
    const page = browser.open()
    page.share()
    await browser.pass(1)
    page.share('anotherOne12')
    page.leave()
    expect(browser.stored.size).toBe(2)
  })

  it('hands over what is just being tried again, which would end with the page', async () => {
    const browser = createBrowser()
    browser.answers = ['offline', 'hang']
    const page = browser.open(undefined, { recorder: { consent: 'anonymous' } })
    const id = page.share()
    await browser.pass(2000)
    expect(browser.requests.map(({ init }) => init.keepalive)).toEqual([true, false])
    page.leave()
    expect([...browser.stored.keys()]).toEqual([id])
    expect(browser.requests, 'once is enough').toHaveLength(3)
  })

  it('brings at the next load what a killed page left behind', async () => {
    const browser = createBrowser()
    const first = browser.open()
    const ids = [first.share('firstShare01'), first.view()]
    await browser.settle()
    first.kill()
    expect(browser.requests).toHaveLength(0)
    browser.open()
    await browser.pass(2000)
    expect([...browser.stored.keys()].sort()).toEqual(ids.sort())
    expect(browser.keys('log:')).toEqual([])
  })

  it('counts once what was killed between the answer and its reading', async () => {
    const browser = createBrowser()
    const first = browser.open()
    first.share()
    await browser.settle()
    first.kill()
    await browser.pass(1)
    const second = browser.open()
    second.kill()
    for (let i = 0; i < 5; i++) {
      const page = browser.open()
      await browser.pass(600)
      page.kill()
      await browser.pass(6000)
    }
    expect(browser.stored.size).toBe(1)
  })

  it('goes on after the back/forward cache and after the network was away', async () => {
    const browser = createBrowser()
    const page = browser.open()
    browser.isOnline = false
    page.share()
    await browser.pass(60_000)
    page.hide()
    page.fire('pagehide')
    browser.isOnline = true
    page.show()
    page.fire('pageshow')
    await browser.pass(1)
    expect(browser.stored.size).toBe(1)
  })

  it('tries at once when the network is back', async () => {
    const browser = createBrowser()
    const page = browser.open()
    browser.isOnline = false
    page.share()
    await browser.pass(10 * 60_000)
    browser.isOnline = true
    page.fire('online')
    await browser.pass(1)
    expect(browser.stored.size).toBe(1)
  })

  it('tries at once when the network is back behind a hidden page, which may be closed next', async () => {
    const browser = createBrowser()
    browser.isOnline = false
    const page = browser.open(undefined, { recorder: { consent: 'anonymous' } })
    page.view()
    page.hide()
    expect(
      browser.requests.map(({ by }) => by),
      'taken, and lost',
    ).toEqual(['sendBeacon'])
    browser.isOnline = true
    page.fire('online')
    await browser.pass(1)
    expect(browser.stored.size).toBe(1)
  })

  it('stops when it is disposed, and leaves the log to the next', async () => {
    const browser = createBrowser()
    const page = browser.open()
    page.view()
    await browser.settle()
    page.recorder.dispose()
    page.fire('online')
    await browser.pass(HOUR)
    expect(browser.requests).toEqual([])
    browser.open()
    await browser.pass(10_000)
    expect(browser.stored.size).toBe(1)
  })
})

describe('the log', () => {
  it('is shared by five tabs without loss', async () => {
    const browser = createBrowser()
    browser.isOnline = false
    const tabs = Array.from({ length: 5 }, () => browser.open())
    for (let i = 0; i < 200; i++) tabs[i % 5]?.view()
    await browser.pass(60_000)
    tabs[0]?.kill()
    tabs[1]?.leave()
    browser.isOnline = true
    for (const tab of tabs.slice(2)) tab.fire('online')
    await browser.pass(HOUR)
    expect(browser.stored.size).toBe(200)
    expect(browser.keys('log:')).toEqual([])
  })

  it('is taken up by one tab at a time', async () => {
    const browser = createBrowser()
    browser.isOnline = false
    const first = browser.open()
    for (let i = 0; i < 40; i++) first.view()
    await browser.settle()
    first.kill()
    browser.isOnline = true
    for (let i = 0; i < 5; i++) browser.open()
    await browser.pass(60_000)
    expect(browser.stored.size).toBe(40)
    expect(browser.doubled).toBe(0)
  })

  for (const state of ['denied', 'full'] as const) {
    it(`stays in memory while storage is ${state}`, async () => {
      const browser = createBrowser()
      browser.storageState = state
      browser.answers = ['offline']
      const page = browser.open('https://shop.example/?vref=aB3dE5gH7jK9')
      page.share('mineAndMine1')
      page.view()
      page.recorder.ownShare('mineAndMine1')
      expect(page.recorder.isOwnShare('mineAndMine1')).toBe(true)
      expect(page.recorder.arrival()?.chain).toEqual(['aB3dE5gH7jK9'])
      await browser.pass(60_000)
      expect(browser.stored.size).toBe(3)
      page.recorder.forget()
      page.leave()
    })
  }

  it('is written when there is room again', async () => {
    const browser = createBrowser()
    browser.storageState = 'full'
    browser.isOnline = false
    const page = browser.open()
    page.share()
    await browser.settle()
    browser.storageState = 'open'
    page.view()
    await browser.settle()
    expect(browser.keys('log:')).toHaveLength(2)
  })

  it('is written when there is room again, also for what was under way just then', async () => {
    const browser = createBrowser()
    browser.storageState = 'full'
    browser.answers = ['hang']
    const page = browser.open()
    const id = page.share()
    await browser.pass(100)
    expect(browser.requests).toHaveLength(1)
    browser.storageState = 'open'
    await browser.pass(30_000)
    expect(browser.keys('log:').map((key) => key.split(':').at(-1))).toEqual([id])
    await browser.pass(10_000)
    expect(browser.stored.has(id)).toBe(true)
    expect(browser.keys('log:')).toEqual([])
  })

  it('loses nothing of this page when it is emptied in mid-session', async () => {
    const browser = createBrowser()
    browser.isOnline = false
    const page = browser.open()
    page.share()
    page.view()
    await browser.pass(10_000)
    browser.storage.clear()
    browser.isOnline = true
    await browser.pass(HOUR)
    expect(browser.stored.size).toBe(2)
  })

  it('drops what is damaged, and delivers the rest', async () => {
    const browser = createBrowser()
    const first = browser.open()
    for (let i = 0; i < 4; i++) first.view()
    await browser.settle()
    first.kill()
    const [cut = '', edited = '', junk = ''] = browser.keys('log:')
    browser.storage.set(cut, (browser.storage.get(cut) ?? '').slice(0, -20))
    browser.storage.set(edited, '')
    browser.storage.set(junk, '{"a":')
    browser.storage.set('vitrine:log:', 'null')
    browser.storage.set('vitrine:log:garbage', 'garbage')
    browser.storage.set('vitrine:visitor', 'not an id')
    browser.storage.set('vitrine:session', 'x y z')
    browser.storage.set(
      'vitrine:arrivals',
      '{"version":7}\n2026-13-45 nope\n2026-11-20T00:00:00.000Z aB3dE5gH7jK9 copy',
    )
    browser.storage.set('vitrine:lease', 'Infinity')
    const second = browser.open()
    expect(second.recorder.touches()).toHaveLength(1)
    second.share()
    await browser.pass(60_000)
    expect(browser.stored.size).toBe(2)
    expect(browser.keys('log:')).toEqual([])
  })

  it("leaves another store's events on the same origin to that store", async () => {
    const browser = createBrowser()
    const other = browser.open('https://shop.example/', { recorder: { store: 'other' } })
    other.share()
    await browser.settle()
    other.kill()
    browser.open()
    await browser.pass(10_000)
    expect(browser.stored.size).toBe(0)
    browser.open('https://shop.example/', { recorder: { store: 'other' } })
    await browser.pass(10_000)
    expect(browser.stored.size).toBe(1)
  })

  it('gives up views before important events, and old before new, when there are too many', async () => {
    const browser = createBrowser()
    browser.isOnline = false
    const page = browser.open()
    const share = page.share()
    for (let i = 0; i < 1100; i++) page.view()
    await browser.pass(1000)
    expect(browser.keys('log:').length).toBeLessThanOrEqual(1000)
    page.kill()
    // Two more pages' worth: no page alone has too many.
    for (let i = 0; i < 2; i++) {
      const next = browser.open()
      for (let n = 0; n < 400; n++) next.view()
      await browser.settle()
      next.kill()
    }
    browser.isOnline = true
    browser.open()
    await browser.pass(HOUR)
    expect(browser.stored.size).toBe(1000)
    expect(browser.stored.has(share)).toBe(true)
  })

  it('keeps what could not be delivered for two weeks', async () => {
    const browser = createBrowser()
    const first = browser.open()
    first.share()
    await browser.settle()
    first.kill()
    browser.isOnline = false
    for (const [days, left] of [
      [13, 1],
      [2, 0],
    ] as const) {
      await browser.pass(days * DAY)
      const page = browser.open()
      await browser.pass(20_000)
      page.kill()
      expect(browser.keys('log:')).toHaveLength(left)
    }
  })

  for (const [name, years] of [
    ['20 years back', -20],
    ['20 years ahead', 20],
  ] as const) {
    it(`survives a clock that jumps ${name}`, async () => {
      const browser = createBrowser()
      const first = browser.open('https://shop.example/?vref=aB3dE5gH7jK9')
      first.share()
      await browser.pass(600)
      first.view()
      await browser.settle()
      first.kill()
      browser.setClock(browser.now() + years * 365 * DAY)
      const second = browser.open()
      second.share('secondShare1')
      await browser.pass(60_000)
      expect(browser.stored.size).toBe(4)
      expect(browser.keys('log:')).toEqual([])
      if (years < 0) expect(second.recorder.arrival()?.chain, 'the order counts').toEqual(['aB3dE5gH7jK9'])
    })
  }

  it('brings what a clock of 20 years ago has logged, also when the collector fails once', async () => {
    const browser = createBrowser()
    const rightMs = browser.now()
    browser.setClock(rightMs - 20 * 365 * DAY)
    const first = browser.open()
    const id = first.share()
    await browser.settle()
    first.kill()
    browser.setClock(rightMs)
    browser.answers = [{ status: 503 }]
    browser.open()
    await browser.pass(60_000)
    expect([...browser.stored.keys()]).toEqual([id])
  })

  it('survives a clock that jumps at every look, and one that runs three times too fast', async () => {
    for (const skew of [(ms: number) => ms + (ms % 7) * 365 * DAY - 3 * 365 * DAY, (ms: number) => ms * 3]) {
      const browser = createBrowser()
      browser.answers = [{ status: 503 }, 'lost', { status: 429, headers: { 'retry-after': '20' } }, 'hang']
      const ids: string[] = []
      for (let i = 0; i < 3; i++) {
        const page = browser.open('https://shop.example/', { recorder: { now: () => skew(browser.now()) } })
        for (let n = 0; n < 5; n++) {
          ids.push(page.view(), page.share(`share${i}${n}00000`))
          await browser.pass(777)
        }
        page.kill()
      }
      browser.open('https://shop.example/', { recorder: { now: () => skew(browser.now()) } })
      await browser.pass(HOUR)
      expect([...browser.stored.keys()].sort()).toEqual(ids.sort())
      expect(browser.keys('log:')).toEqual([])
      expect(browser.requests.length).toBeLessThan(60)
    }
  })

  it('backs off all the same with a Math.random that the page has exchanged', async () => {
    for (const constant of [0, 0.999_999, Number.NaN, 1e9, -7.5, Number.POSITIVE_INFINITY]) {
      const browser = createBrowser()
      browser.random = () => constant
      browser.answers = Array.from({ length: 6 }, () => ({ status: 503 }))
      const id = browser.open().share()
      await browser.pass(HOUR)
      expect([...browser.stored.keys()]).toEqual([id])
      expect(browser.requests).toHaveLength(7)
    }
  })

  it('begins anew where the browser has expired everything between two pages', async () => {
    const browser = createBrowser()
    const before = browser.open('https://shop.example/?vref=aB3dE5gH7jK9')
    await browser.pass(10_000)
    const visitor = before.recorder.visitor()
    before.leave()
    browser.storage.clear()
    const after = browser.open('https://shop.example/cart')
    const id = after.share()
    await browser.pass(10_000)
    expect(after.recorder.arrival()).toBeNull()
    expect(browser.stored.get(id)?.data['visitor']).not.toBe(visitor)
    expect(browser.keys('visitor')).toHaveLength(1)
  })
})
