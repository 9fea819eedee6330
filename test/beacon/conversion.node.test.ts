import { describe, expect, it } from 'vitest'
import { parseEvent } from '../../src/backend/events/parse-event'
import { type Conversion, recordConversion } from '../../src/beacon/record-conversion'
import { encodeToken } from '../../src/referral/token'
import { createBrowser } from './fake-browser'

const A = 'aB3dE5gH7jK9'
const B = 'Zx_-0123abcD'
const THANKS = 'https://shop.example/thanks'
const order: Conversion = { order: '#1001', value: '49.90', currency: 'EUR' }

const line = { product: 'vase', quantity: 2, price: '19.95' }

describe('a conversion', () => {
  it('carries all arrivals, and is told to the page', async () => {
    const browser = createBrowser()
    browser.open(`https://shop.example/?vref=${A}&utm_source=copy`)
    await browser.pass(3_600_000)
    browser.open(`https://shop.example/?vref=${encodeToken([A, B])}`)
    const page = browser.open(THANKS)
    const told: object[] = []
    const items = [
      { product: 'vase', quantity: 2, price: '19.95' },
      { product: '' },
      null,
      'x',
      { product: 7, variant: 'M' },
    ]
    await recordConversion(
      page.recorder,
      { ...order, items: JSON.parse(JSON.stringify(items)), customer: 'c-7' },
      (data) => told.push(data),
    )
    const [sent] = [...browser.stored.values()].filter(({ type }) => type === 'vitrine.conversion')
    const data = {
      order: '#1001',
      value: { minor: 4990, currency: 'EUR' },
      items: [
        { product: 'vase', variant: null, quantity: 2, price: { minor: 1995, currency: 'EUR' } },
        { product: '7', variant: 'M', quantity: 1, price: null },
      ],
      touches: [
        { chain: [A], depth: 1, network: 'copy', at: '2026-11-21T10:00:00.000Z' },
        { chain: [A, B], depth: 2, network: null, at: '2026-11-21T11:00:00.000Z' },
      ],
      customer: 'c-7',
    }
    expect(told).toEqual([data])
    expect(sent?.data).toMatchObject({ ...data, chain: [A, B], depth: 2 })
  })

  for (const consent of ['granted', 'anonymous'] as const) {
    it(`counts once however often the thank-you page is loaded (${consent})`, async () => {
      const browser = createBrowser()
      for (let i = 0; i < 3; i++) {
        const page = browser.open(THANKS, { recorder: { consent } })
        await recordConversion(page.recorder, order, () => {})
        await recordConversion(page.recorder, order, () => {})
        page.leave()
        await browser.pass(3_600_000)
      }
      expect(browser.stored.size).toBe(1)
      const page = browser.open(THANKS, { recorder: { consent } })
      await recordConversion(page.recorder, { ...order, order: '#1002' }, () => {})
      expect(browser.stored.size).toBe(2)
    })
  }

  it('that was told while denied is no report: it counts when it is told again with consent', async () => {
    const browser = createBrowser()
    const page = browser.open(THANKS, { recorder: { consent: 'denied' } })
    await recordConversion(page.recorder, order, () => {})
    page.recorder.consent('granted')
    await browser.pass(60_000)
    expect(browser.stored.size).toBe(0)
    expect(browser.keys('orders')).toEqual([])
    await recordConversion(page.recorder, order, () => {})
    expect(browser.stored.size, 'told again by the same page').toBe(1)
    const next = browser.open(THANKS)
    await recordConversion(next.recorder, order, () => expect.unreachable())
    expect(browser.stored.size).toBe(1)
  })

  it('that waited for an answer which was no is none either', async () => {
    const browser = createBrowser()
    const page = browser.open(THANKS, { recorder: { consent: 'auto' }, globals: { __tcfapi: () => {} } })
    await browser.settle()
    await recordConversion(page.recorder, order, () => {})
    page.recorder.consent('denied')
    page.recorder.consent('granted')
    await recordConversion(page.recorder, order, () => {})
    expect([...browser.stored.values()]).toMatchObject([{ type: 'vitrine.conversion', data: { order: '#1001' } }])
  })

  it('told before the shop has said what the shopper answered carries what led here, and counts once', async () => {
    const browser = createBrowser()
    browser.open(`https://shop.example/?vref=${encodeToken([A, B])}&utm_source=copy`)
    for (const isPending of [false, true, true]) {
      const globals = { dataLayer: [['consent', 'default', { analytics_storage: 'denied' }]] }
      const page = browser.open(THANKS, isPending ? { recorder: { consent: 'auto' }, globals } : {})
      await browser.settle()
      await recordConversion(page.recorder, { ...order, order: isPending ? '#1002' : '#1001' }, () => {})
      page.recorder.consent('granted')
      await browser.pass(60_000)
      page.leave()
    }
    const sent = [...browser.stored.values()].filter(({ type }) => type === 'vitrine.conversion')
    expect(sent.map(({ data }) => data['order'])).toEqual(['#1001', '#1002'])
    const [known, pending] = sent.map(({ id, data }) => ({ ...data, id: id.replace(/\d+$/, ''), order: '' }))
    expect(known).toMatchObject({ chain: [A, B], depth: 2, touches: [{ chain: [A, B], network: 'copy' }] })
    expect(pending).toEqual(known)
  })

  it('of another store on the same origin may have the same number', async () => {
    const browser = createBrowser()
    for (const store of ['halden', 'outlet', 'halden'])
      await recordConversion(browser.open(THANKS, { recorder: { store } }).recorder, order, () => {})
    const sent = browser.requests.flatMap(({ events }) => events)
    expect(sent.map(({ source }) => source)).toEqual(['/stores/halden', '/stores/outlet'])
  })

  it('is sent again when the answer was lost, and counts once', async () => {
    const browser = createBrowser()
    browser.answers = ['lost']
    await recordConversion(browser.open(THANKS).recorder, order, () => {})
    await browser.pass(60_000)
    expect(browser.stored.size).toBe(1)
    expect(browser.doubled).toBe(1)
    expect(browser.keys('log:')).toEqual([])
  })

  it('takes integer minor units as they are', async () => {
    const browser = createBrowser()
    const values: [Conversion['value'], string, number][] = [
      [{ minor: 4990 }, 'EUR', 4990],
      ['1200', 'JPY', 1200],
      ['52.300', 'JOD', 52_300],
      ['0', 'USD', 0],
    ]
    for (const [i, [value, currency, minor]] of values.entries()) {
      const { recorder } = browser.open(THANKS)
      await recordConversion(recorder, { order: `o${i}`, value, currency }, (data) => {
        expect(data.value).toEqual({ minor, currency })
      })
    }
    expect(browser.stored.size).toBe(values.length)
  })

  const wrong: unknown[] = [
    { ...order, value: 49.9 },
    { ...order, value: 4990 },
    { ...order, value: '49,90' },
    { ...order, value: '€49.90' },
    { ...order, value: '49.905' },
    { ...order, value: '' },
    { ...order, value: null },
    { ...order, value: { minor: 49.9 } },
    { ...order, value: { minor: '4990' } },
    { ...order, value: {} },
    // A refund is no conversion, and no collector takes one.
    { ...order, value: '-5.00' },
    { ...order, value: { minor: -1 } },
    { ...order, currency: 'eur' },
    { ...order, currency: undefined },
    { ...order, order: '' },
    { ...order, order: ' ' },
    { ...order, order: undefined },
    { ...order, order: '#'.repeat(256) },
    { ...order, order: {} },
    { ...order, order: ['1001'] },
    {},
  ]
  for (const input of wrong) {
    it(`refuses ${JSON.stringify(input)} with a TypeError and records nothing`, async () => {
      const browser = createBrowser()
      const { recorder } = browser.open(THANKS)
      const attempt = recordConversion(recorder, input as Conversion, () => expect.unreachable())
      await expect(attempt).rejects.toThrow(TypeError)
      expect(browser.requests).toEqual([])
    })
  }

  it('says which of the two is wrong', async () => {
    const told = (wrong: object) =>
      recordConversion(createBrowser().open(THANKS).recorder, { ...order, ...wrong }, () => {})
    await expect(told({ order: 'x'.repeat(256) })).rejects.toThrow(/order must be .* 255/)
    await expect(told({ value: '-1' })).rejects.toThrow(/value must be .* got -1 EUR/)
  })

  it.each<[string, object]>([
    ['a discount among the lines', { items: [line, { product: 'discount', price: '-5.00' }] }],
    ['a line of none', { items: [line, { ...line, quantity: 0 }, { ...line, quantity: -1 }] }],
    ['a line by weight', { items: [line, { ...line, quantity: 0.5 }] }],
    [
      'ids that are texts of their own',
      { items: [line, { ...line, product: 'x'.repeat(256) }, { ...line, variant: 'a\nb' }] },
    ],
    ['halves of characters', { items: [line, { ...line, product: '\ud83d' }], customer: '\ud83d' }],
    ['a customer that is a text of its own', { customer: 'x'.repeat(256) }],
    // A database counts each of these as two.
    ['a customer who is all smiles', { customer: '😀'.repeat(200) }],
    ['white space around the number', { order: '\n  #1001\n' }],
  ])('that has %s is taken by the collector all the same', async (_, odd) => {
    const browser = createBrowser()
    await recordConversion(browser.open(THANKS).recorder, { ...order, items: [line], ...odd }, () => {})
    const [event] = browser.requests.flatMap(({ events }) => events)
    const taken = parseEvent(JSON.parse(JSON.stringify(event)), browser.now())
    expect(taken).toMatchObject({ row: { order: '#1001', data: { value: { minor: 4990, currency: 'EUR' } } } })
    expect(event!.data['items']).toHaveProperty('0', {
      ...line,
      variant: null,
      price: { minor: 1995, currency: 'EUR' },
    })
  })

  it('fits into a request whatever is in the cart', async () => {
    const browser = createBrowser()
    const items = Array.from({ length: 500 }, () => ({ product: '花'.repeat(255), quantity: 1, price: '1.00' }))
    await recordConversion(browser.open(THANKS).recorder, { ...order, items }, () => {})
    const [request] = browser.requests
    expect(Buffer.byteLength(request?.body ?? '')).toBeLessThanOrEqual(16_384)
    expect(browser.stored.size).toBe(1)
  })
})
