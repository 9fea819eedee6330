import type { GalleryModel } from '../gallery-model.js';
import type { Tile } from '../tile.js';
/** The tile of an id as a page or an address names it (then percent-encoded, all of it or what has to be): a photo's, a product's of a tile, any product's. */
export declare function findTile({ tiles, catalog }: GalleryModel, id: string): Tile | undefined;
