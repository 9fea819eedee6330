import type { Catalog } from '../catalog/catalog.js';
import { type Tile } from '../gallery/tile.js';
import type { MountedGallery } from './mounted-gallery.js';
/**
 * Opens what is closer than a tile, also what the page's address names: the lightbox, and the cards of a photo's dots.
 * Both are loaded when they are first needed.
 */
export declare function createOpener({ model, root, page: { window }, signal }: MountedGallery): {
    open: (tile: Tile | string | number, control?: HTMLElement) => void;
    openCard: (tile: Tile, control: HTMLElement, root: ShadowRoot) => void;
    /** A catalog is shown: it may have what was asked for, and photos with dots. */
    shown({ photos }: Catalog): void;
    close(): void;
};
