import { readFileSync } from 'node:fs'
import { beforeEach, describe, expect, it } from 'vitest'
import { encodeToken } from '../../src/referral/token'
import { inShop, openTab, problems, shop, tab } from './in-shop'
import { page, shopifyFeed } from './shop'

let requests: string[]
let beacons: string[]

inShop()
beforeEach(async () => {
  beacons = []
  shop.routes = {
    '/products.json': () => ({ body: shopifyFeed }),
    '/collect/events': async (request) => {
      const text = await request.text()
      beacons.push(text)
      return { status: 202, body: JSON.stringify({ accepted: JSON.parse(text).length, duplicates: 0, rejected: [] }) }
    },
    '/collect/votes': () => ({ body: '{"polls":[]}' }),
  }
  await openTab()
  requests = []
  tab.on('request', (request) => requests.push(request.url()))
})

const data = { store: 'halden', collector: '/collect', consent: 'granted', currency: 'EUR' }
const gallery = '<vitrine-gallery feed="/products.json"><p>Our stoneware</p></vitrine-gallery>'
const tiles = () => tab.locator('vitrine-gallery [data-index]')

/** Waits for the six products of the feed, and that nobody complained. */
async function expectGallery(): Promise<void> {
  await tiles().first().waitFor()
  expect(await tiles().count()).toBe(6)
  expect(
    await tab.locator('vitrine-gallery').evaluate((element) => (element as HTMLElement & { status: string }).status),
  ).toBe('ready')
  expect(problems).toEqual([])
}

const tags: Record<string, (file: string) => string> = {
  'async in the head': (file) => page(data, gallery, `async src="${file}"`),
  'at the end of the body': (file) =>
    `<!doctype html><title>Shop</title>${gallery}<script src="${file}" data-store="halden" data-currency="EUR"></script>`,
  'as a module': (file) => page(data, gallery, `type="module" src="${file}"`),
  twice: (file) =>
    page(data, `${gallery}<script async src="${file}" data-store="halden"></script>`, `async src="${file}"`),
  'as classic and as module': (file) =>
    page(data, `${gallery}<script type="module" src="${file}" data-store="halden"></script>`, `async src="${file}"`),
}

