import { ConfigError } from '../lib/warnings'
import type { VitrineApi } from './api'
import { createElements, defineElements } from './define'
import { createPage, type Page } from './page'
import type { LoadPart, Parts } from './parts'
import { readSettings } from './settings'

/** The script tag's `data-*` attributes in camel case, with the same values and defaults; also defaults of every gallery's attributes. */
export interface VitrineConfig {
  /** Store key sent with every event, `[a-z0-9.-]{1,64}`; the host name when missing. */
  store?: string
  /** Base URL of the collector; without it no beacon leaves the page. */
  collector?: string
  /** Query parameter of the referral token, `vref`. */
  param?: string
  /** Days that an arrival counts, 1..400, 30 when missing. */
  windowDays?: string
  /** `auto`, `granted`, `anonymous` or `denied`. */
  consent?: string
  /** `auto`, a platform, or a URL template. */
  checkout?: string
  /** `on` or `off`: share links also carry `utm_source` and `utm_medium`. */
  utm?: string
  /** `datalayer`: also push GA4 events. */
  analytics?: string
  [attribute: string]: string | undefined
}

const parts: { [K in keyof Parts]: () => Promise<Parts[K]> } = {
  page: async () => ({ createPage }),
  gallery: () => import('./gallery-part'),
  actions: () => import('./share-part'),
  poll: () => import('./vote-part'),
}
const load: LoadPart = (name) => parts[name]()

let config: VitrineConfig = {}
let started: Page | undefined
const page = (): Page => {
  started ??= createPage(config as DOMStringMap, window)
  return started
}

const elements = createElements(load, page)
export const VitrineGallery = elements['vitrine-gallery']
export const VitrineShare = elements['vitrine-share']
export const VitrineVote = elements['vitrine-vote']
export const VitrineConversion = elements['vitrine-conversion']

/**
 * Defines the elements and catches an arriving token; call it once, in the browser, as early as you can.
 * @throws ConfigError that names the option, its value and what is allowed; also when called again with other options
 * @example defineVitrine({ store: 'halden', collector: '/vitrine' })
 */
export function defineVitrine(options: VitrineConfig = {}): void {
  readSettings(options as DOMStringMap, location, (message) => {
    throw new ConfigError(message)
  })
  if (started && JSON.stringify(options) !== JSON.stringify(config))
    throw new ConfigError('defineVitrine was called before with other options.')
  config = { ...options }
  defineElements(elements)
  page()
}

export const on: VitrineApi['on'] = (type, listener) => {
  const name = `vitrine:${type}`
  document.addEventListener(name, listener as EventListener)
  return () => document.removeEventListener(name, listener as EventListener)
}
export const conversion: VitrineApi['conversion'] = (order) => page().api.conversion(order)
export const shareLink: VitrineApi['shareLink'] = (url, options) => page().api.shareLink(url, options)
export const referral: VitrineApi['referral'] = () => page().api.referral()
export const consent: VitrineApi['consent'] = (level) => page().api.consent(level)
export const forget: VitrineApi['forget'] = () => page().api.forget()
export const flush: VitrineApi['flush'] = () => page().api.flush()
export const version: string = __VERSION__
