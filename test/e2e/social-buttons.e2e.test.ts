import { beforeEach, describe, expect, it } from 'vitest'
import { inShop, openTab, shop, tab } from './in-shop'
import { page, shopifyFeed } from './shop'

interface Sent {
  id: string
  type: string
  data: Record<string, unknown>
}

let sent: Sent[]
let asked: string[]

const GALLERY = '<vitrine-gallery feed="/products.json" heading="Stoneware"></vitrine-gallery>'
const DATA = { store: 'halden', collector: '/collect', consent: 'granted', currency: 'EUR' }

inShop()
beforeEach(() => {
  sent = []
  asked = []
  shop.routes = {
    '/products.json': () => ({ body: shopifyFeed }),
    '/cart/*': '<!doctype html><title>Checkout</title><h1>Checkout</h1>',
    '/collect/events': async (request) => {
      const events: Sent[] = JSON.parse(await request.text())
      sent.push(...events)
      return { status: 202, body: JSON.stringify({ accepted: events.length, duplicates: 0, rejected: [] }) }
    },
    '/collect/votes': ({ url }) => {
      asked.push(url)
      return { body: '{"poll":"glaze","total":4,"choices":{"a":3,"b":1}}' }
    },
  }
})

async function open(data: Record<string, string> = {}, body = GALLERY, script = ''): Promise<void> {
  shop.routes['/'] = page({ ...DATA, ...data }, script + body)
  await openTab({ viewport: { width: 1200, height: 900 } })
  await tab.context().route(/^https?:\/\/(?!localhost)/, (route) => route.fulfill({ body: 'elsewhere' }))
  await tab.clock.install()
  await tab.goto(`${shop.origin}/`)
}
const control = (act: string, index = 0) => tab.locator(`vitrine-gallery [data-index="${index}"] [data-act="${act}"]`)
const press = (act: string, index = 0) =>
  control(act, index)
    .first()
    .evaluate((one: HTMLElement) => one.click())
const ofType = (type: string) => sent.filter((event) => event.type === `vitrine.${type}`)

describe('what is sold out', () => {
  it('has no buy link, but can be shared, pinned and liked, closed and open', async () => {
    await open()
    await control('share', 2).waitFor({ state: 'attached' })
    expect(await control('buy', 2).count()).toBe(0)
    for (const act of ['share', 'pin', 'vote']) expect(await control(act, 2).count()).toBe(1)
    await press('open', 2)
    const box = tab.locator('vitrine-gallery dialog .details')
    await box.waitFor()
    expect(await box.locator('[data-act=buy]').count()).toBe(0)
    for (const act of ['share', 'pin', 'vote']) expect(await box.locator(`[data-act=${act}]`).count()).toBe(1)
  })
})

describe("a cart of the page's own", () => {
  /** What Shopify puts on its pages, as far as it is used. */
  const actions = (errors: string) => `<script>
    window.told = []
    window.Shopify = { shop: 'halden.myshopify.com', actions: {
      updateCart: async (change) => (told.push(change), { userErrors: ${errors} }),
      openCart: async () => told.push('opened'),
    } }
  </script>`
  const told = () => tab.evaluate(() => (window as unknown as { told: unknown[] }).told)
  /** Before that part is there the link is followed. The page has asked for it before it showed any tile. */
  const partLoaded = () => tab.evaluate("import('/vitrine/parts/buy-on-page.js').then(() => null)")
  const lines = [{ merchandiseId: 'gid://shopify/ProductVariant/52010', quantity: 1 }]

  it('takes that variant with the discount code beside the codes that it has, and the page stays', async () => {
    shop.routes['/cart.js'] = () => ({ body: '{"attributes":{},"discount_codes":[{"code":"OWN","applicable":true}]}' })
    await open({ discount: 'TEA10' }, GALLERY, actions('[]'))
    await control('buy').waitFor({ state: 'attached' })
    await partLoaded()
    await press('buy')
    await expect.poll(told).toEqual([{ lines, discountCodes: ['OWN', 'TEA10'] }, 'opened'])
    expect(tab.url()).toBe(`${shop.origin}/`)
    await expect.poll(() => ofType('buy').length).toBe(1)
  })

  it('that refuses leaves it to the link, with the code', async () => {
    shop.routes['/cart.js'] = () => ({ body: '{"attributes":{}}' })
    await open({ discount: 'TEA10' }, GALLERY, actions('[{ message: "sold out" }]'))
    await control('buy').waitFor({ state: 'attached' })
    await partLoaded()
    await press('buy')
    await tab.getByRole('heading', { name: 'Checkout' }).waitFor()
    expect(new URL(tab.url()).pathname).toBe('/cart/52010:1')
    expect(new URL(tab.url()).searchParams.get('discount')).toBe('TEA10')
  })
})

