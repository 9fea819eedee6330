import { describe, expect, it, vi } from 'vitest'
import { encodeChild, encodeToken } from '../../src/referral/token'
import { createBrowser, type FakeAnswer } from './fake-browser'

const A = 'aB3dE5gH7jK9'
const LINK = `https://shop.example/?vref=${encodeToken([A])}`
const SHOP = 'https://shop.example/'

type Browser = ReturnType<typeof createBrowser>
type Level = 'granted' | 'anonymous' | 'denied' | 'auto'

/** Does everything that a shopper may do on a page. */
async function live(browser: Browser, consent: Level, address = LINK) {
  const page = browser.open(address, { recorder: { consent } })
  page.view()
  page.share('mineMineMine')
  page.recorder.ownShare('mineMineMine')
  page.recorder.store.set('votes', 'red')
  await browser.pass(10_000)
  return page
}

describe('levels of consent', () => {
  it('denied: nothing is stored and nothing sent; the chain is known to this page', async () => {
    const browser = createBrowser()
    const page = await live(browser, 'denied')
    expect(page.recorder.token()).toBe(encodeToken([A]))
    expect(page.recorder.store.get('votes')).toBe('red')
    expect(page.recorder.isOwnShare('mineMineMine')).toBe(true)
    page.leave()
    expect(browser.keys()).toEqual([])
    expect(browser.requests).toEqual([])
    expect(page.url.href, 'the token stays, for the next share and the buy link').toBe(LINK)
  })

  it('anonymous: nothing is stored; events go without visitor and session', async () => {
    const browser = createBrowser()
    const page = await live(browser, 'anonymous')
    page.leave()
    expect(browser.keys()).toEqual([])
    expect([...browser.stored.values()].map(({ type }) => type).sort()).toEqual([
      'vitrine.landing',
      'vitrine.share',
      'vitrine.view',
    ])
    for (const { data } of browser.stored.values()) {
      expect(data).not.toHaveProperty('visitor')
      expect(data).not.toHaveProperty('session')
    }
    expect(page.recorder.visitor()).toBeNull()
    expect(page.url.href).toBe(LINK)
  })

  it('granted: these keys and these requests, and no others', async () => {
    const browser = createBrowser()
    const page = await live(browser, 'granted')
    expect(browser.keys()).toEqual(['arrivals', 'own', 'session', 'visitor', 'votes'].map((key) => `vitrine:${key}`))
    expect(new Set(browser.requests.map(({ url }) => url))).toEqual(new Set(['/vitrine/events']))
    const visitors = new Set([...browser.stored.values()].map(({ data }) => data['visitor']))
    expect([...visitors]).toEqual([page.recorder.visitor()])
    const next = browser.open(SHOP)
    expect(next.recorder.visitor()).toBe(page.recorder.visitor())
  })

  it('keeps a session from page to page, until half an hour passed without one', async () => {
    const browser = createBrowser()
    const sessions: unknown[] = []
    for (const minutes of [0, 29, 31]) {
      await browser.pass(minutes * 60_000)
      const page = browser.open(SHOP)
      const id = page.share()
      await browser.pass(1)
      sessions.push(browser.stored.get(id)?.data['session'])
      page.kill()
    }
    expect(sessions[0]).toBe(sessions[1])
    expect(sessions[1]).not.toBe(sessions[2])
  })

  it('lowers granted to anonymous for Global Privacy Control, whoever granted', async () => {
    const browser = createBrowser()
    const navigator = { globalPrivacyControl: true, sendBeacon: () => true }
    const page = browser.open(LINK, { globals: { navigator } })
    expect(page.recorder.level()).toBe('anonymous')
    page.recorder.consent('granted')
    expect(page.recorder.level()).toBe('anonymous')
    expect(browser.keys()).toEqual([])
  })

  it('lets Global Privacy Control raise nothing: denied stays denied', () => {
    const navigator = { globalPrivacyControl: true, sendBeacon: () => true }
    const page = createBrowser().open(LINK, { recorder: { consent: 'denied' }, globals: { navigator } })
    expect(page.recorder.level()).toBe('denied')
  })

  it("a platform's no erases what earlier pages stored, as the host's own does", async () => {
    const browser = createBrowser()
    const first = await live(browser, 'granted')
    first.kill()
    expect(browser.keys()).not.toEqual([])
    const dataLayer = ['default', 'update'].map((word) => ['consent', word, { analytics_storage: 'denied' }])
    const page = browser.open(SHOP, { recorder: { consent: 'auto' }, globals: { dataLayer } })
    await vi.waitFor(() => expect(page.recorder.level()).toBe('denied'))
    expect(browser.keys()).toEqual([])
  })

  it('erases at once what a lower level does not allow, and drops what waits', async () => {
    for (const level of ['anonymous', 'denied'] as const) {
      const browser = createBrowser()
      const page = await live(browser, 'granted')
      const levels: string[] = []
      page.recorder.onLevel((to) => levels.push(to))
      browser.isOnline = false
      page.view()
      await browser.settle()
      expect(browser.keys('log:')).toHaveLength(1)
      const sent = browser.stored.size
      page.recorder.consent(level)
      expect(browser.keys()).toEqual([])
      expect(levels).toEqual([level])
      expect(page.emitted.at(-1)).toEqual({ type: 'consent', detail: { level } })
      browser.isOnline = true
      page.fire('online')
      await browser.pass(60_000)
      page.leave()
      expect(browser.stored.size).toBe(sent)
      expect(page.recorder.token(), 'what came by the link still counts here').toBe(encodeToken([A]))
    }
  })

  it('does not bring back what was withdrawn in mid-flight', async () => {
    const browser = createBrowser()
    browser.answers = ['hang']
    const page = browser.open(SHOP)
    page.share()
    await browser.pass(100)
    page.recorder.consent('denied')
    expect(browser.requests[0]?.init.signal?.aborted, 'broken off').toBe(true)
    await browser.pass(120_000)
    expect(browser.requests).toHaveLength(1)
    expect(browser.keys()).toEqual([])
  })

  it('leaves no rest of what was withdrawn: the next event goes at once', async () => {
    const browser = createBrowser()
    browser.answers = [{ status: 503, headers: { 'retry-after': '500' } }, 'hang']
    const page = browser.open(SHOP)
    page.share()
    await browser.pass(100)
    page.recorder.consent('anonymous')
    page.share('underWay0001')
    await browser.pass(100)
    expect(browser.requests).toHaveLength(2)
    page.recorder.consent('denied')
    page.recorder.consent('anonymous')
    const id = page.share('allowedAgain')
    await browser.pass(100)
    expect([...browser.stored.keys()]).toEqual([id])
    expect(browser.stored.get(id)?.data).not.toHaveProperty('visitor')
  })

  it('hands over what is recorded after a withdrawal, also when the page was left before', async () => {
    const browser = createBrowser()
    const page = browser.open(SHOP)
    page.view()
    page.fire('pagehide')
    page.recorder.consent('anonymous')
    const id = page.share()
    page.leave()
    expect(browser.stored.get(id)?.data).not.toHaveProperty('visitor')
  })

  it('erases what an earlier page stored, when the host says that less is allowed', async () => {
    const browser = createBrowser()
    await live(browser, 'granted')
    await live(browser, 'denied', SHOP)
    expect(browser.keys()).toEqual([])
  })

  it('leaves what an earlier page stored alone while nobody has said anything', async () => {
    const browser = createBrowser()
    const { recorder } = await live(browser, 'granted')
    const page = browser.open(SHOP, { recorder: { consent: 'auto' } })
    expect(page.recorder.level()).toBe('anonymous')
    expect(page.recorder.token(), 'and does not read it').toBeNull()
    page.recorder.consent('granted')
    expect(page.recorder.token()).toBe(encodeToken([A]))
    expect(page.recorder.visitor()).toBe(recorder.visitor())
  })

  it('keeps what was in memory once it is granted', async () => {
    const browser = createBrowser()
    const page = await live(browser, 'anonymous')
    browser.isOnline = false
    page.view()
    await browser.settle()
    page.recorder.consent('granted')
    expect(browser.keys('arrivals')).toHaveLength(1)
    expect(browser.keys('votes')).toHaveLength(1)
    expect(browser.keys('log:')).toHaveLength(1)
    expect(page.url.href).toBe(SHOP)
  })

  it('adds own shares made before the answer to those on the device', async () => {
    const browser = createBrowser()
    browser.open(SHOP).recorder.ownShare('first1111111')
    const page = browser.open(SHOP, { recorder: { consent: 'auto' } })
    page.recorder.ownShare('second222222')
    page.recorder.consent('granted')
    expect(page.recorder.isOwnShare('first1111111')).toBe(true)
    expect(page.recorder.isOwnShare('second222222')).toBe(true)
  })
})

