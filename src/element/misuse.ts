import { warnOnce } from '../lib/warnings'

/** What each setting of the script tag may be, for the page's developer. */
export const WORDS = {
  store: '1 to 64 of a-z 0-9 . -',
  collector: 'an http(s) URL or a path',
  param: '1 to 32 letters, digits, _ or -',
  windowDays: '1 to 400',
  consent: 'auto, granted, anonymous, denied',
  checkout: 'auto, shopify, woocommerce, bigcommerce, stripe, link, snipcart, ecwid, or a URL template',
  utm: 'on, off',
  cleanUrl: 'on, off',
  prefetch: 'on, off',
  analytics: 'datalayer',
} as const

/** One sentence that names the attribute, its value, and what is allowed. */
export const sentence = (name: string, value: string, allowed: string): string =>
  `${name}="${value}" is not understood; allowed: ${allowed}.`

/** Warns once on the console; loaded only where there is something to warn of. */
export const warnOf = (name: string, value: string, allowed: string): void => warnOnce(sentence(name, value, allowed))

/** The same for a setting of the script tag. */
export const warnOfSetting = (name: keyof typeof WORDS, value: string): void =>
  warnOf(`data-${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`, value, WORDS[name])
