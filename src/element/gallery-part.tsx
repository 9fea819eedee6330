import { effect } from '@preact/signals'
import { render } from 'preact'
import { CatalogError, type ReadResult } from '../catalog/catalog'
import { loadCatalog, readCatalog } from '../catalog/load-catalog'
import { Gallery } from '../gallery/gallery'
import css from '../gallery/gallery.css?inline'
import { type Action, createGalleryModel, type GalleryOptions } from '../gallery/gallery-model'
import { carousel, grid } from '../gallery/geometry'
import { measure } from '../gallery/measure'
import { watchSeen } from '../gallery/seen'
import { windowRange } from '../gallery/window-range'
import { createMessages } from '../i18n/messages'
import { nearestLocale } from '../i18n/nearest-locale'
import { heartOf } from '../vote/voting'
import { actionsOf } from './actions'
import { type GalleryAttributes, readAttributes } from './attributes'
import { createGalleryHost } from './gallery-host'
import type { Controller } from './lazy-element'
import type { Page } from './page'

/** Votes of the tiles that appear together are asked for together. */
const VOTES_AFTER_MS = 300

let sheet: CSSStyleSheet | undefined

/** Makes an element a gallery, and keeps it in step with its attributes until it is disposed of. */
export async function mount(element: HTMLElement, page: Page): Promise<Controller> {
  const { window } = page
  const root = element.shadowRoot ?? element.attachShadow({ mode: 'open' })
  if (!sheet) {
    sheet = new CSSStyleSheet()
    sheet.replaceSync(css)
  }
  root.adoptedStyleSheets = [sheet]

  let attributes = readAttributes(element, page.dataset)
  let platform: string | null = null
  let pending: AbortController | undefined
  let given = own(element, 'catalog')

  const model = createGalleryModel(
    createGalleryHost(page, () => ({ element, model, attributes, platform, retry: load })),
    optionsOf(element, attributes),
  )

  const show = (result: ReadResult) => {
    platform = result.format
    model.catalog.value = result.catalog
    model.status.value = 'ready'
  }
  async function load(): Promise<void> {
    pending?.abort()
    const run = new AbortController()
    pending = run
    const inline = element.querySelector(':scope > script[type="application/json"]')?.textContent
    const { feed, format, currency, limit } = attributes
    if (!given && !inline && !feed) {
      model.status.value = 'idle'
      return
    }
    model.catalog.value = null
    model.status.value = 'loading'
    const options = {
      base: window.document.baseURI,
      format: format as 'auto',
      ...(currency ? { currency } : {}),
      limit,
    }
    try {
      const result = given
        ? await readCatalog(given, options)
        : inline
          ? await readCatalog(parseInline(inline), options)
          : await loadCatalog(feed, {
              ...options,
              fetch: window.fetch.bind(window),
              document: window.document,
              signal: run.signal,
              onPage: (result) => run.signal.aborted || show(result),
            })
      if (run.signal.aborted) return
      show(result)
      page.emit(element, 'ready', {
        format: result.format,
        products: result.catalog.products.length,
        skipped: result.skipped,
      })
      const { length } = result.skipped
      if (length)
        page.emit(element, 'error', {
          code: 'items-skipped',
          message: `${length} items of the feed were left out`,
          skipped: result.skipped,
        })
    } catch (error) {
      if (run.signal.aborted) return
      model.status.value = 'failed'
      const known = error instanceof CatalogError
      page.emit(element, 'error', {
        code: known ? error.code : 'network',
        message: error instanceof Error ? error.message : String(error),
        skipped: known ? error.skipped : [],
      })
    }
  }

  const { voting } = actionsOf(page)
  const asked = new Set<string>()
  let asking: string[] = []
  const seen = watchSeen(
    (index) => {
      const tile = model.tiles.peek()[index]
      if (tile) model.host.viewed(tile)
    },
    window.setTimeout.bind(window),
    window.clearTimeout.bind(window),
  )
  const appear = (tile: HTMLElement | null) => {
    if (!tile) return
    seen.observe(tile)
    const poll = heartOf(model.tiles.peek()[Number(tile.dataset.index)]?.id ?? '')
    if (asked.has(poll) || !attributes.actions.includes('vote')) return
    asked.add(poll)
    if (!asking.length)
      window.setTimeout(() => {
        voting.refresh(asking)
        asking = []
      }, VOTES_AFTER_MS)
    asking.push(poll)
  }

  const range = windowRange(model, () => root.querySelector('.scroll'))
  const measures = measure(model)
  const onClick = (event: MouseEvent) => {
    const control = (event.target as Element).closest<HTMLElement>('[data-act]')
    const tile = model.tiles.peek()[Number(control?.closest<HTMLElement>('[data-index]')?.dataset.index)]
    if (control && tile && event.button < 2) model.host.act(control.dataset.act as Action, tile, event, control)
  }
  const onFocus = (event: FocusEvent) => {
    const tile = event.type === 'focusin' && (event.target as Element).closest<HTMLElement>('[data-index]')
    model.focused.value = tile ? Number(tile.dataset.index) : -1
  }
  render(<Gallery model={model} window={range} appear={appear} probe={measures.probe} />, root)

  const listening = new AbortController()
  const listen = (type: string, listener: (event: never) => void) =>
    root.addEventListener(type, listener as EventListener, { signal: listening.signal })
  listen('click', onClick)
  listen('auxclick', onClick)
  listen('focusin', onFocus)
  listen('focusout', onFocus)

  const stop = effect(() => {
    const geometry = model.geometry.value
    if (!geometry) return
    if (!model.range.peek()[1]) model.range.value = geometry.range(0, window.innerHeight)
    range.again()
  })
  const watcher = new MutationObserver(() => {
    const before = attributes
    attributes = readAttributes(element, page.dataset)
    model.options.value = optionsOf(element, attributes)
    if (RELOADING.some((name) => before[name] !== attributes[name])) load()
  })
  watcher.observe(element, { attributes: true })
  Object.defineProperty(element, 'catalog', {
    configurable: true,
    get: () => given ?? model.catalog.peek(),
    set(value: unknown) {
      given = value
      load()
    },
  })
  load()

  return {
    get status() {
      return model.status.peek()
    },
    reload: load,
    dispose() {
      pending?.abort()
      listening.abort()
      watcher.disconnect()
      measures.stop()
      range.stop()
      seen.stop()
      stop()
      render(null, root)
      Reflect.deleteProperty(element, 'catalog')
      if (given !== undefined) Object.assign(element, { catalog: given }) // it may come back
    },
  }
}

/** Attributes whose change asks for the feed anew. */
const RELOADING = ['feed', 'format', 'currency', 'limit'] as const

function optionsOf(element: Element, attributes: GalleryAttributes): GalleryOptions {
  const { heading, emptyText, layout, limit, actions } = attributes
  const locale = nearestLocale(element, attributes.locale)
  const horizontal = layout === 'carousel'
  return {
    actions: actions.split(' ') as Action[],
    heading,
    emptyText,
    horizontal,
    arrange: horizontal ? carousel : grid,
    limit,
    locale,
    messages: createMessages(locale),
  }
}

/** A property that was set before the element was known. */
const own = (element: object, name: string): unknown => Object.getOwnPropertyDescriptor(element, name)?.value

function parseInline(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new CatalogError('not-a-feed', 'The inline catalog is not valid JSON')
  }
}
