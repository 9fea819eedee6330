import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readAmount } from '../../src/catalog/amount'
import { readAvailability } from '../../src/catalog/availability'
import { type Context, readHtml, readPrice, readStock } from '../../src/catalog/context'
import { text } from '../../src/catalog/leaf'
import { readMoney } from '../../src/catalog/read-money'
import { textOfHtml } from '../../src/catalog/thorough'
import { decodeEntities } from '../../src/lib/all-entities'
import { decodePlain, isPlain } from '../../src/lib/entities'
import { parseMoney } from '../../src/lib/money-text'

/** What a short way says, or `undefined` where it asks for the thorough one. */
function alone<T>(read: (context: Context) => T): T | undefined {
  const context: Context = { base: 'https://shop.example/', currency: 'EUR', now: Date.now, miss() {} }
  const answer = read(context)
  return context.missing ? undefined : answer
}

const CURRENCIES = ['EUR', 'USD', 'JPY', 'KWD', 'IQD', 'IDR', 'COP', 'TND', 'HUF', 'CLF']
const amount = fc
  .tuple(fc.nat(9_999_999), fc.constantFrom('', '.', ',', ' '), fc.stringMatching(/^\d{0,4}$/))
  .map(([whole, point, rest]) => `${whole}${point}${rest}`)
const written = fc
  .tuple(amount, fc.constantFrom('', ' ', '€'), fc.constantFrom('', ...CURRENCIES, 'XYZ', 'kr'))
  .map((parts) => parts.join(''))

describe('where a short way answers, it says the same as the thorough one', () => {
  it('of prices that anybody may have written', () => {
    fc.assert(
      fc.property(written, fc.constantFrom(...CURRENCIES), (price, fallback) => {
        const short = alone((context) => readMoney(price, fallback, context, 'parseMoney'))
        if (short !== undefined) expect(short).toEqual(parseMoney(price, fallback))
      }),
      { numRuns: 4000 },
    )
  })

  it('of prices that are promised to be plain', () => {
    fc.assert(
      fc.property(amount, fc.constantFrom(...CURRENCIES), (price, currency) => {
        const short = alone((context) => readPrice(price, currency, context))
        if (short !== undefined) expect(short).toBe(readAmount(price, currency)?.price)
      }),
      { numRuns: 4000 },
    )
  })

  it('of entities', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '&amp;',
        '&lt;',
        '&gt;',
        '&quot;',
        '&apos;',
        '&nbsp;',
        '&amp',
        '&AMP;',
        '&',
        '&eacute;',
        '&copy=1',
        ';',
      ),
      fc.nat(70_000).map((code) => `&#${code};`),
      fc.nat(70_000).map((code) => `&#x${code.toString(16)};`),
      fc.string({ maxLength: 4 }),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const words = pieces.join('')
        if (isPlain(words)) expect(decodePlain(words)).toBe(decodeEntities(words))
      }),
      { numRuns: 4000 },
    )
  })

  it('of HTML', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '<p>',
        '</p>',
        '<b>',
        '</b>',
        '<br/>',
        '<a href="x">',
        '<li',
        '<sub>',
        '</SPAN>',
        '<h1 class=a>',
        '<3',
        '> <',
        '<!-- x -->',
        '<script>x</script>',
        '&amp;',
        '&lt;b&gt;',
        '&hellip;',
        '&',
        'lt',
      ),
      fc.string({ maxLength: 5 }),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 10 }), (pieces) => {
        const html = pieces.join('')
        const short = alone((context) => readHtml(html, context))
        if (short !== undefined) expect(short).toBe(text(textOfHtml(html), 20_000))
      }),
      { numRuns: 4000 },
    )
  })

  it.each([
    'in stock',
    'in_stock',
    'In-Stock',
    'InStock',
    'https://schema.org/InStock',
    'http://schema.org/OutOfStock',
    'out of stock',
    'preorder',
    'PreOrder',
    'https://schema.org/BackOrder',
    'BACKORDER',
    true,
    false,
    'SoldOut',
    'ausverkauft',
    'unknown',
    '',
    null,
    3,
    'LimitedAvailability',
  ])('of the stock state %j', (word) => {
    const short = alone((context) => readStock(word, context))
    if (short !== undefined) expect(short).toBe(readAvailability(word))
  })

  it('and clean feeds need no other', () => {
    for (const price of ['15.00 USD', '49.90', '12.500 KWD', '4900 JPY', '7']) {
      const currency = /[A-Z]+/.exec(price)?.[0] ?? 'EUR'
      const isDinar = currency === 'KWD'
      expect(alone((context) => readPrice(price.replace(/ .*/, ''), currency, context))).toMatch(/^\d/)
      if (!isDinar)
        expect(alone((context) => readMoney(price, 'EUR', context, 'parseMoney'))).toMatchObject({ currency })
    }
    expect(alone((context) => readStock('in_stock', context))).toBe('in-stock')
    expect(alone((context) => readHtml('<p>Thrown &amp; <b>fired</b></p>', context))).toBe('Thrown & fired')
  })
})

it('thousands of a currency of small worth are not taken for decimals', () => {
  const context: Context = { base: 'https://shop.example/', currency: 'IDR', now: Date.now, miss() {} }
  expect(readPrice('149.000', 'IDR', context)).toBeNull()
  expect(context.missing).toBeDefined()
  expect(readAmount('149.000', 'IDR')).toEqual({ price: '149000.00', currency: 'IDR' })
})
