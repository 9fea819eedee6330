import type { Product } from '../catalog/catalog.js';
import type { Choice, GalleryModel } from './gallery-model.js';
import type { Box } from './geometry.js';
import type { Tile } from './tile.js';
export interface TileProps {
    readonly tile: Tile;
    readonly model: GalleryModel;
    readonly box: Box;
    readonly style: Record<string, string>;
    readonly appear: (element: HTMLElement | null) => void;
}
/** A picture, its buttons, and the words below: title, price, buy now. */
export declare const TileView: import("preact").ComponentClass<TileProps, {}>;
/** Share, pin and vote, as far as the merchant wants them. Their clicks are heard by whoever shows them. */
export declare function drawActs(tile: Tile, model: GalleryModel, look: string): import("preact").JSX.Element;
export declare const titleOf: ({ product, photo }: Tile) => string;
/** What links and buttons call a tile: its place, where it has no title. */
export declare const nameOf: (tile: Tile, { options, tiles }: GalleryModel) => string;
/** What a product costs; the least of it, where its versions differ. */
export declare function priceOf(product: Product, { host, options }: GalleryModel): string | null;
/** What it costs: the chosen version, else the product. */
export declare function drawPrice(tile: Tile, model: GalleryModel, choice?: Choice): import("preact").JSX.Element;
/** Buy now, or why that is not to be had. */
export declare function drawBuy(tile: Tile, model: GalleryModel, choice?: Choice): import("preact").JSX.Element;
