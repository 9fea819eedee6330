import type { Signal } from '@preact/signals';
import type { Product } from '../../catalog/catalog.js';
import type { Choice, GalleryModel } from '../gallery-model.js';
import type { Tile } from '../tile.js';
import type { OptionsProps } from './options.js';
import type { Say } from './say.js';
export interface DetailsProps {
    readonly tile: Tile;
    readonly model: GalleryModel;
    readonly say: Say;
    readonly choice: Signal<Choice>;
    /** All products of the photo. */
    readonly others: readonly Product[];
    readonly select: (product: Product) => void;
    readonly reveal: OptionsProps['reveal'];
    readonly pieces: Pieces;
}
/** Each is there once it is loaded. */
export type Pieces = Partial<Pick<typeof import('./pieces.js'), 'Credit' | 'Options' | 'Others' | 'Rating'>>;
/** What there is to know and to choose before buying. */
export declare const Details: import("preact").ComponentClass<DetailsProps, {}>;
