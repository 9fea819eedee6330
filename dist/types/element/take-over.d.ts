import type { MountedGallery } from './mounted-gallery.js';
/**
 * Takes over what a server has drawn: it stays until all is there that takes its place, element by element, in one
 * step. Gives what stops the wait for that.
 *
 * @param probe is told the boxes that are measured
 */
export declare function takeOver({ model, root }: MountedGallery, probe: (element: Element) => void, draw: () => void): () => void;
