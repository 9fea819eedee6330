import { elementsOf, type Markup, textOf } from '../lib/markup'
import { copied, text } from './leaf'

/** Microdata of schema.org as objects in the shape of JSON-LD, which has a reader (https://html.spec.whatwg.org/multipage/microdata.html). */
export function microdataOf(scopes: readonly Markup[]): Record<string, unknown>[] {
  const found: Record<string, unknown>[] = []
  const visit = (element: Markup): void => {
    const isProduct =
      'itemscope' in element.attributes && /schema\.org\/Product/i.test(element.attributes.itemtype ?? '')
    if (isProduct && !element.attributes.itemprop) found.push(readScope(element))
    else for (const inner of elementsOf(element)) visit(inner)
  }
  for (const scope of scopes) visit(scope)
  return copied(found)
}

function readScope(scope: Markup): Record<string, unknown> {
  const properties = new Map<string, unknown[]>([['@type', (scope.attributes.itemtype ?? '').split(/\s+/)]])
  if (scope.attributes.itemid) properties.set('@id', [scope.attributes.itemid])
  const visit = (element: Markup): void => {
    const isScope = 'itemscope' in element.attributes
    for (const name of text(element.attributes.itemprop).split(' ')) {
      if (!name) continue
      const values = properties.get(name) ?? []
      properties.set(name, [...values, isScope ? readScope(element) : propertyOf(element)])
    }
    if (!isScope) for (const inner of elementsOf(element)) visit(inner)
  }
  for (const inner of elementsOf(scope)) visit(inner)
  return Object.fromEntries([...properties].map(([name, values]) => [name, values.length > 1 ? values : values[0]]))
}

/** A URL of links and media, `content` where somebody gave one, else the text. */
function propertyOf(element: Markup): string {
  const { content, src, href, datetime, value, data } = element.attributes
  if (content !== undefined) return content
  if (/^(img|audio|embed|iframe|source|track|video)$/.test(element.name))
    return src ?? element.attributes['data-src'] ?? ''
  if (/^(a|area|link)$/.test(element.name)) return href ?? textOf(element)
  return (
    (element.name === 'object'
      ? data
      : element.name === 'time'
        ? datetime
        : /^(data|meter)$/.test(element.name)
          ? value
          : undefined) ?? textOf(element)
  )
}
