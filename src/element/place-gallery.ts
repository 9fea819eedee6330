/**
 * `data-feed` or `data-target` on the tag also places a gallery: in the element that is named, else where the tag stands.
 * Where a page's body is kept and comes back, its scripts run again, and the gallery is there already; so it is where
 * the same tag stands twice.
 */
export async function placeGallery(script: HTMLOrSVGScriptElement): Promise<void> {
  const { dataset } = script
  const { querySelector, createElement } = Document.prototype // a form on the page may be named like the document's
  const target = dataset.target ?? (script.closest('head') && 'body')
  const place = `${target}`
  if (querySelector.call(document, `[data-placed=${JSON.stringify(place)}]`)) return
  dataset.placed = place
  if (target && document.readyState === 'loading')
    await new Promise((done) => addEventListener('DOMContentLoaded', done))
  const gallery = createElement.call(document, 'vitrine-gallery')
  try {
    if (target) querySelector.call(document, target)!.append(gallery)
    else script.after(gallery)
  } catch {
    console.warn(`[vitrine] data-target="${target}" names no element.`)
  }
}
