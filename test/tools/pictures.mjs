/** README's pictures: the demo shop in a real browser. `node test/tools/pictures.mjs` writes them to docs/pictures. */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from 'playwright'
import { startDemo } from '../../demo/server.mjs'
import { findChromium } from './setup.mjs'

const root = new URL('../..', import.meta.url).pathname
const folder = join(root, 'docs/pictures')
mkdirSync(folder, { recursive: true })

const demo = await startDemo({ port: 0, database: 'memory' })
const executablePath = findChromium()
const browser = await chromium.launch({
  ...(executablePath ? { executablePath } : {}),
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
})

const sizes = { desktop: { width: 1440, height: 960 }, phone: { width: 390, height: 844 } }
/** What is shown: a path, and what is tapped there. */
const scenes = {
  home: { path: '/', scroll: 560 },
  lightbox: { path: '/', scroll: 560, tap: '[data-index="0"] [data-act="open"]' },
  share: { path: '/', scroll: 560, tap: '[data-index="1"] [data-act="share"]' },
  rooms: { path: '/#rooms', scroll: null },
}

for (const [device, viewport] of Object.entries(sizes)) {
  for (const colorScheme of ['light', 'dark']) {
    for (const [name, { path, scroll, tap }] of Object.entries(scenes)) {
      if (name !== 'home' && colorScheme === 'dark' && name !== 'lightbox') continue
      const phone = device === 'phone'
      const context = await browser.newContext({
        viewport,
        colorScheme,
        hasTouch: phone,
        isMobile: phone,
        deviceScaleFactor: phone ? 2 : 1,
        reducedMotion: 'reduce',
      })
      await context.addInitScript(() => localStorage.setItem('halden:consent', 'granted'))
      const page = await context.newPage()
      await page.goto(demo.url + path)
      if (scroll !== null) await page.evaluate((y) => scrollTo(0, y), scroll)
      const tile = page.locator('vitrine-gallery [data-index="0"] img').first()
      await tile.waitFor()
      await page.waitForLoadState('networkidle')
      if (tap) {
        if (!phone) await page.locator(`vitrine-gallery ${tap}`).first().hover()
        await page.locator(`vitrine-gallery ${tap}`).first().click()
        await page.locator('vitrine-gallery dialog[open], vitrine-gallery [popover]:popover-open').first().waitFor()
        await page.waitForLoadState('networkidle')
      }
      await page.screenshot({ path: join(folder, `${name}-${device}-${colorScheme}.jpg`), quality: 84, type: 'jpeg' })
      await context.close()
    }
  }
}
for (const [theme, colorScheme] of Object.entries({ linen: 'light', mosaic: 'light', bloom: 'dark' })) {
  const context = await browser.newContext({
    viewport: { width: 760, height: 560 },
    colorScheme,
    reducedMotion: 'reduce',
  })
  const page = await context.newPage()
  await page.goto(`${demo.url}/themes/${theme}`)
  await page.locator('vitrine-gallery [data-index="0"] img').waitFor()
  await page.waitForLoadState('networkidle')
  await page.screenshot({ path: join(folder, `theme-${theme}.jpg`), quality: 84, type: 'jpeg' })
  await context.close()
}
await browser.close()
await demo.close()