describe.each(['vitrine.js', 'vitrine.all.js'])('%s', (file) => {
  it.each(Object.entries(tags))('shows the gallery when it stands %s', async (_where, html) => {
    shop.routes['/'] = html(`/vitrine/${file}`)
    await tab.goto(shop.origin)
    await expectGallery()
  })

  it('loads its parts from another origin when it comes from there', async () => {
    shop.routes['/'] = page(data, gallery, `async src="${shop.cdn}/vitrine/${file}"`)
    await tab.goto(shop.origin)
    await expectGallery()
    const scripts = requests.filter((url) => url.endsWith('.js'))
    expect(scripts.length).toBeGreaterThan(0)
    expect(scripts.every((url) => url.startsWith(shop.cdn))).toBe(true)
  })

  it('shows a gallery that is put into the page much later', async () => {
    shop.routes['/'] = page(data, '', `async src="/vitrine/${file}"`)
    await tab.goto(shop.origin)
    await tab.waitForFunction(() => customElements.get('vitrine-gallery'))
    await tab.evaluate(() => {
      document.body.innerHTML = '<main><vitrine-gallery feed="/products.json"></vitrine-gallery></main>'
    })
    await expectGallery()
  })

  it('shows a gallery again after the page has swapped its body', async () => {
    shop.routes['/'] = page(data, gallery, `async src="/vitrine/${file}"`)
    await tab.goto(shop.origin)
    await expectGallery()
    await tab.evaluate(() => {
      const body = document.createElement('body')
      body.innerHTML = '<h1>Next page</h1><vitrine-gallery feed="/products.json"></vitrine-gallery>'
      document.body.replaceWith(body)
    })
    await expectGallery()
  })

  it('reads a feed of another format', async () => {
    const product = {
      id: 10150,
      name: 'Copper &amp; clay',
      permalink: '/product/copper',
      type: 'simple',
      is_in_stock: true,
      is_purchasable: true,
      prices: {
        price: '4990',
        regular_price: '6500',
        sale_price: '4990',
        currency_code: 'EUR',
        currency_minor_unit: 2,
      },
      images: [{ id: 1, src: '/pictures/1.svg' }],
    }
    shop.routes['/wp-json/wc/store/v1/products'] = () => ({ body: JSON.stringify([product]) })
    shop.routes['/'] = page(
      data,
      '<vitrine-gallery feed="/wp-json/wc/store/v1/products"></vitrine-gallery>',
      `async src="/vitrine/${file}"`,
    )
    await tab.goto(shop.origin)
    await tiles().first().waitFor()
    const text = await tiles().first().innerText()
    expect(text).toContain('Copper & clay')
    expect(text).toContain('€49.90')
    expect(problems).toEqual([])
  })

  it('speaks the language of the page', async () => {
    shop.routes['/'] = page(data, gallery, `async src="/vitrine/${file}"`).replace('lang="en"', 'lang="de"')
    await tab.goto(shop.origin)
    await tiles().first().waitFor()
    expect(await tiles().nth(2).innerText()).toContain('Ausverkauft')
  })

  it('says of a page that it is no feed', async () => {
    shop.routes['/page.json'] = () => ({ type: 'text/html', body: '<!doctype html><h1>Please log in</h1>' })
    shop.routes['/'] =
      `<!doctype html><title>Shop</title><script>addEventListener('vitrine:error', ({ detail }) => { window.error = detail })</script>${page(data, '<vitrine-gallery feed="/page.json"><p>Our stoneware</p></vitrine-gallery>', `async src="/vitrine/${file}"`)}`
    await tab.goto(shop.origin)
    await tab.locator('vitrine-gallery button[part="retry"]').waitFor()
    expect(await tab.evaluate(() => (window as unknown as { error: object }).error)).toMatchObject({
      code: 'not-a-feed',
    })
  })

  it('catches an arriving link on a page without a gallery, and tells who asked before it was there', async () => {
    const token = encodeToken(['aB3dE5gH7jK9', 'Zx_-0123abcD'])
    shop.routes['/'] =
      `<!doctype html><title>Shop</title><script>window.vitrine = window.vitrine || []; vitrine.push(['on', 'landing', ({ detail }) => { window.landing = detail }])</script><form><input type="hidden" data-vitrine-token></form>${page(data, '', `async src="/vitrine/${file}"`)}`
    await tab.goto(`${shop.origin}/?vref=${token}&utm_source=whatsapp`)
    await tab.waitForFunction(() => 'landing' in window)
    expect(await tab.evaluate(() => (window as unknown as { landing: object }).landing)).toMatchObject({
      share: 'Zx_-0123abcD',
      network: 'whatsapp',
    })
    const referral = await tab.evaluate(() =>
      (window as unknown as { vitrine: { referral(): object } }).vitrine.referral(),
    )
    expect(referral).toMatchObject({ token, chain: ['aB3dE5gH7jK9', 'Zx_-0123abcD'], depth: 2, network: 'whatsapp' })
    expect(await tab.locator('[data-vitrine-token]').inputValue()).toBe(token)
    expect(problems).toEqual([])
  })
})

it('catches an arriving link also where a browser allows no storage', async () => {
  await tab.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('denied', 'SecurityError')
      },
    })
  })
  shop.routes['/'] =
    `<!doctype html><title>Shop</title><script>window.vitrine = [['on', 'landing', ({ detail }) => { window.landing = detail }]]</script>${page(data)}`
  await tab.goto(`${shop.origin}/?vref=${encodeToken(['aB3dE5gH7jK9'])}`)
  await tab.waitForFunction(() => 'landing' in window)
  expect(problems).toEqual([])
})

