import { effect } from '@preact/signals'
import { render } from 'preact'
import { needsResolving } from '../buy/needs-resolving'
import { CatalogError, type Format, isCatalogError, type ReadResult } from '../catalog/catalog'
import { loadCatalog, readCatalog } from '../catalog/load-catalog'
import { addStyle } from '../gallery/add-style'
import { Gallery } from '../gallery/gallery'
import css from '../gallery/gallery.css?inline'
import {
  type Action,
  createGalleryModel,
  type GalleryOptions,
  type Layout,
  type Trouble,
} from '../gallery/gallery-model'
import { grid } from '../gallery/geometry'
import type { Lightbox, LightboxContext } from '../gallery/lightbox/lightbox'
import { measure } from '../gallery/measure'
import { watchSeen } from '../gallery/seen'
import type { Tile } from '../gallery/tile'
import { windowRange } from '../gallery/window-range'
import { formatPrice } from '../i18n/format'
import { createMessages, type Messages } from '../i18n/messages'
import { nearestLocale } from '../i18n/nearest-locale'
import { breathe } from '../lib/breathe'
import { heartOf } from '../vote/voting'
import { actionsOf } from './actions'
import { type GalleryAttributes, readAttributes } from './attributes'
import type { Controller, LazyElement } from './controller'
import { createGalleryHost, type GalleryState } from './gallery-host'
import type { Page } from './page'

/** Votes of the tiles that appear together are asked for together. */
const VOTES_AFTER_MS = 300
/** A feed that is there sooner is not announced by skeletons: they would only flash. */
const SKELETONS_AFTER_MS = 200

