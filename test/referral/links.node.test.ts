import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readReferral, withoutParam } from '../../src/referral/address'
import { createArrival, currentArrivals, formatArrivals, parseArrivals } from '../../src/referral/arrivals'
import { shareLink } from '../../src/referral/share-link'
import { encodeToken } from '../../src/referral/token'

const A = 'aB3dE5gH7jK9'
const TOKEN = encodeToken([A])
const link = (url: string, network: string | null = 'whatsapp', utm = true) =>
  shareLink(url, TOKEN, network, { param: 'vref', utm })

describe('a share link', () => {
  it('is the product’s URL with token and source', () => {
    expect(link('https://shop.example/vase?size=M#top')).toBe(
      `https://shop.example/vase?size=M&vref=${TOKEN}&utm_source=whatsapp&utm_medium=social#top`,
    )
    expect(link('https://shop.example/vase', 'copy', false)).toBe(`https://shop.example/vase?vref=${TOKEN}`)
    expect(link('https://shop.example/vase', null)).toBe(`https://shop.example/vase?vref=${TOKEN}`)
  })

  it('replaces what is already there', () => {
    const once = link('https://shop.example/vase?vref=old&vref=older&utm_source=x&utm_medium=y')
    expect(once).toBe(`https://shop.example/vase?vref=${TOKEN}&utm_source=whatsapp&utm_medium=social`)
    expect(link(once)).toBe(once)
  })

  it('is read again by whom it brings', () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true }), fc.stringMatching(/^[a-z]{1,20}$/), (url, network) => {
        expect(readReferral(link(url, network), 'vref')).toEqual({ token: TOKEN, network })
      }),
    )
  })
})

describe('cleaning an address', () => {
  for (const [search, clean] of [
    ['', ''],
    ['?vref=x', ''],
    ['?vref', ''],
    ['?a=1&vref=x&b=2', '?a=1&b=2'],
    ['?vref=x&a=%20+%2B&vref=y', '?a=%20+%2B'],
    ['?xvref=1&vrefx=2', '?xvref=1&vrefx=2'],
    ['?a&b=&=c', '?a&b=&=c'],
  ] as const) {
    it(`makes ${search || 'nothing'} ${clean || 'nothing'}`, () => expect(withoutParam(search, 'vref')).toBe(clean))
  }

  it('leaves all other parameters letter by letter', () => {
    fc.assert(
      fc.property(fc.array(fc.webQueryParameters()), (parts) => {
        const others = parts.filter((part) => part && !/(^|&)vref(=|&|$)/.test(part))
        const search = others.length ? `?${others.join('&')}` : ''
        expect(withoutParam(`${search || '?'}${search ? '&' : ''}vref=${TOKEN}`, 'vref')).toBe(search)
      }),
    )
  })
})

describe('arrivals on the device', () => {
  it('come back as they were', () => {
    const network = fc.oneof(fc.constant(null), fc.stringMatching(/^[a-z][a-z .-]{0,20}[a-z]$/))
    const at = fc.date({ min: new Date(1), max: new Date('2100-01-01'), noInvalidDate: true })
    fc.assert(
      fc.property(fc.array(fc.tuple(network, at), { maxLength: 10 }), (items) => {
        const arrivals = items.flatMap(([name, date]) => createArrival(TOKEN, name, date.toISOString()) ?? [])
        expect(parseArrivals(formatArrivals(arrivals))).toEqual(arrivals)
      }),
    )
  })

  it('are read line by line, whatever else stands there', () => {
    const good = `2026-11-20T00:00:00.000Z ${TOKEN} copy`
    expect(parseArrivals(`\n{"a":1}\n${good}\nnever ${TOKEN} x\n2026-11-20T00:00:00.000Z nope x\n`)).toHaveLength(1)
    fc.assert(fc.property(fc.string(), (text) => void parseArrivals(text)))
    expect(parseArrivals(null)).toEqual([])
  })

  it('count within the window, ten at most, the newest last', () => {
    const day = (n: number) => new Date(Date.UTC(2026, 10, n)).toISOString()
    const arrivals = Array.from({ length: 21 }, (_, i) => createArrival(A, null, day(i + 1))).flatMap(
      (one) => one ?? [],
    )
    const now = Date.UTC(2026, 10, 21)
    expect(currentArrivals(arrivals, now, 30).map(({ at }) => at)).toEqual(arrivals.slice(11).map(({ at }) => at))
    expect(currentArrivals(arrivals, now, 5).map(({ at }) => at)).toEqual([17, 18, 19, 20, 21].map(day))
    expect(currentArrivals(arrivals, now - 400 * 864e5, 5), 'a clock set back').toHaveLength(10)
  })
})
