import type { Catalog, Poll, Product } from '../catalog/catalog'

/** A poll has two to six choices. */
const MOST = 6

/** What a `<vitrine-vote>` asks: its own children make the poll, else the catalog of a gallery has it. */
export interface PollSource {
  readonly poll: Poll
  /** First picture of a product. */
  readonly pictureOf: (product: string) => string | undefined
}

/** Null where there is no such poll yet: a gallery that is still loading may have it. */
export function pollOf(element: Element, id: string): PollSource | null {
  if (!id) return null
  const catalogs = catalogsAround(element)
  const poll = ownPoll(element, id) ?? catalogs.flatMap(({ polls }) => polls ?? []).find((one) => one.id === id)
  const pictureOf = (product: string) => productOf(catalogs, product)?.images[0]?.src
  return poll ? { poll, pictureOf } : null
}

/** Ids of the polls that there are, once nothing can come any more; null while a gallery may still bring some. */
export function knownPolls(element: Element): string[] | null {
  const isSettled =
    element.ownerDocument.readyState === 'complete' &&
    galleriesAround(element).every((gallery) => 'status' in gallery && gallery.status === 'ready')
  return isSettled ? catalogsAround(element).flatMap(({ polls }) => polls?.map(({ id }) => id) ?? []) : null
}

/** Choices, each id once, since votes are counted by it: `<option value="id" data-product="id">Label</option>`, or any element with `data-choice`, a picture in it or not. */
function ownPoll(element: Element, id: string): Poll | null {
  const all = [...element.querySelectorAll<HTMLElement>('option, [data-choice]')].map((child) => {
    const label = child.textContent?.trim() ?? ''
    const image = child.querySelector('img')?.src
    const { choice, product } = child.dataset
    return {
      id: choice ?? child.getAttribute('value') ?? label,
      label,
      ...(product ? { product } : {}),
      ...(image ? { image } : {}),
    }
  })
  const choices = all.filter((one) => one.id && all.find(({ id }) => id === one.id) === one).slice(0, MOST)
  return choices.length > 1 ? { id, question: element.getAttribute('heading') ?? '', choices } : null
}

/** The page's galleries, and the one that the element stands in. */
function galleriesAround(element: Element): Element[] {
  const root = element.getRootNode()
  const around = root instanceof ShadowRoot ? [root.host] : []
  return [...new Set([...around, ...element.ownerDocument.querySelectorAll('vitrine-gallery')])]
}

/** Those that load have none that can be read yet. */
const catalogsAround = (element: Element): Catalog[] =>
  galleriesAround(element).flatMap((gallery) =>
    'catalog' in gallery && 'status' in gallery && gallery.status === 'ready'
      ? ((gallery.catalog as Catalog) ?? [])
      : [],
  )

const productOf = (catalogs: readonly Catalog[], id: string): Product | undefined =>
  catalogs.flatMap(({ products }) => products).find((one) => one.id === id)
