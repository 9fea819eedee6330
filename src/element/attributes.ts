import { ACTIONS, CURRENCY, FORMATS, LAYOUTS, REGION, THEMES } from '../gallery/attribute-values'
import type { Page } from './page'

/** The attributes of a gallery, in the words of the page. */
export interface GalleryAttributes {
  feed: string
  format: string
  layout: string
  actions: string
  networks: string
  limit: number
  currency: string
  locale: string
  region: string
  theme: string
  video: string
  heading: string
  emptyText: string
  /** `{src}?w={width}`: how the store's CDN resizes pictures. */
  imageTemplate: string
  /** What is read where it is needed (`gallery-extras.ts`); empty in most galleries. */
  rare: string
}

/** What an element says, else the script tag, else the default. Unknown values warn once and fall back. */
export function readAttributes(
  element: Pick<Element, 'getAttribute' | 'hasAttribute'>,
  { dataset, warn }: Pick<Page, 'dataset' | 'warn'>,
): GalleryAttributes {
  const text = (name: string) =>
    element.getAttribute(name) ?? dataset[name.replace(/-(.)/g, (_, letter) => letter.toUpperCase())] ?? ''
  const choose = (name: string, standard: string, allowed: RegExp, words?: string): string => {
    const value = text(name) || standard
    if (!value || allowed.test(value)) return value
    warn(name, value, words)
    return standard
  }
  const oneOf = (name: string, words: string) =>
    choose(name, words.split(' ')[0]!, RegExp(`^(${words.replace(/ /g, '|')})$`), words)
  const matching = (name: string, pattern: RegExp) => choose(name, '', pattern)
  const actions = element.hasAttribute('actions') ? text('actions') : text('actions') || ACTIONS
  return {
    feed: text('feed'),
    format: oneOf('format', FORMATS),
    layout: oneOf('layout', LAYOUTS),
    actions: actions
      .split(/\s+/)
      .filter((action) => {
        const known = !action || ACTIONS.split(' ').includes(action)
        if (!known) warn('actions', action, ACTIONS)
        return known
      })
      .join(' '),
    networks: text('networks'),
    limit: +matching('limit', /^[1-9]\d{0,5}$/) || Number.POSITIVE_INFINITY,
    currency: matching('currency', CURRENCY),
    locale: matching('locale', /^[a-z\d-]{2,}$/i),
    region: matching('region', REGION).toUpperCase(),
    theme: oneOf('theme', THEMES),
    video: oneOf('video', 'asked seen'),
    heading: text('heading'),
    emptyText: text('empty-text'),
    imageTemplate: text('image-template'),
    rare: text('order') + text('polls') + text('popular-from'),
  }
}