it.each(['?', '#'])('tells of a parameter that is no name, and listens to the usual one: %s', async (mark) => {
  shop.routes['/'] =
    `<!doctype html><title>Shop</title><script>window.vitrine = [['on', 'landing', ({ detail }) => { window.landing = detail }]]</script>${page({ ...data, param: 'v ref' })}`
  await tab.goto(`${shop.origin}/${mark}vref=${encodeToken(['aB3dE5gH7jK9'])}`)
  await expect.poll(() => problems.join()).toContain('data-param="v ref" is not understood')
  if (mark === '?') await tab.waitForFunction(() => 'landing' in window)
})

it('tells of words that are no JSON, and says its own', async () => {
  shop.routes['/'] = page({ ...data, words: '{buy: Order now}' }, gallery)
  await tab.goto(shop.origin)
  await tab.getByRole('link', { name: 'Buy now' }).first().waitFor()
  await expect
    .poll(() => problems.join())
    .toContain('data-words="{buy: Order now}" is not understood; allowed: a JSON object of texts by key')
})

describe('a page with nothing to do', () => {
  it('loads nothing but the script tag', async () => {
    shop.routes['/'] = page(data)
    await tab.goto(shop.origin, { waitUntil: 'networkidle' })
    expect(requests.filter((url) => !url.endsWith('/') && !url.endsWith('favicon.ico'))).toEqual([
      `${shop.origin}/vitrine/vitrine.js`,
    ])
  })

  it('gives out a share link at once, and records it', async () => {
    shop.routes['/'] = page(data)
    await tab.goto(shop.origin)
    await tab.waitForFunction(() => 'shareLink' in ((window as unknown as { vitrine?: object }).vitrine ?? {}))
    const sent = tab.waitForResponse('**/collect/events')
    const { url, share } = await tab.evaluate(() =>
      (
        window as unknown as { vitrine: { shareLink(url: string, options: object): { url: string; share: string } } }
      ).vitrine.shareLink('/products/vase', { network: 'whatsapp', product: 'vase' }),
    )
    await sent
    const link = new URL(url)
    expect(link.searchParams.get('vref')).toBe(encodeToken([share]))
    expect(link.searchParams.get('utm_source')).toBe('whatsapp')
    const [event] = JSON.parse(beacons[0]!)
    expect(event).toMatchObject({
      type: 'vitrine.share',
      subject: 'vase',
      source: '/stores/halden',
      data: { share, parent: null, network: 'whatsapp', product: 'vase' },
    })
  })
})

it('records a share whose ids are numbers, or empty, as scripts of shops have them', async () => {
  shop.routes['/'] =
    `<!doctype html><title>Shop</title><script>window.vitrine = [['shareLink', '/products/vase', { network: '', product: 42, photo: '' }]]</script>${page(data)}`
  const sent = tab.waitForResponse('**/collect/events')
  await tab.goto(shop.origin)
  await sent
  const [event] = JSON.parse(beacons[0]!)
  expect(event).toMatchObject({ subject: '42', data: { network: 'link', product: '42', photo: null } })
})

describe('what else is named vitrine', () => {
  const started = () => tab.waitForFunction(() => typeof Reflect.get(window.vitrine as object, 'version') === 'string')

  it('is a form', async () => {
    const form = '<form id="vitrine"><input name="forEach"><input name="version"><input name="length" value="1"></form>'
    shop.routes['/'] = page(data, form + gallery, 'defer src="/vitrine/vitrine.js"')
    await tab.goto(shop.origin)
    await started()
    await expectGallery()
  })

  it('is a frame of another origin', async () => {
    shop.routes['/frame'] = '<p>A chat</p>'
    shop.routes['/'] =
      `<!doctype html><title>Shop</title>${gallery}<iframe name="vitrine" src="${shop.cdn}/frame"></iframe><script>onload = () => document.body.append(Object.assign(document.createElement('script'), { src: '/vitrine/vitrine.js' }))</script>`
    await tab.goto(shop.origin)
    await started()
    await expectGallery()
  })
})

