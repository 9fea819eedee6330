import { describe, expect, it } from 'vitest'
import { type CheckIo, check } from '../../src/cli/check'

const FILES: Record<string, string> = {
  'feed.csv':
    'id,title,link,price,availability,shipping\n1,Bowl,/bowl,49.90 EUR,in stock,GR\n2,Cup,/cup,,out of stock,DE\n,Nameless,/x,1 EUR,,\n',
  'shopify.json': '{"products":[{"id":1,"title":"Bowl","handle":"bowl","variants":[{"id":2,"price":"10.00"}]}]}',
  'page.html':
    '<html><head><link rel="canonical" href="https://x.example/p"><script type="application/ld+json">{"@type":"Product","name":"Pot","sku":"P","offers":{"price":5,"priceCurrency":"USD"}}</script></head></html>',
  'login.html': '<!doctype html><title>Log in</title>',
  'cut.json': '{"products":[{"id":1',
}

async function run(...args: string[]) {
  let out = ''
  let err = ''
  const io: CheckIo = {
    fetch: async (url) =>
      new Response(FILES[String(url).replace(/.*\//, '')] ?? '', {
        status: FILES[String(url).replace(/.*\//, '')] ? 200 : 404,
      }),
    read: async (path) => {
      const text = FILES[path]
      if (text === undefined) throw new Error(`ENOENT: no such file or directory, open '${path}'`)
      return new TextEncoder().encode(text)
    },
    out: (text) => {
      out += text
    },
    err: (text) => {
      err += text
    },
  }
  const code = await check(args, io)
  return { code, out, err }
}

describe('vitrine check', () => {
  it('tells people what is understood, and what is left out and why', async () => {
    const { code, out, err } = await run('feed.csv', '--base', 'https://shop.example/', '--region', 'gr')
    expect([code, err]).toEqual([0, ''])
    for (const words of [
      'google',
      'EUR',
      '2, 1 left out',
      '1 without price',
      '1 sold out',
      'gr: 1 not sold there, 1 can be bought',
      'Bowl  [1]',
      '49.90 EUR, in-stock',
      'https://shop.example/bowl',
      'item 2: no id',
    ]) {
      expect(out).toContain(words)
    }
  })

  it('prints format, catalog and skipped as JSON', async () => {
    const { code, out } = await run('https://shop.example/feeds/feed.csv', '--json')
    expect(code).toBe(0)
    expect(JSON.parse(out)).toEqual({
      format: 'google',
      catalog: {
        currency: 'EUR',
        products: [
          {
            id: '1',
            title: 'Bowl',
            url: 'https://shop.example/bowl',
            images: [],
            price: '49.90',
            availability: 'in-stock',
            regions: ['GR'],
          },
          {
            id: '2',
            title: 'Cup',
            url: 'https://shop.example/cup',
            images: [],
            availability: 'out-of-stock',
            regions: ['DE'],
          },
        ],
      },
      skipped: [{ index: 2, id: null, reason: 'no id' }],
    })
  })

  it('takes format, currency and base from the command line', async () => {
    const { out } = await run('shopify.json', '--currency', 'KWD', '--base', 'https://x.example/fr/', '--json')
    expect(JSON.parse(out).catalog).toMatchObject({
      currency: 'KWD',
      products: [{ url: 'https://x.example/fr/products/bowl', price: '10.000' }],
    })
    expect((await run('shopify.json')).out).toContain('give --currency')
    expect((await run('feed.csv', '--format', 'meta', '--json')).out).toContain('"meta"')
  })

  it('reads a file of WooCommerce’s once, however many products are in it', async () => {
    const read: string[] = []
    const items = Array.from({ length: 12 }, (_, at) => ({ id: at, name: at ? `Krug ${at}` : '', permalink: `/${at}` }))
    let out = ''
    const code = await check(['woo.json', '--json'], {
      fetch,
      read: async (path) => {
        read.push(path)
        return new TextEncoder().encode(JSON.stringify(items))
      },
      out: (text) => {
        out += text
      },
      err: () => {},
    })
    const { catalog, skipped, partial } = JSON.parse(out)
    expect([code, catalog.products.length, partial, read]).toEqual([0, 11, undefined, ['woo.json']])
    expect(skipped).toEqual([{ index: 0, id: '0', reason: 'no name' }])
  })

  it('reads the products of a page', async () => {
    const { out } = await run('page.html', '--json')
    expect(JSON.parse(out)).toMatchObject({
      format: 'jsonld',
      catalog: { products: [{ id: 'P', url: 'https://x.example/p', price: '5.00' }] },
    })
  })

  it.each([
    ['login.html', 'HTML'],
    ['cut.json', 'JSON'],
    ['missing.json', 'ENOENT'],
    ['https://shop.example/missing.json', '404'],
  ])('ends with 1 and one clear line when %s is no feed', async (feed, words) => {
    const { code, out, err } = await run(feed)
    expect([code, out]).toEqual([1, ''])
    expect(err).toContain(words)
    expect(err.trimEnd().split('\n')).toHaveLength(1)
  })

  it.each([
    ['--currency', 'euro'],
    ['--currency', ''],
    ['--region', 'Greece'],
    ['--region', 'ZZZ'],
    ['--currency', 'ZZZ'],
    ['--currency', 'XXX'],
    ['--region', 'ZZ'],
    ['--region', 'QQ'],
    ['--region', 'zz-a'],
  ])('ends with 1 and one clear line for %s %j, which is no code', async (option, value) => {
    const { code, out, err } = await run('feed.csv', option, value)
    expect([code, out]).toEqual([1, ''])
    expect(err).toContain(`${option} "${value}" is no ISO`)
    expect(err.trimEnd().split('\n')).toHaveLength(1)
  })

  it.each([
    ['--currency', 'chf'],
    ['--currency', 'XCG'],
    ['--currency', 'VED'],
    ['--currency', 'CLF'],
    ['--region', 'XK'],
    ['--region', 'us-CA'],
  ])('takes %s %j, which is one', async (option, value) => {
    expect(await run('feed.csv', option, value)).toMatchObject({ code: 0, err: '' })
  })

  it('names the address that takes no connection', async () => {
    let err = ''
    const code = await check(['http://127.0.0.1:9/feed.json'], {
      fetch: async () => {
        throw new TypeError('fetch failed', { cause: new Error('connect ECONNREFUSED 127.0.0.1:9') })
      },
      read: async () => new Uint8Array(),
      out: () => {},
      err: (text) => {
        err += text
      },
    })
    expect(code).toBe(1)
    expect(err).toContain('no connection to 127.0.0.1:9 (connect ECONNREFUSED 127.0.0.1:9)')
    expect(err.trimEnd().split('\n')).toHaveLength(1)
  })

  it.each([
    [[]],
    [['a', 'b']],
    [['feed.csv', '--format', 'xls']],
    [['feed.csv', '--base', 'x']],
    [['feed.csv', '--base', 'localhost:3000']],
    [['feed.csv', '--base', 'ftp://shop.example/']],
    [['feed.csv', '--wat']],
  ])('explains itself when it is called as %j', async (args) => {
    const { code, err } = await run(...args)
    expect(code).toBe(2)
    expect(err).toContain('Usage: vitrine check')
  })

  it('explains itself when asked', async () => {
    const { code, out } = await run('--help')
    expect(code).toBe(0)
    expect(out).toContain('Usage: vitrine check')
  })
})
