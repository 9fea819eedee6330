import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { loadCatalog } from '../../src/catalog/load-catalog'
import { PAGE } from './feed-server'
import { summary } from './summary'

const FOLDER = new URL('../fixtures/feeds/', import.meta.url)
const read = (name: string) => readFileSync(new URL(name, FOLDER))

/** The day on which the feeds' sales are looked at. */
const NOW = Date.UTC(2026, 10, 21)

const load = (name: string, now = NOW) => {
  let asked = 0
  return loadCatalog('/feed', {
    base: PAGE,
    currency: name.includes('ajax') ? 'JPY' : 'EUR',
    now: () => now,
    fetch: async () => new Response(asked++ ? '[]' : read(name)),
  })
}

const EXPECTED: readonly (readonly [string, readonly string[]])[] = [
  [
    'google-atom.xml',
    [
      'google PLN',
      'PL-1 | Dzbanek „Łąka” | 1234.56 | in-stock | 1 pictures |  |  | ',
      'PL-2 | Kubek | 0.00 | backorder | 0 pictures |  |  | ',
    ],
  ],
  [
    'google-rss.xml',
    [
      'google EUR',
      '00123 | Αλατιέρα & πιπεριέρα | 19.90 was 24.90 | in-stock | 3 pictures |  | GR US-CA !TR | https://pilos.example/checkout/{id}?step=pay',
      'K-1 | Κούπα & πιατάκι | 15.00 | preorder | 2 pictures | K-1-M:Μπλε / M:12.00:out-of-stock, K-1-L:Μπλε / L:15.00:preorder |  | K-1-L',
      'skipped 3 null: no id',
      'skipped 4 ask: price "κατόπιν αιτήματος" can\'t be read',
      'skipped 5 00123: id repeated',
    ],
  ],
  ['google-tabs.csv', ['google BRL', 'BR-1 | Tigela, azul | 1299.90 | in-stock | 1 pictures |  |  | ']],
  [
    'google.tsv',
    [
      'google SEK',
      'SE-1 | Skål "Fjäll" | 1299.00 | in-stock | 3 pictures |  | SE NO | ',
      'SE-2 | Vas | 399.00 was 499.00 | out-of-stock | 0 pictures |  |  | ',
    ],
  ],
  [
    'json-ld-group.html',
    [
      'jsonld USD',
      'LS | Linen shirt | 59.00 was 79.00 | in-stock | 1 pictures | LS-S-W:S / White:49.50:out-of-stock, LS-M-B:M / Blue:59.00 was 79.00:in-stock |  | LS-M-B',
      'SC | Scarf | 19.00..29.00 | preorder | 0 pictures |  |  | ',
    ],
  ],
  [
    'json-ld-list.json',
    [
      'jsonld INR',
      'IN-1 | पीतल का दीया | 123456.00 | backorder | 1 pictures |  |  | ',
      'https://deep.example/ghada | मिट्टी का घड़ा | - | - | 0 pictures |  |  | ',
      'skipped 2 https://deep.example/x: price "पूछें" can\'t be read',
    ],
  ],
  [
    'json-ld-product.html',
    [
      'jsonld RUB',
      'RU-7 | Чайник «Утро» | 4990.00 | in-stock | 2 pictures |  | RU KZ !BY !RU-SAK !RU-KAM | https://glina.example/buy?items={variant}:{quantity}',
      'skipped 1 null: a JSON-LD script that is no JSON',
    ],
  ],
  [
    'meta.csv',
    [
      'meta TRY',
      'TR-1 | Çini kâse, büyük | 999.90 was 1250.00 | in-stock | 3 pictures |  |  | ',
      'TR-3 | Tükendi | 450.00 | out-of-stock | 0 pictures |  |  | ',
      'skipped 1 TR-2: not published',
    ],
  ],
  [
    'meta.tsv',
    [
      'meta THB',
      'TH | ชามเซรามิก ฟ้า | 590.00 | in-stock | 2 pictures | TH-1:ฟ้า:590.00:in-stock, TH-2:ขาว:490.00:out-of-stock |  | TH-1',
    ],
  ],
  ['microdata.html', ['jsonld CHF', 'IT-1 | Teiera è bella | 1249.50 | out-of-stock | 1 pictures |  |  | ']],
  ['open-graph.html', ['opengraph KRW', 'KR-1 | 달항아리 "백자" | 490000 | out-of-stock | 2 pictures |  |  | ']],
  [
    'shopify-product-ajax.json',
    [
      'shopify JPY',
      '6789000000001 | 急須 黒 | 4900..7200 was 6000 | in-stock | 1 pictures | 40000000000011:小:4900 was 6000:in-stock, 40000000000012:大:7200:in-stock |  | 40000000000011',
    ],
  ],
  [
    'shopify-products.json',
    [
      'shopify EUR',
      '7301442011301 | Vase à col étroit | 39.00..59.90 was 49.00 | in-stock | 2 pictures | 41200000000001:Petit / Ocre:29.00:out-of-stock, 41200000000002:Petit / Sauge:39.00 was 49.00:in-stock, 41200000000003:Grand / Sauge:59.90:in-stock |  | 41200000000002',
      '7301442011302 | Carte cadeau | 0.00 | in-stock | 0 pictures |  |  | 41200000000009',
      'skipped 2 null: no title',
      'skipped 3 7301442011303: no title',
      'skipped 4 7301442011302: id repeated',
    ],
  ],
  [
    'shopify-storefront.json',
    [
      'shopify MXN',
      '8100000000001 | Jarra azul | 1249.50 was 1499.00 | in-stock | 1 pictures | 45000000000001:Chica:1249.50 was 1499.00:in-stock, 45000000000002:Grande:1500.00:out-of-stock |  | 45000000000001',
      '8100000000002 | Plato hondo | 320.00 | out-of-stock | 0 pictures |  |  | https://shop.example/products/plato',
    ],
  ],
  [
    'vitrine-map.json',
    [
      'vitrine CNY',
      'cha | 茶杯 | 128.00 | in-stock | 1 pictures |  |  | ',
      'hu | 茶壶 | 1288.50 | - | 0 pictures |  |  | ',
    ],
  ],
  [
    'vitrine.json',
    [
      'vitrine GBP',
      'bowl | Halden bowl | 49.90 was 59.90 | in-stock | 1 pictures | bowl-s:Small:49.90:in-stock, bowl-l:Large:69.90:out-of-stock | GB US !US-AK | ',
      'lamp | Lamp | - | - | 0 pictures |  |  | ',
      'tn | Tajine | 49.000 TND | - | 1 pictures |  |  | ',
      'skipped 0 room: tag "gone" without product or place',
    ],
  ],
  [
    'woocommerce-kwd.json',
    [
      'woocommerce KWD',
      '77 | إبريق قهوة | 12.500 was 15.250 | in-stock | 1 pictures |  |  | https://souq.example/product/ibriq/?add-to-cart=77',
    ],
  ],
  [
    'woocommerce-products.json',
    [
      'woocommerce EUR',
      '501 | Krug „Morgen“ & Becher | 24.90..39.90 was 29.90 | in-stock | 1 pictures | 511:Weiß:-:-, 512:Blau:-:- |  | 511',
      '502 | Schale | 11.05 | backorder | 1 pictures |  |  | https://laden.example/produkt/schale/?add-to-cart=502',
      '503 | Teller | 19.00 was 25.00 USD | out-of-stock | 0 pictures |  |  | https://partner.example/teller?x=1',
      'skipped 3 504: price "12.5" is no integer',
    ],
  ],
  [
    'woocommerce-variations.json',
    [
      'woocommerce EUR',
      '501 | Krug | 39.90 | in-stock | 1 pictures | 511:Weiß:39.90:in-stock, 512:Blau:24.90 was 29.90:out-of-stock |  | 511',
    ],
  ],
]

