import { effect } from '@preact/signals'
import { breathe } from '../../lib/breathe'
import { addStyle } from '../add-style'
import type { GalleryModel } from '../gallery-model'
import { titleOf } from '../tile-view'
import css from './find.css?inline'

/** Names that are put in before the page has its turn again. */
const SLICE = 100

/**
 * Lets the browser's find-in-page find the names of tiles that don't exist: each stands, unseen, where its tile would
 * have it, as `hidden="until-found"`. The browser scrolls to what it has found, and that brings the tile. All are taken
 * away when the shopper is back at the page. Where browsers know no such text, nothing is done.
 */
export function makeFindable(model: GalleryModel, root: ShadowRoot, window: Window, signal: AbortSignal): void {
  const list = root.querySelector('[part=list]')
  if (!list || !('onbeforematch' in root.host) || list.querySelector('.finds')) return
  addStyle(root, css)
  const { document } = window
  const names = document.createElement('li')
  names.className = 'finds'
  names.setAttribute('aria-hidden', 'true')
  list.append(names)

  let found: Element | undefined
  names.addEventListener('beforematch', ({ target }) => {
    // The browser has shown that one for good; it is to be found again.
    if (found) hide(found)
    found = target as Element
  })
  const isThere = (index: number) => {
    const [first, behind] = model.range.peek()
    return index >= first && index < behind
  }
  /** Tiles that can be found themselves, for as long as they exist: their names would be counted twice. */
  const there = new Set<number>()
  const fill = async () => {
    const [geometry, tiles] = [model.geometry.peek(), model.tiles.peek()]
    const { caption = 0 } = model.measures.peek() ?? {}
    found = undefined
    there.clear()
    names.replaceChildren()
    for (let index = 0; index < tiles.length; index++) {
      if (index % SLICE === SLICE - 1) await breathe()
      if (!names.isConnected || model.geometry.peek() !== geometry || !geometry) return
      const { x, y, width, height } = geometry.box(index)
      const name = document.createElement('span')
      name.textContent = titleOf(tiles[index]!)
      Object.assign(name.style, {
        insetInlineStart: `${x}px`,
        insetBlockStart: `${y + height - caption}px`,
        maxInlineSize: `${width}px`,
      })
      if (isThere(index)) there.add(index)
      name.hidden = there.has(index)
      if (!name.hidden) hide(name)
      names.append(name)
    }
  }
  const stopFilling = effect(() => {
    if (model.geometry.value) fill()
  })
  const stopFollowing = effect(() => {
    const [first, behind] = model.range.value
    for (const index of there) {
      const name = names.children[index]
      if (isThere(index) || !name) continue
      there.delete(index)
      hide(name)
    }
    for (let index = first; index < behind; index++) {
      const name = names.children[index] as HTMLElement | undefined
      if (!name || name === found || there.has(index)) continue // what the browser has found, it has marked
      there.add(index)
      name.hidden = true
    }
  })
  const end = () => {
    stopFilling()
    stopFollowing()
    names.remove()
    window.removeEventListener('pointerdown', end)
    signal.removeEventListener('abort', end)
  }
  window.addEventListener('pointerdown', end)
  signal.addEventListener('abort', end)
}

const hide = (name: Element) => name.setAttribute('hidden', 'until-found')
