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
    return Intl.getCanonicalLocales(tag ?? [])[0]
  } catch {
    return undefined // no language tag
  }
}
