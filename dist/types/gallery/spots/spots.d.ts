import type { SpotsProps } from '../gallery-model.js';
import type { LightboxContext } from '../lightbox/lightbox.js';
import type { Tile } from '../tile.js';
/** The dots on a photo: a list of named buttons, each for the products that lie there. */
export declare function Spots({ tile, model, width, height, below, taken }: SpotsProps): import("preact").JSX.Element | null;
/** The card of a dot: picture, name, price and buy of each product that lies there. */
export declare function openCard({ model, window }: LightboxContext, tile: Tile, control: HTMLElement, root: ShadowRoot): void;