describe('forgetting', () => {
  it.each<[string, FakeAnswer]>([
    ['a wish for patience', { status: 429, headers: { 'retry-after': '1' } }],
    ['the page of a hotel network', { status: 200, body: '<h1>Sign in</h1>' }],
    ['a collector that is being put up', { status: 404 }],
  ])('is told anew as long as the answer is no collector’s yes: %s', async (_name, answer) => {
    const browser = createBrowser()
    const page = await live(browser, 'granted')
    browser.answers = [answer, answer, answer]
    page.recorder.forget()
    await browser.pass(60_000)
    expect(browser.answers).toEqual([])
    const asked = browser.requests.filter(({ url }) => url === '/vitrine/forget').length
    expect(asked).toBe(4)
    await browser.pass(600_000)
    expect(browser.requests.filter(({ url }) => url === '/vitrine/forget')).toHaveLength(asked)
  })

  it('erases everything, and tells the collector until it hears', async () => {
    const browser = createBrowser()
    const page = await live(browser, 'granted')
    const visitor = page.recorder.visitor()
    browser.isOnline = false
    page.view()
    await browser.settle()
    page.recorder.forget()
    expect(browser.keys()).toEqual([])
    expect(page.recorder.arrival()).toBeNull()
    await browser.pass(10_000)
    browser.isOnline = true
    browser.answers = [{ status: 503 }]
    await browser.pass(60_000)
    const forgets = browser.requests.filter(({ url }) => url === '/vitrine/forget')
    expect(forgets.length).toBeGreaterThan(2)
    expect(JSON.parse(forgets.at(-1)?.body ?? '')).toEqual({ store: 'halden', visitor })
    await browser.pass(600_000)
    expect(browser.requests.filter(({ url }) => url === '/vitrine/forget')).toHaveLength(forgets.length)
    const id = page.view()
    await browser.pass(10_000)
    expect(browser.stored.get(id)?.data['visitor']).not.toBe(visitor)
  })

  it('tells the collector once more when a batch was broken off, which may be stored after the erasure', async () => {
    const browser = createBrowser()
    const page = await live(browser, 'granted')
    browser.answers = ['hang']
    page.share()
    await browser.pass(100)
    page.recorder.forget()
    await browser.pass(60_000)
    const erased = browser.requests.slice(-2).map(({ url }) => url)
    expect(erased).toEqual(['/vitrine/forget', '/vitrine/forget'])
  })

  it('is told to whoever shows who led here, here and in other tabs, until he has heard enough', async () => {
    const browser = createBrowser()
    const page = await live(browser, 'granted')
    const tab = browser.open('https://shop.example/')
    const heard: (string | null)[] = []
    const stop = page.recorder.onLevel(() => heard.push(page.recorder.token()))
    tab.recorder.onLevel(() => heard.push(tab.recorder.token()))
    page.recorder.forget()
    await browser.settle()
    expect(heard).toEqual([null, null])
    stop()
    page.recorder.forget()
    expect(heard).toHaveLength(2)
  })

  it('tells the collector also where this page has no consent, but an earlier one had', async () => {
    for (const globals of [{}, { dataLayer: [['consent', 'default', { analytics_storage: 'denied' }]] }]) {
      const browser = createBrowser()
      const visitor = (await live(browser, 'granted')).recorder.visitor()
      const page = browser.open(SHOP, { recorder: { consent: 'auto' }, globals })
      await browser.settle()
      page.recorder.forget()
      await browser.pass(10_000)
      expect(browser.keys()).toEqual([])
      expect(JSON.parse(browser.requests.at(-1)?.body ?? '')).toEqual({ store: 'halden', visitor })
      expect(page.recorder.visitor()).toBeNull()
    }
  })

  it('has nobody to tell of where nobody was known', async () => {
    const browser = createBrowser()
    const page = await live(browser, 'anonymous')
    page.recorder.forget()
    await browser.pass(10_000)
    expect(browser.requests.some(({ url }) => url.endsWith('/forget'))).toBe(false)
  })
})

