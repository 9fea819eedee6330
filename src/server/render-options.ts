import type { Format } from '../catalog/catalog'
import { ACTIONS, CURRENCY, FORMATS, LAYOUTS, REGION, THEMES } from '../gallery/attribute-values'
import { ATTRIBUTE_WORDS } from '../gallery/attribute-words'
import type { Words } from '../i18n/messages'
import { httpUrl } from '../lib/urls'
import { ConfigError } from '../lib/warnings'

/** What `renderGallery` is told: the page, and the attributes of `<vitrine-gallery>` in camel case with the same meaning and defaults. */
export interface RenderOptions {
  /**
   * Address of the page, absolute http(s); relative addresses in the catalog are resolved against it. Without it they
   * stay relative to the page's root, and pin links, which need whole addresses, work once the script is there.
   */
  base?: string | undefined
  /** Address that the element asks for the whole catalog; without it the catalog stands in the markup, and nothing is asked for. */
  feed?: string | undefined
  format?: Format | 'auto' | undefined
  layout?: 'grid' | 'masonry' | 'justified' | 'carousel' | undefined
  /** Buttons of each picture, space-separated. */
  actions?: string | undefined
  networks?: string | undefined
  limit?: number | undefined
  /** ISO 4217, for feeds that name none. */
  currency?: string | undefined
  /** BCP 47; also becomes the element's `lang` and `dir`. English when missing. */
  locale?: string | undefined
  region?: string | undefined
  theme?: 'auto' | 'light' | 'dark' | undefined
  heading?: string | undefined
  imageTemplate?: string | undefined
  emptyText?: string | undefined
  /** The element's `id`. */
  id?: string | undefined
  /** Further attributes of the element: `class`, `slot`, `data-…`, and those of the gallery that change nothing of what is drawn first. */
  attributes?: Readonly<Record<string, string>> | undefined
  /** Of the page's policy: the styles stand in a `<style nonce>`. */
  nonce?: string | undefined
  /** How many tiles are drawn, 1..200, 24 when missing; the script draws the rest. */
  tiles?: number | undefined
  /** As of `<img sizes>`, where the gallery does not span the page; for pictures with `srcset`. */
  sizes?: string | undefined
  /** As the script tag's `data-checkout`. */
  checkout?: string | undefined
  /** As the script tag's `data-param`. */
  param?: string | undefined
  /** Your own texts by key, as the script tag's `data-words`. */
  words?: Words | undefined
  /** `false` leaves out the schema.org description of the products. */
  jsonLd?: boolean | undefined
}

const oneOf = (words: string) => [RegExp(`^(${words.replaceAll(' ', '|')})$`), words.replaceAll(' ', ', ')] as const

/** What texts may be, beside missing, and the same in words. */
const ALLOWED: readonly (readonly [keyof RenderOptions, RegExp, string])[] = [
  ['layout', ...oneOf(LAYOUTS)],
  ['theme', ...oneOf(THEMES)],
  ['format', ...oneOf(FORMATS)],
  ['currency', CURRENCY, ATTRIBUTE_WORDS.currency],
  ['region', REGION, ATTRIBUTE_WORDS.region],
  ['actions', RegExp(`^((^|\\s+)(${ACTIONS.replaceAll(' ', '|')}))*\\s*$`), `some of ${ACTIONS}, with spaces between`],
  [
    'checkout',
    /^(auto|shopify|woocommerce|bigcommerce|stripe|link|snipcart|ecwid)$|[/{]/,
    'auto, a platform as of data-checkout, or a URL template',
  ],
  ['param', /^[\w-]{1,32}$/, '1 to 32 letters, digits, _ or -'],
]
const MAX_TILES = 200

/** All options: a mistyped one would be something that silently does not count. */
const OPTIONS =
  'base feed format layout actions networks limit currency locale region theme heading imageTemplate emptyText id attributes nonce tiles sizes checkout param words jsonLd'

/** What the options that are no text are. */
const TYPES: Readonly<Record<string, string>> = {
  attributes: 'object',
  words: 'object',
  tiles: 'number',
  limit: 'number',
  jsonLd: 'boolean',
}

/** @throws ConfigError for what would give another page than the one that was meant */
export function checkOptions(options: RenderOptions): void {
  if (typeof options !== 'object' || !options) throw new ConfigError('renderGallery: the options are no object.')
  const { base, feed, locale, tiles, limit, attributes = {} } = options
  const refuse = (name: keyof RenderOptions, value: unknown, allowed: string) => {
    throw new ConfigError(`renderGallery: ${name}="${value}" is not understood; allowed: ${allowed}.`)
  }
  for (const name of Object.keys(options))
    if (!OPTIONS.split(' ').includes(name))
      throw new ConfigError(`renderGallery: there is no option "${name}"; there are ${OPTIONS.replaceAll(' ', ', ')}.`)
  for (const [name, form, allowed] of ALLOWED) {
    const value = options[name]
    if (value !== undefined && !(typeof value === 'string' && form.test(value))) refuse(name, value, allowed)
  }
  if (base !== undefined && !httpUrl(base)) refuse('base', base, "the page's address, absolute http(s)")
  if (feed !== undefined && !/^(#.|page$)/.test(feed) && !httpUrl(feed, base ?? 'https://page.invalid/'))
    refuse('feed', feed, 'an http(s) address, the #id of an inline script, or page')
  if (tiles !== undefined && !(Number.isInteger(tiles) && tiles > 0 && tiles <= MAX_TILES))
    refuse('tiles', tiles, `a whole number from 1 to ${MAX_TILES}`)
  if (limit !== undefined && !(Number.isInteger(limit) && limit > 0)) refuse('limit', limit, ATTRIBUTE_WORDS.limit)
  for (const [name, value] of Object.entries(options)) {
    const type = TYPES[name] ?? 'string'
    if (value === undefined || (type === 'string' && value === null)) continue
    if (value === null || typeof value !== type) refuse(name as keyof RenderOptions, value, `a value of type ${type}`)
  }
  for (const name of Object.keys(attributes))
    if (!/^(?!on)[a-z][a-z\d-]*$/.test(name)) refuse('attributes', name, 'names in lower case, no event handlers')
  try {
    Intl.getCanonicalLocales(locale)
  } catch {
    refuse('locale', locale, ATTRIBUTE_WORDS.locale)
  }
}
