import { lazyElement } from './lazy-element'
import type { Page } from './page'
import type { LoadPart } from './parts'

/** The four elements, by their tags. */
export function createElements(load: LoadPart, page: () => Page | Promise<Page>) {
  const element = (name: 'gallery' | 'actions' | 'poll' | 'conversion', nearby = true) =>
    lazyElement(
      (element) => Promise.all([load(name), page()]).then(([part, host]) => part.mount(element, host)),
      nearby,
    )
  return {
    'vitrine-gallery': element('gallery'),
    'vitrine-share': element('actions'),
    'vitrine-vote': element('poll'),
    'vitrine-conversion': element('conversion', false),
  }
}

/** Defines them once; a second copy of the script finds them there and leaves them. */
export function defineElements(elements: ReturnType<typeof createElements>): void {
  for (const [tag, element] of Object.entries(elements))
    if (!customElements.get(tag)) customElements.define(tag, element)
}