describe('other tabs of the store', () => {
  /** Two tabs with consent; the second one has a view that waits and a share that is under way. */
  async function twoTabs() {
    const browser = createBrowser()
    const first = await live(browser, 'granted')
    const second = await live(browser, 'granted')
    const visitor = first.recorder.visitor()
    browser.answers = ['hang']
    second.view()
    second.share('underWay0001')
    await browser.pass(100)
    return { browser, first, second, visitor, asked: browser.requests.length }
  }

  for (const level of ['anonymous', 'denied'] as const) {
    it(`hear of a withdrawal, and hold nothing to be written or sent again: ${level}`, async () => {
      const { browser, first, second, asked } = await twoTabs()
      first.recorder.consent(level)
      await browser.settle()
      expect(second.recorder.level()).toBe(level)
      expect(second.emitted.at(-1)).toEqual({ type: 'consent', detail: { level } })
      expect(browser.requests.at(-1)?.init.signal?.aborted, 'broken off').toBe(true)
      expect(browser.keys()).toEqual([])
      second.fire('online')
      await second.recorder.flush()
      second.leave()
      await browser.pass(120_000)
      expect(browser.requests).toHaveLength(asked)
      expect(browser.keys()).toEqual([])
    })
  }

  it('go on without ids after a withdrawal to anonymous', async () => {
    const { browser, first, second } = await twoTabs()
    first.recorder.consent('anonymous')
    await browser.settle()
    const id = second.share('anonymous001')
    await browser.pass(1000)
    expect(browser.stored.get(id)?.data).not.toHaveProperty('visitor')
    expect(browser.keys()).toEqual([])
  })

  it('forget with the one that was asked to; what the shopper does then is somebody new', async () => {
    const { browser, first, second, visitor } = await twoTabs()
    first.recorder.forget()
    await browser.settle()
    expect(second.recorder.level()).toBe('granted')
    second.fire('online')
    await browser.pass(60_000)
    expect(
      browser.requests.filter(({ events }) => events.some(({ data }) => data['share'] === 'underWay0001')),
    ).toHaveLength(1)
    expect(browser.keys()).toEqual([])
    expect(second.recorder.touches()).toEqual([])
    const id = second.share('somebodyNew1')
    await browser.pass(1000)
    expect(browser.stored.get(id)?.data['visitor']).toHaveLength(21)
    expect(browser.stored.get(id)?.data['visitor']).not.toBe(visitor)
    expect(browser.stored.get(id)?.data['chain']).toEqual([])
  })

  it('hear a no also where they have not asked, or may not store', async () => {
    const layer = [['consent', 'default', { analytics_storage: 'denied' }]]
    for (const globals of [{}, { dataLayer: layer }]) {
      const browser = createBrowser()
      const first = await live(browser, 'granted')
      const tab = browser.open(SHOP, { recorder: { consent: 'auto' }, globals })
      await browser.settle()
      const asked = browser.requests.length
      tab.view()
      first.recorder.consent('denied')
      await browser.settle()
      expect(tab.recorder.level()).toBe('denied')
      tab.leave()
      expect(browser.requests).toHaveLength(asked)
    }
  })

  it('leave alone what was allowed anew before they heard, as a frozen tab does', async () => {
    const { browser, first, second, asked } = await twoTabs()
    first.recorder.consent('denied')
    // Heard late: dispatched before the second tab runs again.
    first.recorder.consent('granted')
    const id = first.share('allowedAgain')
    await browser.settle()
    expect(second.recorder.level()).toBe('granted')
    await browser.pass(1000)
    expect([...browser.stored.keys()]).toContain(id)
    expect(first.recorder.level()).toBe('granted')
    expect(browser.keys('visitor')).toHaveLength(1)
    await browser.pass(60_000)
    expect(browser.requests.slice(asked).flatMap(({ events }) => events.map((event) => event.id))).toEqual([id])
  })

  it('see it when they come back from the back/forward cache, where nobody tells them', async () => {
    const { browser, first, second } = await twoTabs()
    const { visitor } = second.recorder
    second.hide()
    second.fire('pagehide')
    browser.requests.length = 0
    browser.storage.clear()
    second.show()
    second.fire('pageshow')
    await browser.pass(60_000)
    expect(second.recorder.level()).toBe('denied')
    expect(visitor()).toBeNull()
    expect(browser.requests).toEqual([])
    expect(browser.keys()).toEqual([])
    // One that stayed open, and saw its storage emptied by the page, has heard of no withdrawal.
    first.fire('pageshow')
    expect(first.recorder.level()).toBe('granted')
  })
})

