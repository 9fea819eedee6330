import { brotliCompressSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { LIGHTBOX_WORDS } from '../../src/i18n/lightbox-words'
import { loadMessages, parseOverrides } from '../../src/i18n/load-messages'
import { LANGUAGES } from '../../src/i18n/load-words'
import { ENGLISH, type Text, type Words } from '../../src/i18n/messages'
import { MORE_WORDS } from '../../src/i18n/more-words'
import { POLL_WORDS } from '../../src/i18n/poll-words'
import { POPULAR_WORDS } from '../../src/i18n/popular-words'
import { SHEET_WORDS } from '../../src/i18n/sheet-words'

const ALL: Words = { ...ENGLISH, ...SHEET_WORDS, ...MORE_WORDS, ...POLL_WORDS, ...POPULAR_WORDS, ...LIGHTBOX_WORDS }
const placeholders = (text: string) => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort()
const forms = (text: Text) => (typeof text === 'string' ? [text] : Object.values(text))

test('ten languages are built in', () => {
  expect(['en', ...LANGUAGES].sort()).toEqual(['ar', 'de', 'el', 'en', 'es', 'fr', 'ja', 'th', 'uk', 'zh'])
})

test.each(LANGUAGES)(
  '%s says everything, with the same values, in every plural form, and no text is left in English',
  async (language) => {
    const { words }: { words: Words } = await import(`../../src/i18n/locales/${language}.ts`)
    expect(Object.keys(words).sort()).toEqual(Object.keys(ALL).sort())
    const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions()
    for (const [key, english] of Object.entries(ALL)) {
      const text = words[key]!
      expect(typeof text, key).toBe(typeof english)
      if (typeof text === 'object') expect(Object.keys(text).sort(), key).toEqual([...pluralCategories].sort())
      const wanted = placeholders(forms(english).join())
      expect(placeholders(forms(text).join()), key).toEqual(wanted)
      for (const form of forms(text)) {
        expect(form.trim(), key).toBe(form)
        expect(form, key).not.toBe('')
        expect(form, key).not.toMatch(/!|！/)
      }
    }
    const own = Object.keys(ALL).filter((key) => forms(words[key]!).join() !== forms(ALL[key]!).join())
    expect(Object.keys(ALL).length - own.length).toBeLessThanOrEqual(4)
  },
)

test.each(LANGUAGES)('%s is small enough to be loaded on the way', async (language) => {
  const { words }: { words: Words } = await import(`../../src/i18n/locales/${language}.ts`)
  expect(brotliCompressSync(JSON.stringify(words)).length).toBeLessThanOrEqual(1200)
})

test.each([
  ['de-AT', '3 Stimmen', 'Link kopieren'],
  ['uk', '3 голоси', 'Копіювати посилання'],
  ['ar', '3 أصوات', 'نسخ الرابط'],
  ['zh-Hant-TW', '3 票', '复制链接'],
  ['nl', '3 votes', 'Copy link'],
  ['en-GB', '3 votes', 'Copy link'],
])('in %s it says %s and %s', async (locale, votes, copy) => {
  const say = await loadMessages(locale)
  expect(say('votes', { n: 3 }, POLL_WORDS)).toBe(votes)
  expect(say('copy', {}, SHEET_WORDS)).toBe(copy)
})

test("a merchant's own texts go before every language's", async () => {
  const say = await loadMessages('de', parseOverrides({ buy: 'Her damit', votes: { other: '{n}×' } }))
  expect([say('buy'), say('votes', { n: 1 }, POLL_WORDS), say('share')]).toEqual(['Her damit', '1×', 'Teilen'])
})

test('what is no text is left out of them', () => {
  const dirty: unknown = JSON.parse(
    '{"buy":1,"share":null,"votes":{"one":"x"},"from":{"other":"y","few":2},"__proto__":{"pin":"z"}}',
  )
  expect(parseOverrides(dirty)).toEqual({ from: { other: 'y' } })
  expect(Object.keys(parseOverrides('text'))).toEqual([])
  expect(Object.keys(parseOverrides(null))).toEqual([])
})
