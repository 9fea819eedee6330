import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launch } from '../faults/chromium'
import { openShop, page, type Shop } from './shop'
import { type GenericRules, genericRules, type RequestType, readLists } from './social-filters'

/**
 * Real lists stand in no package that could be a dependency: `@adguard/dnr-rulesets` has them (EasyList and forty more, of
 * March 2026) in 25 MB, 116 unpacked, under the GPL; `ad-block` and `cosmetic-filter` (EasyList of 2019 and 2018) build native
 * code when they are installed; `abp-filter-parser` has one of 2015; `@ghostery/adblocker`, `@gorhill/ubo-core` and
 * `adblock-rs` are engines without lists. So a folder with lists is named when the test is run:
 *
 *     npm pack @adguard/dnr-rulesets && mkdir -p /tmp/lists && tar -xzf adguard-dnr-rulesets-*.tgz -C /tmp/lists
 *     VITRINE_FILTERS=/tmp/lists npx vitest run --project e2e test/e2e/social-filters.e2e.test.ts
 */
const FOLDER = process.env['VITRINE_FILTERS']

/** What lists of this kind say, so that every run proves that the harness sees what it looks for. */
const SAMPLE = genericRules(`! Title: Sample
##.share-buttons
*###social-bar
example.com##.tile
##a[href^="https://www.facebook.com/sharer/sharer.php?u="]
##[part="vote"]
/share-buttons/*
/vitrine/parts/menu.js$script,third-party
/vitrine/events$image
/vitrine/votes?$xhr,domain=example.com
@@/vitrine/*
||tracker.example^`)

const CATALOG = JSON.stringify({
  currency: 'EUR',
  products: ['sage', 'clay'].map((id, at) => ({
    id,
    title: `Mug ${id}`,
    url: `/products/${id}`,
    price: '18.00',
    description: 'Thrown by hand.',
    rating: { value: 4.5, count: 12 },
    images: [1, 2].map((picture) => ({ src: `/pictures/${at}-${picture}.svg`, width: 800, height: 1000 })),
    variants: ['S', 'L'].map((size) => ({
      id: `${id}-${size}`,
      title: size,
      options: { Size: size },
      availability: 'in-stock',
    })),
  })),
  photos: [
    {
      id: 'room',
      src: '/pictures/9.svg',
      width: 800,
      height: 1000,
      caption: 'At home',
      credit: { name: 'Ana', url: '/ana', kind: 'creator' },
      tags: [
        { product: 'sage', x: 0.3, y: 0.3 },
        { product: 'clay', x: 0.7, y: 0.3 },
      ],
    },
  ],
  polls: [
    {
      id: 'glaze',
      question: 'Which?',
      choices: [
        { id: 'a', label: 'Sage', product: 'sage' },
        { id: 'b', label: 'Clay' },
      ],
    },
  ],
})

let browser: Browser
let shop: Shop
let tab: Page
const requests = new Map<string, RequestType>()

