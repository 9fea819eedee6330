import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { inShop, openTab, problems, shop, tab } from './in-shop'
import { page, shopifyFeed } from './shop'

inShop()

const root = join(import.meta.dirname, '../..')
const [, lines = ''] = /### Sooner on slow lines[\s\S]*?```html\n([\s\S]*?)```/.exec(
  readFileSync(join(root, 'README.md'), 'utf8'),
)!
const { files, importmap } = JSON.parse(readFileSync(join(root, 'dist/integrity.json'), 'utf8'))
const ownFeed = '{"currency":"EUR","products":[{"id":"1","title":"Bowl","url":"/p/1","images":[]}]}'

/** All that the page asks for until its gallery is ready, pictures excepted. */
async function asked(head: string, feed: string, body: string): Promise<string[]> {
  shop.routes = {
    '/': page({ store: 'halden' }, `<vitrine-gallery feed="${feed}" currency="EUR"></vitrine-gallery>`).replace(
      '<script',
      `${head}<script`,
    ),
    '/products.json': () => ({ body, headers: { 'access-control-allow-origin': '*' } }),
  }
  await openTab()
  const addresses: string[] = []
  tab.on('request', (request) => addresses.push(request.url()))
  await tab.goto(shop.origin)
  await tab.locator('vitrine-gallery [data-index="0"]').waitFor()
  return addresses.filter((address) => !address.includes('/pictures/'))
}

it.each([
  ['a feed of the shop’s own', '', '/products.json', 'read-shopify', shopifyFeed],
  ['a feed of another origin', '', 'cdn', 'read-shopify', shopifyFeed],
  ['a catalog in Vitrine’s format', '', '/products.json', 'read-vitrine', ownFeed],
  [
    'every part pinned by its hash',
    `<script type="importmap">${JSON.stringify(importmap)}</script>`,
    '/products.json',
    'read-shopify',
    shopifyFeed,
  ],
])(
  'README’s lines for slow lines fetch nothing that would not be fetched anyway, and nothing twice: %s',
  async (_, map, path, reader, body) => {
    const feed = path === 'cdn' ? `${shop.cdn}/products.json` : path
    const ahead = lines
      .replace('read-shopify', reader)
      .replace('/products.json', feed)
      .replace(/href="\/vitrine\/([^"]+)"/g, (link, file) => (map ? `${link} integrity="${files[file]}"` : link))
    expect(ahead).toContain(`crossorigin href="${feed}"`)
    const without = await asked(map, feed, body)
    const withLines = await asked(map + ahead, feed, body)
    expect(withLines.sort()).toEqual(without.sort())
    expect(new Set(withLines).size).toBe(withLines.length)
    expect(problems).toEqual([])
  },
)
