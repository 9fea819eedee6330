import axe from 'axe-core'
import { expect, vi } from 'vitest'
import { page } from 'vitest/browser'
import { defineVitrine } from '../../src/element/define-vitrine'

const SHAPES = [
  ['wide', 1000, 600],
  ['tall', 600, 1000],
  ['square', 800, 800],
] as const

export const picture = (index: number) => {
  const [name, width, height] = SHAPES[index % 3]!
  return { src: `${location.origin}/test/gallery/pictures/${name}.svg?${index}`, width, height, alt: `Angle ${index}` }
}

export const product = (index: number) => ({
  id: `p${index}`,
  title: `Mug ${index}`,
  url: `${location.origin}/p/${index}`,
  price: `${10 + (index % 50)}.00`,
  availability: 'in-stock',
  images: [picture(index), picture(index + 1), picture(index + 2)],
})

export const catalogOf = (count: number, extras: object = {}) => ({
  currency: 'EUR',
  products: Array.from({ length: count }, (_, index) => product(index)),
  ...extras,
})

export type GalleryElement = HTMLElement & {
  catalog: unknown
  status: string
  open(id: string | number): void
  close(): void
  reload(): void
}

/** A gallery in the page, with everything that is inside it at hand. */
export async function showGallery(catalog: unknown, attributes: Record<string, string> = {}) {
  defineVitrine({ store: 'test', consent: 'anonymous' })
  const element = document.createElement('vitrine-gallery') as unknown as GalleryElement
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value)
  if (catalog) element.catalog = catalog
  document.body.append(element)
  await until(() => element.shadowRoot)
  return { element, root: element.shadowRoot! }
}

export const until = <T>(look: () => T): Promise<Exclude<T, false | null | undefined | 0 | ''>> =>
  vi.waitFor(
    () => {
      const found = look()
      expect(found).toBeTruthy()
      return found as Exclude<T, false | null | undefined | 0 | ''>
    },
    { timeout: 15_000, interval: 20 },
  )

export const tilesIn = (root: ShadowRoot) => [...root.querySelectorAll<HTMLElement>('[data-index]')]

/** The lightbox's inside. */
export const lightboxIn = (root: ShadowRoot) => root.querySelector('dialog[open] > div')?.shadowRoot ?? null

export const frames = (count = 2): Promise<void> =>
  new Promise((done) => {
    const next = (left: number) => (left ? requestAnimationFrame(() => next(left - 1)) : done())
    next(count)
  })

/** What axe finds, one line each. */
export const problems = async (element: Element) => {
  const { violations } = await axe.run(element, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    // The page around the gallery is a test's, with neither landmarks nor headings.
    rules: {
      region: { enabled: false },
      'page-has-heading-one': { enabled: false },
      'heading-order': { enabled: false },
    },
  })
  return violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes
        .map(({ html }) => html)
        .join(' ')
        .slice(0, 300)}`,
  )
}

/** The page as it was, for the next test. */
export async function cleanUp(): Promise<void> {
  document.body.replaceChildren()
  document.body.removeAttribute('style')
  document.documentElement.removeAttribute('dir')
  history.replaceState(null, '', location.href.replace(/#.*/, ''))
  scrollTo(0, 0)
  await page.viewport(1000, 700)
}