describe('counts', () => {
  const POLL =
    '<vitrine-vote poll="glaze" heading="Which?"><option value="a">A</option><option value="b">B</option></vitrine-vote>'
  const comeBack = () => tab.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))

  it('are asked for anew when a shopper comes back, but not twice in half a minute', async () => {
    await open({}, POLL)
    await tab.locator('vitrine-vote [part=choice]').first().waitFor()
    await expect.poll(() => asked.length).toBe(1)
    await comeBack()
    await tab.clock.fastForward(29_000)
    await comeBack()
    // What was asked for wrongly would be there before the answer to this.
    await tab.evaluate(async () => void (await fetch('/products.json')))
    expect(asked).toHaveLength(1)
    await tab.clock.fastForward(2000)
    await comeBack()
    await expect.poll(() => asked.length).toBe(2)
  })
})

describe('the Mastodon server', () => {
  it.each([
    ['granted', 'halden.social'],
    ['anonymous', null],
  ])('is remembered on the device only with consent (%s)', async (consent, kept) => {
    await open({ consent }, `${GALLERY.replace('>', ' networks="mastodon">')}`)
    await control('share').waitFor({ state: 'attached' })
    await press('share')
    // The menu comes in from below; what moves is no target for a pointer.
    await tab.locator('vitrine-gallery [data-act=mastodon]').evaluate((one: HTMLElement) => one.click())
    const field = tab.locator('vitrine-gallery form input')
    await field.fill('@anna@halden.social')
    const opened = tab.context().waitForEvent('page')
    await field.press('Enter')
    expect(new URL((await opened).url()).host).toBe('halden.social')
    const stored = await tab.evaluate(() => Object.entries(localStorage).filter(([key]) => key.includes('mastodon')))
    expect(stored.map(([, value]) => value)).toEqual(kept ? [kept] : [])
  })
})

describe('analytics', () => {
  it("are told GA4's events with items, currency and value, under the id of the beacon", async () => {
    await open({ analytics: 'datalayer', checkout: 'link' })
    await control('vote').waitFor({ state: 'attached' })
    await press('vote')
    await tab.evaluate(() => document.addEventListener('click', (event) => event.preventDefault()))
    await press('buy')
    await press('pin')
    const layer = () =>
      tab.evaluate(() =>
        ((window as unknown as { dataLayer?: Record<string, unknown>[] }).dataLayer ?? []).filter(({ event }) => event),
      )
    await expect.poll(async () => (await layer()).length).toBeGreaterThanOrEqual(3)
    const pushed = new Map((await layer()).map((one) => [one['event'], one]))
    const item = { item_id: '9001', item_name: 'Vase Nord', price: 49.9, quantity: 1 }
    expect(pushed.get('begin_checkout')).toMatchObject({ ecommerce: { currency: 'EUR', value: 49.9, items: [item] } })
    expect(pushed.get('add_to_wishlist')).toMatchObject({ ecommerce: { currency: 'EUR', value: 49.9, items: [item] } })
    for (const [event, type] of [
      ['vitrine_vote', 'vote'],
      ['begin_checkout', 'buy'],
      ['add_to_wishlist', 'pin'],
    ] as const)
      await expect.poll(() => ofType(type)[0]?.id, { timeout: 15_000 }).toBe(pushed.get(event)!['event_id'])
  })
})