/** Makes an element a gallery, and keeps it in step with its attributes until it is disposed of. */
export async function mount(element: LazyElement, page: Page): Promise<Controller> {
  const { window, settings } = page
  const { document } = window
  // Of the last thing that the parser has met, it may not have seen the end: catalog and shadow root are still to come.
  if (document.readyState === 'loading' && !element.nextSibling)
    await new Promise((done) => document.addEventListener('DOMContentLoaded', done, { once: true }))
  await breathe() // from making the parts ready
  let attributes = readAttributes(element, page)
  const [layout, messages] = await Promise.all([layoutOf(attributes), messagesOf(element, page, attributes)])
  const root = element.shadowRoot ?? element.attachShadow({ mode: 'open' })
  addStyle(root, css)
  if (layout.css) addStyle(root, layout.css)
  let checkout: GalleryState['checkout'] = { checkout: settings.checkout, platform: null }
  let cart: GalleryState['cart']
  let pending: AbortController | undefined
  let given = own(element, 'catalog')

  const model = createGalleryModel(
    createGalleryHost(page, () => ({ element, model, attributes, checkout, cart, retry, show: openTile })),
    optionsOf(attributes, layout, messages),
    { tiles: root.querySelectorAll('[data-index]').length, sizes: root.querySelector('img')?.sizes },
  )

  const listening = new AbortController()
  const { signal } = listening
  let spots: typeof import('../gallery/spots/spots') | undefined
  const context: LightboxContext = {
    model,
    root,
    window,
    signal,
    openCard: (tile, control, where) => spots?.openCard(context, tile, control, where),
  }
  let lightbox: Lightbox | undefined
  /** What is to be opened, as soon as the catalog has it. */
  let wanted: Tile | string | undefined
  /** The lightbox is loaded when it is first used; without it the product's page is where the shopper wanted to go. */
  function openTile(tile: Tile | string, control?: HTMLElement): void {
    wanted = tile
    import('../gallery/lightbox/lightbox').then(
      ({ openLightbox }) => {
        if (wanted !== tile || !root.isConnected) return // open already, or gone meanwhile
        const opened = openLightbox(context, tile, control)
        if (opened || typeof tile !== 'string') wanted = undefined
        lightbox = opened ?? lightbox
      },
      () => control instanceof HTMLAnchorElement && window.location.assign(control.href),
    )
  }
  const openAddress = () => {
    const { hash } = window.location
    if (hash.startsWith(ADDRESS)) openTile(hash.slice(ADDRESS.length))
  }

  /** What the merchant's `checkout` means for this feed and page; links have to be right when they are first seen. */
  const prepare = async (format: Format) => {
    checkout = { checkout: settings.checkout, platform: format }
    if (needsResolving(settings.checkout, format)) {
      const part = await import('../buy/checkouts').catch(() => null) // offline: buy-now leads to the product
      if (part) checkout = part.resolveCheckout(settings.checkout, format, window as object, settings.param)
    }
    if (['Shopify', 'Snipcart'].some((name) => Reflect.get(window, name)))
      import('../buy/buy-on-page').then(
        (part) => {
          cart = part
        },
        () => {}, // the link buys as well
      )
  }
  const show = (result: ReadResult) => {
    model.catalog.value = result.catalog
    model.status.value = 'ready'
    if (wanted) openTile(wanted)
    if (!spots && result.catalog.photos?.some(({ tags }) => tags.length))
      import('../gallery/spots/spots').then(
        (part) => {
          spots = part
          model.spots.value = part.Spots
        },
        () => {}, // offline: the photos are there without their dots
      )
  }
  /** `again`: the rest of what is there already, which stays meanwhile. */
  async function load(again = false): Promise<void> {
    pending?.abort()
    const run = new AbortController()
    pending = run
    const missed = (trouble: Trouble) => {
      model.trouble.value = trouble
      window.addEventListener('online', retry, { once: true, signal: run.signal })
    }
    const inline = element.querySelector(':scope > script[type="application/json"]')?.textContent
    const { feed, format, limit, imageTemplate } = attributes
    const currency = attributes.currency || shopCurrency(window)
    if (!given && !inline && !feed) {
      model.status.value = 'idle'
      return
    }
    if (!again) {
      model.catalog.value = null
      model.status.value = 'loading'
      model.isSlow.value = false
      const timer = window.setTimeout(() => (model.isSlow.value = true), SKELETONS_AFTER_MS)
      run.signal.addEventListener('abort', () => window.clearTimeout(timer))
    }
    model.trouble.value = ''
    // A language's first formatter takes as long as many tiles: it is made while the feed is under way.
    breathe().then(() => formatPrice('0', currency || 'EUR', model.options.peek().locale))
    const rare = attributes.rare && (await import('./gallery-extras').catch(() => null)) // offline: without
    if (run.signal.aborted) return
    const extras = rare ? rare.createGalleryExtras({ element, page, model, root, signal: run.signal }) : null
    const options = {
      base: document.baseURI,
      format: format as 'auto',
      ...(currency ? { currency } : {}),
      ...(imageTemplate ? { imageTemplate } : {}),
      // The most loved may stand at the feed's end.
      limit: extras?.sorts ? Number.POSITIVE_INFINITY : limit,
    }
    let isWhole = false
    try {
      const result = given
        ? await readCatalog(given, options)
        : inline
          ? await readCatalog(parseInline(inline), options)
          : await loadCatalog(feed, {
              ...options,
              fetch: window.fetch.bind(window),
              document,
              signal: run.signal,
              ...(again || extras?.sorts
                ? {}
                : {
                    onPage: (result) =>
                      void prepare(result.format).then(() => isWhole || run.signal.aborted || show(result)),
                  }),
            })
      // A first part that is still being prepared comes too late.
      isWhole = true
      await prepare(result.format)
      const arranged = await extras?.arrange(result.catalog)
      if (run.signal.aborted) return
      show(result)
      arranged?.()
      page.emit(element, 'ready', {
        format: result.format,
        products: result.catalog.products.length,
        skipped: result.skipped,
      })
      const { skipped, partial } = result
      if (partial) missed('rest')
      if (skipped.length || partial)
        page.emit(element, 'error', {
          code: partial ? 'partial' : 'items-skipped',
          message: partial ?? `${skipped.length} items of the feed were left out`,
          skipped,
        })
    } catch (error) {
      if (run.signal.aborted) return
      if (!again) model.status.value = 'failed'
      missed(again ? 'rest' : window.navigator.onLine ? 'failed' : 'offline')
      const known = isCatalogError(error)
      page.emit(element, 'error', {
        code: known ? error.code : 'network',
        message: error instanceof Error ? error.message : String(error),
        skipped: known ? error.skipped : [],
      })
    }
  }

  const retry = () => void load(model.trouble.peek() === 'rest')

  const { voting } = actionsOf(page)
  const asked = new Set<string>()
  let asking: string[] = []
  let voteTimer = 0
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
      voteTimer = window.setTimeout(() => {
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
    if (!control || !tile || event.button > 1) return
    const { act } = control.dataset
    if (act === 'spot') context.openCard(tile, control, root)
    else model.host.act(act as Action, tile, event, control)
  }
  /** What fetches pages ahead comes with the first pointer; where there is none, nobody needs it. */
  const onPoint = (event: Event) => {
    const under = event.composedPath() // which the event forgets
    const products = () => model.catalog.peek()?.products.map(({ url }) => url) ?? []
    import('./prefetch').then(
      ({ prefetchPointed }) => prefetchPointed(root, page, products, signal, under),
      () => {}, // offline: nothing to fetch ahead
    )
  }
  const onError = ({ target }: Event) => {
    const src = target instanceof HTMLImageElement && target.getAttribute('src')
    if (src) model.broken.value = new Set([...model.broken.peek(), src])
  }
  /** What finds names that no tile exists of comes when the shopper begins to search; `code` for keyboards without an F. */
  const onKey = ({ key, code, ctrlKey, metaKey }: KeyboardEvent) => {
    range.widen()
    if (key === 'F3' || ((ctrlKey || metaKey) && /Key[FG]|[fg]$/i.test(code + key)))
      import('../gallery/find/make-findable').then(
        ({ makeFindable }) => makeFindable(model, root, window, signal),
        () => {}, // offline: what is near is found
      )
  }
  const onFocus = (event: FocusEvent) => {
    // While a lightbox or a menu is open its tile stays, so that the focus can come back.
    if (root.querySelector('[role=dialog],dialog')) return
    const tile = event.type === 'focusin' && (event.target as Element).closest<HTMLElement>('[data-index]')
    model.focused.value = tile ? Number(tile.dataset.index) : -1
  }
  const bare = ![...element.children].some(({ localName }) => localName !== 'script')
  const draw = () =>
    render(<Gallery model={model} window={range} bare={bare} appear={appear} probe={measures.probe} />, root)
  // What a server has drawn stays until all is there that takes its place, element by element, in one step.
  let waits = model.sent.tiles
  if (waits) for (const probe of root.querySelectorAll('.width, .probe > *')) measures.probe(probe)
  else draw()

  const listen = (type: string, listener: (event: never) => void) =>
    root.addEventListener(type, listener as EventListener, { signal, capture: type === 'error' })
  listen('click', onClick)
  listen('auxclick', onClick)
  listen('focusin', onFocus)
  listen('focusout', onFocus)
  listen('error', onError)
  if (settings.prefetch) root.addEventListener('pointerover', onPoint, { once: true, signal })
  window.addEventListener('hashchange', openAddress, { signal })
  window.addEventListener('keydown', onKey, { signal })
  const once = { once: true, capture: true, passive: true, signal }
  for (const type of ['pointermove', 'scroll']) window.addEventListener(type, range.widen, once)
  root.addEventListener('scroll', range.widen, once) // of which nothing is told outside
  window.addEventListener('beforeprint', range.print, { signal })
  window.addEventListener('afterprint', range.print, { signal })
  // Pictures that the network had no time for may be had now.
  const onOnline = () => {
    model.broken.value = new Set()
  }
  window.addEventListener('online', onOnline, { signal })

  const stop = effect(() => {
    const geometry = model.geometry.value
    if (!geometry) return
    if (waits && /ready|failed/.test(model.status.value)) {
      model.range.value = [0, Math.min(waits, model.tiles.peek().length)]
      waits = 0
      // In front of what is taken over it would have all of that moved, and a moved element loses the focus.
      root.querySelector('style')?.remove()
      draw()
      // What failed before is asked for once more, since nobody has heard of it.
      for (const image of root.querySelectorAll('img')) if (image.complete && !image.naturalWidth) image.src += ''
    }
    if (!model.range.peek()[1]) range.move(geometry.range(0, window.innerHeight))
    range.again()
  })
  const say = effect(() => {
    element.status = model.status.value
  })
  const watcher = new MutationObserver(async () => {
    const before = attributes
    const now = readAttributes(element, page)
    attributes = now
    if (RELOADING.some((name) => before[name] !== now[name])) load()
    const [layout, messages] = await Promise.all([layoutOf(now), messagesOf(element, page, now)])
    if (now !== attributes) return
    if (layout.css) addStyle(root, layout.css)
    model.options.value = optionsOf(now, layout, messages)
  })
  watcher.observe(element, { attributes: true })
  Object.defineProperty(element, 'catalog', {
    configurable: true,
    get: () => model.catalog.peek() ?? given,
    set(value: unknown) {
      given = value
      load()
    },
  })
  load()
  openAddress()

  return {
    reload: () => void load(),
    open: openTile,
    close() {
      wanted = undefined
      lightbox?.close()
    },
    dispose() {
      pending?.abort()
      listening.abort()
      window.clearTimeout(voteTimer)
      lightbox?.close()
      watcher.disconnect()
      measures.stop()
      range.stop()
      seen.stop()
      stop()
      say()
      render(null, root)
      element.status = 'idle'
      Reflect.deleteProperty(element, 'catalog')
      if (given !== undefined) Object.assign(element, { catalog: given }) // it may come back
    },
  }
}

/** Attributes whose change asks for the feed anew. */
const RELOADING = ['feed', 'format', 'currency', 'limit', 'imageTemplate', 'rare'] as const

/** Shopify's feeds name no currency; its pages do. */
function shopCurrency(page: { Shopify?: { currency?: { active?: unknown } } } & object): string {
  const active = page.Shopify?.currency?.active
  return typeof active === 'string' && /^[A-Z]{3}$/.test(active) ? active : ''
}

/** The fragment by which a page's address names what is open. */
const ADDRESS = '#vitrine='

const GRID: Layout = { arrange: grid }

/** The grid is there; the others are loaded, and stand back for it where that fails. */
const layoutOf = async ({ layout }: GalleryAttributes): Promise<Layout> =>
  layout === 'grid' ? GRID : ((await import('../gallery/layouts/layouts').catch(() => null))?.LAYOUTS[layout] ?? GRID)

/** English is there; the words of other languages, and the merchant's own, are loaded. */
const messagesOf = async (element: Element, { dataset }: Page, attributes: GalleryAttributes): Promise<Messages> => {
  const locale = nearestLocale(element, attributes.locale)
  if (dataset.words || !/^en\b/.test(locale)) {
    const part = await import('../i18n/load-messages').catch(() => null)
    if (part) return part.loadMessages(locale, part.readOverrides(dataset.words))
  }
  return createMessages(locale)
}

function optionsOf(attributes: GalleryAttributes, layout: Layout, messages: Messages): GalleryOptions {
  const { heading, emptyText, limit, actions, theme, video } = attributes
  return {
    actions: actions.split(' ') as Action[],
    heading,
    emptyText,
    layout,
    theme,
    limit,
    playsSeen: video === 'seen',
    locale: messages.locale,
    messages,
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
