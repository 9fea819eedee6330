import type { Picture, Product, VideoSource } from '../../catalog/catalog.js';
import type { Tile } from '../tile.js';
/** One thing to look at. */
export type Medium = {
    readonly picture: Picture;
    readonly isPhoto: boolean;
    readonly video?: undefined;
    readonly poster?: undefined;
} | {
    readonly video: readonly VideoSource[];
    readonly poster: string | undefined;
    readonly picture?: undefined;
};
/** What a lightbox shows: the photo, the product's pictures from all angles, those of its versions, its video. */
export declare function mediaOf({ photo, picture }: Tile, product: Product | null): Medium[];
