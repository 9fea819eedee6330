import type { GalleryModel } from '../gallery/gallery-model'
import type { GalleryAttributes } from './attributes'
import type { LazyElement } from './controller'
import type { Page } from './page'

/** What the parts of a mounted gallery share. */
export interface MountedGallery {
  readonly element: LazyElement
  readonly page: Page
  readonly root: ShadowRoot
  readonly model: GalleryModel
  /** As they are now; replaced when they change. */
  attributes: GalleryAttributes
  /** Aborted when the gallery goes; all listeners go with it. */
  readonly signal: AbortSignal
}
