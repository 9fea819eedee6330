import { effect } from '@preact/signals'
import { render } from 'preact'
import { addStyle } from '../gallery/add-style'
import { Gallery } from '../gallery/gallery'
import css from '../gallery/gallery.css?inline'
import { createGalleryModel, type GalleryOptions } from '../gallery/gallery-model'
import { measure } from '../gallery/measure'
import { windowRange } from '../gallery/window-range'
import { breathe } from '../lib/breathe'
import { askAhead } from './ask-ahead'
import { readAttributes } from './attributes'
import type { Controller, LazyElement } from './controller'
import { createFeed } from './gallery-feed'
import { createGalleryHost } from './gallery-host'
import { createOpener } from './gallery-opener'
import { loadOptions } from './gallery-options'
import { listen } from './listen'
import type { MountedGallery } from './mounted-gallery'
import type { Page } from './page'
import { watchTiles } from './watch-tiles'

/** Attributes whose change asks for the feed anew. */
const RELOADING = ['feed', 'format', 'currency', 'limit', 'imageTemplate', 'rare'] as const

/** Makes an element a gallery, and keeps it in step with its attributes until it is disposed of. */
export async function mount(element: LazyElement, page: Page): Promise<Controller> {
  const { window } = page
  const { document } = window
  // Of the last thing that the parser has met, it may not have seen the end: catalog and shadow root are still to come.
  if (document.readyState === 'loading' && !element.nextSibling)
    await new Promise((done) => document.addEventListener('DOMContentLoaded', done, { once: true }))
  await breathe() // from making the parts ready
  const attributes = readAttributes(element, page)
  const ask = askAhead(attributes.feed, element, window)
  const [options, server] = await Promise.all([
    loadOptions(element, page, attributes),
    element.shadowRoot?.querySelector('[data-index]') && import('./take-over').catch(() => null), // offline: drawn anew
  ])
  const root = element.shadowRoot ?? element.attachShadow({ mode: 'open' })
  const style = ({ layout }: GalleryOptions) => {
    if (layout.css) addStyle(root, layout.css)
  }
  addStyle(root, css)
  style(options)
  const listening = new AbortController()
  const model = createGalleryModel(
    createGalleryHost(
      page,
      () => ({
        element,
        model,
        attributes: gallery.attributes,
        ...feed.buying,
        retry: feed.retry,
        show: opener.open,
      }),
      listening.signal,
    ),
    options,
    {
      bare: !element.querySelector(':scope > :not(script)'),
      tiles: root.querySelectorAll('[data-index]').length,
      sizes: root.querySelector('img')?.sizes,
    },
  )
  const gallery: MountedGallery = { element, page, root, model, attributes, signal: listening.signal }
  const opener = createOpener(gallery)
  const feed = createFeed(gallery, ask, ({ catalog }) => {
    model.catalog.value = catalog
    model.status.value = 'ready'
    opener.shown(catalog)
  })
  const range = windowRange(model, () => root.querySelector('.scroll'))
  const measures = measure(model)
  const tiles = watchTiles(gallery)

  await breathe() // from making the parts ready, once more: a phone's 50 ms are few
  const draw = () => render(<Gallery model={model} window={range} appear={tiles.appear} probe={measures.probe} />, root)
  const stopWaiting = server?.takeOver(gallery, measures.probe, draw)
  if (!server) draw()
  listen(gallery, range, opener.openCard)

  const stop = effect(() => {
    const geometry = model.geometry.value
    // Another list begins with its first tiles.
    if (!model.tiles.value.length) range.move([0, 0])
    else if (geometry) {
      // What a server has drawn is there.
      if (!server && !model.range.peek()[1]) range.move(geometry.range(0, window.innerHeight))
      range.again()
    }
  })
  const say = effect(() => {
    element.status = model.status.value
  })
  const follow = async () => {
    const before = gallery.attributes
    const now = readAttributes(element, page)
    gallery.attributes = now
    if (RELOADING.some((name) => before[name] !== now[name])) feed.load()
    const options = await loadOptions(element, page, now)
    if (now !== gallery.attributes) return
    style(options)
    model.options.value = options
  }
  const watcher = new MutationObserver(follow)
  watcher.observe(element, { attributes: true })
  // Once it is drawn nothing is waited for: who takes the element away meanwhile shall find all of it.
  breathe().then(() => {
    if (listening.signal.aborted) return
    feed.load()
    // What changed while it started, nobody has told.
    if (JSON.stringify(readAttributes(element, page)) !== JSON.stringify(attributes)) follow()
  })

  return {
    reload: () => void feed.load(),
    open: opener.open,
    close: opener.close,
    dispose() {
      listening.abort()
      feed.stop()
      opener.close()
      watcher.disconnect()
      measures.stop()
      range.stop()
      tiles.stop()
      stopWaiting?.()
      stop()
      say()
      render(null, root)
      element.status = 'idle'
    },
  }
}