describe('a chain of three pages and two friends without anything stored', () => {
  it('holds in anonymous, by links alone', async () => {
    const make = () => createBrowser()
    const anonymous = { recorder: { consent: 'anonymous' as const } }
    // Ada shares.
    const ada = make()
    const first = ada.open(SHOP, anonymous)
    const adaToken = encodeChild(first.recorder.arrival(), 'adaAdaAda001')
    first.share('adaAdaAda001')
    await ada.pass(1)
    // Ben comes by her link, goes to a second and a third page by the widget's own links, and shares there.
    const ben = make()
    const landing = ben.open(`${SHOP}?vref=${adaToken}`, {
      ...anonymous,
      referrer: 'https://chat.example/',
    })
    let token = landing.recorder.token()
    landing.leave()
    for (const path of ['products/vase', 'products/lamp']) {
      const page = ben.open(`${SHOP}${path}?vref=${token}`, { ...anonymous, referrer: SHOP })
      token = page.recorder.token()
      if (path === 'products/lamp') {
        expect(page.recorder.arrival()?.chain).toEqual(['adaAdaAda001'])
        page.share('benBenBen002')
      }
      page.leave()
    }
    const benToken = encodeChild({ chain: ['adaAdaAda001'], depth: 1 }, 'benBenBen002')
    expect(
      [...ben.stored.values()].filter(({ type }) => type === 'vitrine.landing'),
      'one visit',
    ).toHaveLength(1)
    // Cem comes by Ben's link, and his order knows both.
    const cem = make()
    const { recorder } = cem.open(`${SHOP}?vref=${benToken}`, anonymous)
    expect(recorder.touches().map(({ chain, depth }) => ({ chain, depth }))).toEqual([
      { chain: ['adaAdaAda001', 'benBenBen002'], depth: 2 },
    ])
    for (const browser of [ada, ben, cem]) expect(browser.storage.size).toBe(0)
  })
})

