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

/** What is allowed, by the name in `dataset`. What else is said in words stands in `misuse.ts`. */
export const ALLOWED = {
  store: /^[a-z0-9.-]{1,64}$/,
  param: /^[\w-]{1,32}$/,
  windowDays: /^([1-9]\d?|[1-3]\d\d|400)$/,
  consent: /^(auto|granted|anonymous|denied)$/,
  checkout: /^(auto|shopify|woocommerce|bigcommerce|stripe|link|snipcart|ecwid)$|[/{]/,
  utm: /^(on|off)$/,
  cleanUrl: /^(on|off)$/,
  prefetch: /^(on|off)$/,
  analytics: /^datalayer$/,
} as const

export type SettingName = keyof typeof ALLOWED | 'collector'

/** Reads the script tag's `data-*`. Of a value that is not allowed `tell` hears, and the default counts. */
export function readSettings(
  dataset: DOMStringMap,
  { hostname, href }: Pick<Location, 'hostname' | 'href'>,
  tell: (name: SettingName, value: string) => void,
): Settings {
  const read = (name: keyof typeof ALLOWED, standard: string): string => {
    const value = dataset[name]
    if (!value) return standard
    if (ALLOWED[name].test(value)) return value
    tell(name, value)
    return standard
  }
  const collector = httpUrl(dataset.collector, href)
  if (dataset.collector && !collector) tell('collector', dataset.collector)
  return {
    store: read('store', hostname || 'store'),
    collector: collector?.replace(/\/+$/, '') ?? null,
    param: read('param', 'vref'),
    windowDays: +read('windowDays', '30'),
    consent: read('consent', 'auto') as Settings['consent'],
    checkout: read('checkout', 'auto'),
    utm: read('utm', 'on') === 'on',
    cleanUrl: read('cleanUrl', 'on') === 'on',
    prefetch: read('prefetch', 'off') === 'on',
    datalayer: !!read('analytics', ''),
  }
}
