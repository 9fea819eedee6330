import { httpUrl } from '../lib/urls'

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
  /** Whether the token is taken out of the address bar once it is kept on the device. */
  cleanUrl: boolean
  /** Whether product pages are fetched when a shopper points at their link. */
  prefetch: boolean
  datalayer: boolean
}

/** Their names in `dataset`; `word` is the host's on consent. What is allowed, in words, stands in `misuse.ts`. */
export type SettingName = Exclude<keyof Settings, 'datalayer'> | 'analytics' | 'word'

export const isLevel = (word: string): boolean => /^(granted|anonymous|denied)$/.test(word)

/** Reads the script tag's `data-*`. Of a value that is not allowed `tell` hears, and the default counts. `words` of the host's on consent go before the tag's. */
export function readSettings(
  dataset: DOMStringMap,
  { hostname, href }: Pick<Location, 'hostname' | 'href'>,
  tell: (name: SettingName, value: string) => void,
  words: readonly string[] = [],
): Settings {
  const read = (name: SettingName, standard: string, allowed: RegExp): string => {
    const value = dataset[name]
    if (!value || allowed.test(value)) return value || standard
    tell(name, value)
    return standard
  }
  const isOn = (name: SettingName, standard: 'on' | 'off'): boolean => read(name, standard, /^(on|off)$/) === 'on'
  const collector = httpUrl(dataset.collector, href)
  if (dataset.collector && !collector) tell('collector', dataset.collector)
  let consent = read('consent', 'auto', /^(auto|granted|anonymous|denied)$/)
  // What is no level is no consent either, and takes none back.
  for (const word of words) {
    if (isLevel(word)) consent = word
    else tell('word', `${word}`)
  }
  return {
    store: read('store', hostname || 'store', /^[a-z0-9.-]{1,64}$/),
    collector: collector?.replace(/\/+$/, '') ?? null,
    param: read('param', 'vref', /^[\w-]{1,32}$/),
    windowDays: +read('windowDays', '30', /^([1-9]\d?|[1-3]\d\d|400)$/),
    consent: consent as Settings['consent'],
    checkout: read('checkout', 'auto', /^(auto|shopify|woocommerce|bigcommerce|stripe|link|snipcart|ecwid)$|[/{]/),
    utm: isOn('utm', 'on'),
    cleanUrl: isOn('cleanUrl', 'on'),
    prefetch: isOn('prefetch', 'off'),
    datalayer: !!read('analytics', '', /^datalayer$/),
  }
}
