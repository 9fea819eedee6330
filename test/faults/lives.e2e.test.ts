import type { Browser } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bundle } from './bundle'
import { launch } from './chromium'
import { type FaultyCollector, startCollector } from './collector'
import { type LivesResult, live } from './lives'

/** `VITRINE_LIVES=1000` is the long form; `VITRINE_SEED` replays a run. */
const LIVES = Number(process.env['VITRINE_LIVES'] ?? 150)
const SEED = Number(process.env['VITRINE_SEED'] ?? Date.now() % 1_000_000)
const HTML = '<!doctype html><title>Shop</title><script type="module" src="/main.js"></script>'

const tell = (name: string, { made, logged, stored, lost, doubled, acts }: LivesResult): void => {
  console.info(
    `${name} (seed ${SEED}, ${LIVES} lives): made ${made} / logged ${logged} / stored ${stored} / lost ${lost.length} / doubled ${doubled}`,
  )
  console.info(
    Object.entries(acts)
      .map(([act, count]) => `${act} ${count}`)
      .join(', '),
  )
}

describe('random lives in a real browser, over the real collector and database', () => {
  let browser: Browser
  let collector: FaultyCollector

  beforeAll(async () => {
    browser = await launch()
    collector = await startCollector(await bundle('./page.ts'), HTML)
  })
  afterAll(async () => {
    await browser?.close()
    await collector?.close()
  })

  it(`loses nothing and counts nothing twice in ${LIVES} lives`, { timeout: LIVES * 20_000 }, async () => {
    const result = await live({ browser, collector, seed: SEED, lives: LIVES, side: 4, speed: 20, retry: true })
    tell('lives', result)
    expect(result.logged).toBe(result.made)
    expect(result.lost).toEqual([])
    expect(result.doubled).toBe(0)
    expect(result.stored).toBe(result.made)
    expect(result.made).toBeGreaterThan(LIVES * 20)
  })

  it('sees the loss when retry is switched off', { timeout: 600_000 }, async () => {
    const result = await live({ browser, collector, seed: SEED + 1, lives: 8, side: 4, speed: 20, retry: false })
    tell('lives without retry', result)
    expect(result.lost.length).toBeGreaterThan(0)
  })
})
