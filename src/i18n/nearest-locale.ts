/**
 * The language that an element is in, as BCP 47: its own attribute, else the nearest `lang` around it, through shadow
 * roots and up to the document, else the browser's. What `Intl` refuses (`en_US`) counts as missing.
 */
export function nearestLocale(element: Element, attribute?: string | null): string {
  let found = canonical(attribute)
  for (let at: Element | null = element; at && !found; ) {
    found = canonical(at.closest('[lang]')?.getAttribute('lang'))
    const root: Node = at.getRootNode()
    at = root instanceof ShadowRoot ? root.host : null
  }
  return found ?? canonical(element.ownerDocument.defaultView?.navigator.language) ?? 'en'
}

function canonical(tag: string | null | undefined): string | undefined {
  try {
    // The first exception of a page costs a phone some 10 ms, so a missing attribute is not left to one.
    if (tag) return Intl.getCanonicalLocales(tag)[0]
  } catch {} // no language tag
  return
}
