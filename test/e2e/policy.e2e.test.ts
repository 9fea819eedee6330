import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { inShop, openTab, problems, shop, tab } from './in-shop'
import { shopifyFeed } from './shop'

const dist = join(import.meta.dirname, '../../dist')
const integrity: { files: Record<string, string>; importmap: { integrity: Record<string, string> } } = JSON.parse(
  readFileSync(join(dist, 'integrity.json'), 'utf8'),
)

inShop()
beforeEach(async () => {
  shop.routes = {
    '/products.json': () => ({ body: shopifyFeed }),
    '/collect/events': async (request) => ({
      status: 202,
      body: JSON.stringify({ accepted: JSON.parse(await request.text()).length, duplicates: 0, rejected: [] }),
    }),
    '/collect/votes': () => ({ body: '{"polls":[]}' }),
  }
  await openTab({ viewport: { width: 1200, height: 900 } })
})

const data = 'data-store="halden" data-collector="/collect" data-consent="granted" data-currency="EUR"'
const body = '<vitrine-gallery feed="/products.json" heading="Stoneware"><p>Our stoneware</p></vitrine-gallery>'

/** Serves one page under a policy; what it loads, this origin has. */
function serve(policy: string, html: string, sources = "img-src 'self'; connect-src 'self'"): void {
  const full = `default-src 'none'; ${sources}; ${policy}; style-src 'none'; base-uri 'none'; require-trusted-types-for 'script'; trusted-types 'none'`
  shop.routes['/'] = () => ({
    type: 'text/html; charset=utf-8',
    headers: { 'content-security-policy': full },
    body: html,
  })
}

/** Uses everything that a shopper can use; the page must not complain. */
async function useEverything(): Promise<void> {
  const tile = tab.locator('vitrine-gallery [data-index="0"]')
  await tile.waitFor()
  expect(await tab.locator('vitrine-gallery [data-index]').count()).toBe(6)
  await tile.hover()
  await tile.locator('[data-act="vote"]').click()
  await tab.locator('vitrine-gallery [data-index="0"] [data-act="vote"][aria-pressed="true"]').waitFor()
  await tile.locator('[data-act="share"]').click()
  await tab.locator('vitrine-gallery a[href^="https://wa.me/"]').waitFor()
  await tab
    .getByRole('button', { name: /more|QR/i })
    .first()
    .click()
  await tab.getByRole('button', { name: /QR/i }).click()
  await tab.locator('vitrine-gallery svg[role="img"] path').waitFor()
  await tab.keyboard.press('Escape')
  await tile.locator('[part="picture"]').click()
  await tab.locator('vitrine-gallery dialog[open] img').first().waitFor()
  await tab.keyboard.press('Escape')
  const box = await tile.locator('[part="picture"]').boundingBox()
  expect(box!.width / box!.height).toBeCloseTo(0.8, 1) // the style sheet is in force
}

describe.each(['vitrine.js', 'vitrine.all.js'])('%s under a strict policy', (file) => {
  it('works with a nonce and strict-dynamic, without a single complaint', async () => {
    serve(
      `script-src 'nonce-r4nd0m' 'strict-dynamic'`,
      `<!doctype html><title>Shop</title><script nonce="r4nd0m" async src="/vitrine/${file}" ${data}></script>${body}`,
    )
    await tab.goto(shop.origin)
    await useEverything()
    expect(problems).toEqual([])
  })

  it('works by hashes alone', async () => {
    const map = JSON.stringify({ integrity: integrity.importmap.integrity })
    const hashes = [...Object.values(integrity.files), `sha384-${createHash('sha384').update(map).digest('base64')}`]
    serve(
      `script-src ${hashes.map((hash) => `'${hash}'`).join(' ')}`,
      `<!doctype html><title>Shop</title><script type="importmap">${map}</script><script async src="/vitrine/${file}" integrity="${integrity.files[file]}" ${data}></script>${body}`,
    )
    await tab.goto(shop.origin)
    await useEverything()
    expect(problems).toEqual([])
  })
})