beforeAll(async () => {
  shop = await openShop({
    '/': page(
      { store: 'halden', collector: '/vitrine', consent: 'granted' },
      `<h1>Halden</h1>
      <vitrine-gallery feed="/catalog.json" heading="Mugs" polls="all" popular-from="1"></vitrine-gallery>
      <vitrine-share product-url="/products/sage" heading="Mug" image="/pictures/1.svg"></vitrine-share>`,
    ),
    '/catalog.json': () => ({ body: CATALOG }),
    '/vitrine/events': async (request) => ({
      status: 202,
      body: JSON.stringify({ accepted: JSON.parse(await request.text()).length, duplicates: 0, rejected: [] }),
    }),
    '/vitrine/votes': () => ({ body: '{"polls":[]}' }),
    '/vitrine/popular': () => ({
      body: JSON.stringify([
        { product: 'sage', score: 3, week: { shares: 9, pins: 0, votes: 0, orders: 0 }, today: { sharers: 9 } },
      ]),
    }),
    '/vitrine/forget': () => ({ status: 202, body: '{}' }),
  })
  browser = await launch()
  tab = await browser.newPage({ viewport: { width: 1200, height: 900 } })
  tab.on('request', (request) => {
    const { pathname, search } = new URL(request.url())
    const kind = { script: 'script', fetch: 'xmlhttprequest', xhr: 'xmlhttprequest', ping: 'ping' }[
      request.resourceType()
    ]
    if (pathname.startsWith('/vitrine') && kind) requests.set(pathname + search, kind as RequestType)
  })
  await tab.goto(`${shop.origin}/`)
  const gallery = tab.locator('vitrine-gallery')
  await gallery.locator('.spots [part=spot]').first().waitFor()
  await gallery.locator('[part=trend]').waitFor()
  await gallery.locator('vitrine-vote [part=choice]').first().click()
  await tab.locator('vitrine-share [part=pin]').waitFor()
  await gallery.locator('[data-index="0"] [data-act=vote]').click()
  await gallery.evaluate((element) => (element as HTMLElement & { open(id: string): void }).open('room'))
  const box = tab.locator('vitrine-gallery dialog')
  await box.locator('[part=trend]').waitFor()
  // Menus come in from below; what moves is no target for a pointer.
  for (const act of ['share', 'more', 'mastodon'])
    await box.locator(`[data-act=${act}]`).evaluate((one: HTMLElement) => one.click())
  await box.locator('form input').waitFor()
  for (const file of readdirSync(join(import.meta.dirname, '../../dist/parts')))
    requests.set(`/vitrine/parts/${file}`, 'script')
  for (const file of readdirSync(join(import.meta.dirname, '../../dist/themes')))
    requests.set(`/vitrine/themes/${file}`, 'stylesheet')
  for (const file of ['vitrine.js', 'vitrine.all.js', 'index.js']) requests.set(`/vitrine/${file}`, 'script')
  requests.set('/vitrine/forget', 'xmlhttprequest')
})
afterAll(async () => {
  await browser?.close()
  await shop?.close()
})

/** Elements that a list hides, with the rule; in the page and in all its shadow roots. */
const hiddenBy = ({ hides }: GenericRules): Promise<[rule: string, element: string][]> =>
  tab.evaluate((selectors) => {
    const roots: (Document | ShadowRoot)[] = [document]
    for (const root of roots)
      for (const one of root.querySelectorAll('*')) if (one.shadowRoot) roots.push(one.shadowRoot)
    const found: [string, string][] = []
    for (const selector of selectors)
      for (const root of roots) {
        try {
          const one = root.querySelector(selector)
          if (one) found.push([selector, (one.cloneNode() as Element).outerHTML])
        } catch {
          break // a blocker's own kind of selector
        }
      }
    return found
  }, hides)

/** Requests of ours that a list blocks, wherever a merchant may have put the files. */
const blockedBy = ({ blocks }: GenericRules): [rule: string, url: string][] =>
  ['https://halden.example', 'https://cdn.halden.example/assets'].flatMap((base) =>
    [...requests].flatMap(([path, type]) => {
      const url = base + path
      return blocks.filter(({ matches }) => matches(url, type)).map(({ rule }): [string, string] => [rule, url])
    }),
  )

it('sees what a list hides and blocks, and leaves what is of other sites, kinds and blockers', async () => {
  expect((await hiddenBy(SAMPLE)).map(([rule]) => rule)).toEqual(['[part="vote"]', '[part="vote"]'])
  expect(new Set(blockedBy(SAMPLE).map(([rule]) => rule))).toEqual(
    new Set(['/vitrine/parts/menu.js$script,third-party']),
  )
  for (const path of ['/vitrine/events', '/vitrine/votes', '/vitrine/popular', '/vitrine/vitrine.js'])
    expect([...requests.keys()].some((key) => key.startsWith(path))).toBe(true)
})

describe.runIf(FOLDER)('real lists', () => {
  const lists = FOLDER ? readLists(FOLDER) : []

  it('are there, with generic rules of both kinds', () => {
    const count = (kind: 'hides' | 'blocks') => lists.reduce((sum, list) => sum + list[kind].length, 0)
    console.log(
      `${lists.length} lists, ${count('hides')} generic hiding rules, ${count('blocks')} generic blocking rules`,
    )
    expect(count('hides')).toBeGreaterThan(1000)
    expect(count('blocks')).toBeGreaterThan(100)
  })

  it.each(lists.map((list) => [list.title, list] as const))(
    '%s hides nothing of ours and blocks no request',
    async (title, list) => {
      // Who wants no social links at all sees none to the networks; what is ours stays.
      const isLink = (element: string) => /social/i.test(title) && /^<a [^>]*target="_blank"/.test(element)
      expect((await hiddenBy(list)).filter(([, element]) => !isLink(element))).toEqual([])
      expect(blockedBy(list)).toEqual([])
    },
  )
})
