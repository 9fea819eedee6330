import type { Browser, BrowserContextOptions, Page } from 'playwright'
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest'
import { launch } from '../faults/chromium'
import { openShop, type Shop } from './shop'

export let browser: Browser
export let shop: Shop
/** The page that `openTab` has opened last; closed with its context after each test. */
export let tab: Page
/** What pages of the test have complained of: errors that nobody caught, and what its console calls an error or a warning. */
export let problems: string[]

/** Gives all tests of a file one browser and one shop. */
export function inShop(): void {
  beforeAll(async () => {
    shop = await openShop()
    browser = await launch()
  })
  afterAll(async () => {
    await browser?.close()
    await shop?.close()
  })
  beforeEach(() => {
    problems = []
  })
  afterEach(async () => {
    await tab?.context().close()
  })
}

/** Opens an empty page of a new visitor, and closes the one before. */
export async function openTab(options: BrowserContextOptions = {}): Promise<void> {
  await tab?.context().close()
  const context = await browser.newContext(options)
  tab = await context.newPage()
  tab.on('pageerror', (error) => problems.push(error.message))
  tab.on('console', (message) => {
    if (/error|warning/.test(message.type())) problems.push(message.text())
  })
}
