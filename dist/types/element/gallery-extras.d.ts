import type { Catalog } from '../catalog/catalog.js';
import type { GalleryModel } from '../gallery/gallery-model.js';
import type { Page } from './page.js';
export interface ExtrasContext {
    readonly element: Element;
    readonly page: Page;
    readonly model: GalleryModel;
    readonly root: ShadowRoot;
    /** Aborted when the gallery loads anew or is gone. */
    readonly signal: AbortSignal;
}
/** What few galleries ask for: tiles that say what is popular, the most loved first, the catalog's polls. */
export interface GalleryExtras {
    /** Whether the order depends on the whole feed: then nothing shows before it is there, so that nothing jumps. */
    readonly sorts: boolean;
    /** Puts a catalog that is about to be shown in order; gives what is to be called once it is shown. */
    arrange(catalog: Catalog): Promise<() => void>;
}
/** Reads `order`, `popular-from` and `polls`, and asks the collector at once for what they need. */
export declare function createGalleryExtras({ element, page, model, root, signal }: ExtrasContext): GalleryExtras;
