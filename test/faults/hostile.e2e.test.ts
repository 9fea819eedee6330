import type { Browser } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bundle } from './bundle'
import { launch } from './chromium'
import { type FaultyCollector, startCollector } from './collector'
import { HOSTILE_PAGES } from './hostile-pages'

const HTML = '<!doctype html><title>Shop</title><body><p>Shop</p><script type="module" src="/main.js"></script></body>'
const LINK = '/vase?vref=1CaB3dE5gH7jK9Zx_-0123abcDo4&utm_source=whatsapp&x=1#top'

describe('a hostile page', () => {
  let browser: Browser
  let collector: FaultyCollector
  let blank: string[]

  /** Opens a page, does what is to be done, and gives the bodies of all requests. */
  const run = async (hostile?: () => void) => {
    const context = await browser.newContext()
    const page = await context.newPage()
    const errors: string[] = []
    const bodies: string[] = []
    page.on('pageerror', (error) => errors.push(error.message))
    page.on('request', (request) => {
      if (request.method() === 'POST')
        bodies.push(`${request.url()} ${request.headers()['content-type']} ${request.postData()}`)
    })
    await page.addInitScript(() => {
      let next = 0
      crypto.getRandomValues = (bytes) => {
        if (bytes instanceof Uint8Array) for (let i = 0; i < bytes.length; i++) bytes[i] = next++ * 7
        return bytes
      }
    })
    if (hostile) await page.addInitScript(hostile)
    await page.goto(collector.origin + LINK)
    await page.waitForFunction('window.run')
    const globals = await page.evaluate('Object.getOwnPropertyNames(window).length')
    await page.evaluate('window.run()')
    expect(await page.evaluate('Object.getOwnPropertyNames(window).length'), 'globals').toBe(globals)
    const url = page.url()
    await context.close()
    return { errors, bodies, url }
  }

  beforeAll(async () => {
    browser = await launch()
    collector = await startCollector(await bundle('./hostile-page.ts'), HTML)
    blank = (await run()).bodies
  })
  afterAll(async () => {
    await browser?.close()
    await collector?.close()
  })

  it('has something to compare with', () => {
    expect(blank).toHaveLength(3)
    expect(blank.join()).toContain('花器 🏺 \\ud800 \\u0007')
    expect(blank.join()).toContain('vitrine.conversion')
  })

  for (const [name, hostile] of Object.entries(HOSTILE_PAGES)) {
    it(`changes no byte on the wire, and nothing in the page is changed: ${name}`, async () => {
      const { errors, bodies, url } = await run(hostile)
      expect(bodies).toEqual(blank)
      expect(errors).toEqual([])
      expect(url).toBe(`${collector.origin}/vase?utm_source=whatsapp&x=1#top`)
    })
  }
})
