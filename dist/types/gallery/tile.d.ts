import type { Catalog, Photo, Picture, Product } from '../catalog/catalog.js';
/** One place of the gallery: a picture, and what can be bought from it. */
export interface Tile {
    /** Id of the photo; of the product where the catalog has no photos. */
    readonly id: string;
    /** Place in the gallery, from 0; null for a product that has no place of its own there. */
    readonly position: number | null;
    readonly picture: Picture | null;
    /** The product that the tile names and sells: the photo's first. */
    readonly product: Product | null;
    /** Set where the catalog has photos of its own. */
    readonly photo: Photo | null;
}
/** With which the fragment of a page's address begins that names what is open. */
export declare const ADDRESS = "#vitrine=";
/** The fragment of the page's address by which a tile is open. */
export declare const fragmentOf: ({ id }: Pick<Tile, 'id'>) => string;
/** Where a shared tile leads: to its product's page, else to this page with the photo opened. */
export declare const addressOf: (tile: Tile, page: string) => string;
/** The tiles of a catalog: its photos, else its products by their first image. */
export declare function tilesOf({ products, photos }: Catalog, limit: number): Tile[];
