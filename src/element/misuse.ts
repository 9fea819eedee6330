import { ATTRIBUTE_WORDS } from '../gallery/attribute-words'
import type { Emit } from '../lib/emit'
import { warnOnce } from '../lib/warnings'

/** What each setting of the script tag may be, for the page's developer. */
export const WORDS = {
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
} as const

/** One sentence that names the attribute, its value, and what is allowed. */
export const sentence = (name: string, value: string, allowed: string): string =>
  `${name}="${value}" is not understood; allowed: ${allowed}.`

/**
 * Warns once on the console; loaded only where there is something to warn of.
 * @param allowed as words; those of the script tag's settings, and of attributes that are no list, are known here
 */
export function warnOf(
  name: string,
  value: string,
  allowed: string | undefined = ATTRIBUTE_WORDS[name as keyof typeof ATTRIBUTE_WORDS],
): void {
  const setting =
    name === 'word' ? 'consent()' : `data-${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`
  warnOnce(allowed ? sentence(name, value, allowed) : sentence(setting, value, WORDS[name as keyof typeof WORDS]))
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