it('places and shows a gallery also where elements are named like what a script reads of the document', async () => {
  const named = ['baseURI', 'querySelector', 'createElement', 'dispatchEvent', 'currentScript']
  const forms = named.map((name) => `<form name="${name}"></form>`).join('')
  const tag = 'src="/vitrine/vitrine.js"'
  shop.routes['/'] =
    `<!doctype html><title>Shop</title>${forms}<main></main>${page({ ...data, feed: '/products.json', target: 'main' }, '', tag)}`
  await tab.goto(shop.origin)
  await expectGallery()
})

it('catches an arriving link also where such an element keeps the tag from placing its gallery', async () => {
  shop.routes['/'] =
    `<!doctype html><title>Shop</title><script>window.vitrine = [['on', 'landing', ({ detail }) => { window.landing = detail }]]</script><form name="createElement"></form>${page({ ...data, feed: '/products.json' }, '', 'src="/vitrine/vitrine.js"')}`
  await tab.goto(`${shop.origin}/?vref=${encodeToken(['aB3dE5gH7jK9'])}`)
  await tab.waitForFunction(() => 'landing' in window)
  expect(problems).toEqual([])
})

it('keeps the first of two tags also where such an element keeps each from placing its gallery', async () => {
  const tags = page({ ...data, feed: '/products.json' }, '', 'src="/vitrine/vitrine.js"')
  const keep = '<script>window.first = window.vitrine</script>'
  shop.routes['/'] = `<!doctype html><title>Shop</title><form name="createElement"></form>${tags}${keep}${tags}`
  await tab.goto(shop.origin, { waitUntil: 'load' })
  expect(
    await tab.evaluate(() => [
      typeof Reflect.get(window, 'first').version,
      Reflect.get(window, 'first') === window.vitrine,
    ]),
  ).toEqual(['string', true])
  expect(problems).toEqual([])
})

describe('a vote', () => {
  const votes = () => beacons.flatMap((batch) => JSON.parse(batch)).filter(({ type }) => type === 'vitrine.vote')

  it.each(['granted', 'anonymous'])('is counted, and taken back by a second tap, consent %s', async (consent) => {
    shop.routes['/'] = page({ ...data, consent }, gallery)
    await tab.goto(shop.origin)
    const heart = tab.locator('vitrine-gallery [data-index="0"] [data-act="vote"]')
    await tiles().first().hover()
    for (const pressed of ['true', 'false']) {
      const sent = tab.waitForResponse((answer) => (answer.request().postData() ?? '').includes('vitrine.vote"'))
      await heart.click()
      await sent
      expect(await heart.getAttribute('aria-pressed')).toBe(pressed)
    }
    const [given, back] = votes()
    expect(given.data).toMatchObject({ poll: 'photo:9001', choice: 'like' })
    expect(back.data).toMatchObject({ poll: 'photo:9001', choice: null })
    if (consent === 'granted') expect(back.data.visitor).toMatch(/^[\w-]{21}$/)
    else expect(back.data.replaces).toBe(given.id)
  })
})

