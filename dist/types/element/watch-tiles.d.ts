import type { MountedGallery } from './mounted-gallery.js';
/** What follows from tiles that appear: their votes are asked for, once each, and it is told when they were seen. */
export declare function watchTiles(gallery: MountedGallery): {
    /** Ref of each tile. */
    appear(tile: HTMLElement | null): void;
    stop(): void;
};
