import { lazyElement } from './lazy-element'
import type { Page } from './page'
import type { LoadPart } from './parts'

/** The four elements, by their tags. */
export const createElements = (load: LoadPart, page: () => Page | Promise<Page>) => {
  const both = <K extends 'gallery' | 'actions' | 'poll'>(part: K) => Promise.all([load(part), page()])
  return {
    'vitrine-gallery': lazyElement(
      (element) => both('gallery').then(([part, host]) => part.mountGallery(element, host)),
      true,
    ),
    'vitrine-share': lazyElement(
      (element) => both('actions').then(([part, host]) => part.mountShare(element, host)),
      true,
    ),
    'vitrine-vote': lazyElement((element) => both('poll').then(([part, host]) => part.mountVote(element, host)), true),
    'vitrine-conversion': lazyElement(async (element) => (await page()).convert(element), false),
  }
}

/** Defines them once; a second copy of the script finds them there and leaves them. */
export function defineElements(elements: ReturnType<typeof createElements>): void {
  for (const [tag, element] of Object.entries(elements))
    if (!customElements.get(tag)) customElements.define(tag, element)
}