describe('feeds in the shape of real stores', () => {
  it.each(EXPECTED)('are recognised and read exactly: %s', async (name, lines) => {
    expect(summary(await load(name))).toEqual(lines)
  })

  it('have a test each, at least ten languages and twelve currencies', async () => {
    expect(EXPECTED.map(([name]) => name).sort()).toEqual(readdirSync(FOLDER).sort())
    const currencies = new Set<string>()
    for (const [name] of EXPECTED) {
      const { catalog } = await load(name)
      currencies.add(catalog.currency)
      for (const { currency } of catalog.products) if (currency) currencies.add(currency)
    }
    expect(currencies.size).toBeGreaterThanOrEqual(12)
    const scripts = ['Greek', 'Cyrillic', 'Arabic', 'Devanagari', 'Thai', 'Hangul', 'Han', 'Hiragana']
    const all = EXPECTED.map(([name]) => read(name).toString()).join()
    for (const script of scripts) expect(all, script).toMatch(new RegExp(`\\p{Script=${script}}`, 'u'))
  })

  it('hold nothing but fresh primitives', async () => {
    for (const [name] of EXPECTED) {
      const { catalog } = await load(name)
      const visit = (value: unknown, path: string): void => {
        if (typeof value !== 'object' || value === null) {
          expect(['string', 'number'], path).toContain(typeof value)
          return
        }
        const kind: unknown = Object.getPrototypeOf(value)
        expect(kind === Object.prototype || kind === Array.prototype, path).toBe(true)
        for (const [key, inner] of Object.entries(value)) visit(inner, `${path}.${key}`)
      }
      visit(catalog, name)
    }
  })

  it('shows a sale price on its days only', async () => {
    const price = async (now: number) => (await load('google-rss.xml', now)).catalog.products[0]
    expect(await price(Date.UTC(2026, 9, 31, 21, 59))).toMatchObject({ price: '24.90' })
    expect(await price(Date.UTC(2026, 9, 31, 22, 1))).toMatchObject({ price: '19.90', compareAt: '24.90' })
    expect(await price(Date.UTC(2026, 11, 1))).not.toHaveProperty('compareAt')
  })

  it('gives pictures in the store’s order, with the sizes of Shopify’s CDN and a text for each', async () => {
    const { catalog } = await load('shopify-products.json')
    const [picture] = catalog.products[0]?.images ?? []
    expect({ ...picture, srcset: picture?.srcset }).toEqual({
      src: 'https://cdn.shopify.com/s/files/1/0001/files/vase.jpg?v=17',
      width: 1000,
      height: 750,
      alt: 'Vase à col étroit',
      srcset: [200, 400, 800, 1000]
        .map((width) => `https://cdn.shopify.com/s/files/1/0001/files/vase.jpg?v=17&width=${width} ${width}w`)
        .join(', '),
    })
    expect(catalog.products[0]).toMatchObject({
      url: 'https://shop.example/products/vase-a-col-etroit',
      brand: 'Atelier Sève',
      description: 'Tourné à la main, émaillé deux fois. Hauteur : 24 cm & plus.',
    })
    const { catalog: ajax } = await load('shopify-product-ajax.json')
    expect(ajax.products[0]).toMatchObject({
      url: 'https://shop.example/ja/products/kyusu-kuro',
      images: [{ src: 'https://shop.example/cdn/shop/files/sho.jpg?v=1', alt: '黒い急須', width: 1200 }],
    })
  })

  it('reads the texts of all formats as text, entities decoded once', async () => {
    const description = async (name: string) => (await load(name)).catalog.products[0]?.description
    expect(await description('google-rss.xml')).toBe('Χειροποίητο & μοναδικό')
    expect(await description('woocommerce-products.json')).toBe('Spülmaschinenfest – ja!')
    expect(await description('meta.csv')).toBe('El yapımı "İznik" çinisi')
    expect(await description('json-ld-product.html')).toBe('Первая строка Вторая')
    expect(await description('microdata.html')).toBe('Fatta a mano')
    expect(await description('open-graph.html')).toBe('손으로 빚은 & 구운')
  })

  it('reads ratings out of ten as stars out of five', async () => {
    expect((await load('json-ld-product.html')).catalog.products[0]?.rating).toEqual({ value: 4.6, count: 31 })
    expect((await load('woocommerce-products.json')).catalog.products[0]?.rating).toEqual({ value: 4.67, count: 9 })
  })
})
