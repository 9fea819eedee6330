import type { GalleryModel } from '../gallery-model.js';
/**
 * Lets the browser's find-in-page find the names of tiles that don't exist: each stands, unseen, where its tile would
 * have it, as `hidden="until-found"`. The browser scrolls to what it has found, and that brings the tile. All are taken
 * away when the shopper is back at the page. Where browsers know no such text, nothing is done.
 */
export declare function makeFindable(model: GalleryModel, root: ShadowRoot, window: Window, signal: AbortSignal): void;
