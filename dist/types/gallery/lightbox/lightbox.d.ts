import type { GalleryModel } from '../gallery-model.js';
import { type Tile } from '../tile.js';
/** What a gallery gives its lightbox, and the cards of its dots. */
export interface LightboxContext {
    readonly model: GalleryModel;
    /** The gallery's shadow root. */
    readonly root: ShadowRoot;
    readonly window: Window & typeof globalThis;
    /** Aborted when the gallery goes. */
    readonly signal: AbortSignal;
    /** Opens the card of a dot, once dots are there. */
    readonly openCard: (tile: Tile, control: HTMLElement, root: ShadowRoot) => void;
    /** Asks for the lightbox once more. */
    readonly open: (wanted: Tile | string | number) => void;
}
export interface Lightbox {
    close(): void;
}
/**
 * Shows a tile, or what an id names, in a dialog of its own with an address of its own. Undefined when there is no such
 * thing, or the page prevented it. `control` is what was used to open it; the picture grows out of its tile.
 */
export declare function openLightbox(context: LightboxContext, wanted: Tile | string | number, control?: HTMLElement): Lightbox | undefined;
