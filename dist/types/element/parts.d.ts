import type { Controller, LazyElement } from './controller.js';
import type { createPage, Page } from './page.js';
import type { placeGallery } from './place-gallery.js';
interface Part {
    mount(element: LazyElement, page: Page): Promise<Controller>;
}
/** The files that the script tag loads when a page needs them, by their names in `dist/parts/`. */
export interface Parts {
    page: {
        createPage: typeof createPage;
    };
    gallery: Part;
    place: {
        placeGallery: typeof placeGallery;
    };
    share: Part;
    vote: Part;
    conversion: Part;
}
/** Gives a part, loading it at the first call. */
export type LoadPart = <K extends keyof Parts>(name: K) => Promise<Parts[K]>;
export {};
