import type { ComponentChild, VNode } from 'preact'

/** An element that was made here, and what it shows. */
interface Filled extends Element {
  shows?: VNode<Record<string, unknown>>
}

/**
 * Makes the elements of a view inside of `parent`; what is there already and still fits stays, in its place. For views that
 * stand on a page by the dozen and come and go while the shopper scrolls: a third of the work that Preact has with them.
 *
 * Of what Preact knows it does what such views need: texts, elements, arrays, components without a life of their own; attributes
 * (a boolean is written out, as `aria-` has it), `style` as an object without custom properties, a `key` where an element
 * shall not be used again, and a `ref` that hears of a new element once it is in its place. No handlers.
 */
export function fill(parent: Element, view: ComponentChild): void {
  let at: ChildNode | null = parent.firstChild
  const put = (one: ComponentChild): void => {
    if (Array.isArray(one)) one.forEach(put)
    else if (typeof one === 'object' && one) putElement(one as VNode<Record<string, unknown>>)
    else if (one != null && typeof one !== 'boolean') {
      if (at instanceof Text) {
        if (at.data !== `${one}`) at.data = `${one}`
        at = at.nextSibling
      } else parent.insertBefore(new Text(`${one}`), at)
    }
  }
  const putElement = (node: VNode<Record<string, unknown>>): void => {
    const { type, props, key, ref } = node
    // biome-ignore lint/suspicious/noExplicitAny: a component of whatever kind
    const component = type as any
    if (typeof type === 'function') {
      put(component.prototype?.render ? new component(props).view(props) : component(props))
      return
    }
    const { shows } = (at ?? {}) as Filled
    const fits = shows?.type === type && shows.key === key
    const element = (
      fits ? at : document.createElementNS(type === 'svg' ? 'http://www.w3.org/2000/svg' : parent.namespaceURI, type)
    ) as Filled & HTMLElement
    const before: Record<string, unknown> = fits ? shows.props : {}
    for (const name in { ...before, ...props }) {
      const value = props[name]
      if (name === 'children' || value === before[name]) continue
      if (name === 'style') Object.assign(element.style, value)
      else if (value == null) element.removeAttribute(name)
      else element.setAttribute(name, `${value}`)
    }
    element.shows = node
    fill(element, props['children'] as ComponentChild)
    if (fits) at = element.nextSibling
    else {
      parent.insertBefore(element, at)
      if (typeof ref === 'function') queueMicrotask(() => ref(element))
    }
  }
  put(view)
  while (at) {
    const next: ChildNode | null = at.nextSibling
    at.remove()
    at = next
  }
}