it('plays videos and hands pictures to apps with what the README has a policy allow, and the page hears no complaint', async () => {
  const product = {
    id: 'v',
    title: 'Vase',
    url: '/vase',
    price: '49.90',
    images: [{ src: `${shop.cdn}/pictures/vase.svg`, width: 800, height: 1000 }],
    video: [{ src: '/turn.webm', type: 'video/webm', poster: '/pictures/turn.svg', captions: '/turn.vtt' }],
  }
  shop.routes['/products.json'] = () => ({ body: JSON.stringify({ currency: 'EUR', products: [product] }) })
  shop.routes['/turn.webm'] = () => ({ type: 'video/webm', body: '' })
  shop.routes['/turn.vtt'] = () => ({ type: 'text/vtt', body: 'WEBVTT' })
  const fetched = new Set<string>()
  shop.routes['/pictures/vase.svg'] = (request) => {
    fetched.add(request.headers.get('sec-fetch-dest')!)
    const headers = { 'access-control-allow-origin': '*' }
    return { type: 'image/svg+xml', headers, body: '<svg xmlns="http://www.w3.org/2000/svg"/>' }
  }
  const sources = `img-src 'self' ${shop.cdn}; connect-src 'self' ${shop.cdn}; media-src 'self'`
  serve(
    `script-src 'nonce-r4nd0m' 'strict-dynamic'`,
    `<!doctype html><title>Shop</title><script nonce="r4nd0m" async src="/vitrine/vitrine.js" ${data}></script>${body}`,
    sources,
  )
  await tab.addInitScript(() => Object.assign(navigator, { canShare: ({ files }: ShareData) => !!files }))
  await tab.goto(shop.origin)
  const tile = tab.locator('vitrine-gallery [data-index="0"]')
  await tile.hover()
  await tile.locator('[data-act="share"]').click()
  await tab.getByRole('button', { name: 'More' }).click()
  await expect.poll(() => [...fetched].sort()).toEqual(['empty', 'image'])
  await tab.keyboard.press('Escape')
  const captions = tab.waitForResponse('**/turn.vtt')
  await tile.locator('[part="picture"]').click()
  await tab.getByRole('button', { name: 'Play' }).click()
  await captions
  expect(problems).toEqual([])
})

describe('integrity', () => {
  const map = JSON.stringify({ integrity: integrity.importmap.integrity })
  const html = `<!doctype html><title>Shop</title><script type="importmap">${map}</script><script async src="/vitrine/vitrine.js" integrity="${integrity.files['vitrine.js']}" ${data}></script>${body}`

  it('names the right hash of every file that a page may load', () => {
    for (const [name, hash] of Object.entries(integrity.files)) {
      expect(hash).toBe(
        `sha384-${createHash('sha384')
          .update(readFileSync(join(dist, name)))
          .digest('base64')}`,
      )
    }
    expect(Object.keys(integrity.importmap.integrity)).toContain('/vitrine/parts/gallery.js')
  })

  it('lets the right parts through', async () => {
    shop.routes['/'] = html
    await tab.goto(shop.origin)
    await useEverything()
    expect(problems).toEqual([])
  })

  it('refuses a part that was changed, and leaves the fallback', async () => {
    shop.routes['/'] = html
    shop.routes['/vitrine/parts/gallery.js'] = () => ({
      type: 'text/javascript',
      body: `${readFileSync(join(dist, 'parts/gallery.js'), 'utf8')}\n;window.evil = true`,
    })
    await tab.goto(shop.origin)
    await tab.waitForEvent('console', (message) => /integrity/i.test(message.text()))
    expect(await tab.evaluate(() => 'evil' in window)).toBe(false)
    expect(await tab.getByText('Our stoneware').isVisible()).toBe(true)
  })
})