describe('a tag that places a gallery', () => {
  it('puts it where the tag stands', async () => {
    shop.routes['/'] =
      `<!doctype html><title>Shop</title><main><p>before</p><script src="/vitrine/vitrine.js" data-feed="/products.json" data-currency="EUR"></script></main>`
    await tab.goto(shop.origin)
    await expectGallery()
    expect(await tab.locator('main > vitrine-gallery').count()).toBe(1)
  })

  it('puts it into the element that is named', async () => {
    shop.routes['/'] = page({ ...data, feed: '/products.json', target: '#here' }, '<div id="here"></div>')
    await tab.goto(shop.origin)
    await expectGallery()
    expect(await tab.locator('#here > vitrine-gallery').count()).toBe(1)
  })

  it.each([
    ['where the tag stands', ''],
    ['in the element that is named', 'data-target="#here"'],
  ])('puts one there however often the same tag stands on the page: %s', async (_where, target) => {
    const tag = `<script src="/vitrine/vitrine.js" data-feed="/products.json" data-currency="EUR" ${target}></script>`
    shop.routes['/'] = `<!doctype html><title>Shop</title><main id="here">${tag}${tag}</main>${tag}`
    await tab.goto(shop.origin)
    await expectGallery()
    expect(await tab.locator('vitrine-gallery').count()).toBe(1)
  })

  it('puts it into the body when the tag stands in the head', async () => {
    shop.routes['/'] =
      `<!doctype html><head><title>Shop</title><script src="/vitrine/vitrine.js" data-feed="/products.json" data-currency="EUR"></script></head><body><h1>Shop</h1></body>`
    await tab.goto(shop.origin)
    await expectGallery()
    expect(await tab.locator('body > h1 + vitrine-gallery').count()).toBe(1)
  })

  it.each(['#nowhere', '##'])('says that %s names no element, and serves the page all the same', async (target) => {
    shop.routes['/'] = page({ ...data, target }, gallery)
    await tab.goto(shop.origin)
    await tiles().first().waitFor()
    await expect.poll(() => problems).toEqual([`[vitrine] data-target="${target}" names no element.`])
  })

  it('has one gallery when a body that was kept comes back and runs its scripts again', async () => {
    shop.routes['/'] =
      `<!doctype html><title>Shop</title><body><main><script src="/vitrine/vitrine.js" data-feed="/products.json" data-currency="EUR"></script></main>`
    await tab.goto(shop.origin)
    await expectGallery()
    await tab.evaluate(async () => {
      const kept = document.body.cloneNode(true) as HTMLBodyElement
      document.body.replaceWith(document.createElement('body'))
      await new Promise(requestAnimationFrame)
      document.body.replaceWith(kept)
      // As Turbo does it: a clone's script has run already, a new one runs.
      const old = kept.querySelector('script')!
      const script = document.createElement('script')
      for (const { name, value } of old.attributes) script.setAttribute(name, value)
      const loaded = new Promise((done) => script.addEventListener('load', done))
      old.replaceWith(script)
      await loaded
    })
    await expectGallery()
    expect(await tab.locator('vitrine-gallery').count()).toBe(1)
  })
})

