import { type Signal } from '@preact/signals';
import type { Product } from '../../catalog/catalog.js';
import { type GalleryModel } from '../gallery-model.js';
import type { Tile } from '../tile.js';
import type { Say } from './say.js';
export interface StageProps {
    readonly tile: Tile;
    readonly product: Product | null;
    readonly model: GalleryModel;
    readonly say: Say;
    /** Index of what is shown. */
    readonly shown: Signal<number>;
    /** Shown in the first picture's place until it is there: the tile's own, which is there already. */
    readonly preview: string | undefined;
    readonly window: Window & typeof globalThis;
}
/** The pictures and videos, one beside the other; the browser scrolls and snaps, so a swipe follows the finger. */
export declare const Stage: import("preact").ComponentClass<StageProps, {}>;