describe('consent platforms', () => {
  const auto = (globals: Record<string, unknown>) => ({ recorder: { consent: 'auto' as const }, globals })

  it('is anonymous where there is none, and the host’s word goes before every one', async () => {
    const browser = createBrowser()
    expect(browser.open(SHOP, auto({})).recorder.level()).toBe('anonymous')
    const page = browser.open(SHOP, auto({ __tcfapi: () => {} }))
    expect(page.recorder.level()).toBe('unknown')
    page.recorder.consent('granted')
    await browser.settle()
    expect(page.recorder.level()).toBe('granted')
  })

  it('waits in memory for an answer, 50 events at most, views going first; a late yes sends each once', async () => {
    const browser = createBrowser()
    let answer: (data: object, ok: boolean) => void = () => {}
    const page = browser.open(
      LINK,
      auto({ __tcfapi: (_: string, __: number, listener: typeof answer) => (answer = listener) }),
    )
    const share = page.share()
    for (let i = 0; i < 100; i++) page.view()
    await browser.pass(60_000)
    expect(browser.requests).toEqual([])
    expect(browser.keys()).toEqual([])
    answer({ eventStatus: 'tcloaded', gdprApplies: true, purpose: { consents: { 1: true, 8: true } } }, true)
    expect(page.recorder.level()).toBe('granted')
    await browser.pass(60_000)
    expect(browser.stored.size).toBe(50)
    expect(browser.doubled).toBe(0)
    expect(browser.stored.get(share)?.data).toMatchObject({ visitor: page.recorder.visitor(), chain: [A] })
  })

  it('drops what waited when the answer is no', async () => {
    const browser = createBrowser()
    let answer: (data: object, ok: boolean) => void = () => {}
    const page = browser.open(
      LINK,
      auto({ __tcfapi: (_: string, __: number, listener: typeof answer) => (answer = listener) }),
    )
    await browser.settle()
    answer({ eventStatus: 'cmpuishown', gdprApplies: true }, true)
    expect(page.recorder.level()).toBe('unknown')
    answer({ eventStatus: 'useractioncomplete', gdprApplies: true, purpose: { consents: { 1: true, 8: false } } }, true)
    expect(page.recorder.level()).toBe('denied')
    await browser.pass(60_000)
    expect(browser.requests).toEqual([])
  })

  it('finds that a late-known own link was no landing', async () => {
    const browser = createBrowser()
    browser.open(SHOP).recorder.ownShare(A)
    const page = browser.open(LINK, auto({ dataLayer: [['consent', 'default', { analytics_storage: 'denied' }]] }))
    await browser.settle()
    expect(page.recorder.level()).toBe('unknown')
    page.recorder.consent('granted')
    await browser.pass(10_000)
    expect(browser.stored.size).toBe(0)
    expect(page.recorder.arrival()).toBeNull()
  })

  const tcf = (data: object, ok = true) => ({
    __tcfapi: (_: string, __: number, listener: (data: object, ok: boolean) => void) => listener(data, ok),
  })
  const shopify = (members: object) => ({ Shopify: { customerPrivacy: members } })
  const layer = (...entries: unknown[]) => ({ dataLayer: entries })
  const answers: [string, Record<string, unknown>, string][] = [
    ['TCF: purposes 1 and 8', tcf({ eventStatus: 'tcloaded', purpose: { consents: { 1: true, 8: true } } }), 'granted'],
    ['TCF: storage refused', tcf({ eventStatus: 'tcloaded', purpose: { consents: { 8: true } } }), 'denied'],
    ['TCF: GDPR does not apply', tcf({ eventStatus: 'tcloaded', gdprApplies: false }), 'granted'],
    ['TCF: not asked yet', tcf({ eventStatus: 'cmpuishown' }), 'unknown'],
    ['TCF: no success', tcf({}, false), 'unknown'],
    ['TCF: junk', tcf({ eventStatus: 'tcloaded', purpose: 'yes' }), 'denied'],
    ['TCF: throws', { __tcfapi: throwing }, 'unknown'],
    ['Shopify: allowed', shopify({ analyticsProcessingAllowed: () => true }), 'granted'],
    ['Shopify: refused', shopify({ analyticsProcessingAllowed: () => false, shouldShowBanner: () => false }), 'denied'],
    [
      'Shopify: banner is up',
      shopify({ analyticsProcessingAllowed: () => false, shouldShowBanner: () => true }),
      'unknown',
    ],
    ['Shopify: not loaded yet', { Shopify: { loadFeatures: () => {} } }, 'unknown'],
    ['Shopify: throws', shopify({ analyticsProcessingAllowed: throwing }), 'unknown'],
    ['Shopify: a form of that name on the page', { Shopify: { customerPrivacy: undefined } }, 'anonymous'],
    ['Consent Mode: nothing said', layer({ event: 'gtm.js' }, null, 7), 'anonymous'],
    ['Consent Mode: default yes', layer(['consent', 'default', { analytics_storage: 'granted' }]), 'granted'],
    [
      'Consent Mode: default no is a question',
      layer(['consent', 'default', { analytics_storage: 'denied' }]),
      'unknown',
    ],
    [
      'Consent Mode: update no',
      layer(
        ['consent', 'default', { analytics_storage: 'granted' }],
        ['consent', 'update', { analytics_storage: 'denied' }],
      ),
      'denied',
    ],
    [
      'Consent Mode: a later default counts',
      layer(
        ['consent', 'default', { analytics_storage: 'granted' }],
        ['consent', 'default', { analytics_storage: 'denied' }],
      ),
      'unknown',
    ],
    [
      'Consent Mode: a default after the answer',
      layer(
        ['consent', 'update', { analytics_storage: 'denied' }],
        ['consent', 'default', { analytics_storage: 'granted' }],
      ),
      'denied',
    ],
    [
      'Consent Mode: asked in some regions, which may be this one',
      layer(
        ['consent', 'default', { analytics_storage: 'denied', region: ['DE', 'FR'] }],
        ['consent', 'default', { analytics_storage: 'granted' }],
      ),
      'unknown',
    ],
    [
      'Consent Mode: allowed in some regions, which may be others',
      layer(
        ['consent', 'default', { analytics_storage: 'denied' }],
        ['consent', 'default', { analytics_storage: 'granted', region: ['US'] }],
      ),
      'unknown',
    ],
    [
      'Consent Mode: answered where some regions are asked',
      layer(
        ['consent', 'default', { analytics_storage: 'denied', region: ['DE'] }],
        ['consent', 'default', { analytics_storage: 'granted' }],
        ['consent', 'update', { analytics_storage: 'granted' }],
      ),
      'granted',
    ],
    ['Consent Mode: other types only', layer(['consent', 'default', { ad_storage: 'granted' }]), 'anonymous'],
    ['dataLayer is an element', { dataLayer: {} }, 'anonymous'],
    [
      'Shopify goes before TCF',
      { ...shopify({ analyticsProcessingAllowed: () => true }), ...tcf({ eventStatus: 'tcloaded' }) },
      'granted',
    ],
    [
      'TCF goes before Consent Mode',
      { ...tcf({ eventStatus: 'tcloaded' }), ...layer(['consent', 'update', { analytics_storage: 'granted' }]) },
      'denied',
    ],
  ]
  for (const [name, globals, level] of answers) {
    it(`reads ${name}: ${level}`, async () => {
      const browser = createBrowser()
      const page = browser.open(LINK, auto(globals))
      if (level !== 'anonymous') expect(page.recorder.level()).toMatch(/unknown/)
      await browser.settle()
      expect(page.recorder.level()).toBe(level)
    })
  }

  it('observes the data layer without changing what the page sees of it', async () => {
    const browser = createBrowser()
    const seen: unknown[] = []
    const dataLayer: unknown[] = [['consent', 'default', { analytics_storage: 'denied' }]]
    dataLayer.push = (...entries) => {
      seen.push(...entries)
      return Array.prototype.push.apply(dataLayer, entries)
    }
    const { push } = dataLayer
    const page = browser.open(SHOP, auto({ dataLayer }))
    await browser.settle()
    const hostile = new Proxy({}, { get: throwing })
    expect(dataLayer.push({ event: 'x' }, hostile)).toBe(3)
    // gtag pushes its `arguments`.
    const gtag = function (..._: unknown[]) {
      // biome-ignore lint/complexity/noArguments: that is what gtag does.
      dataLayer.push(arguments)
    }
    gtag('consent', 'update', { analytics_storage: 'granted' })
    expect(page.recorder.level()).toBe('granted')
    gtag('consent', 'update', { analytics_storage: 'denied' })
    expect(page.recorder.level()).toBe('denied')
    expect(seen).toHaveLength(4)
    page.recorder.dispose()
    expect(dataLayer.push).toBe(push)
  })

  it('hears Shopify’s shopper, and loads the API where it is not there yet', async () => {
    const browser = createBrowser()
    let allowed = false
    let isLoaded = () => {}
    const Shopify: Record<string, unknown> = {
      loadFeatures: (_: unknown, done: () => void) => {
        isLoaded = done
      },
    }
    const page = browser.open(SHOP, auto({ Shopify }))
    await browser.settle()
    expect(page.recorder.level()).toBe('unknown')
    Shopify['customerPrivacy'] = { analyticsProcessingAllowed: () => allowed, shouldShowBanner: () => !allowed }
    isLoaded()
    expect(page.recorder.level()).toBe('unknown')
    allowed = true
    page.fire('visitorConsentCollected')
    expect(page.recorder.level()).toBe('granted')
  })

  // Plugins that speed shops up load a platform when the shopper does something for the first time.
  it.each(['load', 'click'])('finds a platform that comes later, by the next %s', async (next) => {
    const browser = createBrowser()
    const page = browser.open(SHOP, auto({}))
    if (next === 'click') page.fire('load')
    expect(page.recorder.level()).toBe('anonymous')
    Object.assign(page.window, tcf({ eventStatus: 'tcloaded', purpose: { consents: { 1: true, 8: true } } }))
    page.fire(next)
    await browser.settle()
    expect(page.recorder.level()).toBe('granted')
    // That nobody knows for a moment is no news for the page.
    expect(page.emitted.filter(({ type }) => type === 'consent')).toEqual([
      { type: 'consent', detail: { level: 'granted' } },
    ])
  })
})

function throwing(): never {
  throw new Error('the platform is broken')
}
