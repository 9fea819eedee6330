import { describe, expect, it } from 'vitest'
import { createBrowser } from './fake-browser'

describe('delivery', () => {
  it('sends an important event at once and forgets it when the collector has it', async () => {
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

  it('brings at the next load what a killed page left behind', async () => {
    const browser = createBrowser()
    const first = browser.open()
    first.share('firstShare01')
    first.view()
    await browser.settle()
    first.kill()
    expect(browser.requests).toHaveLength(0)
    browser.open()
    await browser.pass(2000)
    expect(browser.stored.size).toBe(2)
    expect(browser.keys('log:')).toEqual([])
  })
})
