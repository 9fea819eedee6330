import { effect } from '@preact/signals'
import type { MountedGallery } from './mounted-gallery'

/**
 * Takes over what a server has drawn: it stays until all is there that takes its place, element by element, in one
 * step. Gives what stops the wait for that.
 *
 * @param probe is told the boxes that are measured
 */
export function takeOver(
  { model, root }: MountedGallery,
  probe: (element: Element) => void,
  draw: () => void,
): () => void {
  let isWaiting = true
  for (const box of root.querySelectorAll('.width, .probe > *')) probe(box)
  return effect(() => {
    if (!model.geometry.value || !/ready|failed/.test(model.status.value) || !isWaiting) return
    isWaiting = false
    model.range.value = [0, Math.min(model.sent.tiles, model.tiles.peek().length)]
    // In front of what is taken over it would have all of that moved, and a moved element loses the focus.
    root.querySelector('style')?.remove()
    draw()
    // What failed before is asked for once more, since nobody has heard of it.
    for (const image of root.querySelectorAll('img')) if (image.complete && !image.naturalWidth) image.src += ''
  })
}
