import { ATTRIBUTE_WORDS } from '../gallery/attribute-words'
import type { Emit } from '../lib/emit'
import { warnOnce } from '../lib/warnings'

/** What each setting of the script tag may be, for the page's developer. */
const WORDS = {
  store: '1 to 64 of a-z 0-9 . -',
  collector: 'an http(s) URL or a path',
  param: '1 to 32 letters, digits, _ or -',
  windowDays: '1 to 400',
  consent: 'auto, granted, anonymous, denied',
  word: 'granted, anonymous, denied',
  checkout: 'auto, shopify, woocommerce, bigcommerce, stripe, link, snipcart, ecwid, or a URL template',
  utm: 'on, off',
  cleanUrl: 'on, off',
  prefetch: 'on, off',
  analytics: 'datalayer',
  words: 'a JSON object of texts by key, such as {"buy": "Order now"}',
} as const

/** One sentence that names the attribute, its value, and what is allowed. */
const sentence = (name: string, value: string, allowed: string): string =>
  `${name}="${value}" is not understood; allowed: ${allowed}.`

/**
 * What is wrong with a value, in one sentence.
 * @param allowed in words; those of the settings, and of attributes that have a form, are known here
 * @param setting what a setting is called, where that is not the script tag's attribute
 */
export function misuse(name: string, value: string, allowed?: string, setting?: string): string {
  const words = allowed ?? ATTRIBUTE_WORDS[name as keyof typeof ATTRIBUTE_WORDS]
  if (words) return sentence(name, value, words)
  const tag = `data-${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`
  return sentence(name === 'word' ? 'consent()' : (setting ?? tag), value, WORDS[name as keyof typeof WORDS])
}

/** Warns once on the console; loaded only where there is something to warn of. */
export function warnOf(name: string, value: string, allowed?: string): void {
  warnOnce(misuse(name, value, allowed))
}

/** A poll that is nowhere: the developer is told which there are, the page hears of it, shoppers see nothing broken. */
export function tellUnknownPoll(
  emit: Emit,
  element: EventTarget,
  name: 'poll' | 'polls',
  id: string,
  known: readonly string[],
): void {
  const words = name === 'polls' ? ['all'] : ['an id of your own with two to six choices as children']
  const message = sentence(name, id, [...known, ...words].join(', '))
  warnOnce(message)
  emit(element, 'error', { code: 'unknown-poll', message, skipped: [] })
}
