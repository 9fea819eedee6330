import type { ResolvedCheckout } from '../buy/checkouts.js';
import type { GalleryHost, GalleryModel } from '../gallery/gallery-model.js';
import { type Tile } from '../gallery/tile.js';
import type { GalleryAttributes } from './attributes.js';
import type { Page } from './page.js';
/** What the gallery's host must know of the gallery itself; read anew at each use. */
export interface GalleryState {
    readonly element: HTMLElement;
    readonly model: GalleryModel;
    readonly attributes: GalleryAttributes;
    /** What `checkoutLink` is to be told of this feed and page. */
    checkout: ResolvedCheckout;
    /** Buys without leaving the page, where the page has a cart of its own that can be asked. */
    cart: typeof import('../buy/buy-on-page.js') | undefined;
    retry(): void;
    /** Opens a tile's lightbox; `control` is the link that leads there without it. */
    show(tile: Tile, control: HTMLElement): void;
}
/** Joins a gallery's views to the page: links, prices, and what the buttons do. */
export declare function createGalleryHost(page: Page, state: () => GalleryState, until: AbortSignal): GalleryHost;
