import type { Tile } from '../gallery/tile.js';
import type { WindowRange } from '../gallery/window-range.js';
import type { MountedGallery } from './mounted-gallery.js';
/** Hears all that happens in a gallery, by one listener an event, until its signal is aborted. */
export declare function listen({ model, root, page, signal }: MountedGallery, range: WindowRange, openCard: (tile: Tile, control: HTMLElement, root: ShadowRoot) => void): void;
