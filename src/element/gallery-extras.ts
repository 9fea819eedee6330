import { signal as createSignal } from '@preact/signals'
import type { Catalog } from '../catalog/catalog'
import { addStyle } from '../gallery/add-style'
import type { GalleryModel } from '../gallery/gallery-model'
import { createTrendLabel, TREND_CSS } from '../gallery/trends/trend-label'
import { mostLoved, type PopularProduct, parsePopular } from '../vote/trends'
import type { Page } from './page'

export interface ExtrasContext {
  readonly element: Element
  readonly page: Page
  readonly model: GalleryModel
  readonly root: ShadowRoot
  /** Aborted when the gallery loads anew or is gone. */
  readonly signal: AbortSignal
}

/** What few galleries ask for: tiles that say what is popular, the most loved first, the catalog's polls. */
export interface GalleryExtras {
  /** Whether the order depends on the whole feed: then nothing shows before it is there, so that nothing jumps. */
  readonly sorts: boolean
  /** Puts a catalog that is about to be shown in order; gives what is to be called once it is shown. */
  arrange(catalog: Catalog): Promise<() => void>
}

/** The collector answers with no more. */
const MOST = 100
/** A gallery does not wait longer for its order; then it is the store's. */
const PATIENCE_MS = 1500

/** Reads `order`, `popular-from` and `polls`, and asks the collector at once for what they need. */
export function createGalleryExtras({ element, page, model, root, signal }: ExtrasContext): GalleryExtras {
  const text = (name: string) =>
    element.getAttribute(name) ?? page.dataset[name.replace(/-(.)/g, (_, letter) => letter.toUpperCase())] ?? ''
  const order = text('order')
  const from = text('popular-from')
  const polls: readonly string[] = text('polls').match(/\S+/g) ?? []
  const sorts = order === 'most-loved'
  const threshold = /^[1-9]\d{0,5}$/.test(from) ? Number(from) : 0
  if (order && order !== 'store' && !sorts) page.warn('order', order, 'store, most-loved')
  if (from && !threshold) page.warn('popular-from', from, 'a whole number from 1')

  const popular = createSignal<ReadonlyMap<string, PopularProduct>>(new Map())
  const asking =
    sorts || threshold
      ? fetchPopular(page, signal).then(
          (answer) => void (popular.value = answer),
          () => {}, // offline, or no such collector
        )
      : null
  addStyle(root, TREND_CSS)
  const label = threshold ? createTrendLabel(popular, threshold) : null
  model.trend.value = label
  const place = root.ownerDocument.createElement('div')
  place.className = 'polls'
  place.setAttribute('part', 'polls')
  signal.addEventListener('abort', () => {
    place.remove()
    if (model.trend.peek() === label) model.trend.value = null
  })

  const missing = (id: string, known: string[]) => {
    import('./misuse').then(
      ({ tellUnknownPoll }) => tellUnknownPoll(page.emit, element, 'polls', id, known),
      () => {}, // offline
    )
  }

  return {
    sorts,
    async arrange(catalog) {
      if (sorts) {
        await Promise.race([asking, new Promise((done) => page.window.setTimeout(done, PATIENCE_MS))])
        const { photos, products } = catalog
        if (photos?.length) catalog.photos = mostLoved(photos, ({ tags }) => tags[0]?.product ?? null, popular.peek())
        else catalog.products = mostLoved(products, ({ id }) => id, popular.peek())
      }
      return () => {
        const known = catalog.polls ?? []
        const ids = known.map(({ id }) => id)
        const wanted = known.filter(({ id }) => polls.includes('all') || polls.includes(id))
        const shown = [...place.children].map((poll) => poll.getAttribute('poll'))
        for (const id of polls) if (id !== 'all' && !ids.includes(id)) missing(id, ids)
        for (const { id } of wanted) {
          if (shown.includes(id)) continue
          const poll = root.ownerDocument.createElement('vitrine-vote')
          poll.setAttribute('poll', id)
          place.append(poll)
        }
        if (place.children.length && !place.isConnected) root.querySelector('section')?.append(place)
      }
    },
  }
}

/** What is popular now, as the collector knows; nothing is asked while nothing may be sent. */
async function fetchPopular(
  { recorder, settings, window }: Page,
  signal: AbortSignal,
): Promise<ReadonlyMap<string, PopularProduct>> {
  while (recorder.level() === 'unknown') await new Promise(recorder.onLevel)
  if (!settings.collector || recorder.level() === 'denied') return new Map()
  const midnight = new Date(window.Date.now())
  midnight.setHours(0, 0, 0, 0)
  const query = new URLSearchParams({ store: settings.store, limit: `${MOST}`, today: midnight.toISOString() })
  const answer = await window.fetch(`${settings.collector}/popular?${query}`, {
    credentials: 'omit',
    referrerPolicy: 'origin',
    signal,
  })
  return parsePopular(await answer.json())
}