describe('calls that come before the script', () => {
  it('are made each, whatever is wrong with one', async () => {
    shop.routes['/'] =
      `<!doctype html><title>Shop</title><script>window.vitrine = [undefined, ['nothing'], ['conversion', { order: '1', value: 1.5, currency: 'EUR' }], ['on', 'landing', ({ detail }) => { window.landing = detail }]]</script>${page(data)}`
    await tab.goto(`${shop.origin}/?vref=${encodeToken(['aB3dE5gH7jK9'])}`)
    await tab.waitForFunction(() => 'landing' in window)
    await expect.poll(() => problems.length).toBe(3)
    // Each names the call that it is about, and what is wrong.
    expect([...problems].sort()).toEqual([
      expect.stringMatching(/^vitrine\.push \[conversion, .+ TypeError: .*value must be/),
      expect.stringMatching(/^vitrine\.push \[nothing\] TypeError: /),
      expect.stringMatching(/^vitrine\.push undefined TypeError: /),
    ])
  })

  it('say at once what the shopper allows', async () => {
    shop.routes['/'] =
      `<!doctype html><title>Shop</title><script>addEventListener('vitrine:consent', ({ detail }) => { (window.levels ??= []).push(detail.level) })</script>${page({ store: 'halden', collector: '/collect' }, gallery)}`
    await tab.goto(shop.origin)
    await expectGallery()
    const before = await tab.evaluate(() => {
      const { vitrine } = window as unknown as { vitrine: Record<string, (word: string) => { share: string }> }
      vitrine.consent!('denied')
      vitrine.shareLink!('/products/a')
      return Object.keys(localStorage)
    })
    expect(before).toEqual([])
    await tab.evaluate(() => (window as unknown as { vitrine: { flush(): Promise<void> } }).vitrine.flush())
    expect(beacons.join()).not.toContain('vitrine.share"')
  })

  it('keep what the tag says of consent when a word is none', async () => {
    shop.routes['/'] =
      `<!doctype html><title>Shop</title><script>window.vitrine = [['consent', 'deny']]</script>${page({ ...data, consent: 'denied' })}`
    await tab.goto(shop.origin)
    await tab.waitForFunction(() => 'version' in ((window as unknown as { vitrine?: object }).vitrine ?? {}))
    await tab.evaluate(async () => {
      const { vitrine } = window as unknown as {
        vitrine: { shareLink(url: string): object; flush(): Promise<void> }
      }
      vitrine.shareLink('/products/a')
      await vitrine.flush()
    })
    await expect.poll(() => problems.join()).toMatch(/consent.*deny/)
    expect(beacons).toEqual([])
  })

  it('say in their order what the shopper allows, and the page hears what holds; words that are none take none back', async () => {
    shop.routes['/'] =
      `<!doctype html><title>Shop</title><script>window.levels = []; window.vitrine = [['on', 'consent', ({ detail }) => levels.push(detail.level)], ['consent', 'granted'], ['consent', 'denied'], ['consent', 'auto']]</script>${page({ ...data, consent: 'auto' })}<script>onload = () => vitrine.shareLink('/products/a')</script>`
    await tab.goto(shop.origin)
    await expect.poll(() => problems.join()).toMatch(/consent.*auto/)
    const levels = await tab.evaluate(async () => {
      const { vitrine, levels } = window as unknown as { vitrine: { flush(): Promise<void> }; levels: string[] }
      await vitrine.flush()
      return levels
    })
    expect(levels).toEqual(['denied'])
    expect(beacons).toEqual([])
    expect(await tab.evaluate(() => Object.keys(localStorage))).toEqual([])
  })

  it('make no share links of what is no address on the web, as later ones do not', async () => {
    shop.routes['/'] =
      `<!doctype html><title>Shop</title><script>window.vitrine = []</script>${page(data).replace('async ', '')}`
    await tab.goto(shop.origin)
    const refused = () =>
      tab.evaluate(() =>
        ['javascript:alert(1)', 'data:text/html,x', '//'].map((url) => {
          try {
            return (window as unknown as { vitrine: { shareLink(url: string): object } }).vitrine.shareLink(url)
          } catch (error) {
            return String(error)
          }
        }),
      )
    const early = await refused()
    for (const error of early) expect(error).toMatch(/^TypeError: /)
    await tab.evaluate(() => (window as unknown as { vitrine: { flush(): Promise<void> } }).vitrine.flush())
    for (const error of await refused()) expect(error).toMatch(/^TypeError: /)
    expect(beacons).toEqual([])
  })

  it.each(['by this address', 'by an earlier one'])(
    'for a share link leave its ancestry to the collector, where somebody has led here %s',
    async (how) => {
      const token = encodeToken(['aB3dE5gH7jK9'])
      shop.routes['/'] =
        `<!doctype html><title>Shop</title><script>window.vitrine = []</script>${page(data).replace('async ', '')}<script>window.given = vitrine.shareLink('/products/a', { network: 'x' })</script>`
      shop.routes['/before'] = page(data)
      if (how === 'by this address') await tab.goto(`${shop.origin}/?vref=${token}`)
      else {
        await tab.goto(`${shop.origin}/before?vref=${token}`)
        await expect.poll(() => tab.evaluate(() => localStorage.getItem('vitrine:arrivals'))).toContain(token)
        await tab.goto(shop.origin)
      }
      await expect.poll(() => beacons.join()).toContain('vitrine.share"')
      const { share, url } = await tab.evaluate(
        () => (window as unknown as { given: { share: string; url: string } }).given,
      )
      expect(new URL(url).searchParams.get('vref')).toBe(share)
      const event = beacons.flatMap((batch) => JSON.parse(batch)).find(({ type }) => type === 'vitrine.share')
      expect(event.data).toMatchObject({ share, parent: 'aB3dE5gH7jK9', chain: ['aB3dE5gH7jK9'] })
    },
  )
})

describe('parts that cannot be loaded', () => {
  it.each(['page', 'gallery'])('leave the fallback, say so, and are asked for again: %s', async (part) => {
    let isBlocked = true
    await tab.route(`**/parts/${part}.js`, (route) => (isBlocked ? route.abort() : route.continue()))
    shop.routes['/'] =
      `<!doctype html><title>Shop</title><script>addEventListener('vitrine:error', ({ detail }) => { window.error = detail })</script>${page(data, gallery)}`
    await tab.goto(shop.origin)
    await tab.waitForFunction(() => 'error' in window)
    expect(await tab.getByText('Our stoneware').isVisible()).toBe(true)
    expect(
      await tab.locator('vitrine-gallery').evaluate((element) => (element as HTMLElement & { status: string }).status),
    ).toBe('failed')
    isBlocked = false
    problems.length = 0
    await tab.locator('vitrine-gallery').evaluate((element) => (element as unknown as { reload(): void }).reload())
    await expectGallery()
  })

  it('make what the page asks for fail, and come with the next call', async () => {
    let isBlocked = true
    await tab.route('**/parts/page.js', (route) => (isBlocked ? route.abort() : route.continue()))
    shop.routes['/'] = page(data)
    await tab.goto(shop.origin)
    await tab.waitForFunction(() => 'version' in ((window as unknown as { vitrine?: object }).vitrine ?? {}))
    const flush = () =>
      tab.evaluate(() =>
        (window as unknown as { vitrine: { flush(): Promise<void> } }).vitrine.flush().then(
          () => 'flushed',
          () => 'failed',
        ),
      )
    expect(await flush()).toBe('failed')
    const codes = await tab.evaluate(async () => {
      const { vitrine } = window as unknown as { vitrine: Record<'forget' | 'flush', () => void> }
      const codes: string[] = []
      const told = new Promise<void>((done) =>
        document.addEventListener('vitrine:error', ({ detail }) => codes.push(detail.code) > 1 && done()),
      )
      // Nobody waits for these.
      vitrine.forget()
      vitrine.flush()
      await told
      return codes
    })
    expect(codes).toEqual(['network', 'network'])
    expect(problems.filter((text) => text.includes('imported'))).toEqual([])
    isBlocked = false
    expect(await flush()).toBe('flushed')
  })
})

describe('a bad feed', () => {
  const bad: Record<string, [string, { status?: number; type?: string; body: string }, string]> = {
    'is not there': ['/missing.json', { status: 404, type: 'text/html', body: '<h1>Not here</h1>' }, 'network'],
    'is a page': ['/page.json', { type: 'text/html', body: '<!doctype html><h1>Please log in</h1>' }, 'not-a-feed'],
    'is cut off': ['/cut.json', { body: shopifyFeed.slice(0, 900) }, 'not-a-feed'],
  }
  it.each(Object.entries(bad))(
    'that %s leaves the fallback, says so quietly, and can be tried again',
    async (_what, [path, answer, code]) => {
      let good = false
      shop.routes[path] = () => (good ? { body: shopifyFeed } : answer)
      shop.routes['/'] =
        `<!doctype html><title>Shop</title><script>addEventListener('vitrine:error', ({ detail }) => { window.error = detail })</script>${page(data, `<vitrine-gallery feed="${path}"><p>Our stoneware</p></vitrine-gallery>`)}`
      await tab.goto(shop.origin)
      const retry = tab.locator('vitrine-gallery button[part="retry"]')
      await retry.waitFor()
      expect(await tab.getByText('Our stoneware').isVisible()).toBe(true)
      expect(await tab.evaluate(() => (window as unknown as { error: object }).error)).toMatchObject({
        code,
        skipped: [],
      })
      good = true
      await retry.click()
      await tiles().first().waitFor()
      expect(await tiles().count()).toBe(6)
    },
  )

  it('with one broken item shows the rest and counts it', async () => {
    const feed = JSON.parse(shopifyFeed)
    feed.products.splice(2, 0, { id: 1, title: { is: 'no text' }, variants: 'none' })
    shop.routes['/products.json'] = () => ({ body: JSON.stringify(feed) })
    shop.routes['/'] =
      `<!doctype html><title>Shop</title><script>addEventListener('vitrine:error', ({ detail }) => { window.error = detail })</script>${page(data, gallery)}`
    await tab.goto(shop.origin)
    await tiles().first().waitFor()
    expect(await tiles().count()).toBe(6)
    const error = await tab.evaluate(
      () => (window as unknown as { error: { code: string; skipped: { index: number; reason: string }[] } }).error,
    )
    expect(error.code).toBe('items-skipped')
    expect(error.skipped).toMatchObject([{ index: 2, id: '1' }])
  })

  it('fills fields also where who led here is known only once the shopper has answered', async () => {
    const token = encodeToken(['aB3dE5gH7jK9'])
    const { consent: _, ...unasked } = data
    shop.routes['/'] = page(data, '')
    shop.routes['/order'] = page(unasked, '<form><input type="hidden" name="referral" data-vitrine-token></form>')
    await tab.goto(`${shop.origin}/?vref=${token}`)
    await expect.poll(() => new URL(tab.url()).search).toBe('')
    await tab.goto(`${shop.origin}/order`)
    await tab.evaluate(() =>
      (window as unknown as { vitrine: { consent(level: string): void } }).vitrine.consent('granted'),
    )
    await expect.poll(() => tab.locator('input').inputValue()).toBe(token)
    expect(problems).toEqual([])
  })

  it('takes no word for consent that is none', async () => {
    shop.routes['/'] = page({ ...data, consent: 'denied' }, gallery)
    await tab.goto(shop.origin)
    await expectGallery()
    await tab.evaluate(() => {
      const { vitrine } = window as unknown as { vitrine: Record<'consent' | 'shareLink', (text: string) => unknown> }
      vitrine.consent('deny')
      vitrine.shareLink('/products/a')
    })
    await expect.poll(() => problems.join()).toMatch(/consent.*deny/)
    expect(beacons).toEqual([])
    expect(await tab.evaluate(() => Object.keys(localStorage))).toEqual([])
  })

  it('brings no thought of an arrival from a damaged token', async () => {
    shop.routes['/'] = page(data, gallery)
    const token = encodeToken(['aB3dE5gH7jK9'])
    await tab.goto(`${shop.origin}/?vref=${token.slice(0, -1)}~`)
    await expectGallery()
    expect(
      await tab.evaluate(() => (window as unknown as { vitrine: { referral(): object | null } }).vitrine.referral()),
    ).toBeNull()
  })
})

it('what the README has merchants paste shows prices with their currency', async () => {
  const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8')
  const [, pasted = ''] = /\n## Paste this\n[\s\S]*?```html\n([\s\S]*?)```/.exec(readme) ?? []
  shop.routes['/'] = `<!doctype html><title>Shop</title>${pasted}`
  await tab.goto(shop.origin)
  await expectGallery()
  expect(await tab.locator('vitrine-gallery [part~=price]').first().innerText()).toContain('€')
})
