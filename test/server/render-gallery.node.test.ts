import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { CatalogError, ConfigError, type RenderOptions, renderGallery } from '../../src/index'
import { catalog, catalogOf } from './catalogs'

const base = 'https://halden.example/'
const render = (options: Partial<RenderOptions> = {}, input: unknown = catalog) =>
  renderGallery(input, { base, ...options })

const between = (html: string, start: string, end: string) => html.split(start)[1]!.split(end)[0]!
const shadowOf = (html: string) => between(html, '</style>', '</template>')
const jsonLdOf = (html: string) => JSON.parse(between(html, '<script type="application/ld+json">', '</script>'))
const inlineOf = (html: string) => JSON.parse(between(html, '<script type="application/json">', '</script>'))

describe('a gallery from the server', () => {
  it('keeps the addresses of a page that nobody names', async () => {
    const html = await renderGallery(catalog)
    expect(shadowOf(html)).toContain('href="/products/vase"')
    expect(shadowOf(html)).toContain('src="/pictures/vase.svg"')
    expect(jsonLdOf(html).itemListElement[0].item.url).toBe('/products/vase')
    expect(inlineOf(html).products[0].url).toBe('/products/vase')
    expect(html).not.toContain('page.invalid')
  })

  it('is made where there is no page', async () => {
    expect(typeof globalThis.document).toBe('undefined')
    const html = await render({ heading: 'Stoneware' })
    expect(html).toMatch(/^<vitrine-gallery heading="Stoneware"><template shadowrootmode="open"><style>/)
    expect(html).toMatch(/<\/vitrine-gallery>$/)
  })

  it('has tiles with real links to the products and to what buys them, and none for what is sold out', async () => {
    const shadow = shadowOf(await render())
    expect(shadow.match(/<li [^>]*data-index=/g)).toHaveLength(5)
    expect(shadow).toContain('href="https://halden.example/products/vase"')
    expect(shadow).toMatch(/data-act="buy" href="https:\/\/halden\.example\/products\/vase"/)
    expect(shadow).toContain('€49.90')
    expect(shadow).toContain('Sold out')
    expect(shadow.match(/data-act="buy"/g)).toHaveLength(4)
  })

  it('names no share in its links, since everybody gets the same page', async () => {
    const html = await render()
    expect(html).not.toContain('vref')
    expect(html).toContain(`url=${encodeURIComponent('https://halden.example/products/vase')}`)
  })

  it('leads to the checkout of the platform that the feed is from', async () => {
    const shopify = {
      products: [
        {
          id: 1,
          title: 'Vase',
          handle: 'vase',
          variants: [{ id: 52, title: 'Default Title', price: '49.90', available: true }],
          images: [],
        },
      ],
    }
    const html = await render({ currency: 'EUR' }, shopify)
    expect(html).toContain('href="https://halden.example/cart/52:1"')
    expect(inlineOf(html)).toEqual(shopify) // so that the script knows it, too
  })

  it('draws as many tiles as are asked for, and keeps places for those that the script draws', async () => {
    const html = await render({ tiles: 6 }, catalogOf(40))
    expect(html.match(/data-index=/g)).toHaveLength(6)
    expect(html.match(/class="tile wait"/g)).toHaveLength(34)
    expect(inlineOf(html).products).toHaveLength(40)
    expect(jsonLdOf(html).itemListElement).toHaveLength(6)
    expect((await render({ limit: 3 }, catalogOf(40))).match(/data-index=/g)).toHaveLength(3)
  })

  it('has no style attribute and no script that runs, for strict policies', async () => {
    const html = await render({ nonce: 'r4nd0m"<', layout: 'justified' })
    expect(html).toContain('<style nonce="r4nd0m&#34;&#60;">')
    expect(html.replace(/<style.*?<\/style>/gs, '')).not.toMatch(/<[^>]* style=/)
    expect([...html.matchAll(/<script ([^>]*)>/g)].map(([, attributes]) => attributes)).toEqual([
      'type="application/ld+json"',
      'type="application/json"',
    ])
    expect(html).toMatch(/li:nth-child\(4\)>\.picture\{background-color:#aabbcc\}/)
  })

  it('lets no text of a catalog out of its place', async () => {
    const html = await render({ heading: '"><script>alert(1)</script>', id: '"><img>' })
    expect(html).not.toContain('<script>')
    expect(html).not.toContain('<img>')
    expect(html).not.toContain('javascript:')
    expect(html.match(/<\/template>/g)).toHaveLength(1)
    expect(html.match(/<\/script>/g)).toHaveLength(2)
    expect(html.match(/<!--/g)).toBeNull()
    expect(html).not.toContain('\u2028\u2028')
    expect(inlineOf(html).products[1].title).toBe('</template></script><script>alert(1)</script><!-- "x" style="y" &')
    expect(shadowOf(html)).toContain('&quot;x&quot; style=&quot;y&quot;')
  })

  it('says the element what it was drawn with, and reads a feed later instead of the inline catalog', async () => {
    const html = await render({
      feed: '/products.json?a=1&b=2',
      limit: 2,
      region: 'GR',
      actions: 'buy',
      id: 'shop',
      attributes: { class: 'wide "one"', video: 'seen' },
    })
    expect(html).toMatch(
      /^<vitrine-gallery id="shop" feed="\/products\.json\?a=1&#38;b=2" actions="buy" limit="2" region="GR" class="wide &#34;one&#34;" video="seen">/,
    )
    expect(html).not.toContain('application/json"')
    expect(html).not.toContain('data-act="share"')
  })

  it('repeats the products as plain links for browsers without declarative shadow roots', async () => {
    const fallback = between(await render(), '</template>', '<script')
    expect(fallback).toMatch(
      /^<ul><li><a href="https:\/\/halden\.example\/products\/vase"><bdi>Vase Nord<\/bdi><\/a> <bdi>€49\.90/,
    )
    expect(fallback.match(/<li>/g)).toHaveLength(5)
  })
})

describe('README', () => {
  it('says code that works', async () => {
    const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8')
    const code = /```ts\nimport \{ renderGallery \} from 'vitrine'\n([\s\S]*?)```/.exec(readme)?.[1]
    expect(code).toBeTruthy()
    const run = new Function('renderGallery', 'catalog', 'nonce', `return (async () => { ${code}; return html })()`)
    const html: string = await run(renderGallery, catalog, 'r4nd0m')
    expect(html).toContain('<template shadowrootmode="open"><style nonce="r4nd0m">')
    expect(html).toContain('<h2 part="heading"')
    expect(jsonLdOf(html).itemListElement).toHaveLength(5)
  })
})

describe('languages', () => {
  it('speaks Arabic from right to left', async () => {
    const html = await render({ locale: 'ar-EG' })
    expect(html).toMatch(/^<vitrine-gallery lang="ar-EG" dir="rtl" locale="ar-EG">/)
    expect(shadowOf(html)).toContain('٤٩')
    expect(shadowOf(html)).not.toContain('Buy now')
  })

  it('speaks Thai', async () => {
    const html = await render({ locale: 'th' })
    expect(html).toMatch(/^<vitrine-gallery lang="th" dir="ltr"/)
    expect(shadowOf(html)).toMatch(/[\u0e00-\u0e7f]/)
    expect(shadowOf(html)).not.toContain('Buy now')
  })

  it('takes the merchant’s own words', async () => {
    expect(await render({ words: { buy: 'Order <now>' } })).toContain('Order &lt;now>')
  })
})

describe('what search engines are told', () => {
  it('is a list of products with decimal prices, stock and what Google asks for', async () => {
    const list = jsonLdOf(await render({ heading: 'Stoneware' }))
    expect(list).toMatchObject({ '@context': 'https://schema.org', '@type': 'ItemList', name: 'Stoneware' })
    expect(list.itemListElement.map(({ position }: { position: number }) => position)).toEqual([1, 2, 3, 4, 5])
    const [vase, hostile, lamp, ask, yen] = list.itemListElement.map(({ item }: { item: object }) => item)
    expect(vase).toEqual({
      '@type': 'Product',
      productID: 'vase',
      name: 'Vase Nord',
      url: 'https://halden.example/products/vase',
      image: ['https://halden.example/pictures/vase.svg', 'https://halden.example/pictures/vase-2.svg'],
      description: 'Matte stoneware.',
      brand: { '@type': 'Brand', name: 'Halden' },
      aggregateRating: { '@type': 'AggregateRating', ratingValue: 4.6, bestRating: 5, ratingCount: 31 },
      offers: {
        '@type': 'Offer',
        price: '49.90',
        priceCurrency: 'EUR',
        url: 'https://halden.example/products/vase',
        availability: 'https://schema.org/InStock',
        eligibleRegion: ['GR', 'DE'],
        priceSpecification: {
          '@type': 'UnitPriceSpecification',
          priceType: 'https://schema.org/StrikethroughPrice',
          price: '65.00',
          priceCurrency: 'EUR',
        },
      },
    })
    expect(hostile.offers.availability).toBe('https://schema.org/OutOfStock')
    expect(lamp.offers).toMatchObject({
      '@type': 'AggregateOffer',
      lowPrice: '120.00',
      highPrice: '180.00',
      offerCount: 2,
      priceCurrency: 'EUR',
      availability: 'https://schema.org/PreOrder',
    })
    expect(ask.offers).toBeUndefined() // no price, no offer
    expect(yen.offers).toMatchObject({ price: '4800', priceCurrency: 'JPY' })
  })

  it.each<[('in-stock' | 'out-of-stock')[], object]>([
    [['out-of-stock', 'in-stock', 'in-stock'], { lowPrice: '20.00', highPrice: '30.00', offerCount: 2 }],
    [['out-of-stock', 'in-stock', 'out-of-stock'], { '@type': 'Offer', price: '20.00' }],
    [['out-of-stock', 'out-of-stock', 'out-of-stock'], { '@type': 'Offer', price: '20.00' }],
  ])('names prices of versions that can be had, of %j', async (stock, expected) => {
    const variants = stock.map((availability, at) => ({
      ...{ id: `${at}`, title: `${at}`, options: {}, price: `${at + 1}0.00` },
      availability,
    }))
    const product = { id: 'a', title: 'A', url: 'https://x.example/', images: [], price: '20.00', variants }
    const list = jsonLdOf(await render({}, { currency: 'EUR', products: [product] }))
    expect(list.itemListElement[0].item.offers).toMatchObject(expected)
  })

  it('can be left out', async () => {
    expect(await render({ jsonLd: false })).not.toContain('ld+json')
  })
})

describe('misuse', () => {
  it('is none where there is nothing to show yet', async () => {
    expect(await render({}, { currency: 'EUR', products: [] })).toContain('Nothing to show yet')
    await expect(render({}, { currency: 'EUR', products: [{}] })).rejects.toMatchObject({ code: 'empty' })
  })

  it.each<[Partial<RenderOptions>, RegExp]>([
    [{ base: '/shop' }, /base="\/shop"/],
    [{ layout: 'mosaic' as 'grid' }, /layout="mosaic".*masonry/],
    [{ locale: 'en_US' }, /locale="en_US"/],
    [{ theme: 'night' as 'dark' }, /theme="night".*dark/],
    [{ format: 'csv' as 'google' }, /format="csv".*google/],
    [{ actions: 'share,buy' }, /actions="share,buy".*vote/],
    [{ actions: 'sharebuy' }, /actions="sharebuy"/],
    [{ currency: 'euro' }, /currency="euro"/],
    [{ checkout: 'Shopify' }, /checkout="Shopify"/],
    [{ param: 'v ref' }, /param="v ref"/],
    [{ feed: 'javascript:alert(1)' }, /feed="javascript/],
    [{ tiles: 0 }, /tiles="0"/],
    [{ limit: 1.5 }, /limit="1.5"/],
    [{ region: 'Greece' }, /region="Greece"/],
    [{ attributes: { onclick: 'alert(1)' } }, /attributes="onclick"/],
    [{ attributes: { 'x><script': '' } }, /attributes="x><script"/],
    [{ tiles: '5' } as object, /tiles="5".*whole number/],
    [{ locale: 5 } as object, /locale="5".*string/],
    [{ heading: {} } as object, /heading=.*string/],
    [{ nonce: 5 } as object, /nonce="5".*string/],
    [{ attributes: null } as object, /attributes="null".*object/],
    [{ words: '{}' } as object, /words="{}".*object/],
    [{ jsonLd: 'off' } as object, /jsonLd="off".*boolean/],
    [{ class: 'wide' } as object, /no option "class"; there are base, feed, .*attributes/],
    [{ image_template: '{src}' } as object, /"image_template".*imageTemplate/],
  ])('is refused with the option, its value and what is allowed: %o', async (options, message) => {
    await expect(render(options)).rejects.toThrow(ConfigError)
    await expect(render(options)).rejects.toThrow(message)
  })

  it.each([null, 'x'])('is refused where the options are none: %o', async (options) => {
    const drawn = renderGallery({ products: [] }, options as unknown as RenderOptions)
    await expect(drawn).rejects.toThrow(ConfigError)
    await expect(drawn).rejects.toThrow(/options/)
  })

  it('is no option that there is, also where it is undefined', async () => {
    const options: Record<keyof RenderOptions, undefined> = {
      base: undefined,
      feed: undefined,
      format: undefined,
      layout: undefined,
      actions: undefined,
      networks: undefined,
      limit: undefined,
      currency: undefined,
      locale: undefined,
      region: undefined,
      theme: undefined,
      heading: undefined,
      imageTemplate: undefined,
      emptyText: undefined,
      id: undefined,
      attributes: undefined,
      nonce: undefined,
      tiles: undefined,
      sizes: undefined,
      checkout: undefined,
      param: undefined,
      words: undefined,
      jsonLd: undefined,
    }
    expect(await render(options)).toContain('<vitrine-gallery')
  })

  it('says of what is no catalog that it is none', async () => {
    await expect(render({}, '<html>')).rejects.toThrow(CatalogError)
  })
})
