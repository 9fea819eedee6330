import type { ReadonlySignal } from '@preact/signals';
import { type PopularProduct } from '../../vote/trends.js';
import type { GalleryModel } from '../gallery-model.js';
import type { Tile } from '../tile.js';
/** Styles of the label, for the gallery's shadow root. */
export declare const TREND_CSS: string;
/** Makes what a tile says of its product's popularity, from `threshold` acts on; nothing below. */
export declare const createTrendLabel: (popular: ReadonlySignal<ReadonlyMap<string, PopularProduct>>, threshold: number) => import("preact").ComponentClass<{
    readonly tile: Tile;
    readonly model: GalleryModel;
}, {}>;
