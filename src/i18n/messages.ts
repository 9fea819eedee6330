/** A text with `{name}` placeholders, or one for each plural form of `{n}` (CLDR categories). */
export type Text = string | ({ readonly other: string } & Readonly<Partial<Record<Intl.LDMLPluralRule, string>>>)

/** Texts by key, as a locale's file or a merchant's overrides give them. */
export type Words = Readonly<Record<string, Text>>

export type Values = Readonly<Record<string, string | number>>

/** What a gallery says before anything is tapped; what shows later is in `more-words.ts`. */
export const ENGLISH = {
  share: 'Share',
  pin: 'Pin',
  like: 'Like',
  buy: 'Buy now',
  soldOut: 'Sold out',
  notSold: 'Not sold in {region}',
  from: 'From {price}',
  was: 'Was {price}',
  pictureOf: 'Picture {n} of {total}',
  empty: 'Nothing to show yet',
  failed: 'Could not be loaded',
  offline: 'You are offline',
  rest: 'The rest could not be loaded',
  retry: 'Try again',
  /**
   * For each country, the language's own first: what parts thousands, what parts decimals, how many digits are parted at
   * least if not four, and signs of currencies; one that begins with a no-break space stands behind. It is what `Intl` says,
   * taken down; what does not stand here it is asked. `-`: nothing.
   */
  money: 'en-US ,. USD$ EUR€ GBP£ CADCA$ AUDA$;en-GB ,. GBP£ EUR€;en-CA ,. CAD$;en-AU ,. AUD$;en-IE ,. EUR€',
} as const satisfies Words

export type Key = keyof typeof ENGLISH

/** Says a text in the shopper's language; numbers are formatted, names keep to their own direction. */
export interface Messages {
  (key: Key, values?: Values): string
  /** For keys that are not in the base: their English is given along. */
  <K extends string>(key: K, values: Values | undefined, english: Readonly<Record<K, Text>>): string
  /** BCP 47, of numbers, prices and plural forms. */
  readonly locale: string
}

/** The messages of a locale: its words (with the merchant's laid over them), English where they say nothing. */
export function createMessages(locale: string, words: Words = {}): Messages {
  const say = (key: string, values: Values = {}, english: Words = ENGLISH): string => {
    let text = words[key] ?? english[key] ?? ''
    // English words of a language that we don't have take English forms: Portuguese has 0 in its singular, Russian 21.
    if (typeof text === 'object')
      text = text[new Intl.PluralRules(words[key] ? locale : 'en').select(Number(values['n']))] ?? text.other
    return text.replace(/\{(\w+)\}/g, (_, name: string) => (values[name] ?? '').toLocaleString(locale))
  }
  return Object.assign(say, { locale })
}
