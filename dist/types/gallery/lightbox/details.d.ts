import type { Signal } from '@preact/signals';
import type { Product } from '../../catalog/catalog.js';
import type { Choice, GalleryModel } from '../gallery-model.js';
import type { Tile } from '../tile.js';
import type { Say } from './say.js';
export interface DetailsProps {
    readonly tile: Tile;
    readonly model: GalleryModel;
    readonly say: Say;
    readonly choice: Signal<Choice>;
    /** All products of the photo, when it shows several. */
    readonly others: readonly Product[];
    readonly select: (product: Product) => void;
}
/** What there is to know and to choose before buying. */
export declare const Details: import("preact").ComponentClass<DetailsProps, {}>;
