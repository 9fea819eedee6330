import { warnOnce } from '../lib/warnings'

/** What the script tag says for the whole page; `data-*` attributes, validated. */
export interface Settings {
  store: string
  /** Base URL of the collector, absolute, without a slash at its end; null: no beacon leaves the page. */
  collector: string | null
  param: string
  windowDays: number
  consent: 'auto' | 'granted' | 'anonymous' | 'denied'
  checkout: string
  utm: boolean
  datalayer: boolean
}

/** Reads the script tag's `data-*`. Of a value that is not allowed the host is told, and the default counts. */
export function readSettings(
  dataset: DOMStringMap,
  location: { host: string; href: string },
  tell: (message: string) => void = warnOnce,
): Settings {
  const choose: Choose = (...question) => chooseOr(tell, ...question)
  return {
    store: choose(
      dataset.store,
      'data-store',
      location.host.replace(/:.*/, '') || 'store',
      /^[a-z0-9.-]{1,64}$/,
      '1 to 64 of a-z 0-9 . -',
    ),
    collector: dataset.collector ? collectorUrl(dataset.collector, location.href, tell) : null,
    param: choose(dataset.param, 'data-param', 'vref', /^[\w-]{1,32}$/, '1 to 32 letters, digits, _ or -'),
    windowDays: +choose(dataset.windowDays, 'data-window-days', '30', /^([1-9]\d?|[1-3]\d\d|400)$/, '1 to 400'),
    consent: choose(
      dataset.consent,
      'data-consent',
      'auto',
      /^(auto|granted|anonymous|denied)$/,
      'auto, granted, anonymous, denied',
    ) as Settings['consent'],
    checkout: choose(
      dataset.checkout,
      'data-checkout',
      'auto',
      /^(auto|shopify|woocommerce|bigcommerce|stripe|link|snipcart|ecwid)$|[/{]/,
      'auto, shopify, woocommerce, bigcommerce, stripe, link, or a URL template',
    ),
    utm: choose(dataset.utm, 'data-utm', 'on', /^(on|off)$/, 'on, off') === 'on',
    datalayer: choose(dataset.analytics, 'data-analytics', '', /^datalayer$/, 'datalayer') !== '',
  }
}

type Choose = (
  value: string | null | undefined,
  name: string,
  standard: string,
  allowed: RegExp,
  words: string,
) => string

function chooseOr(
  tell: (message: string) => void,
  ...[value, name, standard, allowed, words]: Parameters<Choose>
): string {
  if (value === undefined || value === null || value === '') return standard
  if (allowed.test(value)) return value
  tell(`${name}="${value}" is not understood; allowed: ${words}.`)
  return standard
}

/** The value where it is allowed; else the default, with one warning that says what is. */
export const choose: Choose = (...question) => chooseOr(warnOnce, ...question)

function collectorUrl(text: string, base: string, tell: (message: string) => void): string | null {
  try {
    const url = new URL(text, base)
    if (/^https?:$/.test(url.protocol)) return url.href.replace(/\/+$/, '')
  } catch {
    // said below
  }
  tell(`data-collector="${text}" is not an http(s) URL; no beacon will be sent.`)
  return null
}
