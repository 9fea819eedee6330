import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { currencyExponent, parseDecimal } from '../../src/lib/money'
import { parseMoney } from '../../src/lib/money-text'
import { toDecimal } from '../../src/lib/to-decimal'

describe('parseMoney', () => {
  it.each([
    ['1.234,56 €', '', '1234.56 EUR'],
    ['$1,234.56', '', '1234.56 USD'],
    ['1 234,56 €', '', '1234.56 EUR'],
    ['1 234,56 zł', '', '1234.56 PLN'],
    ['1 234,56 ₽', '', '1234.56 RUB'],
    ["CHF 1'234.50", '', '1234.50 CHF'],
    ['CHF 1’234.50', '', '1234.50 CHF'],
    ['CHF 49.–', '', '49.00 CHF'],
    ['49,- Kč', '', '49.00 CZK'],
    ['49,00 TND', '', '49.000 TND'],
    ['52.3 JOD', '', '52.300 JOD'],
    ['12,500 KWD', '', '12.500 KWD'],
    ['12.500 KWD', '', '12.500 KWD'],
    ['1,299.000 KWD', '', '1299.000 KWD'],
    ['25,000 IQD', '', '25000.000 IQD'],
    ['15.00 USD', '', '15.00 USD'],
    ['USD 15', '', '15.00 USD'],
    ['15.00 usd', '', '15.00 USD'],
    ['USD15.00', '', '15.00 USD'],
    ['US$ 15.00', 'EUR', '15.00 USD'],
    ['$15.00', 'CAD', '15.00 CAD'],
    ['$15.00', 'EUR', '15.00 USD'],
    ['R$ 1.299,90', '', '1299.90 BRL'],
    ['¥4,900', '', '4900 JPY'],
    ['¥ 4900', 'CNY', '4900.00 CNY'],
    ['￥４，９００', '', '4900 JPY'],
    ['4.900円', '', '4900 JPY'],
    ['4900.00 JPY', '', '4900 JPY'],
    ['₩49,000', '', '49000 KRW'],
    ['149.000 ₫', '', '149000 VND'],
    ['Rp149.000', '', '149000.00 IDR'],
    ['Rs.500', '', '500.00 INR'],
    ['Rs. 1,23,456.00', 'PKR', '123456.00 PKR'],
    ['₹1,23,456', '', '123456.00 INR'],
    ['199 kr', 'NOK', '199.00 NOK'],
    ['199:-', 'SEK', '199.00 SEK'],
    ['kr. 1.299,95', 'DKK', '1299.95 DKK'],
    ['١٢٣٫٤٥٠ د.ك', '', '123.450 KWD'],
    ['١٬٢٣٤٫٥٠ ج.م', '', '1234.50 EGP'],
    ['د.إ. ٤٩٫٩٠', '', '49.90 AED'],
    ['۱۲۳۴ ریال', 'IRR', '1234.00 IRR'],
    ['१,२३४.५०', 'INR', '1234.50 INR'],
    ['๔๙.๙๐ บาท', '', '49.90 THB'],
    ['৳৪৯', '', '49.00 BDT'],
    ['\u200f49.90\u00a0\u200f₪', '', '49.90 ILS'],
    ['$.99', '', '0.99 USD'],
    ['0,5 €', '', '0.50 EUR'],
    ['0.999', 'EUR', '1.00 EUR'],
    ['19.994', 'KWD', '19.994 KWD'],
    ['29.950000 EUR', '', '29.95 EUR'],
    ['1,299 €', '', '1299.00 EUR'],
    ['1.299 €', '', '1299.00 EUR'],
    ['1234.567 USD', '', '1234.57 USD'],
    ['1.234.567', 'EUR', '1234567.00 EUR'],
    ['from $10.00', '', '10.00 USD'],
    ['ab 19,90 €', '', '19.90 EUR'],
    ['À partir de 19,90 €', '', '19.90 EUR'],
    ['10.00 - 20.00 USD', '', '10.00-20.00 USD'],
    ['$10 – $20', '', '10.00-20.00 USD'],
    ['19,90 € bis 29,90 €', '', '19.90-29.90 EUR'],
    ['de 10 à 20 EUR', '', '10.00-20.00 EUR'],
    ['1,000円～2,000円', '', '1000-2000 JPY'],
    ['10 - 10 USD', '', '10.00 USD'],
    ['20% off 49.90 USD', '', '49.90 USD'],
    ['49,90 € / 100 g', '', '49.90 EUR'],
    ['49,90 €/m²', '', '49.90 EUR'],
    ['49.90 EUR inkl. MwSt', '', '49.90 EUR'],
    ['9,99 Euro', 'USD', '9.99 EUR'],
    ['EURO 9,99', 'USD', '9.99 EUR'],
    ['from 10 dollars', 'CAD', '10.00 CAD'],
    ['15 US dollars', 'CAD', '15.00 USD'],
    ['15 pounds', 'EUR', '15.00 GBP'],
    ['12 c/u', 'EUR', '12.00 EUR'],
    ['500 p.', 'RUB', '500.00 RUB'],
    ['0', 'EUR', '0.00 EUR'],
    ['0.00 USD', '', '0.00 USD'],
  ])('reads %j with %j as %s', (text, fallback, expected) => {
    const money = parseMoney(text, fallback)
    expect(money && `${money.price}${money.maxPrice ? `-${money.maxPrice}` : ''} ${money.currency}`).toBe(expected)
  })

  it.each(['12p', '50¢', '50 ￠', '99 cents', '99 ct', '50c', '80 pence', '10 Canadian dollars'])(
    'takes %j for no amount of what other rows name',
    (text) => {
      expect(parseMoney(text, 'EUR')).toBeNull()
    },
  )

  it.each([
    '',
    ' ',
    'ask',
    '€',
    '49.90',
    '-5.00 USD',
    '−5 €',
    '-$5',
    '$-5',
    '- 5 EUR',
    '(5.00) USD',
    '1e3 USD',
    '1e+21 EUR',
    '49⁹⁰ €',
    '5½ USD',
    '12万円',
    '3k USD',
    '1.5 million USD',
    '12.04.26 EUR',
    '2026-11-21 EUR',
    '12:30 EUR',
    'was $60 now $50',
    '2 for 10 EUR',
    '20 - 10 USD',
    '1,2,3 EUR',
    '1.23.45 EUR',
    '1,234.567,89 EUR',
    '10 EUR or 12 USD',
    '99999999999999999 EUR',
    '199 kr',
    '$',
    'NaN',
    'Infinity',
    '[object Object]',
  ])('refuses to guess at %j', (text) => {
    expect(parseMoney(text)).toBeNull()
  })

  const locales = [
    'en-US',
    'de-DE',
    'fr-FR',
    'de-CH',
    'es-ES',
    'pt-BR',
    'it-IT',
    'ru-RU',
    'pl-PL',
    'sv-SE',
    'tr-TR',
    'ja-JP',
    'ko-KR',
    'zh-CN',
    'hi-IN',
    'bn-BD',
    'th-TH',
    'ar-EG',
    'fa-IR',
    'he-IL',
    'my-MM',
    'ne-NP',
    'mr-IN',
    'ta-IN',
  ]
  const currencies = [
    'EUR',
    'USD',
    'GBP',
    'JPY',
    'KRW',
    'KWD',
    'TND',
    'OMR',
    'JOD',
    'BHD',
    'CLP',
    'VND',
    'PLN',
    'SEK',
    'CHF',
    'INR',
    'BRL',
    'TRY',
    'AED',
    'MXN',
    'CLF',
  ]

  it('reads back what Intl writes, in 24 languages and 21 currencies, with code or sign', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...locales),
        fc.constantFrom(...currencies),
        fc.constantFrom('code' as const, 'symbol' as const),
        fc.integer({ min: 0, max: 10 ** 11 }),
        (locale, currency, currencyDisplay, minor) => {
          const exponent = currencyExponent(currency)
          const decimal = toDecimal({ minor, currency })
          const text = new Intl.NumberFormat(locale, {
            style: 'currency',
            currency,
            currencyDisplay,
            minimumFractionDigits: exponent,
            maximumFractionDigits: exponent,
          }).format(decimal as unknown as number)
          expect(parseMoney(text, currency), text).toEqual({ price: decimal, currency })
        },
      ),
      { numRuns: 4000 },
    )
  })

  it('answers any text with an amount or null', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[\d., '€$-]{0,30}$/)),
        fc.constantFrom('', ...currencies),
        (text, fallback) => {
          const money = parseMoney(text, fallback)
          if (money) expect(money.price).toMatch(/^\d+(\.\d+)?$/)
        },
      ),
      { numRuns: 5000 },
    )
  })

  it('never gives more digits than the text has, nor drops any but zeros and what is rounded', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{1,9}([.,]\d{1,6})?$/), fc.constantFrom(...currencies), (text, currency) => {
        const money = parseMoney(text, currency)
        if (!money) return
        const [whole = ''] = text.split(/[.,]/)
        const grouped = text.replace(/[.,]/, '')
        const head = money.price.split('.')[0] ?? ''
        const readings = [whole, grouped].map(Number)
        expect(readings.some((reading) => Number(head) === reading || Number(head) === reading + 1)).toBe(true)
      }),
    )
  })
})

