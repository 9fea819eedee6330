import type { Markup } from '../lib/markup'

const MAX_DEPTH = 64

/** A part of the document as plain data, as it stands. */
export function toMarkup(element: Element, depth = 0): Markup {
  const attributes: Record<string, string> = Object.create(null)
  for (const name of element.getAttributeNames()) attributes[name] = element.getAttribute(name) ?? ''
  const children: (Markup | string)[] = []
  for (const child of depth < MAX_DEPTH ? element.childNodes : []) {
    if (child.nodeType === 3) children.push(child.nodeValue ?? '')
    else if (child instanceof Element) children.push(toMarkup(child, depth + 1))
  }
  return { name: element.localName, attributes, children }
}
