import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openHtml } from '../../src/catalog/read-html'
import { openHtmlWords } from '../../src/catalog/read-html-words'
import { decodeEntities } from '../../src/lib/all-entities'

const product = (name: string) => `{"@type":"Product","name":"${name}","sku":"${name}"}`
const pieces = [
  `<script type="application/ld+json">${product('a')}</script>`,
  `<SCRIPT id=x TYPE = 'application/ld+json'>${product('b')}</SCRIPT >`,
  `<script type=application/ld+json>[${product('c')},]</script>`,
  `<script type="application/ld+json">{"@type":"WebSite","name":"Shop"}</script>`,
  `<!-- <script type="application/ld+json">${product('hidden')}</script> -->`,
  `<noscript><script type="application/ld+json">${product('hidden')}</script></noscript>`,
  `<template><script type="application/ld+json">${product('hidden')}</script></template>`,
  '<script>if (a < b) document.write("<!--")</script>',
  '<style>a::before { content: "<script>" }</style>',
  '<link rel="canonical" href="https://shop.example/p/1?a=1&amp;b=2">',
  "<link href='/p/2' rel='canonical'/>",
  '<link rel="stylesheet" href="/x.css">',
  '<meta property="og:type" content="product"><meta property="og:title" content="Vase">',
  `<div itemscope itemtype="https://schema.org/Product"><b itemprop="name">m</b><script type="application/ld+json">${product('d')}</script></div>`,
  '<p>Text & more < text</p>',
  '<textarea><script type="application/ld+json">',
  '<!--',
]

describe('the JSON-LD of a page', () => {
  it('is found at a look as in the whole of the page', async () => {
    const items = async (opened: ReturnType<typeof openHtml>) => {
      const found = await opened
      return found && [found.format, [...found.items].map((item) => found.idOf?.(item))]
    }
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...pieces), { maxLength: 6 }), async (parts) => {
        const html = `<!doctype html>${parts.join('\n')}`
        for (const format of [undefined, 'jsonld', 'opengraph'] as const)
          expect(await items(openHtml(html, decodeEntities, format))).toEqual(
            await items(openHtmlWords(html, decodeEntities, format)),
          )
      }),
      { numRuns: 400 },
    )
  })

  it.each([
    '<link rel="canonical" href="https://shop.example/p/1?a=1&amp;b=2">',
    "<link href='/p/2' rel='canonical'/>",
  ])('leads to the page’s own address: %s', async (link) => {
    const html = `<!doctype html>${link}<script type="application/ld+json">${product('a')}</script>`
    const context = { base: 'https://shop.example/', currency: 'EUR', now: Date.now, miss() {} }
    const read = async (opened: ReturnType<typeof openHtml>) => {
      const found = await opened
      return [...(found?.items ?? [])].map((item) => found?.read(item, context))
    }
    const whole = await read(openHtmlWords(html, decodeEntities, undefined))
    expect(whole).toHaveLength(1)
    expect(await read(openHtml(html, decodeEntities, undefined))).toEqual(whole)
  })
})
