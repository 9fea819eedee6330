import { expect, test } from 'vitest'
import { formatCount, formatPrice } from '../../src/i18n/format'
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
  const normal = formatPrice(decimal, currency, locale).replace(/\u00a0/g, ' ')

  expect(normal).toBe(text)
})

test('digits that a currency usually hides are shown when they matter', () => {
  expect(formatPrice('4990.50', 'HUF', 'en')).toContain('4,990.50')
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
  expect(formatCount(count, locale).replace(/\s/g, ' ')).toBe(text)
})
