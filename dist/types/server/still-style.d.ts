import type { GalleryModel } from '../gallery/gallery-model.js';
/**
 * The styles of a gallery as a server draws it. What belongs to one tile is said here too, by its place: strict
 * policies let no `style` attribute through.
 */
export declare function stillStyle({ tiles, range, options }: GalleryModel, layout?: string): string;
