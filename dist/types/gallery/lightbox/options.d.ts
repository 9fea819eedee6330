import type { Signal } from '@preact/signals';
import type { Product, Variant } from '../../catalog/catalog.js';
import type { Choice, GalleryModel } from '../gallery-model.js';
import type { Say } from './say.js';
export interface OptionsProps {
    readonly product: Product;
    readonly variant: Variant;
    readonly choice: Signal<Choice>;
    readonly say: Say;
    readonly model: GalleryModel;
    /** Goes to a picture. */
    readonly reveal: (src: string | undefined) => void;
}
/** Where a version is chosen. */
export declare function Options({ product, variant, choice, say, model, reveal }: OptionsProps): import("preact").JSX.Element[];
