import type { Controller } from './lazy-element'
import type { createPage, Page } from './page'

type MountPart = (element: HTMLElement, page: Page) => Promise<Controller>

/** The files that the script tag loads when a page needs them, by their names in `dist/parts/`. */
export interface Parts {
  page: { createPage: typeof createPage }
  gallery: { mountGallery: MountPart }
  actions: { mountShare: MountPart }
  poll: { mountVote: MountPart }
}

/** Gives a part, loading it at the first call. */
export type LoadPart = <K extends keyof Parts>(name: K) => Promise<Parts[K]>
