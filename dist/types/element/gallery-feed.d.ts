import { type ReadResult } from '../catalog/catalog.js';
import type { GalleryState } from './gallery-host.js';
import type { MountedGallery } from './mounted-gallery.js';
/** The script in a gallery's element that has its catalog. */
export declare const inlineCatalog: (element: Element) => Element | null;
/** Loads a gallery's catalog, from wherever its page has it, and tells what became of that. */
export declare function createFeed(gallery: MountedGallery, ask: typeof fetch, show: (result: ReadResult) => void): {
    load: (again?: boolean) => Promise<void>;
    retry: () => undefined;
    /** How its products are bought. */
    buying: Pick<GalleryState, "cart" | "checkout">;
    /** Leaves the element as the page made it; it may come back. */
    stop(): void;
};
