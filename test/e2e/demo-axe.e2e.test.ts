import { mkdtempSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { AxeResults } from 'axe-core'
import type { Browser, BrowserContext } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launch } from '../faults/chromium'
import { copyPglite } from '../tools/quick-pglite'

const folder = mkdtempSync(join(tmpdir(), 'vitrine-demo-'))
const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js')

let browser: Browser
let context: BrowserContext
let demo: { url: string; close(): Promise<void> }

beforeAll(async () => {
  const { startDemo }: { startDemo(options: object): Promise<typeof demo> } = await import(
    /* @vite-ignore */ new URL('../../demo/server.mjs', import.meta.url).href
  )
  demo = await startDemo({ port: 0, database: await copyPglite(join(folder, 'data')) })
  browser = await launch()
  // One shopper goes through all pages, so that the cart and the figures are not empty.
  context = await browser.newContext({ reducedMotion: 'reduce' })
  await context.addInitScript({ path: axe })
  const tab = await context.newPage()
  await tab.goto(`${demo.url}/products/kok`)
  await tab.getByRole('button', { name: 'Yes, remember' }).click()
  await tab.getByRole('button', { name: 'Add to cart' }).click()
  await tab.goto(`${demo.url}/checkout?variant=kok-oat`)
  await tab.getByRole('button', { name: 'Place the order' }).click()
  await tab.getByRole('heading', { name: /Thank you/ }).waitFor()
  ordered = new URL(tab.url()).search
  await tab.close()
})
afterAll(async () => {
  await browser?.close()
  await demo?.close()
  rmSync(folder, { recursive: true, force: true })
})

let ordered = ''

const PAGES: Record<string, { path: string; ready?: string }> = {
  'the front page': { path: '/', ready: 'vitrine-gallery [data-index]' },
  'all pieces': { path: '/pieces', ready: 'vitrine-gallery [data-index]' },
  'a product': { path: '/products/kok', ready: 'vitrine-share button' },
  'the cart': { path: '/cart', ready: '.lines li' },
  'the checkout': { path: '/checkout?variant=kok-oat' },
  'the thank-you page': { path: '/thanks' },
  'the chain of an order': { path: '/chain', ready: '.chain-steps li' },
  'the figures': { path: '/figures', ready: '.numbers .figure, .numbers > *' },
  'the states': { path: '/states', ready: 'vitrine-gallery [data-index]' },
  'the themes': { path: '/themes' },
  'a page in one theme': { path: '/themes/linen', ready: 'vitrine-gallery [data-index]' },
  'what is not there': { path: '/nowhere' },
}

describe.each(Object.entries(PAGES))('%s', (_name, { path, ready }) => {
  it('is accessible by axe, wide and narrow, light and dark', async () => {
    const tab = await context.newPage()
    for (const width of [1440, 375]) {
      await tab.setViewportSize({ width, height: 900 })
      await tab.goto(demo.url + path + (/thanks|chain/.test(path) ? ordered : ''))
      if (ready) await tab.locator(ready).first().waitFor()
      for (const colorScheme of ['light', 'dark'] as const) {
        await tab.emulateMedia({ colorScheme })
        const found = await tab.evaluate(async () => {
          const { violations }: AxeResults = await (
            window as unknown as { axe: { run(options: object): Promise<AxeResults> } }
          ).axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })
          return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`)
        })
        expect(found, `${width} px, ${colorScheme}`).toEqual([])
        expect(await tab.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
      }
    }
    await tab.close()
  })
})
