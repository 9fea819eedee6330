import type { Action } from '../gallery/gallery-model'
import type { Tile } from '../gallery/tile'
import { usedBy } from '../gallery/used-by'
import type { WindowRange } from '../gallery/window-range'
import type { MountedGallery } from './mounted-gallery'

/** Hears all that happens in a gallery, by one listener an event, until its signal is aborted. */
export function listen(
  { model, root, page, signal }: MountedGallery,
  range: WindowRange,
  openCard: (tile: Tile, control: HTMLElement, root: ShadowRoot) => void,
): void {
  const { window, settings } = page
  const onClick = (event: MouseEvent) => {
    const control = usedBy(event)
    const tile = model.tiles.peek()[Number(control?.closest<HTMLElement>('[data-index]')?.dataset.index)]
    if (!control || !tile) return
    const { act } = control.dataset
    if (act === 'spot') openCard(tile, control, root)
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
    // Where it goes on to is told before it is there, and shall not be gone by then.
    const to = event.type === 'focusin' ? event.target : event.relatedTarget
    model.focused.value = Number((to as Element | null)?.closest<HTMLElement>('.tile')?.dataset.index ?? -1)
  }
  // Pictures that the network had no time for may be had now.
  const onOnline = () => {
    model.broken.value = new Set()
  }

  // Captured, since errors of pictures do not come up.
  const until = { signal, capture: true }
  const inside = (type: string, listener: (event: never) => void) =>
    root.addEventListener(type, listener as EventListener, until)
  inside('click', onClick)
  inside('auxclick', onClick)
  inside('focusin', onFocus)
  inside('focusout', onFocus)
  inside('error', onError)
  const once = { ...until, once: true, passive: true }
  if (settings.prefetch) root.addEventListener('pointerover', onPoint, once)
  window.addEventListener('keydown', onKey, until)
  for (const type of ['pointermove', 'scroll']) window.addEventListener(type, range.widen, once)
  root.addEventListener('scroll', range.widen, once) // of which nothing is told outside
  window.addEventListener('beforeprint', range.print, until)
  window.addEventListener('afterprint', range.print, until)
  window.addEventListener('online', onOnline, until)
}