describe('every currency of ISO 4217', () => {
  /** The list of 2024 (https://www.six-group.com/en/products-services/financial-information/data-standards.html), all others have two. */
  const DIGITS: Record<number, string> = {
    0: 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF',
    3: 'BHD IQD JOD KWD LYD OMR TND',
    4: 'CLF UYW',
  }
  const digitsOf = (currency: string) =>
    Number(Object.keys(DIGITS).find((digits) => DIGITS[Number(digits)]?.includes(currency)) ?? 2)
  const currencies = Intl.supportedValuesOf('currency')

  it('has its own number of digits', () => {
    for (const currency of currencies) expect(currencyExponent(currency), currency).toBe(digitsOf(currency))
  })

  it('keeps each digit of an amount, and none is ever moved', () => {
    fc.assert(
      fc.property(fc.constantFrom(...currencies), fc.nat(10 ** 12), (currency, minor) => {
        const decimal = toDecimal({ minor, currency })
        expect(decimal.replace('.', '').replace(/^0+(?=\d)/, '')).toBe(`${minor}`)
        expect(decimal.split('.')[1]?.length ?? 0).toBe(digitsOf(currency))
        expect(parseDecimal(decimal, currency)).toBe(minor)
      }),
      { numRuns: 3000 },
    )
  })
})
