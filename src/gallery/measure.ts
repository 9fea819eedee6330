import type { GalleryModel } from './gallery-model'

/**
 * Tells the model the sizes that the layout works with, as the browser finds them: never asked for, so that no layout
 * is forced, and told again when the page, the fonts or the theme change them. Refs: a line as wide as the list has room,
 * an unseen picture of the smallest width with a gap as its padding, and an unseen caption. None of them changes when
 * the list does: browsers report that as an error of the page.
 */
export function measure(model: GalleryModel) {
  const sizes = new Map<string, ResizeObserverEntry>()
  const observer = new ResizeObserver((entries) => {
    for (const entry of entries) sizes.set(entry.target.className.split(' ')[0]!, entry)
    const line = sizes.get('width')?.contentRect
    const picture = sizes.get('picture')
    const caption = sizes.get('caption')?.borderBoxSize[0]
    if (!line?.width || !picture || !caption) return
    const { width: tile, height } = picture.contentRect
    const next = {
      width: line.width,
      tile,
      gap: picture.borderBoxSize[0]!.inlineSize - tile,
      caption: caption.blockSize,
      ratio: tile / height || 1,
    }
    const before = model.measures.peek()
    if (JSON.stringify(before) !== JSON.stringify(next)) model.measures.value = next
  })
  return {
    probe(element: Element | null) {
      if (element) observer.observe(element)
    },
    stop: () => observer.disconnect(),
  }
}
