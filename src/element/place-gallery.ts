/**
 * Places a gallery in the element that `data-target` on the tag names. Where the same tag stands twice, or a page's body
 * is kept and comes back, so that its scripts run again, the gallery is there already.
 */
export async function placeGallery(target: string): Promise<void> {
  if (document.readyState === 'loading') await new Promise((done) => addEventListener('DOMContentLoaded', done))
  const { querySelector, createElement } = Document.prototype // a form on the page may be named like the document's
  let place: Element | null = null
  try {
    place = querySelector.call(document, target)
  } catch {
    // no selector
  }
  if (!place) return console.warn(`[vitrine] data-target="${target}" names no element.`)
  if (place.querySelector(':scope > [data-placed]')) return
  const gallery = createElement.call(document, 'vitrine-gallery')
  gallery.dataset.placed = ''
  place.append(gallery)
}
