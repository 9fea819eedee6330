import { expect, test, vi } from 'vitest'
import { formatCount, formatPrice } from '../../src/i18n/format'
import { loadMessages } from '../../src/i18n/load-messages'
import { LANGUAGES } from '../../src/i18n/load-words'
import { createMessages } from '../../src/i18n/messages'
import { POLL_WORDS } from '../../src/i18n/poll-words'

test('English is said where nothing else is known', () => {
  const say = createMessages('en')
  expect(say('buy')).toBe('Buy now')
  expect(say('notSold', { region: 'Greece' })).toBe('Not sold in Greece')
})

test("plural forms are the language's own", () => {
  const english = createMessages('en')
  expect([0, 1, 2, 1200].map((n) => english('votes', { n }, POLL_WORDS))).toEqual([
    '0 votes',
    '1 vote',
    '2 votes',
    '1,200 votes',
  ])
  const ukrainian = createMessages('uk', {
    votes: { one: '{n} голос', few: '{n} голоси', many: '{n} голосів', other: '{n} голосу' },
  })
  expect([1, 2, 5, 21].map((n) => ukrainian('votes', { n }, POLL_WORDS))).toEqual([
    '1 голос',
    '2 голоси',
    '5 голосів',
    '21 голос',
  ])
  expect(createMessages('de', { votes: { other: '{n} Stimmen' } })('votes', { n: 1 }, POLL_WORDS)).toBe('1 Stimmen')
})

test('English words of a language that is not built in have English forms, its own numbers, and the merchant its own forms', () => {
  const say = createMessages('pt-BR')
  expect(say('votes', { n: 0 }, POLL_WORDS)).toBe('0 votes')
  expect(say('votes', { n: 1.5 }, POLL_WORDS)).toBe('1,5 votes')
  expect(createMessages('ru')('votes', { n: 21 }, POLL_WORDS)).toBe('21 votes')
  const own = createMessages('pt-BR', { votes: { one: '{n} voto', other: '{n} votos' } })
  expect([0, 1, 2].map((n) => own('votes', { n }, POLL_WORDS))).toEqual(['0 voto', '1 voto', '2 votos'])
})

test("a merchant's words go before ours, and their values are text whatever they hold", () => {
  const say = createMessages('en', { buy: 'Get it', notSold: '{region} – {region}' })
  expect(say('buy')).toBe('Get it')
  expect(say('notSold', { region: '$& {price} <b>' })).toBe('$& {price} <b> – $& {price} <b>')
})

test('parts bring the English of their own keys', () => {
  expect(createMessages('en')('copy', {}, { copy: 'Copy link' })).toBe('Copy link')
  expect(createMessages('de', { copy: 'Link kopieren' })('copy', {}, { copy: 'Copy link' })).toBe('Link kopieren')
})

test.each([
  ['49.90', 'EUR', 'en', '€49.90'],
  ['49.90', 'EUR', 'de', '49,90 €'],
  ['4990', 'JPY', 'ja', '￥4,990'],
  ['52.300', 'JOD', 'en', 'JOD 52.300'],
  ['0.00', 'USD', 'en', '$0.00'],
  ['12345678901234567.89', 'USD', 'en', '$12,345,678,901,234,567.89'],
  ['not a price', 'USD', 'en', ''],
])('%s %s is written in %s as %s', (decimal, currency, locale, text) => {
  const normal = formatPrice(decimal, currency, createMessages(locale)).replace(/\u00a0/g, ' ')

  expect(normal).toBe(text)
})

test.each(['en', ...LANGUAGES])('what %s says of money is what Intl says', async (language) => {
  const say = await loadMessages(language)
  const amounts = ['0', '0.5', '5', '9.90', '999.99', '1000', '1234.5', '12345.67', '1234567', '12345678901234567.89']
  const countries = say('money').split(';')
  for (const count of [0, 7, 999]) expect(formatCount(count, say)).toBe(count.toLocaleString(language))
  for (const country of countries) {
    const [tag = '', , ...signs] = country.split(' ')
    if (language !== 'ar') expect(signs.length, tag).toBeGreaterThan(0)
    // The language alone is its own country's.
    for (const locale of country === countries[0] && tag !== '-' ? [language, tag] : [tag])
      for (const currency of signs.map((sign) => sign.slice(0, 3)))
        for (const amount of amounts)
          expect(formatPrice(amount, currency, Object.assign(say, { locale })), `${amount} ${currency} ${locale}`).toBe(
            new Intl.NumberFormat(locale, { style: 'currency', currency }).format(amount as `${number}`),
          )
  }
})

test('Intl, whose first answer takes a phone a tenth of a second, is asked only for what is not usual', () => {
  const asked = vi.spyOn(Intl, 'NumberFormat').mockImplementation(
    class {
      constructor() {
        throw new Error('asked')
      }
    } as never,
  )
  expect(formatPrice('1234.5', 'EUR', createMessages('en-US'))).toBe('€1,234.50')
  expect(() => formatPrice('1234.5', 'SEK', createMessages('en-US'))).toThrow('asked')
  asked.mockRestore()
  const written = (amount: string, currency: string, locale: string) =>
    formatPrice(amount, currency, createMessages(locale)).replace(/\u00a0/g, ' ')
  expect(written('1234.5', 'SEK', 'en')).toBe('SEK 1,234.50')
  expect(written('1234.5', 'USD', 'en-GB')).toBe('US$1,234.50')
  expect(written('1234.5', 'EUR', 'sv')).toBe('1 234,50 €')
  expect(written('1.999', 'EUR', 'en')).toBe('€2.00')
  expect(written('-1', 'EUR', 'en')).toBe('-€1.00')
  expect(written('007', 'EUR', 'en')).toBe('€7.00')
})

test.each(['$&', 'x', '', 'en ,', 'en-US ,. EUR$&'])('a merchant who writes %j for money breaks nothing', (money) => {
  expect(formatPrice('5', 'EUR', createMessages('en', { money }))).toBe(money.endsWith(' EUR$&') ? '$&5.00' : '€5.00')
})

test('digits that a currency usually hides are shown when they matter', () => {
  expect(formatPrice('4990.50', 'HUF', createMessages('en'))).toContain('4,990.50')
})

test.each([
  [999, 'en', '999'],
  [1239, 'en', '1.2K'],
  [1239, 'th', '1.2K'],
  [1239, 'uk', '1 239'],
  [12_390, 'uk', '12 390'],
  [1_234_567, 'uk', '1,2 млн'],
  [12_345, 'zh', '1.2万'],
  [1239, 'ar', '1,239'],
  [12_390, 'de', '12.390'],
  [0, 'de', '0'],
])('the count %i is written in %s as %s, short enough for a button', (count, locale, text) => {
  expect(formatCount(count, createMessages(locale)).replace(/\s/g, ' ')).toBe(text)
})
