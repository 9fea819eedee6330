import type { Action, GalleryOptions, Layout } from '../gallery/gallery-model'
import { grid } from '../gallery/geometry'
import { loadWords } from '../i18n/load-words'
import { createMessages, type Messages } from '../i18n/messages'
import { nearestLocale } from '../i18n/nearest-locale'
import type { GalleryAttributes } from './attributes'
import type { Page } from './page'

/** What the attributes ask for, with the layout and the words that they name loaded. */
export async function loadOptions(
  element: Element,
  page: Page,
  attributes: GalleryAttributes,
): Promise<GalleryOptions> {
  const [layout, messages] = await Promise.all([layoutOf(attributes), messagesOf(element, page, attributes)])
  return {
    ...attributes,
    actions: attributes.actions.split(' ') as Action[],
    layout,
    playsSeen: attributes.video === 'seen',
    messages,
  }
}

const GRID: Layout = { arrange: grid }

/** The grid is there; the others are loaded, and stand back for it where that fails. */
const layoutOf = async ({ layout }: GalleryAttributes): Promise<Layout> =>
  layout === 'grid' ? GRID : ((await import('../gallery/layouts/layouts').catch(() => null))?.LAYOUTS[layout] ?? GRID)

/** English is there; the words of other languages, and the merchant's own, are loaded. */
const messagesOf = async (element: Element, page: Page, attributes: GalleryAttributes): Promise<Messages> => {
  const locale = nearestLocale(element, attributes.locale)
  const part = page.dataset.words ? import('../i18n/load-messages').catch(() => null) : null // offline: ours
  const words = await loadWords(locale)
  return createMessages(locale, { ...words, ...(await part)?.readOverrides(page) })
}
