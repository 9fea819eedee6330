import { afterEach, describe, expect, it } from 'vitest'
import { loadCatalog } from '../../src/catalog/load-catalog'

const fetch = async () => new Response('', { status: 404 })
const options = { fetch, base: 'https://shop.example/p/1', document }

/** Elements of a page, made without markup. */
function put(
  tag: string,
  attributes: Record<string, string>,
  children: (Node | string)[] = [],
  parent: Element = document.body,
) {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value)
  element.append(...children)
  element.setAttribute('data-test', '')
  parent.append(element)
  return element
}
const el = (tag: string, attributes: Record<string, string>, children: (Node | string)[] = []) => {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value)
  element.append(...children)
  return element
}
const ld = (value: unknown) =>
  put('script', { type: 'application/ld+json' }, [typeof value === 'string' ? value : JSON.stringify(value)])

afterEach(() => {
  for (const element of Document.prototype.querySelectorAll.call(document, '[data-test]')) element.remove()
})

describe('the page itself as feed', () => {
  it('reads JSON-LD first, and takes the canonical address', async () => {
    put('link', { rel: 'canonical', href: '/pot' }, [], document.head)
    put('meta', { property: 'og:type', content: 'product' }, [], document.head)
    put('meta', { property: 'og:title', content: 'Other' }, [], document.head)
    ld('{"@type":"WebSite", broken')
    ld({ '@type': 'Product', name: 'Pot', sku: 'P', offers: { price: '49.90', priceCurrency: 'EUR' } })
    const { format, catalog, skipped } = await loadCatalog('page', options)
    expect(format).toBe('jsonld')
    expect(catalog).toEqual({
      currency: 'EUR',
      products: [{ id: 'P', title: 'Pot', url: 'https://shop.example/pot', images: [], price: '49.90' }],
    })
    expect(skipped).toHaveLength(1)
  })

  it('is not what a gallery on it shows', async () => {
    ld({ '@type': 'Product', name: 'Pot', sku: 'P' })
    const list = { '@type': 'ItemList', itemListElement: [{ item: { '@type': 'Product', name: 'Other', sku: 'O' } }] }
    put('vitrine-gallery', {}, [el('script', { type: 'application/ld+json' }, [JSON.stringify(list)])])
    const { catalog } = await loadCatalog('page', options)
    expect(catalog.products.map(({ title }) => title)).toEqual(['Pot'])
  })

  it('falls back to Open Graph, then to microdata', async () => {
    const micro = put('div', { itemscope: '', itemtype: 'https://schema.org/Product' }, [
      el('h1', { itemprop: 'name' }, ['Cup']),
      el('div', { itemprop: 'offers', itemscope: '', itemtype: 'https://schema.org/Offer' }, [
        el('span', { itemprop: 'price', content: '5' }, ['5 €']),
        el('meta', { itemprop: 'priceCurrency', content: 'EUR' }),
      ]),
    ])
    expect(micro.isConnected).toBe(true)
    expect((await loadCatalog('page', options)).catalog.products).toMatchObject([
      { title: 'Cup', price: '5.00', url: 'https://shop.example/p/1' },
    ])
    put('meta', { property: 'og:type', content: 'og:product' }, [], document.head)
    put('meta', { property: 'og:title', content: 'Open' }, [], document.head)
    expect(await loadCatalog('page', options)).toMatchObject({
      format: 'opengraph',
      catalog: { products: [{ title: 'Open' }] },
    })
    expect(await loadCatalog('page', { ...options, format: 'jsonld' })).toMatchObject({
      catalog: { products: [{ title: 'Cup' }] },
    })
  })

  it('says so when the page says nothing of products', async () => {
    await expect(loadCatalog('page', options)).rejects.toMatchObject({ code: 'not-a-feed' })
  })

  it('reads inline scripts by id, also with strange ids, and forms that are named like methods', async () => {
    put('script', { type: 'application/json', id: 'a"]\\b' }, [
      '{"currency":"EUR","products":[{"id":1,"title":"A","url":"/a"}]}',
    ])
    put('form', { name: 'querySelectorAll' })
    put('img', { name: 'getElementById' })
    expect((await loadCatalog('#a"]\\b', options)).catalog.products).toMatchObject([{ url: 'https://shop.example/a' }])
    await expect(loadCatalog('#none', options)).rejects.toMatchObject({ code: 'not-a-feed' })
  })
})

describe('under Trusted Types', () => {
  it('reads XML, HTML and tables, where DOMParser throws', async () => {
    const policy = el('meta', {
      'http-equiv': 'Content-Security-Policy',
      content: "require-trusted-types-for 'script'",
    })
    document.head.append(policy)
    expect(() => new DOMParser().parseFromString('<a/>', 'application/xml')).toThrow(TypeError)
    const title = async (body: string) =>
      (await loadCatalog('/feed', { ...options, fetch: async () => new Response(body) })).catalog.products[0]?.title
    expect(await title('<rss><item><g:id>1</g:id><title>X &amp; Y</title><link>/x</link></item></rss>')).toBe('X & Y')
    expect(
      await title('<html><script type="application/ld+json">{"@type":"Product","name":"L","url":"/l"}</script></html>'),
    ).toBe('L')
    expect(await title('id,title,link\n1,T,/t')).toBe('T')
    expect(await title('{"products":[{"id":1,"title":"S","handle":"s","body_html":"<p>a &eacute;</p>"}]}')).toBe('S')
    ld({ '@type': 'Product', name: 'Pot', sku: 'P' })
    expect((await loadCatalog('page', options)).catalog.products).toMatchObject([{ id: 'P' }])
  })
})
