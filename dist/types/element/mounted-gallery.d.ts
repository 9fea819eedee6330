import type { GalleryModel } from '../gallery/gallery-model.js';
import type { GalleryAttributes } from './attributes.js';
import type { LazyElement } from './controller.js';
import type { Page } from './page.js';
/** What the parts of a mounted gallery share. */
export interface MountedGallery {
    readonly element: LazyElement;
    readonly page: Page;
    readonly root: ShadowRoot;
    readonly model: GalleryModel;
    /** As they are now; replaced when they change. */
    attributes: GalleryAttributes;
    /** Aborted when the gallery goes; all listeners go with it. */
    readonly signal: AbortSignal;
}
